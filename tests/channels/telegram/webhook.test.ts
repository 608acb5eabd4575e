import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelStartError } from '../../../src/channels/channel.ts';
import { createTelegramChannel, type TelegramChannel } from '../../../src/channels/telegram/channel.ts';
import { type LoopbackTelegram, startLoopbackTelegram } from '../../loopback/telegram.ts';
import { startWebhookHost, type WebhookHost } from '../../loopback/webhook_host.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { createMemoryInbox, type MemoryInbox } from '../../support/memory_inbox.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const secret = 'loopback-secret-1';
const header = 'x-telegram-bot-api-secret-token';
const lan = 5550001;
const update = {
  update_id: 7,
  message: {
    message_id: 42,
    date: 1780912800,
    from: { id: lan, is_bot: false, first_name: 'Lan' },
    chat: { id: lan, type: 'private' },
    text: 'tháng này đến hạn gì?',
  },
};

let server: LoopbackTelegram;
let host: WebhookHost;
let inbox: MemoryInbox;
let log: ReturnType<typeof createLogRecorder>;
let channel: TelegramChannel;
const network = onlyLoopback();

function open(webhook: boolean): TelegramChannel {
  return createTelegramChannel({
    token: server.token,
    apiRoot: server.root,
    webhook: webhook ? { publicUrl: host.url, secret } : null,
    accept: inbox.accept,
    log,
    clock: () => 5,
    connect: network.connect,
    backoff: { firstMs: 4, maxMs: 16 },
  });
}

beforeEach(async () => {
  server = await startLoopbackTelegram();
  host = await startWebhookHost();
  inbox = createMemoryInbox();
  inbox.onChange(() => server.changed());
  log = createLogRecorder();
  channel = open(true);
  host.serve('/webhooks/telegram', channel.webhookHandler);
});

afterEach(async () => {
  await channel.stop();
  await server.close();
  await host.close();
  expect(network.refused).toEqual([]);
  expect(log.text()).not.toMatch(/Lan|đến hạn|loopback-/);
});

const call = (headers: Record<string, string | string[]>, body: string | Buffer) =>
  channel.webhookHandler({ headers, body: Buffer.from(body) });

describe('Telegram webhook', () => {
  const good = JSON.stringify(update);
  const refused: {
    what: string;
    headers: Record<string, string | string[]>;
    body: string | Buffer;
    status: number;
  }[] = [
    { what: 'no secret', headers: {}, body: good, status: 401 },
    { what: 'a wrong secret', headers: { [header]: 'loopback-secret-2' }, body: good, status: 401 },
    { what: 'a longer secret', headers: { [header]: `${secret}x` }, body: good, status: 401 },
    { what: 'two secrets', headers: { [header]: [secret, secret] }, body: good, status: 401 },
    {
      what: 'the secret of the other platform',
      headers: { 'x-bot-api-secret-token': secret },
      body: good,
      status: 401,
    },
    { what: 'a wrong secret and no JSON', headers: { [header]: 'x' }, body: '{', status: 401 },
    { what: 'an empty body', headers: { [header]: secret }, body: '', status: 400 },
    { what: 'half a body', headers: { [header]: secret }, body: good.slice(0, -5), status: 400 },
    {
      what: 'bytes that are no UTF-8',
      headers: { [header]: secret },
      body: Buffer.from([0x22, 0xff, 0x22]),
      status: 400,
    },
    { what: 'JSON that is no update', headers: { [header]: secret }, body: '[1,2]', status: 400 },
    { what: 'an update without id', headers: { [header]: secret }, body: '{"message":{}}', status: 400 },
  ];
  for (const { what, headers, body, status } of refused) {
    it(`${what}: ${status}, nothing stored`, async () => {
      expect(await call(headers, body)).toEqual({ status });
      expect(inbox.attempts()).toBe(0);
      expect(log.lines).toHaveLength(1);
    });
  }

  it('a good delivery is stored before the answer, its repetition changes nothing', async () => {
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
    expect(inbox.texts()).toEqual(['tháng này đến hạn gì?']);
    expect(inbox.duplicates()).toBe(1);
  });

  it('an update of an unknown kind is taken and ignored', async () => {
    expect(await call({ [header]: secret }, '{"update_id":8,"telepathy":{}}')).toEqual({ status: 200 });
    expect(inbox.attempts()).toBe(0);
  });

  it('what cannot be stored is refused, so that Telegram brings it again', async () => {
    inbox.fail(1);
    expect(await call({ [header]: secret }, good)).toEqual({ status: 503 });
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
    expect(inbox.texts()).toHaveLength(1);
  });

  it('a polling channel has no webhook', async () => {
    const polling = open(false);
    expect(await polling.webhookHandler({ headers: { [header]: secret }, body: Buffer.from(good) })).toEqual({
      status: 404,
    });
    await polling.stop();
  });

  it('registers its address and secret, and receives what Telegram pushes, in order', async () => {
    server.say(lan, 'một');
    await channel.start();
    expect(server.callsOf('setWebhook')[0]?.body).toEqual({
      url: `${host.url}/webhooks/telegram`,
      secret_token: secret,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'channel_post'],
    });
    server.say(lan, 'hai');
    server.say(lan, 'ba');
    await server.waitFor('three stored', () => inbox.stored.length === 3);
    expect(inbox.texts()).toEqual(['một', 'hai', 'ba']);
    expect(server.callsOf('getUpdates')).toHaveLength(0);
    expect(channel.health()).toEqual({ receiving: true, lastContactAt: 5, problem: null });
  });

  it('a failed store is pushed again, and the next message of the chat waits for it', async () => {
    await channel.start();
    inbox.fail(2);
    server.say(lan, 'một');
    server.say(lan, 'hai');
    await server.waitFor('two stored', () => inbox.stored.length === 2);
    expect(inbox.texts()).toEqual(['một', 'hai']);
  });

  it('an address Telegram refuses stops the start', async () => {
    const description = 'Bad Request: bad webhook: HTTPS url must be provided for webhook';
    server.script('setWebhook', [
      { type: 'answer', status: 400, body: JSON.stringify({ ok: false, error_code: 400, description }) },
    ]);
    await expect(channel.start()).rejects.toMatchObject({
      name: 'ChannelStartError',
      code: 'webhookRefused',
    });
    await expect(channel.start()).resolves.toBeUndefined();
    expect(ChannelStartError.name).toBe('ChannelStartError');
  });

  it('after the stop it takes nothing more, so that Telegram brings it to the next process', async () => {
    await channel.start();
    await channel.stop();
    expect(await call({ [header]: secret }, good)).toEqual({ status: 503 });
  });
});
