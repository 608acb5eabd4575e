import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDatabase } from '../../src/cli/database.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { callCli } from './call_cli.ts';

const CLOCK = '2027-03-01T08:00:00+07:00';
const page = readFileSync(join(ROOT, 'docs/PLANS.md'), 'utf8');
const block = (language: string) => page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';
/** The worked example of docs/PLANS.md, as a reader of that page saves it. */
const EXAMPLE = block('yaml');

let database: TestDatabase;
let folder: string;
let env: Record<string, string>;
let plan: string;
let text: string;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dunghan-cli-'));
  env = { DATABASE_URL: database.url, DATA_DIR: folder, CLOCK };
  await fillDatabase(database.pool, createClock(CLOCK), false);
  plan = join(folder, 'my-plan.yaml');
  text = join(folder, 'my-plan.txt');
  writeFileSync(plan, EXAMPLE);
  writeFileSync(
    text,
    block('text').replace('so với năm 2026.', 'so với năm 2026, trước hết ở khu công nghiệp Lễ Môn.'),
  );
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function json<T>(...argv: string[]): Promise<T> {
  const { code, out, err } = await callCli([...argv, '--json'], { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}

describe('plan check finds a planted mistake at its very place', () => {
  it.each([
    [
      'a wrong quote',
      'quote: Kế hoạch gửi trong tháng 01/2027',
      'quote: Kế hoạch gửi trong tháng 02/2027',
      'clauses[5].quote',
      50,
      12,
    ],
    [
      'an unknown unit',
      'support: [38-so-y-te]',
      'support: [38-so-y-tee]',
      'clauses[3].assign.support[0]',
      41,
      47,
    ],
    [
      'an impossible date',
      'issued: { from: 2027-01-05,',
      'issued: { from: 2027-02-30,',
      'document.issued.from',
      10,
      19,
    ],
    [
      'a day no period has',
      'on: { dayOfLastMonth: 15 }',
      'on: { monthDay: 02-29 }',
      'reports[0].due.on',
      58,
      30,
    ],
    ['a code used twice', 'code: NV-KH', 'code: BCQ', 'tasks[0].code', 65, 11],
    ['a question used twice', 'code: Q02', 'code: Q01', 'forms[0].questions[1].code', 94, 17],
    ['a rule that names a missing question', 'right: Q01', 'right: Q09', 'forms[0].rules[0].right', 96, 50],
    ['a form that is not there', 'forms: [CD01]', 'forms: [CD09]', 'reports[0].forms[0]', 61, 13],
    [
      'a clause that is not there',
      '    clause: II.1.b2\n    quote',
      '    clause: II.1.b9\n    quote',
      'tasks[0].clause',
      70,
      13,
    ],
    ['a key that is none', 'legalBases: []', 'legalBase: []', 'document', 0, 0],
  ])('%s', async (_, right, wrong, path, line, column) => {
    expect(EXAMPLE.split(right)).not.toHaveLength(1);
    const file = join(folder, 'sai.yaml');
    const last = EXAMPLE.lastIndexOf(right);
    const planted = path.startsWith('clauses[5]') ? EXAMPLE.indexOf(right) : last;
    writeFileSync(file, EXAMPLE.slice(0, planted) + wrong + EXAMPLE.slice(planted + right.length));
    const { code, out } = await callCli(['plan', 'check', file, '--text', text], { env });
    const [first = '', ...rest] = out.split('\n');
    expect({ code, told: rest.at(-1) }).toEqual({ code: 1, told: expect.stringMatching(/^Có \d+ lỗi\.$/u) });
    if (line === 0) expect(out).toContain(` ${path}`);
    else
      expect(first).toMatch(
        new RegExp(`^${file}:${line}:${column} ${path.replace(/[[\].]/gu, '\\$&')}: .+ \\(cần: .+\\)$`, 'u'),
      );
    const refused = await callCli(['plan', 'import', file, '--text', text], { env });
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('không nhập gì cả')]);
    expect((await json<{ code: string }[]>('plan', 'list')).map((one) => one.code)).not.toContain('900');
  });
});

