import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelStartError } from '../../../src/channels/channel.ts';
import { createTelegramChannel, type TelegramChannel } from '../../../src/channels/telegram/channel.ts';
import { htmlPage } from '../../loopback/platform.ts';
import { type LoopbackTelegram, startLoopbackTelegram, tooMany } from '../../loopback/telegram.ts';
import { createLogRecorder } from '../../support/log_recorder.ts';
import { createMemoryInbox, type MemoryInbox } from '../../support/memory_inbox.ts';
import { onlyLoopback } from '../../support/only_loopback.ts';

const lan = 5550001;
const binh = 5550002;

let server: LoopbackTelegram;
let inbox: MemoryInbox;
let log: ReturnType<typeof createLogRecorder>;
const network = onlyLoopback();
const opened: TelegramChannel[] = [];

function open(token = server.token): TelegramChannel {
  const channel = createTelegramChannel({
    token,
    apiRoot: server.root,
    webhook: null,
    accept: inbox.accept,
    log,
    clock: () => 1_780_912_800_000,
    connect: network.connect,
    backoff: { firstMs: 4, maxMs: 16 },
    random: () => 0.5,
  });
  opened.push(channel);
  return channel;
}

const stored = (count: number) =>
  server.waitFor(`${count} messages stored`, () => inbox.stored.length >= count);
const offsets = () => server.callsOf('getUpdates').map(({ body }) => Number(body.offset));

beforeEach(async () => {
  server = await startLoopbackTelegram();
  inbox = createMemoryInbox();
  inbox.onChange(() => server.changed());
  log = createLogRecorder();
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((channel) => channel.stop()));
  await server.close();
  expect(network.refused).toEqual([]);
  expect(log.text()).not.toContain(server.token);
  expect(log.text()).not.toMatch(/Lan|Phạm|đến hạn|127\.0\.0\.1/);
});

