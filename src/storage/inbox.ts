import type pg from 'pg';
import type { IsoDate } from '../domain/date.ts';
import { together } from './together.ts';
import type { StoredTurn } from './turn.ts';

export interface Accepted {
  identity: number;
  /** Null where the update was stored before. */
  inbound: number | null;
  actor: string;
  /** The next message of the account's person with all its step may look at, as it stood then; null where not read. */
  turn: StoredTurn | null;
}

export interface MessageToStore {
  channel: string;
  externalId: string;
  accountId: string;
  chatId: string;
  sentAt: number | null;
  content: object;
}

/** Most messages of one statement. */
const MOST_TOGETHER = 64;

/**
 * Stores messages, each once for each (channel, external id); those that come at the same time share a statement.
 * `today` as a step will see it; null where this process handles no turns: then nothing is read along.
 */
export function createInboundStore(
  pool: pg.Pool,
  clock: { now: () => Date; today: () => IsoDate | null },
): (message: MessageToStore) => Promise<Accepted> {
  const run = (messages: readonly MessageToStore[]) => storeAll(pool, messages, clock.now(), clock.today());
  return together({ run, alone: async (message) => only(await run([message])), most: MOST_TOGETHER });
}

/** Stores a message, once for each (channel, external id). */
export async function storeInbound(pool: pg.Pool, message: MessageToStore, now: Date): Promise<Accepted> {
  return only(await storeAll(pool, [message], now, null));
}

async function storeAll(
  pool: pg.Pool,
  messages: readonly MessageToStore[],
  now: Date,
  today: IsoDate | null,
): Promise<Accepted[]> {
  const { rows } = await pool.query<Accepted & { n: number }>({
    name: 'accept_all',
    text: `SELECT n, identity_id AS identity, inbound_id AS inbound, actor, turn FROM dunghan_accept_all($1, $2, $3)`,
    values: [storable(messages.map(messageRow)), now, today],
  });
  return rows.toSorted((a, b) => a.n - b.n);
}

function messageRow({ sentAt, ...message }: MessageToStore, n: number): object {
  return { n, ...message, sentAt: sentAt === null ? null : new Date(sentAt).toISOString() };
}

function only(accepted: Accepted[]): Accepted {
  const [first] = accepted;
  if (first === undefined) throw new Error('dunghan_accept_all answered no row');
  return first;
}

/** Dialogues with messages that wait, the longest waiting first, each with one of its accounts. */
export async function waitingDialogues(
  pool: pg.Pool,
): Promise<{ identity: number; actor: string; messages: number }[]> {
  const { rows } = await pool.query<{ identity: number; actor: string; messages: number }>(
    `SELECT min(i.id) AS identity, coalesce('p:' || i.person_id, 'i:' || i.id) AS actor, sum(m.messages)::int AS messages
     FROM (SELECT identity_id, min(id) AS first, count(*) AS messages FROM inbound_message WHERE handled_at IS NULL GROUP BY identity_id) m
     JOIN channel_identity i ON i.id = m.identity_id GROUP BY 2 ORDER BY min(m.first) LIMIT 1000`,
  );
  return rows;
}

/** Counts a failed try; answers how often it failed now. */
export async function countAttempt(pool: pg.Pool, inbound: number): Promise<number> {
  const { rows } = await pool.query<{ attempts: number }>({
    text: 'UPDATE inbound_message SET attempts = attempts + 1 WHERE id = $1 AND handled_at IS NULL RETURNING attempts',
    values: [inbound],
  });
  return rows[0]?.attempts ?? 0;
}

/** JSON for the database: PostgreSQL stores neither NUL nor lone surrogates in JSON; people's texts may hold both. */
function storable(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
  );
}