describe('following docs/PLANS.md with its short plan', () => {
  it('the check finds nothing, the import makes the duties, and a second import changes nothing', async () => {
    expect(await json('plan', 'check', plan, '--text', text)).toMatchObject({ ok: true, problems: [] });
    const done = await json<{ minted: number }>('plan', 'import', plan, '--text', text, '--by', 'chị Thảo');
    expect(done).toMatchObject({ ok: true, plans: [{ plan: '900', status: 'new', forms: ['CD01'] }] });
    expect(done.minted).toBe(5 * 166);
    expect(await json('plan', 'import', plan, '--text', text)).toMatchObject({
      plans: [{ status: 'unchanged' }],
      minted: 0,
    });
    expect(await json('plan', 'list')).toContainEqual(
      expect.objectContaining({
        code: '900',
        clauses: 6,
        reports: 1,
        tasks: 1,
        forms: 1,
        importedBy: 'chị Thảo',
      }),
    );
  });

  it('a commune owes what the plan says, a commune elsewhere and a department do not', async () => {
    const of = async (unit: string) => {
      const span = ['--from', '2027-01-01', '--to', '2027-12-31'];
      const rows = await json<
        { plan: string; period: string; lastDay: string; wording: string; clause: string }[]
      >('obligations', ...['--unit', unit, ...span]);
      return rows.filter((row) => row.plan === '900');
    };
    const told = (await of('Phường Hạc Thành')).map(({ lastDay, clause }) => `${lastDay} ${clause}`);
    expect(told).toEqual([
      '2027-01-31 mục II.1, gạch đầu dòng 2',
      ...['2027-03-14', '2027-06-14', '2027-09-14', '2027-12-14'].map(
        (day) => `${day} mục II.1, gạch đầu dòng 1`,
      ),
    ]);
    expect(await of('12391')).toEqual([]);
    expect(await of('38-so-y-te')).toEqual([]);
  });

  it('the bot answers from it, with the clause and the text that was attached', async () => {
    const ask = (question: string, role: string, unit: string) =>
      json<{ text: string; citations: { plan: string; clause: string; quote: string | null }[] }>(
        'ask',
        ...[question, '--role', role, '--unit', unit, '--date', '2027-03-01'],
      );
    const due = await ask('tháng này đến hạn gì?', 'reporter', 'Phường Hạc Thành');
    expect(due.text).toContain('14/3/2027');
    expect(due.citations).toContainEqual({
      plan: '900',
      clause: 'mục II.1, gạch đầu dòng 1',
      quote: 'Báo cáo quý trước ngày 15 tháng cuối quý',
    });
    // The place stands in the text alone, not in the plan file.
    const place = 'khu công nghiệp Lễ Môn nêu trong kế hoạch thế nào?';
    const passage = await ask(place, 'head', '38-so-y-te');
    const words =
      'Giảm ít nhất 10% số người nghiện ma túy so với năm 2026, trước hết ở khu công nghiệp Lễ Môn.';
    expect(passage.text).toContain(words);
    expect(passage.citations).toContainEqual({
      plan: '900',
      clause: 'mục I.1',
      quote: expect.stringContaining(words),
    });
    const elsewhere = await ask(place, 'head', '33-so-y-te');
    expect(elsewhere.citations.map(({ plan: code }) => code)).not.toContain('900');
  });

  it('an amended plan shows the difference first, then re-dates what nobody began', async () => {
    writeFileSync(
      plan,
      EXAMPLE.replaceAll('15 tháng cuối quý', '20 tháng cuối quý').replace(
        'dayOfLastMonth: 15',
        'dayOfLastMonth: 20',
      ),
    );
    const trial = await callCli(['plan', 'import', plan, '--dry-run'], { env });
    expect(trial.out).toContain('~ BCQ');
    expect(trial.out).toContain('chưa nhập');
    const done = await json<{ plans: { obligations: { redated: number } }[] }>('plan', 'import', plan);
    expect(done.plans[0]?.obligations).toMatchObject({ redated: 4 * 166, closed: 0 });
  });
});
