import { ConfigError } from '../../runtime/config.ts';
import { answer } from '../answer.ts';
import { CHECK_NAMES, type Check, type CheckName, type Finding } from '../checks/check.ts';
import { checkDatabase } from '../checks/database.ts';
import { checkClock, checkDisk, checkWebChat } from '../checks/machine.ts';
import { checkRedis } from '../checks/redis.ts';
import { checkTelegram, checkZalo } from '../checks/token.ts';
import type { Call, Command } from '../command.ts';
import { sentenceOf } from '../sentence.ts';

const CHECKS: Record<CheckName, Check> = {
  database: checkDatabase,
  redis: checkRedis,
  telegram: checkTelegram,
  zalo: checkZalo,
  webChat: checkWebChat,
  clock: checkClock,
  disk: checkDisk,
};
const SIGNS = { good: '✓', warn: '!', bad: '✗' } as const;

interface Result {
  check: CheckName | 'configuration';
  state: Finding['state'];
  text: string;
}

/** `dunghan doctor`: looks at everything the product needs; the exit code is 1 where something does not work. */
export const doctor: Command = {
  options: {},
  words: [0, 0],
  async run(call) {
    const results = await examine(call);
    const ok = results.every((result) => result.state !== 'bad');
    await answer(call, { ok, checks: results }, () => [
      ...results.map(({ state, text }) => `${SIGNS[state]} ${text}`),
      call.texts.message(ok ? 'doctor-all-good' : 'doctor-some-bad'),
    ]);
    return ok ? 0 : 1;
  },
};

async function examine(call: Call): Promise<Result[]> {
  try {
    call.config();
  } catch (error) {
    // Without a configuration there is nothing to look at.
    if (error instanceof ConfigError) return [{ check: 'configuration', state: 'bad', text: error.message }];
    throw error;
  }
  const good: Result = {
    check: 'configuration',
    state: 'good',
    text: call.texts.message('doctor-configuration-good', { node: process.versions.node }),
  };
  const results = await Promise.all(CHECK_NAMES.map((name) => findings(call, name)));
  return [good, ...results.flat()];
}

async function findings(call: Call, check: CheckName): Promise<Result[]> {
  try {
    const found = await CHECKS[check](call.config());
    return found.map(({ state, id, args }) => ({ check, state, text: call.texts.message(id, args) }));
  } catch (error) {
    return [{ check, state: 'bad', text: sentenceOf(error, call.texts, call.io.env) }];
  }
}
