import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutboundContent, Outcome } from '../../../src/channels/channel.ts';
import { createZaloChannel, type ZaloOptions } from '../../../src/channels/zalo/channel.ts';
import { type Fault, htmlPage, json } from '../../loopback/platform.ts';
import { type LoopbackZalo, startLoopbackZalo } from '../../loopback/zalo.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const log = createLogRecorder();
const network = onlyLoopback();
const lan = 'a0c01dfe32b3dbed82a2';
let server: LoopbackZalo;
const opened: { stop(): Promise<void> }[] = [];

function open(options: Partial<ZaloOptions> = {}) {
  const channel = createZaloChannel({
    token: server.token,
    apiRoot: server.root,
    webhook: null,
    accept: async () => true,
    log,
    clock: () => 9,
    connect: network.connect,
    timeouts: { callMs: 300, photoMs: 2_000, pollMs: 300 },
    ...options,
  });
  opened.push(channel);
  return channel;
}

beforeAll(async () => {
  server = await startLoopbackZalo();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
  server.calls.length = 0;
});

afterAll(async () => {
  await server.close();
  expect(network.refused.filter((host) => host !== 'bot-api.zaloplatforms.com')).toEqual([]);
  expect(log.text()).not.toMatch(/loopback-zalo-secret|Nhắc việc/);
});

const sentence = (index: number) => `Câu ${index} về báo cáo sáu tháng của xã.`;
const long = Array.from({ length: 120 }, (_, index) => sentence(index)).join('\n');
const photo = { kind: 'photo', path: 'artifacts/chart.png', name: 'Biểu đồ.png' } as const;
const workbook = { kind: 'document', path: 'artifacts/b4.xlsx', name: 'Biểu 04.xlsx' } as const;
const fileUrl: ZaloOptions['fileUrl'] = ({ path }) => `https://dunghan.example/${path}?s=1`;

const requests: {
  what: string;
  content: OutboundContent;
  fileUrl?: typeof fileUrl;
  calls: [string, object][];
}[] = [
  {
    what: 'a text goes as it is, without a parse mode',
    content: { text: '**Biểu_04** <b>xong</b>' },
    calls: [['sendMessage', { chat_id: lan, text: '**Biểu_04** <b>xong</b>' }]],
  },
  {
    what: 'choices become numbered lines in the same message',
    content: {
      text: 'Gửi báo cáo?',
      choices: [
        [
          { value: 'send', label: 'Gửi' },
          { value: 'edit', label: 'Sửa' },
        ],
        [{ value: 'later', label: 'Để sau' }],
      ],
    },
    calls: [['sendMessage', { chat_id: lan, text: 'Gửi báo cáo?\n\n1. Gửi\n2. Sửa\n3. Để sau' }]],
  },
  {
    what: 'a picture goes by its address, with the text as its caption',
    content: { text: 'Tiến độ tháng 6', attachment: photo },
    fileUrl,
    calls: [
      [
        'sendPhoto',
        {
          chat_id: lan,
          photo: 'https://dunghan.example/artifacts/chart.png?s=1',
          caption: 'Tiến độ tháng 6',
        },
      ],
    ],
  },
  {
    what: 'a picture without a text has no caption',
    content: { text: '', attachment: photo },
    fileUrl,
    calls: [['sendPhoto', { chat_id: lan, photo: 'https://dunghan.example/artifacts/chart.png?s=1' }]],
  },
  {
    what: 'a document goes as a link',
    content: { text: 'Báo cáo của xã', attachment: workbook },
    fileUrl,
    calls: [
      [
        'sendMessage',
        {
          chat_id: lan,
          text: 'Báo cáo của xã\n\nBiểu 04.xlsx: https://dunghan.example/artifacts/b4.xlsx?s=1',
        },
      ],
    ],
  },
  {
    what: 'without a public address only the text goes',
    content: { text: 'Báo cáo của xã', attachment: workbook },
    calls: [['sendMessage', { chat_id: lan, text: 'Báo cáo của xã' }]],
  },
];

