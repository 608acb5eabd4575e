import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { type MintSpan, mintBetween } from './obligations.ts';
import { getSetting } from './settings.ts';

/** Years a question may reach: a duty outside is none the product could know. */
const EARLIEST = '2011-01-01';
const LATEST = '2035-12-31';

/**
 * Mints for a question about a time outside the rolling window, so that it gets the duties of its units all the same.
 * Costs nothing inside the window.
 */
export async function mintBeyond(pool: Pool, asked: MintSpan): Promise<void> {
  const known = minted.get(pool);
  if (known !== undefined && asked.from >= known.from && asked.to <= known.to) return;
  const span = await getSetting<{ from: IsoDate; to: IsoDate }>(pool, 'minted');
  if (span !== null) minted.set(pool, span);
  if (span !== null && asked.from >= span.from && asked.to <= span.to) return;
  const from = asked.from < EARLIEST ? EARLIEST : asked.from;
  const to = asked.to > LATEST ? LATEST : asked.to;
  if (from <= to) await mintBetween(pool, { ...asked, from, to });
}

/** The span last seen minted; it only grows, so what was seen is enough to skip the look. */
const minted = new WeakMap<Pool, { from: IsoDate; to: IsoDate }>();
