import type { Pool } from 'pg';
import { addMonths, daysBetween, type IsoDate } from '../domain/date.ts';
import { type MintedSpan, mintObligations } from '../schedule/mint.ts';
import { getSetting } from '../storage/settings.ts';

const DAYS_A_MONTH = 28;

/**
 * Makes sure that what falls due in a span is there. A server keeps the months around today; a command may ask for any
 * time. Obligations are facts of the plans, so writing them early changes no answer.
 */
export async function ensureMinted(pool: Pool, from: IsoDate, to: IsoDate): Promise<void> {
  const span = await getSetting<MintedSpan>(pool, 'minted');
  if (span !== null && span.from <= from && span.to >= to) return;
  const monthsAhead = Math.ceil(daysBetween(from, to) / DAYS_A_MONTH);
  await mintObligations(pool, { today: from, monthsBack: 0, monthsAhead });
}

/** Makes sure of the months around a day that an answer given on it may speak of. */
export function ensureMintedAround(pool: Pool, day: IsoDate): Promise<void> {
  return ensureMinted(pool, addMonths(day, -MONTHS_BEFORE), addMonths(day, MONTHS_AFTER));
}

const MONTHS_BEFORE = 12;
const MONTHS_AFTER = 13;