describe('Zalo: message to requests', () => {
  for (const { what, content, fileUrl, calls } of requests) {
    it(what, async () => {
      const outcome = await open({ fileUrl: fileUrl ?? null }).send(lan, content, 0);
      expect(outcome).toMatchObject({ type: 'sent', parts: calls.length });
      expect(server.calls.map(({ method, body }) => [method, body])).toEqual(calls);
      expect(server.calls.every(({ contentType }) => contentType === 'application/json')).toBe(true);
    });
  }

  it('a long text becomes several messages below 1900 units, the choices in the last', async () => {
    const outcome = await open().send(lan, { text: long, choices: [[{ value: 'ok', label: 'Đã rõ' }]] }, 0);
    const texts = server.calls.map(({ body }) => String(body.text));
    expect(outcome).toMatchObject({ type: 'sent', parts: 3 });
    expect(texts.join('\n')).toBe(`${long}\n\n1. Đã rõ`);
    for (const text of texts) expect(text.length).toBeLessThan(1900);
  });

  it('a retry continues with the part that is missing', async () => {
    expect(await open().send(lan, { text: long }, 2)).toMatchObject({ type: 'sent', parts: 3 });
    expect(server.calls).toHaveLength(1);
    expect(String(server.calls[0]?.body.text)).toContain(sentence(119));
  });

  it('gives the id of the last message and counts what was sent', async () => {
    const channel = open();
    const outcome = await channel.send('b1', { text: 'Đã nhận.' }, 0);
    expect(outcome).toEqual({ type: 'sent', externalId: server.messagesTo('b1')[0]?.messageId, parts: 1 });
    expect(channel.usage()).toEqual({ monthlyLimit: 3000, userLimit: 50, sent: 1, received: 0, since: 9 });
    expect(open({ monthlyLimit: null, userLimit: 80 }).usage()).toMatchObject({
      monthlyLimit: null,
      userLimit: 80,
    });
  });
});

const error = (code: number | string, description = 'Refused', status = 200): Fault => ({
  type: 'answer',
  ...json(status, { ok: false, error_code: code, description }),
});
const later = (reason: string): Outcome => ({ type: 'later', reason, afterMs: null, parts: 0 });
const unknown = (reason: string): Outcome => ({ type: 'unknown', reason, parts: 0 });

const faults: { what: string; fault: Fault; outcome: Outcome }[] = [
  { what: '429 in an answer with HTTP 200', fault: error(429), outcome: later('rate limited') },
  { what: '429 as a string', fault: error('429'), outcome: later('rate limited') },
  { what: '429 of nginx', fault: htmlPage(429), outcome: later('rate limited') },
  {
    what: 'an invalid token',
    fault: error(401, 'Unauthorized'),
    outcome: { type: 'never', reason: 'unauthorized', detail: 'Unauthorized', parts: 0 },
  },
  { what: 'Zalo’s 403, a server fault', fault: error(403), outcome: later('refused 403') },
  { what: 'a first 400 of unknown cause', fault: error(400), outcome: later('refused 400') },
  {
    what: 'a 400 that blames the request',
    fault: error(400, 'Bad request: The text must not be empty'),
    outcome: {
      type: 'never',
      reason: 'refused',
      detail: 'Bad request: The text must not be empty',
      parts: 0,
    },
  },
  { what: 'a first 404', fault: error(404, 'Not Found'), outcome: later('refused 404') },
  { what: 'a 408', fault: error(408), outcome: unknown('server error 408') },
  { what: 'a 500 in an answer', fault: error(500), outcome: unknown('server error 500') },
  { what: 'an HTML page with 502', fault: htmlPage(502), outcome: unknown('gateway 502') },
  { what: 'an HTML page that says success', fault: htmlPage(200), outcome: unknown('gateway 200') },
  {
    what: 'an empty success',
    fault: { type: 'answer', status: 200, body: '' },
    outcome: unknown('gateway 200'),
  },
  { what: 'an HTML page with 404', fault: htmlPage(404), outcome: later('gateway 404') },
  {
    what: 'a connection cut before',
    fault: { type: 'cutBefore' },
    outcome: unknown('connection lost: UND_ERR_SOCKET'),
  },
  {
    what: 'a connection cut after',
    fault: { type: 'cutAfter' },
    outcome: unknown('connection lost: UND_ERR_SOCKET'),
  },
];

