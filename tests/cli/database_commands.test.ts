import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedWords } from '../../src/cli/shipped_words.ts';
import { ROOT } from '../../src/runtime/root.ts';
import { loadLexiconData } from '../../src/storage/lexicon.ts';
import { callCli, SENTENCE } from './call_cli.ts';
import { type CliDatabase, cliDatabase } from './cli_database.ts';

const CLOCK = '2026-06-03T08:00:00+07:00';
const PLAN = join(ROOT, 'prisma/seed/plans/001-hung-yen-2026.yaml');

let cli: CliDatabase;
beforeAll(async () => {
  cli = await cliDatabase(CLOCK, true);
});
afterAll(() => cli.drop());

const json = <T>(...argv: string[]) => cli.json<T>(...argv);
const refusal = (...argv: string[]) => cli.refusal(...argv);

describe('the names that come with the product', () => {
  it('are those of a database that was just seeded', async () => {
    const stored = await loadLexiconData(cli.database.pool);
    const shipped = shippedWords();
    const inOrder = <T>(items: T[], key: (item: T) => string) =>
      items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
    const plain = (units: typeof stored.units) =>
      inOrder(
        units.map((unit) => ({ ...unit, former: unit.former.toSorted(), aliases: unit.aliases.toSorted() })),
        (unit) => unit.code,
      );
    expect(plain(shipped.units)).toEqual(plain(stored.units));
    expect(inOrder(shipped.projects, (one) => one.code)).toEqual(inOrder(stored.projects, (one) => one.code));
    expect(inOrder(shipped.forms, (one) => one.name)).toEqual(inOrder(stored.forms, (one) => one.name));
    expect(inOrder(shipped.indicators, (one) => one.code)).toEqual(
      inOrder(stored.indicators, (one) => one.code),
    );
  });
});

describe('obligations', () => {
  const june = ['--from', '2026-06-01', '--to', '2026-06-30'];

  it('tells each duty with the plan’s words, last day, last working day and place', async () => {
    const rows = await json<Record<string, unknown>[]>(
      'obligations',
      '--unit',
      'Sở Y tế',
      '--province',
      '33',
      ...june,
    );
    expect(rows).toContainEqual(
      expect.objectContaining({
        plan: '001',
        period: '2026-Q2',
        unit: '33-so-y-te',
        lastDay: '2026-06-14',
        lastWorkingDay: '2026-06-12',
        status: 'open',
        unitName: 'Sở Y tế',
      }),
    );
    for (const row of rows) {
      expect(Object.keys(row).slice(0, 8)).toEqual([
        'plan',
        'definition',
        'period',
        'unit',
        'wording',
        'lastDay',
        'lastWorkingDay',
        'status',
      ]);
    }
  });

  it('gives no other province’s dates', async () => {
    const rows = await json<{ plan: string }[]>(
      'obligations',
      '--unit',
      'Sở Y tế',
      '--province',
      '38',
      ...june,
    );
    expect(new Set(rows.map((row) => row.plan))).toEqual(new Set(['004']));
  });

  it('reaches years the server did not mint', async () => {
    const span = ['--from', '2028-06-01', '--to', '2028-06-30'];
    const rows = await json<{ lastDay: string | null }[]>('obligations', '--unit', '33-so-y-te', ...span);
    const days = rows.flatMap((row) => row.lastDay ?? []);
    expect(days.every((day) => day >= '2028-06-01' && day <= '2028-06-30')).toBe(true);
  });

  it('names the units of one name, and refuses to guess', async () => {
    const sentence = await refusal('obligations', '--unit', 'Sở Y tế', ...june);
    expect(sentence).toContain('33-so-y-te');
    expect(sentence).toContain('38-so-y-te');
    expect(await refusal('obligations', '--unit', 'Sở Trên Trời')).toContain('Sở Trên Trời');
  });

  it('prints lines for people', async () => {
    const { out } = await callCli(['obligations', '--unit', '33-so-y-te', ...june], { env: cli.env });
    expect(out).toMatch(/^Sở Y tế, 1\/6\/2026–30\/6\/2026: \d+ việc phải nộp$/mu);
    expect(out).toMatch(/^14\/6\/2026\t.*\(chưa đến hạn\)$/mu);
  });
});

