import type { Pool } from 'pg';
import { addMonths, type IsoDate } from '../domain/date.ts';
import { mintBetween } from '../storage/obligations.ts';
import { getSetting, setSetting } from '../storage/settings.ts';

export interface MintOptions {
  today: IsoDate;
  /** How far back duties are written too: what was due before the product came. */
  monthsBack: number;
  monthsAhead: number;
}

/** The span all obligations were written for, kept as the setting `minted`. */
export interface MintedSpan {
  from: IsoDate;
  to: IsoDate;
}

/**
 * Writes every obligation that falls due in the window around today, for all units in force on its last day. Safe to run
 * twice and in two processes: what is there stays.
 */
export async function mintObligations(pool: Pool, options: MintOptions): Promise<{ minted: number }> {
  const from = addMonths(options.today, -options.monthsBack);
  const to = addMonths(options.today, options.monthsAhead);
  const minted = await mintBetween(pool, { from, to });
  const before = await getSetting<MintedSpan>(pool, 'minted');
  // Spans with a gap between them do not make one span.
  const joins = before !== null && before.from <= to && before.to >= from;
  await setSetting(pool, 'minted', {
    from: joins && before.from < from ? before.from : from,
    to: joins && before.to > to ? before.to : to,
  } satisfies MintedSpan);
  return { minted };
}