describe('Zalo: what goes wrong', () => {
  for (const { what, fault, outcome } of faults) {
    it(`${what} ends as ${outcome.type}`, async () => {
      server.script('sendMessage', [fault]);
      expect(await open().send('c1', { text: 'Nhắc việc' }, 0)).toEqual(outcome);
      expect(server.calls).toHaveLength(1);
    });
  }

  it('no answer in time ends as unknown', async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.script('sendMessage', [{ type: 'hold', until }]);
    expect(await open().send('c1', { text: 'Nhắc việc' }, 0)).toEqual(unknown('connection lost: timeout'));
    release();
  });

  it('a picture may take longer than a text', async () => {
    server.script('sendPhoto', [{ type: 'slow', ms: 400 }]);
    const outcome = await open({ fileUrl }).send('c2', { text: 'Tiến độ', attachment: photo }, 0);
    expect(outcome).toMatchObject({ type: 'sent' });
  });

  it('a picture Zalo cannot fetch leaves the text', async () => {
    const refusal = error(400, 'Bad request: The photo URL is invalid');
    server.script('sendPhoto', [refusal, refusal]);
    const outcome = await open({ fileUrl }).send('c4', { text: 'Tiến độ', attachment: photo }, 0);
    expect(outcome).toMatchObject({ type: 'sent', parts: 1 });
    expect(await open({ fileUrl }).send('c4', { text: long, attachment: photo }, 0)).toMatchObject({
      parts: 4,
    });
    expect(server.messagesTo('c4').map(({ text, photo }) => [text.slice(0, 7), photo])).toEqual([
      ['Tiến độ', null],
      ['Câu 0 v', null],
      [expect.stringMatching(/^Câu \d+/), null],
      [expect.stringMatching(/^Câu \d+/), null],
    ]);
  });

  it('a chat that is refused three times in a row is undeliverable, other chats are not', async () => {
    const channel = open();
    server.refuse('d1', 404);
    const outcomes: Outcome[] = [];
    for (let attempt = 0; attempt < 3; attempt += 1)
      outcomes.push(await channel.send('d1', { text: 'Nhắc việc' }, 0));
    expect(outcomes.map(({ type }) => type)).toEqual(['later', 'later', 'never']);
    expect(outcomes[2]).toMatchObject({ reason: 'chatGone' });
    expect(await channel.send('d2', { text: 'Nhắc việc' }, 0)).toMatchObject({ type: 'sent' });
  });

  it('a message that got through clears the count', async () => {
    const channel = open();
    server.script('sendMessage', [error(403), error(403), { type: 'slow', ms: 0 }, error(403)], 'd3');
    const types: string[] = [];
    for (let attempt = 0; attempt < 4; attempt += 1)
      types.push((await channel.send('d3', { text: 'Nhắc' }, 0)).type);
    expect(types).toEqual(['later', 'later', 'sent', 'later']);
  });

  it('a fault in the second part says that the first was delivered', async () => {
    server.script('sendMessage', [{ type: 'slow', ms: 0 }, error(429)]);
    expect(await open().send('c3', { text: long }, 0)).toEqual({ ...later('rate limited'), parts: 1 });
  });

  it('a refused connection is no delivery', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const channel = open({ apiRoot: `http://127.0.0.1:${port}` });
    expect(await channel.send('c1', { text: 'Nhắc việc' }, 0)).toEqual(later('not connected: ECONNREFUSED'));
  });

  it('without a root it goes to Zalo itself, which these tests refuse', async () => {
    const outcome = await open({ apiRoot: null }).send('c1', { text: 'Nhắc việc' }, 0);
    expect(outcome).toEqual(later('not connected: OFF_LOOPBACK'));
    expect(network.refused).toEqual(['bot-api.zaloplatforms.com']);
  });

  it('an empty text is refused without a call', async () => {
    expect(await open().send('c1', { text: ' ' }, 0)).toMatchObject({ type: 'never', reason: 'refused' });
    expect(server.calls).toEqual([]);
  });
});
