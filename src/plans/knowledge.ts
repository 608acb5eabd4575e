import type { Pool } from 'pg';
import type { Facts, Need } from '../conversation/need.ts';
import type { ReportPlace } from '../conversation/snapshot.ts';
import type { WorkCalendar } from '../domain/workday.ts';
import { createFacts } from '../storage/facts.ts';
import { reportPlace } from '../storage/report_place.ts';
import type { StoredPlace } from '../storage/turn.ts';
import type { Lexicon } from '../understanding/build_lexicon.ts';
import { createContents } from './contents.ts';

export interface KnowledgeSources {
  pool: Pool;
  calendar: () => WorkCalendar;
  now: () => Date;
}

/** All a step may learn beyond its stored turn: facts of the database, and plans, forms and names kept in memory. */
export interface PlanAndFacts {
  load(need: Need): Promise<Facts>;
  /** The names the reader knows, as of the content stamp a snapshot carried. */
  lexicon(stamp: unknown): Promise<Lexicon>;
  place(stored: StoredPlace, stamp: unknown): Promise<ReportPlace | null>;
  calendar(): WorkCalendar;
}

export function createKnowledge({ pool, calendar, now }: KnowledgeSources): PlanAndFacts {
  const contents = createContents(pool);
  const facts = createFacts({ pool, knowledge: contents.current, now });
  return {
    load: (need) => facts.load(need),
    lexicon: async (stamp) => (await contents.at(stamp)).lexicon,
    place: async (stored, stamp) => reportPlace(stored, await contents.at(stamp)),
    calendar,
  };
}