describe('Telegram polling', () => {
  it('starts by asking who it is and by taking away a webhook', async () => {
    const channel = open();
    await channel.start();
    expect(channel.username()).toBe('dunghan_bot');
    expect(server.calls.slice(0, 2).map(({ method }) => method)).toEqual(['getMe', 'deleteWebhook']);
    expect(channel.health()).toEqual({ receiving: true, lastContactAt: 1_780_912_800_000, problem: null });
  });

  it('stores what was written before and after the start, and acknowledges it', async () => {
    server.say(lan, 'tháng này đến hạn gì?');
    await open().start();
    await stored(1);
    server.say(lan, '12');
    await stored(2);
    expect(inbox.texts()).toEqual(['tháng này đến hạn gì?', '12']);
    await server.waitFor('all acknowledged', () => server.pending() === 0);
    expect(server.conflicts()).toBe(0);
  });

  it('acknowledges an update only after it is stored', async () => {
    const release = inbox.hold();
    server.say(lan, 'tháng này đến hạn gì?');
    await open().start();
    await server.waitFor('the inbox was asked', () => inbox.attempts() === 1);
    expect(offsets()).toEqual([0]);
    expect(server.pending()).toBe(1);
    release();
    await server.waitFor('acknowledged', () => server.pending() === 0);
    expect(inbox.texts()).toEqual(['tháng này đến hạn gì?']);
  });

  it('what was fetched and not stored when the process died comes again in the next one', async () => {
    const release = inbox.hold();
    server.say(lan, 'một');
    server.say(lan, 'hai');
    await open().start();
    await server.waitFor('the inbox was asked', () => inbox.attempts() >= 1);
    const next = createMemoryInbox();
    next.onChange(() => server.changed());
    const first = inbox;
    inbox = next;
    await open().start();
    await stored(2);
    expect(next.texts()).toEqual(['một', 'hai']);
    expect(first.stored).toEqual([]);
    release();
  });

  it('an update delivered again is handed to the inbox, which knows it', async () => {
    const update = server.say(lan, 'một');
    await open().start();
    await stored(1);
    await server.waitFor('acknowledged', () => server.pending() === 0);
    server.say(lan, 'hai');
    await stored(2);
    const second = open();
    await opened[0]?.stop();
    server.redeliver(update);
    await second.start();
    await server.waitFor('the duplicate was seen', () => inbox.duplicates() === 1);
    expect(inbox.texts()).toEqual(['một', 'hai']);
  });

  it('what could not be stored is fetched again; other chats do not wait, order within the chat stays', async () => {
    inbox.fail(1, String(lan));
    server.say(lan, 'một');
    server.say(binh, 'ba');
    server.say(lan, 'hai');
    await open().start();
    await stored(3);
    expect(inbox.texts().filter((text) => text !== 'ba')).toEqual(['một', 'hai']);
    expect(inbox.texts()[0]).toBe('ba');
    expect(inbox.duplicates()).toBe(1);
    await server.waitFor('acknowledged', () => server.pending() === 0);
    expect(log.lines).toContainEqual({
      level: 'error',
      detail: { channel: 'telegram', code: 'ECONNREFUSED' },
      message: 'updates could not be stored',
    });
  });

  it('an update that cannot be read does not stand in the way', async () => {
    server.push({ message: { message_id: 1, text: 'no chat' } });
    server.say(lan, 'một');
    await open().start();
    await stored(1);
    expect(log.text()).toContain('could not be read');
  });

  it('goes on after 429, 502, 409 and cut connections, losing nothing', async () => {
    const conflict = { status: 409, body: '{"ok":false,"error_code":409,"description":"Conflict"}' };
    server.script('getUpdates', [
      tooMany(0),
      htmlPage(502, server.token),
      { type: 'answer', ...conflict },
      { type: 'cutBefore' },
      { type: 'cutAfter' },
    ]);
    const channel = open();
    server.say(lan, 'một');
    await channel.start();
    await stored(1);
    server.say(lan, 'hai');
    await stored(2);
    expect(inbox.texts()).toEqual(['một', 'hai']);
    expect(channel.health().problem).toBeNull();
    expect(log.lines.filter(({ message }) => message === 'polling failed')).toHaveLength(5);
  });

  it('an answer cut on its way is fetched again', async () => {
    server.say(lan, 'một');
    server.script('getUpdates', [{ type: 'cutAfter' }]);
    await open().start();
    await stored(1);
    expect(inbox.texts()).toEqual(['một']);
  });

  it('stops the spinner of a pressed button after storing the press', async () => {
    const channel = open();
    await channel.start();
    await channel.send(
      String(lan),
      { text: 'Báo cáo ngay?', choices: [[{ value: 'go', label: 'Báo cáo' }]] },
      0,
    );
    server.press(lan, 'go');
    await stored(1);
    expect(inbox.stored[0]?.content).toMatchObject({ type: 'choice', value: 'go', label: 'Báo cáo' });
    await server.waitFor('spinner stopped', () => server.callsOf('answerCallbackQuery').length === 1);
    expect(server.callsOf('answerCallbackQuery')[0]?.body).toEqual({
      callback_query_id: expect.stringMatching(/^query-/),
    });
  });

  it('a press too old to be answered disturbs nothing', async () => {
    const tooOld = { ok: false, error_code: 400, description: 'Bad Request: query is too old' };
    server.script('answerCallbackQuery', [{ type: 'answer', status: 400, body: JSON.stringify(tooOld) }]);
    const channel = open();
    await channel.start();
    await channel.send(String(lan), { text: 'Gửi?', choices: [[{ value: 'go', label: 'Gửi' }]] }, 0);
    server.press(lan, 'go');
    server.say(lan, 'một');
    await stored(2);
    expect(channel.health().receiving).toBe(true);
  });

  it('refuses to start with a wrong token', async () => {
    await expect(open('1:wrong').start()).rejects.toThrow(ChannelStartError);
  });

  it('starts while Telegram is out of reach and connects later', async () => {
    server.script('getMe', [htmlPage(502), { type: 'cutBefore' }]);
    const channel = open();
    await channel.start();
    expect(channel.health()).toMatchObject({ receiving: false, problem: 'server error 502' });
    server.say(lan, 'một');
    await stored(1);
    expect(channel.health()).toMatchObject({ receiving: true, problem: null });
  });

  it('stops in the middle of a long poll, and acknowledges what it stored', async () => {
    const release = inbox.hold();
    server.say(lan, 'một');
    const channel = open();
    await channel.start();
    await server.waitFor('the inbox was asked', () => inbox.attempts() === 1);
    const stopped = channel.stop();
    release();
    await stopped;
    expect(inbox.texts()).toEqual(['một']);
    expect(server.pending()).toBe(0);
    const idle = open();
    await idle.start();
    await server.waitFor('a poll waits', () => server.callsOf('getUpdates').at(-1)?.body.timeout === 30);
    await idle.stop();
    expect(idle.health().receiving).toBe(false);
  });
});
