import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createZaloChannel, type ZaloChannel } from '../../../src/channels/zalo/channel.ts';
import { json } from '../../loopback/platform.ts';
import { startWebhookHost, type WebhookHost } from '../../loopback/webhook_host.ts';
import { type BodyShape, type LoopbackZalo, startLoopbackZalo } from '../../loopback/zalo.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { createMemoryInbox, type MemoryInbox } from '../../support/memory_inbox.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const secret = 'loopback-secret-1';
const header = 'x-bot-api-secret-token';
const lan = 'a0c01dfe32b3dbed82a2';
const update = {
  event_name: 'message.text.received',
  message: {
    date: 1776919152762,
    chat: { chat_type: 'PRIVATE', id: lan },
    message_id: '94691c36aef84aa113ee',
    from: { id: lan, is_bot: false, display_name: 'Lan' },
    text: 'xin chào',
  },
};

let server: LoopbackZalo;
let host: WebhookHost;
let inbox: MemoryInbox;
let log: ReturnType<typeof createLogRecorder>;
let channel: ZaloChannel;
const network = onlyLoopback();

beforeEach(async () => {
  server = await startLoopbackZalo();
  host = await startWebhookHost();
  inbox = createMemoryInbox();
  inbox.onChange(() => server.changed());
  log = createLogRecorder();
  channel = createZaloChannel({
    token: server.token,
    apiRoot: server.root,
    webhook: { publicUrl: host.url, secret },
    accept: inbox.accept,
    log,
    clock: () => 5,
    connect: network.connect,
    backoff: { firstMs: 4, maxMs: 16 },
  });
});

afterEach(async () => {
  await channel.stop();
  await server.close();
  await host.close();
  expect(network.refused).toEqual([]);
  expect(log.text()).not.toMatch(/Lan|xin chào|loopback-/);
});

const serve = () => host.serve('/webhooks/zalo', channel.webhookHandler);
const call = (headers: Record<string, string>, body: string | Buffer) =>
  channel.webhookHandler({ headers, body: Buffer.from(body) });

describe('Zalo webhook', () => {
  const good = JSON.stringify(update);
  const refused: { what: string; headers: Record<string, string>; body: string; status: number }[] = [
    { what: 'no secret', headers: {}, body: good, status: 401 },
    { what: 'a wrong secret', headers: { [header]: 'loopback-secret-2' }, body: good, status: 401 },
    { what: 'a wrong secret and no body', headers: { [header]: 'x' }, body: '', status: 401 },
    {
      what: 'the header of the other platform',
      headers: { 'x-telegram-bot-api-secret-token': secret },
      body: good,
      status: 401,
    },
    { what: 'half a body', headers: { [header]: secret }, body: good.slice(0, -5), status: 400 },
    { what: 'JSON that is no update', headers: { [header]: secret }, body: '[1,2]', status: 400 },
    {
      what: 'a known event without a message',
      headers: { [header]: secret },
      body: '{"event_name":"message.text.received"}',
      status: 400,
    },
  ];
  for (const { what, headers, body, status } of refused) {
    it(`${what}: ${status}, nothing stored`, async () => {
      expect(await call(headers, body)).toEqual({ status });
      expect(inbox.attempts()).toBe(0);
      expect(log.lines).toHaveLength(1);
    });
  }

  it('the platform’s trial without a body is answered, with and without the secret', async () => {
    expect(await call({}, '')).toEqual({ status: 200 });
    expect(await call({ [header]: secret }, '')).toEqual({ status: 200 });
    expect(inbox.attempts()).toBe(0);
  });

  it('a good delivery is stored before the answer, its repetition changes nothing', async () => {
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
    expect(inbox.texts()).toEqual(['xin chào']);
    expect(inbox.duplicates()).toBe(1);
  });

  it('an unknown event is taken and ignored', async () => {
    expect(await call({ [header]: secret }, '{"event_name":"bot.added","group":1}')).toEqual({ status: 200 });
    expect(inbox.attempts()).toBe(0);
  });

  it('what cannot be stored is refused', async () => {
    inbox.fail(1);
    expect(await call({ [header]: secret }, good)).toEqual({ status: 503 });
    expect(await call({ [header]: secret }, good)).toEqual({ status: 200 });
  });

  it('registers, checks the verification and the stored address, and receives all three shapes', async () => {
    serve();
    await channel.start();
    expect(server.calls.map(({ method }) => method)).toEqual(['getMe', 'setWebhook', 'getWebhookInfo']);
    expect(server.callsOf('setWebhook')[0]?.body).toEqual({
      url: `${host.url}/webhooks/zalo`,
      secret_token: secret,
    });
    for (const shape of ['flat', 'wrapped', 'split'] satisfies BodyShape[]) {
      server.shape(shape);
      server.say(lan, shape);
    }
    await server.waitFor('three stored', () => inbox.stored.length === 3);
    expect(inbox.texts()).toEqual(['flat', 'wrapped', 'split']);
    expect(server.callsOf('getUpdates')).toHaveLength(0);
    expect(channel.health()).toEqual({ receiving: true, lastContactAt: 5, problem: null });
  });

  it('an address Zalo stored and could not reach is told and tried again', async () => {
    await channel.start();
    expect(channel.health()).toMatchObject({ receiving: false, problem: 'webhook not verified' });
    expect(log.lines[0]).toEqual({
      level: 'error',
      detail: { channel: 'zalo', hint: 'HTTP 404' },
      message: 'Zalo could not reach the webhook',
    });
    serve();
    await vi.waitFor(() => expect(channel.health().receiving).toBe(true));
    expect(server.callsOf('getWebhookInfo')).toHaveLength(1);
    server.say(lan, 'xin chào');
    await server.waitFor('stored', () => inbox.stored.length === 1);
  });

  it('another address than ours in getWebhookInfo is trouble', async () => {
    serve();
    server.script('getWebhookInfo', [
      { type: 'answer', ...json(200, { ok: true, result: { url: 'https://other' } }) },
    ]);
    await channel.start();
    expect(channel.health().problem).toBe('webhook not stored');
  });

  it('an answer without verification, as older ones are, counts as well', async () => {
    server.script('setWebhook', [
      { type: 'answer', ...json(200, { ok: true, result: { url: 'x', updated_at: 1 } }) },
    ]);
    server.script('getWebhookInfo', [
      { type: 'answer', ...json(200, { ok: true, result: { url: `${host.url}/webhooks/zalo` } }) },
    ]);
    await channel.start();
    expect(channel.health().receiving).toBe(true);
  });

  it('an address Zalo refuses stops the start', async () => {
    const refusal = { ok: false, error_code: 400, description: 'Bad request: The url is invalid' };
    server.script('setWebhook', [{ type: 'answer', ...json(200, refusal) }]);
    await expect(channel.start()).rejects.toMatchObject({
      name: 'ChannelStartError',
      code: 'webhookRefused',
    });
  });

  it('after the stop it takes nothing more', async () => {
    serve();
    await channel.start();
    await channel.stop();
    expect(await call({ [header]: secret }, good)).toEqual({ status: 503 });
  });
});
