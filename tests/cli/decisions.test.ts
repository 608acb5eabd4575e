import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../src/plans/format.ts';
import { importPlan } from '../../src/plans/import.ts';
import { loadProgress } from '../../src/storage/progress.ts';
import { callCli } from './call_cli.ts';
import { type CliDatabase, cliDatabase } from './cli_database.ts';

const CLOCK = '2026-06-03T08:00:00+07:00';
const HALF = ['--plan', '004', '--definition', 'BC6T-XA', '--period', '2026-H1'];
const BY = ['--by', 'Anh Bình', '--reason', 'bão số 3'];
const COMMUNE = ['--unit', 'Phường Hạc Thành'];

let cli: CliDatabase;
beforeAll(async () => {
  cli = await cliDatabase(CLOCK, true);
});
afterAll(() => cli.drop());

const json = <T>(...argv: string[]) => cli.json<T>(...argv);
const refusal = (...argv: string[]) => cli.refusal(...argv);

interface Row {
  definition: string;
  period: string;
  periodLabel: string;
  wording: string;
  lastDay: string;
  status: string;
  extendedTo: string | null;
  dueAt: string | null;
  note: string | null;
  decisions: { kind: string; by: string; reason: string }[];
}
const listed = (unit: string[], ...span: string[]) => json<Row[]>('obligations', ...unit, ...span);
const june = ['--from', '2026-06-01', '--to', '2026-07-31'];
const half = async () => (await listed(COMMUNE, ...june)).find((row) => row.definition === 'BC6T-XA');

async function progress() {
  const all = await loadProgress(
    { province: '38', from: '2026-06-01', to: '2026-06-30' },
    { pool: cli.database.pool, now: () => new Date(CLOCK) },
  );
  return all.find((one) => one.definition === 'BC6T-XA');
}

describe('decisions', () => {
  it('an extension moves the last day of one unit, with author and reason', async () => {
    await json('obligations', 'extend', ...HALF, ...COMMUNE, '--until', '30/6/2026', ...BY);
    expect(await half()).toMatchObject({
      lastDay: '2026-06-30',
      extendedTo: '2026-06-30',
      decisions: [{ kind: 'extension', by: 'Anh Bình', reason: 'bão số 3' }],
    });
    const { out } = await callCli(['obligations', ...COMMUNE, ...june], { env: cli.env });
    expect(out).toContain('Gia hạn đến hết ngày 30/6/2026 (3/6/2026, Anh Bình): bão số 3');
    const other = await listed(['--unit', 'Xã Thọ Xuân'], ...june);
    expect(other.find((row) => row.definition === 'BC6T-XA')).toMatchObject({
      lastDay: '2026-06-19',
      decisions: [],
    });
  });

  it('an exemption takes a unit out of the counting, and comes back', async () => {
    const before = await progress();
    expect(before).toMatchObject({ expected: 166, exempt: 0 });
    await json('obligations', 'exempt', ...HALF, ...COMMUNE, ...BY);
    expect(await half()).toMatchObject({ status: 'exempt' });
    expect(await progress()).toMatchObject({ expected: 166, exempt: 1 });
    expect((await progress())?.missing).toHaveLength(165);
    await json('obligations', 'unexempt', ...HALF, ...COMMUNE, ...BY);
    expect(await progress()).toEqual(before);
  });

  it('a period is locked for all that owe it, and opened again', async () => {
    expect(await json('obligations', 'lock', ...HALF, '--all', ...BY)).toMatchObject({ units: 166 });
    expect(await half()).toMatchObject({ status: 'closed' });
    await json('obligations', 'open', ...HALF, '--all', ...BY);
    expect(await half()).toMatchObject({ status: 'open' });
    expect((await half())?.decisions.map(({ kind }) => kind).slice(-2)).toEqual(['lock', 'unlock']);
  });

  it.each([
    ['without an author', ['lock', ...HALF, '--all', '--reason', 'x'], '--by'],
    ['without a reason', ['lock', ...HALF, '--all', '--by', 'x'], '--reason'],
    ['without a day', ['extend', ...HALF, '--all', ...BY], '--until'],
    ['for nobody', ['lock', ...HALF, ...BY], '--all'],
    ['for one and all', ['lock', ...HALF, '--all', ...COMMUNE, ...BY], '--all'],
    [
      'on what nobody owes',
      ['lock', '--plan', '004', '--definition', 'BC6T-XA', '--period', '1999', '--all', ...BY],
      '1999',
    ],
    ['of an unknown kind', ['forgive', ...HALF, '--all', ...BY], 'forgive'],
  ])('%s is refused', async (_, argv, told) => {
    expect(await refusal('obligations', ...argv)).toContain(told);
  });
});

