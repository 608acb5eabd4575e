import { afterEach, describe, expect, it } from 'vitest';
import { createTelegramChannel } from '../../src/channels/telegram/channel.ts';
import { createZaloChannel } from '../../src/channels/zalo/channel.ts';
import { createLogRecorder } from '../support/log_recorder.ts';
import { createMemoryChannel } from '../support/memory_channel.ts';
import { createMemoryInbox } from '../support/memory_inbox.ts';
import { startLoopbackTelegram } from './telegram.ts';
import { startLoopbackZalo } from './zalo.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const shared = { webhook: null, accept: async () => true, log: createLogRecorder(), clock: () => 0 };

async function telegram(options: Parameters<typeof startLoopbackTelegram>[0] = {}) {
  const server = await startLoopbackTelegram(options);
  const channel = createTelegramChannel({ ...shared, token: server.token, apiRoot: server.root });
  closing.push(server.close, channel.stop);
  return { server, send: (chat: string, text: string) => channel.send(chat, { text }, 0) };
}

describe('the loopback Telegram', () => {
  it('knows who blocked the bot, which chats are gone, and what came twice', async () => {
    const { server, send } = await telegram();
    server.block(1);
    server.forget(2);
    expect(await send('1', 'Nhắc việc')).toMatchObject({ type: 'never', reason: 'blocked' });
    expect(await send('2', 'Nhắc việc')).toMatchObject({ type: 'never', reason: 'chatGone' });
    await send('3', 'Nhắc việc');
    expect(server.duplicates()).toBe(0);
    await send('3', 'Nhắc việc');
    await send('4', 'Nhắc việc');
    expect(server.duplicates()).toBe(1);
    expect((await server.waitForMessage(4, 1)).text).toBe('Nhắc việc');
  });

  it('a cut before the effect delivers nothing, a cut after it delivers', async () => {
    const { server, send } = await telegram();
    server.script('sendMessage', [{ type: 'cutBefore' }, { type: 'cutAfter' }]);
    expect(await send('5', 'một')).toMatchObject({ type: 'unknown' });
    expect(await send('5', 'hai')).toMatchObject({ type: 'unknown' });
    expect(server.messagesTo(5).map(({ text }) => text)).toEqual(['hai']);
  });

  it('keeps to its rate', async () => {
    const { server, send } = await telegram({ messagesPerSecond: 2 });
    const outcomes = await Promise.all(
      Array.from({ length: 9 }, (_, index) => send(`${index}`, 'Nhắc việc')),
    );
    // At most two whole seconds can be touched, whenever the first call fell.
    expect(server.messages.length).toBeLessThanOrEqual(4);
    expect(outcomes.filter(({ type }) => type === 'later').length).toBe(9 - server.messages.length);
    expect(outcomes.find(({ type }) => type === 'later')).toMatchObject({ afterMs: 1000 });
  });
});

describe('the loopback Zalo', () => {
  it('loses what comes while nobody polls, where it is told to', async () => {
    const server = await startLoopbackZalo({ lossy: true });
    const inbox = createMemoryInbox();
    inbox.onChange(() => server.changed());
    const channel = createZaloChannel({
      ...shared,
      accept: inbox.accept,
      token: server.token,
      apiRoot: server.root,
    });
    closing.push(server.close, channel.stop);
    server.say('lan', 'một');
    await channel.start();
    await server.waitFor('a poll waits', () => server.callsOf('getUpdates').length === 1);
    server.say('lan', 'hai');
    await server.waitFor('stored', () => inbox.stored.length === 1);
    expect(inbox.texts()).toEqual(['hai']);
  });
});

describe('the memory channel', () => {
  it('remembers what was sent and ends sends as scripted', async () => {
    const channel = createMemoryChannel();
    channel.script({ type: 'unknown', reason: 'cut', parts: 0 });
    expect(await channel.send('lan', { text: 'một' }, 0)).toMatchObject({ type: 'unknown' });
    expect(await channel.send('lan', { text: 'một' }, 0)).toEqual({
      type: 'sent',
      externalId: 'm2',
      parts: 1,
    });
    expect(channel.sendsTo('lan')).toHaveLength(2);
    expect(channel.sendsTo('bình')).toEqual([]);
  });

  it('hands in what a person writes, and the same once more on demand', async () => {
    const inbox = createMemoryInbox();
    const channel = createMemoryChannel({ accept: inbox.accept, name: 'zalo' });
    expect(await channel.receive('lan', '12', 'x')).toBe(true);
    expect(await channel.receive('lan', '12', 'x')).toBe(false);
    expect(await channel.receive('lan', { type: 'start', code: 'K7M2QX' })).toBe(true);
    expect(inbox.texts()).toEqual(['12', 'start']);
  });
});
