import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { OutboundContent, Outcome } from '../../../src/channels/channel.ts';
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts';
import { type Fault, htmlPage, json } from '../../loopback/platform.ts';
import { type LoopbackTelegram, startLoopbackTelegram, tooMany } from '../../loopback/telegram.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const log = createLogRecorder();
const network = onlyLoopback();
let server: LoopbackTelegram;
let folder: string;
const opened: { stop(): Promise<void> }[] = [];

function open(apiRoot: string = server.root, token: string = server.token) {
  const channel = createTelegramChannel({
    token,
    apiRoot,
    webhook: null,
    accept: async () => true,
    log,
    clock: () => 0,
    connect: network.connect,
    timeouts: { callMs: 400, pollMs: 400 },
  });
  opened.push(channel);
  return channel;
}

beforeAll(async () => {
  server = await startLoopbackTelegram();
  folder = await mkdtemp(join(tmpdir(), 'dunghan-telegram-'));
  await writeFile(join(folder, 'chart.png'), 'picture');
  await writeFile(join(folder, 'report.xlsx'), 'workbook');
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
  server.calls.length = 0;
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
  expect(network.refused.filter((host) => host !== 'api.telegram.org')).toEqual([]);
  expect(log.text()).not.toContain(server.token);
});

const plain = { link_preview_options: { is_disabled: true } };
const sentence = (index: number) => `Câu ${index} về báo cáo sáu tháng của xã.`;
const long = Array.from({ length: 250 }, (_, index) => sentence(index)).join('\n');

const requests: { what: string; content: OutboundContent; calls: { method: string; body: object }[] }[] = [
  {
    what: 'a text goes as it is, without markup or previews',
    content: { text: '<b>Biểu_04</b> *xong* https://example.vn' },
    calls: [
      {
        method: 'sendMessage',
        body: { chat_id: '77', text: '<b>Biểu_04</b> *xong* https://example.vn', ...plain },
      },
    ],
  },
  {
    what: 'choices become rows of buttons; empty rows go',
    content: {
      text: 'Gửi báo cáo?',
      choices: [
        [
          { value: 'send', label: 'Gửi' },
          { value: 'edit', label: 'Sửa' },
        ],
        [],
        [{ value: 'later', label: 'Để sau' }],
      ],
    },
    calls: [
      {
        method: 'sendMessage',
        body: {
          chat_id: '77',
          text: 'Gửi báo cáo?',
          ...plain,
          reply_markup: {
            inline_keyboard: [
              [
                { text: 'Gửi', callback_data: 'send' },
                { text: 'Sửa', callback_data: 'edit' },
              ],
              [{ text: 'Để sau', callback_data: 'later' }],
            ],
          },
        },
      },
    ],
  },
];