describe('a report asked for beside the calendar', () => {
  const request = [
    'obligations',
    'request',
    '--plan',
    '004',
    '--definition',
    'BCDX',
    '--title',
    'Rà soát tháng 7',
  ];
  const until = ['--until', '2026-07-10T17:00', '--by', 'Anh Bình'];

  it('is owed by the units chosen, with its own form, instant and note', async () => {
    const made = await json<{ period: string; units: string[]; refused: string[] }>(
      ...request,
      ...[
        '--units',
        'Phường Hạc Thành; 33-so-y-te; Xã Thọ Xuân',
        '--form',
        'BM04',
        '--note',
        'Chỉ tính người mới',
        ...until,
      ],
    );
    expect(made).toMatchObject({ period: 'dx-2026-07-10-1', refused: ['33-so-y-te'] });
    expect(made.units).toHaveLength(2);
    const [row] = (await listed(COMMUNE, ...june)).filter(({ period }) => period === made.period);
    expect(row).toMatchObject({
      definition: 'BCDX',
      periodLabel: 'Rà soát tháng 7',
      wording: 'chậm nhất 17 giờ 00 ngày 10/7/2026',
      lastDay: '2026-07-10',
      dueAt: expect.stringContaining('2026-07-10T'),
      note: 'Chỉ tính người mới',
    });
    const { rows } = await cli.database.pool.query<{ forms: object }>(
      `SELECT dunghan_obligation(id) -> 'forms' AS forms FROM obligation WHERE period_key = $1 LIMIT 1`,
      [made.period],
    );
    expect(rows[0]?.forms).toEqual([{ code: 'BM04', required: true }]);
  });

  it('a second one of the same day has its own period, for all communes', async () => {
    const made = await json<{ period: string; units: string[] }>(...request, '--units', 'communes', ...until);
    expect(made.period).toBe('dx-2026-07-10-2');
    expect(made.units).toHaveLength(166);
  });

  it('is counted for itself, on time by its instant; one report alone is found among all', async () => {
    const only = { plan: '004', definition: 'BCDX', period: 'dx-2026-07-10-1' };
    const sent = (at: string) =>
      cli.database.pool.query(
        `WITH o AS (SELECT id, unit_code FROM obligation WHERE period_key = 'dx-2026-07-10-1'
           AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = obligation.id) ORDER BY id LIMIT 1),
         f AS (SELECT id FROM form_version WHERE plan_code = '004' AND code = 'BM04' LIMIT 1),
         s AS (INSERT INTO submission (obligation_id, form_code) SELECT id, 'BM04' FROM o RETURNING id)
         INSERT INTO revision (submission_id, n, form_version_id, receipt, person_id, channel, at)
         SELECT s.id, 1, f.id, 'R' || s.id, 1, 'web', $1::timestamptz FROM s, f`,
        [at],
      );
    const counted = async () => {
      const ask = { province: '38', from: '2026-07-01', to: '2026-07-31', only };
      const all = await loadProgress(ask, { pool: cli.database.pool, now: () => new Date(CLOCK) });
      return all.map(({ expected, submitted, onTime }) => ({ expected, submitted, onTime }));
    };
    await sent('2026-07-10T16:59:00+07:00');
    expect(await counted()).toEqual([{ expected: 2, submitted: 1, onTime: 1 }]);
    await sent('2026-07-10T17:01:00+07:00');
    expect(await counted()).toEqual([{ expected: 2, submitted: 2, onTime: 1 }]);
  });

  it('stays when its plan is amended', async () => {
    const { rows } = await cli.database.pool.query<{ content: Plan }>(
      `SELECT content FROM plan WHERE code = '004'`,
    );
    const plan = rows[0]?.content;
    const adhoc = plan?.reports.find(({ code }) => code === 'BCDX');
    if (plan === undefined || adhoc === undefined) throw new Error('no plan 004');
    adhoc.title = 'Báo cáo đột xuất';
    const done = await importPlan(cli.database.pool, plan, { by: 'thử', now: new Date(CLOCK) });
    expect(done.duties.changed).toEqual(['BCDX']);
    expect(done.obligations).toMatchObject({ closed: 0, kept: 0 });
    const open = (await listed(COMMUNE, ...june)).filter(({ definition }) => definition === 'BCDX');
    expect(open.map(({ status }) => status)).toEqual(['submitted', 'open']);
  });

  it.each([
    ['a duty with dates of its own', ['--definition', 'BC6T-XA'], 'BC6T-XA'],
    ['a duty no plan has', ['--definition', 'KHONG-CO'], 'KHONG-CO'],
    ['a form the plan has not', ['--form', 'KHONG-CO'], 'KHONG-CO'],
    ['a day that has passed', ['--until', '2026-06-01'], '1/6/2026'],
    ['a time that is none', ['--until', '2026-07-01T25:00'], '25:00'],
    ['a unit nobody knows', ['--units', 'Xã Trên Trời'], 'Trên Trời'],
  ])('%s is refused', async (_, argv, told) => {
    expect(await refusal(...request, '--units', 'communes', ...until, ...argv)).toContain(told);
  });
});
