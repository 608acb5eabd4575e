import type { Pool } from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { type MintSpan, mintBetween } from './obligations.ts';

/** Years a question may reach: a duty outside is none the product could know. */
const EARLIEST = '2011-01-01';
const LATEST = '2035-12-31';
/** Answered spans remembered before the memory starts afresh. */
const MOST_REMEMBERED = 10_000;

interface Span {
  from: IsoDate;
  to: IsoDate;
}

interface Remembered {
  /** The rolling window; it only grows. */
  window: Span | null;
  stamp: string | null;
  /** What was minted beyond it for these plans and units, by who was asked about. */
  beyond: Map<string, Span>;
}

const remembered = new WeakMap<Pool, Remembered>();

/**
 * Mints for a question about a time outside the rolling window, so that it gets the duties of its units all the same.
 * Inside the window it costs nothing, asked again one look at the settings.
 */
export async function mintBeyond(pool: Pool, asked: MintSpan): Promise<void> {
  const span = {
    from: asked.from < EARLIEST ? EARLIEST : asked.from,
    to: asked.to > LATEST ? LATEST : asked.to,
  };
  if (span.from > span.to || holds(remembered.get(pool)?.window, span)) return;
  const memory = await look(pool);
  const who = `${asked.province ?? ''} ${asked.units?.join(' ') ?? ''}`;
  if (holds(memory.window, span) || holds(memory.beyond.get(who), span)) return;
  await mintBetween(pool, { ...asked, ...span });
  if (memory.beyond.size >= MOST_REMEMBERED) memory.beyond.clear();
  memory.beyond.set(who, span);
}

function holds(span: Span | null | undefined, asked: Span): boolean {
  return span !== null && span !== undefined && asked.from >= span.from && asked.to <= span.to;
}

/** The window as it stands now; what was minted from other plans or units is forgotten. */
async function look(pool: Pool): Promise<Remembered> {
  const { rows } = await pool.query<{ window: Span | null; stamp: string | null }>(
    `SELECT (SELECT value FROM setting WHERE key = 'minted') AS window,
       (SELECT value ->> 'stamp' FROM setting WHERE key = 'content') AS stamp`,
  );
  const { window, stamp } = rows[0] ?? { window: null, stamp: null };
  const before = remembered.get(pool);
  const memory = { window, stamp, beyond: before?.stamp === stamp ? before.beyond : new Map() };
  remembered.set(pool, memory);
  return memory;
}