describe('Telegram: message to requests', () => {
  for (const { what, content, calls } of requests) {
    it(what, async () => {
      const outcome = await open().send('77', content, 0);
      expect(outcome).toMatchObject({ type: 'sent', parts: calls.length });
      expect(server.calls.map(({ method, body }) => ({ method, body }))).toEqual(calls);
    });
  }

  it('a long text becomes several messages, with the buttons below the last', async () => {
    const outcome = await open().send('77', { text: long, choices: [[{ value: 'ok', label: 'Đã rõ' }]] }, 0);
    const sent = server.callsOf('sendMessage');
    expect(outcome).toMatchObject({ type: 'sent', parts: 3 });
    expect(sent.map(({ body }) => String(body.text)).join('\n')).toBe(long);
    for (const { body } of sent) expect(String(body.text).length).toBeLessThanOrEqual(4000);
    expect(sent.map(({ body }) => 'reply_markup' in body)).toEqual([false, false, true]);
  });

  it('a retry continues with the part that is missing', async () => {
    const outcome = await open().send('77', { text: long }, 2);
    expect(outcome).toMatchObject({ type: 'sent', parts: 3 });
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    expect(String(server.callsOf('sendMessage')[0]?.body.text)).toContain(sentence(249));
  });

  it('gives the id of the last message', async () => {
    const outcome = await open().send('78', { text: 'Đã nhận.' }, 0);
    expect(outcome).toEqual({
      type: 'sent',
      externalId: String(server.messagesTo(78)[0]?.messageId),
      parts: 1,
    });
  });

  it('a document carries the text as its caption, with the buttons', async () => {
    const attachment = { kind: 'document', path: join(folder, 'report.xlsx'), name: 'Biểu 04.xlsx' } as const;
    const content = { text: 'Báo cáo của xã', attachment, choices: [[{ value: 'ok', label: 'Đã rõ' }]] };
    expect(await open().send('79', content, 0)).toMatchObject({ type: 'sent', parts: 1 });
    expect(server.callsOf('sendDocument')).toHaveLength(1);
    expect(server.messagesTo(79)).toMatchObject([
      {
        text: 'Báo cáo của xã',
        file: { name: 'Biểu 04.xlsx', bytes: 8 },
        buttons: [[{ text: 'Đã rõ', callback_data: 'ok' }]],
      },
    ]);
  });

  it('a picture comes after a text that is too long for a caption', async () => {
    const attachment = { kind: 'photo', path: join(folder, 'chart.png'), name: 'chart.png' } as const;
    expect(await open().send('80', { text: 'x'.repeat(1500), attachment }, 0)).toMatchObject({
      type: 'sent',
      parts: 2,
    });
    expect(server.calls.map(({ method }) => method)).toEqual(['sendMessage', 'sendPhoto']);
    expect(server.calls[1]?.body).toEqual({ chat_id: '80', photo: expect.stringMatching(/^attach:/) });
  });
});

const answer = (code: number, description: string): Fault => ({
  type: 'answer',
  ...json(code, { ok: false, error_code: code, description }),
});

const faults: { what: string; fault: Fault; outcome: Outcome }[] = [
  {
    what: '429',
    fault: tooMany(7),
    outcome: { type: 'later', reason: 'rate limited', afterMs: 7000, parts: 0 },
  },
  {
    what: 'blocked',
    fault: answer(403, 'Forbidden: bot was blocked by the user'),
    outcome: { type: 'never', reason: 'blocked', detail: 'Forbidden: bot was blocked by the user', parts: 0 },
  },
  {
    what: 'a deleted account',
    fault: answer(403, 'Forbidden: user is deactivated'),
    outcome: { type: 'never', reason: 'chatGone', detail: 'Forbidden: user is deactivated', parts: 0 },
  },
  {
    what: 'no such chat',
    fault: answer(400, 'Bad Request: chat not found'),
    outcome: { type: 'never', reason: 'chatGone', detail: 'Bad Request: chat not found', parts: 0 },
  },
  {
    what: 'a refused message',
    fault: answer(400, 'Bad Request: BUTTON_DATA_INVALID'),
    outcome: { type: 'never', reason: 'refused', detail: 'Bad Request: BUTTON_DATA_INVALID', parts: 0 },
  },
  {
    what: 'a token that is no longer valid',
    fault: answer(401, 'Unauthorized'),
    outcome: { type: 'never', reason: 'unauthorized', detail: 'Unauthorized', parts: 0 },
  },
  {
    what: '500',
    fault: answer(500, 'Internal Server Error'),
    outcome: { type: 'later', reason: 'server error 500', afterMs: null, parts: 0 },
  },
  {
    what: 'an HTML page with 502',
    fault: htmlPage(502),
    outcome: { type: 'later', reason: 'server error 502', afterMs: null, parts: 0 },
  },
  {
    what: 'an HTML page with 429',
    fault: htmlPage(429),
    outcome: { type: 'later', reason: 'rate limited', afterMs: null, parts: 0 },
  },
  {
    what: 'an HTML page that says success',
    fault: htmlPage(200),
    outcome: { type: 'unknown', reason: 'answer 200 is not JSON', parts: 0 },
  },
  {
    what: 'a connection cut before the call took effect',
    fault: { type: 'cutBefore' },
    outcome: { type: 'unknown', reason: 'connection lost: UND_ERR_SOCKET', parts: 0 },
  },
  {
    what: 'a connection cut after the call took effect',
    fault: { type: 'cutAfter' },
    outcome: { type: 'unknown', reason: 'connection lost: UND_ERR_SOCKET', parts: 0 },
  },
];

