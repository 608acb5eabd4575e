import type { Pool } from 'pg';
import { addDays, addMonths, type IsoDate } from '../domain/date.ts';
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
  /** Stamp of the plans and units they were written from. */
  stamp: string | null;
}

/**
 * Writes every obligation that falls due in the window around today, for all units in force on its last day. Safe to run
 * twice and in two processes: what is there stays. While plans and units stay the same, only the days that came into the
 * window are looked at.
 */
export async function mintObligations(pool: Pool, options: MintOptions): Promise<{ minted: number }> {
  const from = addMonths(options.today, -options.monthsBack);
  const to = addMonths(options.today, options.monthsAhead);
  const stamp = (await getSetting<{ stamp: string }>(pool, 'content'))?.stamp ?? null;
  const before = await getSetting<MintedSpan>(pool, 'minted');
  // Spans with a gap between them do not make one span.
  const known = before !== null && before.from <= to && before.to >= from ? before : null;
  const whole = {
    from: known !== null && known.from < from ? known.from : from,
    to: known !== null && known.to > to ? known.to : to,
  };
  const spans =
    known === null || known.stamp !== stamp
      ? [whole]
      : [
          { from, to: addDays(known.from, -1) },
          { from: addDays(known.to, 1), to },
        ].filter((span) => span.from <= span.to);
  let minted = 0;
  for (const span of spans) minted += await mintBetween(pool, span);
  if (spans.length > 0) await setSetting(pool, 'minted', { ...whole, stamp } satisfies MintedSpan);
  return { minted };
}