describe('ask', () => {
  const head = ['--role', 'head', '--unit', '33-so-y-te', '--date', '2026-06-03'];

  it('answers as the bot would, with the clause it rests on', async () => {
    const made = await json<Record<string, unknown>>('ask', 'tháng này đến hạn gì?', ...head);
    expect(Object.keys(made)).toEqual(['intent', 'slots', 'text', 'citations', 'rule']);
    expect(made).toMatchObject({
      intent: 'due',
      slots: { period: { from: '2026-06-01', to: '2026-06-30' } },
      text: expect.stringContaining('14/6/2026'),
      citations: expect.arrayContaining([
        { plan: '001', clause: expect.any(String), quote: expect.stringContaining('trước ngày 15') },
      ]),
    });
  });

  it('writes nothing a person has', async () => {
    const count = async () => {
      const { rows } = await cli.database.pool.query(
        'SELECT (SELECT count(*) FROM inbound_message) AS i, (SELECT count(*) FROM outbound_message) AS o, (SELECT count(*) FROM draft) AS d',
      );
      return rows[0] as unknown;
    };
    const before = await count();
    await json('ask', 'báo cáo', '--role', 'reporter', '--unit', 'Phường Hạc Thành', '--date', '2026-06-03');
    expect(await count()).toEqual(before);
  });

  it('--batch answers each line by its own person and day', async () => {
    const input = [
      '{"question": "tháng này đến hạn gì?", "role": "head", "unit": "Sở Y tế", "province": "33", "date": "2026-06-03"}',
      '{"question": "tháng này đến hạn gì?", "role": "boss", "unit": "33-so-y-te"}',
      '{"question": "xã nào chưa nộp báo cáo 6 tháng?", "role": "coordinator", "unit": "Công an tỉnh", "province": "38", "date": "2026-06-25"}',
    ];
    const { code, out } = await callCli(['ask', '--batch'], { env: cli.env, input });
    const lines = out.split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(code).toBe(1);
    expect(lines.map((line) => line.intent ?? line.error)).toEqual([
      'due',
      expect.stringContaining('boss'),
      'missing_submissions',
    ]);
  });

  it('refuses without a role or a unit', async () => {
    expect(await refusal('ask', 'đến hạn gì?', '--unit', '33-so-y-te')).toContain('--role');
    expect(await refusal('ask', 'đến hạn gì?', '--role', 'head')).toContain('--unit');
  });
});

describe('plan', () => {
  it('list tells what each plan holds', async () => {
    const plans = await json<{ code: string; reports: number }[]>('plan', 'list');
    expect(plans.map((plan) => plan.code)).toEqual(expect.arrayContaining(['001', '004']));
    expect(plans.every((plan) => plan.reports > 0)).toBe(true);
  });

  it('check finds every mistake with its place, and ends with a code', async () => {
    const file = join(cli.folder, 'sai.yaml');
    writeFileSync(file, readFileSync(PLAN, 'utf8').replaceAll('33-so-y-te', '33-so-tren-troi'));
    expect((await callCli(['plan', 'check', PLAN], { env: cli.env })).code).toBe(0);
    const { code, out } = await callCli(['plan', 'check', file], { env: cli.env });
    expect(code).toBe(1);
    expect(out).toMatch(/^.*sai\.yaml:\d+:\d+ \S+: Không có đơn vị "33-so-tren-troi".*\(cần: .+\)$/mu);
    const { out: asJson } = await callCli(['plan', 'check', file, '--json'], { env: cli.env });
    expect(JSON.parse(asJson)).toMatchObject({
      ok: false,
      problems: expect.arrayContaining([expect.objectContaining({ file, line: expect.any(Number) })]),
    });
  });

  it('import of a plan with a mistake leaves the database as it was', async () => {
    const before = await json('plan', 'list');
    const { code, out } = await callCli(['plan', 'import', join(cli.folder, 'sai.yaml')], { env: cli.env });
    expect(code).toBe(1);
    expect(out).toContain('không nhập gì cả');
    expect(await json('plan', 'list')).toEqual(before);
  });

  it('import shows the difference first, and is the same when repeated', async () => {
    const title = /^ {2}title: (.*)$/mu;
    const text = readFileSync(PLAN, 'utf8').replace(title, (line) => `${line} (bản sửa)`);
    const file = join(cli.folder, 'sua.yaml');
    writeFileSync(file, text);
    const status = async (...argv: string[]) =>
      (await json<{ plans: { status: string }[] }>('plan', 'import', ...argv)).plans.map(
        (plan) => plan.status,
      );
    expect(await status(PLAN)).toEqual(['unchanged']);
    expect(await status(file, '--dry-run')).toEqual(['changed']);
    expect(await status(file, '--by', 'chị Lan')).toEqual(['changed']);
    expect(await status(file)).toEqual(['unchanged']);
    expect(await status(PLAN)).toEqual(['changed']);
  });
});

