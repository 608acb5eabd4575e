import { expect, it } from 'vitest';
import { createLogger, describeError, maskTokens } from '../../src/runtime/logger.ts';

const TEXT = 'bao cao thang nay cua chi Lan';
const TOKEN = '123456789:AAE-abcdefghijklmnop';

function logged(write: (log: ReturnType<typeof createLogger>) => void): string {
  const lines: string[] = [];
  write(createLogger({ level: 'info', to: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

it('leaves out what people wrote, wherever an entry carries it', () => {
  const out = logged((log) => {
    log.info(
      { text: TEXT, message: { text: TEXT, content: { text: TEXT, raw: TEXT } } },
      'A message came in',
    );
    log.warn({ body: TEXT, update: { caption: TEXT, displayName: TEXT } }, 'A call was refused');
  });
  expect(out).not.toContain('Lan');
  expect(out).toContain('A message came in');
});

it('leaves out credentials', () => {
  const out = logged((log) => {
    log.info(
      { token: TOKEN, telegram: { token: TOKEN, webhook: { secret: 'mot_mat-khau-dai' } } },
      'Started',
    );
    log.error({ err: new Error(`POST https://api.telegram.org/bot${TOKEN}/getMe failed`) }, 'A call failed');
  });
  expect(out).not.toContain(TOKEN);
  expect(out).not.toContain('mat-khau');
  expect(out).toContain('getMe failed');
});

it('keeps the kind, code and place of an error, and not the input it quotes', () => {
  const error = Object.assign(new Error(`invalid input syntax for type integer: "${TEXT}"`), {
    code: '22P02',
    detail: `Failing row contains (${TEXT}).`,
    parameters: [TEXT],
  });
  const out = logged((log) => log.error({ err: error }, 'A statement failed'));
  expect(out).not.toContain('Lan');
  expect(JSON.parse(out)).toMatchObject({
    err: { type: 'Error', code: '22P02', message: 'invalid input syntax for type integer: "…"' },
  });
  expect(out).toContain('logger.test.ts');
});

it('tells the cause of an error by the same rules', () => {
  const described = describeError(
    new Error('outer', { cause: new SyntaxError(`Unexpected token in "${TEXT}`) }),
  );
  expect(described).toMatchObject({ cause: { type: 'SyntaxError', message: 'Unexpected token in "…"' } });
});

it('masks passwords in addresses', () => {
  expect(maskTokens('redis://default:mat-khau@cache:6379')).toBe('redis://default:***@cache:6379');
  expect(maskTokens('postgresql://u:p@db/x refused')).toBe('postgresql://u:***@db/x refused');
});
