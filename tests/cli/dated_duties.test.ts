import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDatabase } from '../../src/cli/database.ts';
import { formatVi } from '../../src/domain/date.ts';
import { createClock } from '../../src/runtime/clock.ts';
import { mintObligations } from '../../src/schedule/mint.ts';
import { type DatedDuty, datedDuties, seedPlans, seedUnits } from '../plans/plan_duties.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { callCli } from './call_cli.ts';

const CLOCK = '2026-06-03T08:00:00+07:00';
/** Wide enough for every dated duty of the five plans, 2024–2030. */
const WINDOW = { today: '2026-06-03', monthsBack: 30, monthsAhead: 56 };
const SPAN = ['--from', '2024-01-01', '--to', '2030-12-31'];
/** Communes asked one by one here; `tests/plans` looks at each of them in the database. */
const EVERY = 12;

const units = seedUnits();
const duties = datedDuties(units);
const plans = seedPlans();
const placeOf = ({ plan, clause }: DatedDuty) =>
  plans.get(plan)?.clauses.find(({ id }) => id === clause)?.place;
const isCommune = (kind: string) => kind === 'commune' || kind === 'ward';

let database: TestDatabase;
let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'dunghan-cli-'));
  env = { DATABASE_URL: database.url, DATA_DIR: folder, CLOCK };
  await fillDatabase(database.pool, createClock(CLOCK), false);
  await mintObligations(database.pool, WINDOW);
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

it('dunghan obligations gives each unit its dated duties with wording, last day and clause, and no other', async () => {
  const communes = units.filter(({ kind }) => isCommune(kind)).filter((_, at) => at % EVERY === 0);
  const asked = [...units.filter(({ kind }) => !isCommune(kind) && kind !== 'province'), ...communes];
  expect(asked.length).toBeGreaterThan(200);
  const fact = (
    plan: string,
    code: string,
    period: string,
    day: string | null,
    wording: string,
    place?: string,
  ) => [plan, code, period, day, wording, place].join(' | ');
  for (const { code } of asked) {
    const { out } = await callCli(['obligations', '--unit', code, ...SPAN, '--json'], { env });
    const rows = (JSON.parse(out) as Record<string, string | null>[]).filter(
      ({ lastDay }) => lastDay !== null,
    );
    const found = rows.map((row) => {
      const { plan, definition, period, lastDay, wording, clause } = row;
      return fact(plan ?? '', definition ?? '', period ?? '', lastDay ?? null, wording ?? '', clause ?? '');
    });
    const owed = duties
      .filter(({ owners }) => owners.includes(code))
      .map((duty) => fact(duty.plan, duty.code, duty.period, duty.lastDay, duty.wording, placeOf(duty)));
    expect([code, found.toSorted()]).toEqual([code, owed.toSorted()]);
  }
});

interface Asked {
  question: string;
  role: string;
  unit: string;
  date: string;
}
interface Answered {
  intent: string;
  text: string;
  citations: { plan: string; clause: string; quote: string | null }[];
}

function question(unit: string, { lastDay }: DatedDuty): Asked {
  const [year, month] = lastDay.split('-').map(Number);
  return {
    question: `tháng ${month}/${year} đến hạn gì?`,
    role: 'head',
    unit,
    date: `${lastDay.slice(0, 8)}01`,
  };
}

async function batch(asked: readonly Asked[]): Promise<Answered[]> {
  const input = asked.map((one) => JSON.stringify(one));
  const { code, out, err } = await callCli(['ask', '--batch'], { env, input });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').map((line) => JSON.parse(line) as Answered);
}

describe('dunghan ask --batch', () => {
  it('tells the first and the last unit that owe a duty its words, last day and clause', async () => {
    const cases = duties.flatMap((duty) =>
      [...new Set([duty.owners.at(0) ?? '', duty.owners.at(-1) ?? ''])].map((unit) => ({ duty, unit })),
    );
    const answers = await batch(cases.map(({ duty, unit }) => question(unit, duty)));
    expect(answers).toHaveLength(cases.length);
    for (const [at, { duty, unit }] of cases.entries()) {
      const { intent, text, citations } = answers[at] as Answered;
      const name = `${duty.plan} ${duty.code} ${duty.lastDay} ${unit}`;
      expect([name, intent]).toEqual([name, 'due']);
      expect([name, text]).toEqual([name, expect.stringContaining(formatVi(duty.lastDay))]);
      expect([name, text]).toEqual([name, expect.stringContaining(duty.wording)]);
      const cited = citations.filter(({ plan, clause }) => plan === duty.plan && clause === placeOf(duty));
      expect([name, cited.length]).not.toEqual([name, 0]);
    }
  });

  it('tells nobody else of it', async () => {
    const cases = duties.flatMap((duty) => {
      const [owner] = duty.owners;
      const province = units.find(({ code }) => code === owner)?.province;
      const others = units.filter(
        ({ code, kind, province: own, validTo }) =>
          own === province && kind !== 'district' && validTo === null && !duty.owners.includes(code),
      );
      const neighbour = units.find(({ kind, province: own }) => own !== province && isCommune(kind));
      return [others.at(0), others.at(-1), neighbour].flatMap((unit) =>
        unit === undefined ? [] : [{ duty, unit: unit.code }],
      );
    });
    const answers = await batch(cases.map(({ duty, unit }) => question(unit, duty)));
    for (const [at, { duty, unit }] of cases.entries()) {
      const owns = duties
        .filter(({ owners }) => owners.includes(unit))
        .map(({ plan, clause }) => `${plan} ${clause}`);
      const cited = answers[at]?.citations.filter(
        ({ plan, clause }) => plan === duty.plan && clause === placeOf(duty),
      );
      const name = `${duty.plan} ${duty.code} ${duty.lastDay} ${unit}`;
      if (!owns.includes(`${duty.plan} ${duty.clause}`)) expect([name, cited]).toEqual([name, []]);
    }
  });
});