describe('org', () => {
  it('list filters by province and kind', async () => {
    const units = await json<{ province: string }[]>('org', 'list', '--province', '33', '--kind', 'commune');
    expect(units.length).toBeGreaterThan(80);
    expect(units.every((unit) => unit.province === '33')).toBe(true);
  });

  it('import of a table says what was added and what was refused', async () => {
    const file = join(cli.folder, 'units.csv');
    const rows = [
      'code,name,kind,province,parent,aliases',
      '33-so-moi,Sở Mới,department,33,,',
      '33-so-hong,,department,33,,',
    ];
    writeFileSync(file, rows.join('\n'));
    const report = await json<{ added: string[]; refused: { item: string }[] }>('org', 'import', file);
    expect(report).toMatchObject({ added: ['33-so-moi'], refused: [{ item: 'dòng 3' }] });
    expect(await json('org', 'import', file)).toMatchObject({ added: [], unchanged: 1 });
  });
});

describe('invite', () => {
  it('makes a person and a code that is shown once', async () => {
    const made = await json<{ code: string; person: number }>(
      'invite',
      ...['--unit', 'Phường Hạc Thành', '--role', 'reporter', '--name', 'Lê Thị Lan'],
    );
    expect(made).toMatchObject({
      code: expect.stringMatching(/^DH-\w{4}-\w{4}$/u),
      name: 'Lê Thị Lan',
      role: 'reporter',
    });
    const { rows } = await cli.database.pool.query<{ row: string }>(
      'SELECT to_jsonb(c)::text AS row FROM link_code c WHERE person_id = $1',
      [made.person],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.row).not.toContain(made.code);
  });

  it('gives a further code to a person who is there: one person on two messengers', async () => {
    const first = await json<{ code: string; person: number }>(
      'invite',
      ...['--unit', 'Phường Hạc Thành', '--role', 'reporter', '--name', 'Vũ Thị Mai'],
    );
    const second = await json<{ code: string; person: number }>('invite', '--person', String(first.person));
    expect(second).toMatchObject({ person: first.person, name: 'Vũ Thị Mai', role: 'reporter' });
    expect(second.code).not.toBe(first.code);
    expect(await refusal('invite', '--person', '999999')).toContain('999999');
    expect(await refusal('invite', '--person', 'Mai')).toContain('Mai');
  });

  it('prints the code with its last day for people', async () => {
    const { out } = await callCli(['invite', '--unit', '33-so-y-te', '--role', 'head'], { env: cli.env });
    expect(out).toMatch(
      /^Mã liên kết của Cán bộ Sở Y tế \(lãnh đạo, Sở Y tế\): DH-\w{4}-\w{4}\n.*10\/6\/2026/u,
    );
  });
});

describe('doctor', () => {
  it('looks at everything and finds it good', async () => {
    const found = await json<{ ok: boolean; checks: { check: string; state: string }[] }>('doctor');
    expect(found.ok).toBe(true);
    expect(new Set(found.checks.map((one) => one.check))).toEqual(
      new Set(['configuration', 'database', 'redis', 'telegram', 'zalo', 'webChat', 'clock', 'disk']),
    );
  });

  it.each([
    ['REDIS_URL', 'redis://127.0.0.1:1', 'redis'],
    ['DATABASE_URL', 'postgresql://127.0.0.1:1/x', 'database'],
    ['PORT', 'x', 'configuration'],
  ])('%s=%s is told, and the exit code is 1', async (name, value, check) => {
    const { code, out } = await callCli(['doctor', '--json'], { env: { ...cli.env, [name]: value } });
    const found = JSON.parse(out) as {
      ok: boolean;
      checks: { check: string; state: string; text: string }[];
    };
    expect({ code, ok: found.ok }).toEqual({ code: 1, ok: false });
    const bad = found.checks.filter((one) => one.state === 'bad');
    expect(bad).toEqual([{ check, state: 'bad', text: expect.stringMatching(SENTENCE) }]);
  });
});
