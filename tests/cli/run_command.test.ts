import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/registry.ts';
import { describeConfig } from '../../src/runtime/config.ts';
import { callCli, SENTENCE } from './call_cli.ts';

const NAMES = Object.keys(COMMANDS);

describe('help', () => {
  it.each([[[]], [['help']], [['--help']], [['-h']]])(
    '%j names every command with what it does',
    async (argv) => {
      const { code, out } = await callCli(argv);
      expect(code).toBe(0);
      for (const name of NAMES) expect(out).toMatch(new RegExp(`^dunghan ${name}.*\\n\\S.+$`, 'mu'));
    },
  );

  it.each(NAMES)('%s --help says how to use it, and does nothing else', async (name) => {
    const [long, asked] = [await callCli([name, '--help']), await callCli(['help', name])];
    expect(long).toEqual({ code: 0, out: expect.stringContaining(`dunghan ${name}`), err: '' });
    expect(asked.out).toBe(long.out);
  });

  it('help config prints the variables', async () => {
    expect((await callCli(['help', 'config'])).out).toBe(describeConfig('vi'));
  });

  it('--version prints the version', async () => {
    expect((await callCli(['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('bad input', () => {
  it.each([
    [['strat'], 'strat'],
    [['toString'], 'toString'],
    [['__proto__'], '__proto__'],
    [['start', 'now'], 'now'],
    [['start', '--fast'], '--fast'],
    [['ask'], 'thiếu'],
    [['ask', 'hôm nay', 'đến hạn gì'], 'đến hạn gì'],
    [['ask', 'x', '--unit'], '--unit'],
    [['ask', 'x', '--json=yes'], '--json'],
    [['parse'], 'thiếu'],
    [['parse', 'x', '--date', '2026-02-30'], '2026-02-30'],
    [['parse', 'x', '--number', '--period'], '--number'],
    [['obligations'], '--unit'],
    [['obligations', '--unit', '38', '--from', 'hôm qua'], 'hôm qua'],
    [['obligations', '--unit', '38', '--from', '2026-06-30', '--to', '2026-06-01'], '30/6/2026'],
    [['plan'], 'thiếu'],
    [['plan', 'delete'], 'delete'],
    [['plan', 'check'], 'check'],
    [['plan', 'check', 'không-có.yaml'], 'không-có.yaml'],
    [['org', 'drop'], 'drop'],
    [['org', 'import'], '--province'],
    [['org', 'import', 'units.pdf'], 'units.pdf'],
    [['org', 'import', '--province', '99'], '99'],
    [['invite'], '--unit'],
    [['invite', '--unit', '38'], '--role'],
    [['invite', '--unit', '38', '--role', 'boss'], 'boss'],
    [['parse', 'x', '--date', '-1'], '"-1"'],
    [['parse', 'x', '--date', '-1,5%'], '"-1,5%"'],
    [['prepare-data'], 'thiếu'],
  ])('%j is answered with one sentence that names it', async (argv, named) => {
    const { code, out, err } = await callCli(argv);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(SENTENCE);
    expect(err).toContain(named);
  });

  it('a wrong environment variable stops a command with the sentence that names it', async () => {
    const { code, err } = await callCli(['obligations', '--unit', '38'], { env: { PORT: 'x' } });
    expect({ code, err }).toEqual({ code: 1, err: 'PORT phải là số cổng từ 0 đến 65535, hiện là "x".' });
  });

  it('a PostgreSQL that does not answer is told so, without its password', async () => {
    const env = { DATABASE_URL: 'postgresql://ai:mat-khau@127.0.0.1:1/x' };
    const { code, err } = await callCli(['plan', 'list'], { env });
    expect(code).toBe(1);
    expect(err).toMatch(/^Không kết nối được PostgreSQL ở DATABASE_URL: .*127\.0\.0\.1:1\.$/u);
    expect(err).not.toContain('mat-khau');
  });
});
