import type { Facts, Need } from '../conversation/need.ts';
import type { ReportPlace } from '../conversation/snapshot.ts';
import type { WorkCalendar } from '../domain/workday.ts';
import type { StoredPlace } from '../storage/turn.ts';
import type { Lexicon } from '../understanding/read.ts';

/** What a step may learn beyond the stored turn; `src/storage/facts.ts` makes it. */
export interface Knowledge {
  /** Answers a need of a topic. */
  load(need: Need): Promise<Facts>;
  /** The names the reader knows, as of the content stamp. */
  lexicon(stamp: unknown): Promise<Lexicon>;
  /** The stored place with its form's questions; null where the form or obligation is gone. */
  place(stored: StoredPlace, stamp: unknown): Promise<ReportPlace | null>;
  calendar(): WorkCalendar;
}
