import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../src/runtime/root.ts';
import { addressUnits, provinceCodes } from '../src/storage/address_database.ts';
import { loadDuties } from '../src/storage/duties.ts';
import { migrate } from '../src/storage/migrate.ts';
import { mintBetween } from '../src/storage/obligations.ts';
import { importOrg } from '../src/storage/org_import.ts';
import { loadProgress } from '../src/storage/progress.ts';
import { setSetting } from '../src/storage/settings.ts';

/** What a country of communes costs: nine forms, quarterly, half-yearly and yearly, 2026–2030. */
export interface ObligationFigures {
  obligations: number;
  mintSeconds: number;
  mintAgainSeconds: number;
  /** Milliseconds of "due for a unit in a month": 18 duties. */
  due: Percentiles;
  /** Of "missing communes of a province for a definition and period", with names and linked people. */
  missing: Percentiles;
  /** Of the same for all 18 reports of a province due in a month. */
  progress: Percentiles;
  /** How PostgreSQL finds them. */
  plans: { due: string; missing: string };
}

export interface Percentiles {
  p50: number;
  p99: number;
}

const SPAN = { from: '2026-01-01', to: '2030-12-31' };
const JUNE = { from: '2026-06-01', to: '2026-06-30' };
const ASKED = 500;

const DUE = `SELECT o.id FROM obligation o JOIN report_definition d ON d.id = o.definition_id
  WHERE o.unit_code = $1 AND d.active AND coalesce(o.extended_to, o.last_day) BETWEEN '2026-06-01' AND '2026-06-30'`;
const MISSING = `SELECT u.code, u.name FROM obligation o JOIN org_unit u ON u.code = o.unit_code
  WHERE o.province_code = $1 AND o.definition_id = (SELECT id FROM report_definition WHERE plan_code = 'P' || $1 AND code = 'F4H')
    AND o.period_key = '2026-H1' AND NOT EXISTS (SELECT 1 FROM submission s WHERE s.obligation_id = o.id)`;

/** Measures on a fresh database of the server at `url`, which is dropped after. Takes about a minute. */
export async function benchObligations(url: string): Promise<ObligationFigures> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('DROP DATABASE IF EXISTS dunghan_bench WITH (FORCE)');
  await admin.query('CREATE DATABASE dunghan_bench');
  const own = new URL(url);
  own.pathname = '/dunghan_bench';
  const pool = new pg.Pool({ connectionString: own.toString(), max: 4 });
  pool.on('error', () => {
    // Dropping the database may come before the last connection has closed; a failing query throws by itself.
  });
  try {
    return await measure(pool);
  } finally {
    await pool.end();
    await admin.query('DROP DATABASE dunghan_bench WITH (FORCE)');
    await admin.end();
  }
}

async function measure(pool: pg.Pool): Promise<ObligationFigures> {
  const provinces = provinceCodes();
  await migrate(pool, join(ROOT, 'prisma/migrations'));
  await importOrg(pool, addressUnits(provinces));
  for (const province of provinces) await writePlan(pool, province);
  const [obligations, mintSeconds] = await timed(() => mintBetween(pool, SPAN));
  const [, mintAgainSeconds] = await timed(() => mintBetween(pool, SPAN));
  await setSetting(pool, 'minted', SPAN);
  await sendAThird(pool);
  await pool.query('ANALYZE');
  const { rows: units } = await pool.query<{ code: string }>(
    `SELECT code FROM org_unit WHERE kind IN ('commune', 'ward') AND valid_to IS NULL ORDER BY md5(code) LIMIT $1`,
    [ASKED],
  );
  const province = (turn: number) => provinces[turn % provinces.length] ?? '';
  const unit = (turn: number) => units[turn % units.length]?.code ?? '';
  const now = () => new Date('2026-06-10T02:00:00Z');
  return {
    obligations,
    mintSeconds,
    mintAgainSeconds,
    due: await percentiles((turn) => loadDuties({ units: [unit(turn)], ...JUNE, undated: true }, { pool })),
    missing: await percentiles((turn) => {
      const only = { plan: `P${province(turn)}`, definition: 'F4H', period: '2026-H1' };
      return loadProgress({ province: province(turn), ...JUNE, only }, { pool, now });
    }),
    progress: await percentiles((turn) => loadProgress({ province: province(turn), ...JUNE }, { pool, now })),
    plans: { due: await explain(pool, DUE, unit(0)), missing: await explain(pool, MISSING, '38') },
  };
}

const RHYTHMS = {
  Q: {
    period: { type: 'decree09', unit: 'quarter' },
    due: { type: 'before', on: { dayOfLastMonth: 15 }, wording: 'trước ngày 15 tháng cuối quý' },
  },
  H: {
    period: { type: 'decree09', unit: 'half' },
    due: { type: 'before', on: { dayOfLastMonth: 20 }, wording: 'trước ngày 20 tháng cuối kỳ' },
  },
  Y: {
    period: { type: 'decree09', unit: 'year' },
    due: { type: 'before', on: { monthDay: '12-15' }, wording: 'trước ngày 15/12' },
  },
};

async function writePlan(pool: pg.Pool, province: string): Promise<void> {
  const owners = { kinds: ['commune', 'ward'], codes: [], exceptKinds: [], exceptCodes: [] };
  const definitions = Array.from({ length: 9 }, (_, form) => `F${form + 1}`).flatMap((form) =>
    Object.entries(RHYTHMS).map(([letter, rhythm]) => ({
      code: `${form}${letter}`,
      content: { ...rhythm, owners, inForce: SPAN, forms: [{ code: form, required: true }], quote: 'thử' },
    })),
  );
  await pool.query(
    `WITH p AS (INSERT INTO plan (code, title, issuer, province_code, hash, content) VALUES ('P' || $1, 'Thử', 'x', $1, 'x', '{}'))
     INSERT INTO report_definition (plan_code, code, title, clause_ref, content)
     SELECT 'P' || $1, x.code, x.code, 'I', x.content FROM jsonb_to_recordset($2) AS x(code text, content jsonb)`,
    [province, JSON.stringify(definitions)],
  );
}

/** Every third obligation of 2026 has a report. */
async function sendAThird(pool: pg.Pool): Promise<void> {
  await pool.query(
    `WITH f AS (INSERT INTO form_version (plan_code, code, version, hash, content) VALUES ('P38', 'F1', 1, 'x', '{}') RETURNING id),
     s AS (INSERT INTO submission (obligation_id, form_code) SELECT o.id, left(d.code, 2) FROM obligation o
       JOIN report_definition d ON d.id = o.definition_id WHERE o.last_day < '2027-01-01' AND o.id % 3 = 0 RETURNING id)
     INSERT INTO revision (submission_id, n, form_version_id, receipt, person_id, channel, at)
       SELECT s.id, 1, f.id, 'R' || s.id, 1, 'web', '2026-03-01' FROM s, f`,
  );
}

async function timed<T>(work: () => Promise<T>): Promise<[result: T, seconds: number]> {
  const start = performance.now();
  const result = await work();
  return [result, (performance.now() - start) / 1000];
}

async function percentiles(work: (turn: number) => Promise<unknown>): Promise<Percentiles> {
  for (let turn = 0; turn < 20; turn++) await work(turn);
  const times: number[] = [];
  for (let turn = 0; turn < ASKED; turn++) times.push((await timed(() => work(turn)))[1] * 1000);
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}

async function explain(pool: pg.Pool, sql: string, value: string): Promise<string> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(`EXPLAIN ANALYZE ${sql}`, [value]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
