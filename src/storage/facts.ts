import type { Pool } from 'pg';
import type { Facts, Need, NeedName, Needs, Passage } from '../conversation/need.ts';
import type { Form } from '../domain/form.ts';
import { loadDuties } from './duties.ts';
import { hashLinkCode, LINK_CODES, plainLinkCode } from './link_codes.ts';
import { loadProgress } from './progress.ts';
import { loadReminded } from './reminded.ts';
import { loadPrevious, loadReport } from './report_place.ts';
import { installationSecret } from './settings.ts';

export interface PublishedForm {
  /** Id of the version. */
  id: number;
  form: Form;
}

/** What is known of plans without asking the database: `plans/contents.ts` keeps it in memory. */
export interface PlanKnowledge extends PlanAnswers {
  form(version: number): Form | null;
  newestForm(plan: string, code: string): PublishedForm | null;
  formsOf(plan: string): PublishedForm[];
}

/** Needs that the checked plans themselves answer. */
type PlanNeed =
  | 'assignments'
  | 'planList'
  | 'targets'
  | 'deliveries'
  | 'reportContents'
  | 'criteria'
  | 'gaps';

/** Answers from the plans; `plans/answers.ts` makes it. */
export type PlanAnswers = { passages(ask: Needs['clauses']['ask']): Passage[] } & {
  [N in PlanNeed]: (ask: Needs[N]['ask']) => Needs[N]['answer'];
};

export interface FactSources {
  pool: Pool;
  knowledge: () => Promise<PlanKnowledge>;
  now: () => Date;
}

/** Answers what a step asks for. */
export interface FactLoader {
  load(need: Need): Promise<Facts>;
}

type Loaders = {
  [N in NeedName]: (ask: Needs[N]['ask'], sources: FactSources) => Promise<Needs[N]['answer']>;
};

const LOADERS: Loaders = {
  duties: loadDuties,
  report: loadReport,
  previous: loadPrevious,
  progress: loadProgress,
  reminded: loadReminded,
  linkCode: loadLinkCode,
  unit: loadUnit,
  forms: async ({ plan }, { knowledge }) =>
    (await knowledge()).formsOf(plan).map(({ form }) => ({
      code: form.code,
      name: form.name,
      title: form.title,
      questions: form.questions.length,
    })),
  clauses: async (ask, { knowledge }) => (await knowledge()).passages(ask),
  assignments: async (ask, { knowledge }) => (await knowledge()).assignments(ask),
  planList: async (ask, { knowledge }) => (await knowledge()).planList(ask),
  targets: async (ask, { knowledge }) => (await knowledge()).targets(ask),
  deliveries: async (ask, { knowledge }) => (await knowledge()).deliveries(ask),
  reportContents: async (ask, { knowledge }) => (await knowledge()).reportContents(ask),
  criteria: async (ask, { knowledge }) => (await knowledge()).criteria(ask),
  gaps: async (ask, { knowledge }) => (await knowledge()).gaps(ask),
};

/** One statement, or none, for each need. */
export function createFacts(sources: FactSources): FactLoader {
  return {
    load(need) {
      // The need's name picks the loader of its own kind: what TypeScript cannot follow through the table.
      const loader = LOADERS[need.need] as (ask: Need, sources: FactSources) => Promise<Facts>;
      return loader(need, sources);
    },
  };
}

async function loadLinkCode(
  { code }: Needs['linkCode']['ask'],
  { pool, now }: FactSources,
): Promise<Needs['linkCode']['answer']> {
  const signs = plainLinkCode(code);
  if (signs === null) return null;
  const secret = await installationSecret(pool, LINK_CODES);
  const { rows } = await pool.query<{ id: number; personName: string; unitName: string }>(
    `SELECT c.id, p.name AS "personName", r.unit AS "unitName"
     FROM link_code c JOIN person p ON p.id = c.person_id AND p.deactivated IS NULL
       -- A code gives nobody an account for roles that ended.
       JOIN LATERAL (SELECT u.name AS unit FROM membership m JOIN org_unit u ON u.code = m.unit_code
         WHERE m.person_id = p.id AND (m.to_day IS NULL OR m.to_day >= ($2 AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)
         ORDER BY m.id DESC LIMIT 1) r ON true
     WHERE c.hash = $1 AND c.used_at IS NULL AND c.expires_at > $2`,
    [hashLinkCode(secret, signs), now()],
  );
  return rows[0] ?? null;
}

async function loadUnit(
  { code }: Needs['unit']['ask'],
  { pool }: FactSources,
): Promise<Needs['unit']['answer']> {
  const { rows } = await pool.query<{ code: string; name: string; kind: string; province: string | null }>(
    `SELECT code, name, kind, CASE WHEN kind = 'province' THEN code ELSE province_code END AS province
     FROM org_unit WHERE code = $1`,
    [code],
  );
  return rows[0] ?? null;
}
