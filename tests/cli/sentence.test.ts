import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ChannelStartError } from '../../src/channels/channel.ts';
import { sentenceOf } from '../../src/cli/sentence.ts';
import { loadTexts } from '../../src/i18n/texts.ts';
import { RedisUnreachable } from '../../src/runtime/redis.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { SENTENCE } from './call_cli.ts';

const texts = loadTexts(join(ROOT, 'locales'));

describe('why the start failed', () => {
  it.each([
    [
      'a token Telegram refuses',
      new ChannelStartError('telegram', 'unauthorized', 'x'),
      'TELEGRAM_BOT_TOKEN',
    ],
    ['a token Zalo refuses', new ChannelStartError('zalo', 'unauthorized', 'x'), 'ZALO_BOT_TOKEN'],
    ['an address Zalo refuses', new ChannelStartError('zalo', 'webhookRefused', 'x'), 'PUBLIC_URL'],
    ['a Redis that is not there', new RedisUnreachable('connect ECONNREFUSED'), 'REDIS_URL'],
  ])('%s is told in one sentence that names the variable', (_case, error, variable) => {
    const sentence = sentenceOf(error, texts, {});
    expect(sentence).toContain(variable);
    expect(sentence).toMatch(SENTENCE);
    expect(sentence).not.toContain('chưa lường trước');
  });
});