describe('Telegram: what goes wrong', () => {
  for (const { what, fault, outcome } of faults) {
    it(`${what} ends as ${outcome.type}`, async () => {
      server.script('sendMessage', [fault]);
      expect(await open().send('90', { text: 'Nhắc việc' }, 0)).toEqual(outcome);
      expect(server.callsOf('sendMessage')).toHaveLength(1);
    });
  }

  it('no answer in time ends as unknown', async () => {
    let release = () => {};
    const until = new Promise<void>((resolve) => {
      release = resolve;
    });
    server.script('sendMessage', [{ type: 'hold', until }]);
    const outcome = await open().send('90', { text: 'Nhắc việc' }, 0);
    release();
    expect(outcome).toEqual({
      type: 'unknown',
      reason: 'connection lost: timeout',
      parts: 0,
    });
  });

  it('a fault in the second part says that the first was delivered', async () => {
    server.script('sendMessage', [{ type: 'slow', ms: 0 }, htmlPage(504)]);
    const outcome = await open().send('91', { text: long }, 0);
    expect(outcome).toEqual({ type: 'later', reason: 'server error 504', afterMs: null, parts: 1 });
  });

  it('a refused connection is no delivery', async () => {
    const probe = createServer();
    await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
    const address = probe.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => probe.close(resolve));
    const outcome = await open(`http://127.0.0.1:${port}`).send('90', { text: 'Nhắc việc' }, 0);
    expect(outcome).toEqual({
      type: 'later',
      reason: 'not connected: ECONNREFUSED',
      afterMs: null,
      parts: 0,
    });
  });

  it('without a root it goes to Telegram itself, which these tests refuse', async () => {
    const channel = createTelegramChannel({
      token: server.token,
      apiRoot: null,
      webhook: null,
      accept: async () => true,
      log,
      clock: () => 0,
      connect: network.connect,
    });
    opened.push(channel);
    const outcome = await channel.send('90', { text: 'Nhắc việc' }, 0);
    expect(outcome).toEqual({
      type: 'later',
      reason: 'not connected: OFF_LOOPBACK',
      afterMs: null,
      parts: 0,
    });
    expect(network.refused).toEqual(['api.telegram.org']);
  });

  it('a stopped channel delivers nothing and says so', async () => {
    const channel = open();
    await channel.stop();
    expect(await channel.send('90', { text: 'Nhắc việc' }, 0)).toMatchObject({ type: 'later', parts: 0 });
    expect(server.calls).toEqual([]);
  });

  it('a wrong token is told as such', async () => {
    const outcome = await open(server.root, '1:other').send('90', { text: 'Nhắc việc' }, 0);
    expect(outcome).toMatchObject({ type: 'never', reason: 'unauthorized' });
  });

  const unsendable: [what: string, content: OutboundContent][] = [
    ['an empty text', { text: '  \n' }],
    [
      'a choice too long for a button',
      { text: 'Chọn', choices: [[{ value: 'đ'.repeat(33), label: 'Đây' }]] },
    ],
  ];
  for (const [what, content] of unsendable) {
    it(`${what} is refused without a call`, async () => {
      expect(await open().send('90', content, 0)).toMatchObject({
        type: 'never',
        reason: 'refused',
        parts: 0,
      });
      expect(server.calls).toEqual([]);
    });
  }

  it('a file that is not there is refused', async () => {
    const attachment = { kind: 'document', path: join(folder, 'gone.xlsx'), name: 'gone.xlsx' } as const;
    const outcome = await open().send('90', { text: 'Báo cáo', attachment }, 0);
    expect(outcome).toEqual({ type: 'never', reason: 'refused', detail: 'file: ENOENT', parts: 0 });
  });

  it('calls one after another share connections', async () => {
    const channel = open();
    const before = server.connections();
    for (let index = 0; index < 5; index += 1) await channel.send('92', { text: `Tin ${index}` }, 0);
    // Not always one: a call can begin while the answer before it is still being put away.
    expect(server.connections() - before).toBeLessThanOrEqual(2);
  });
});
