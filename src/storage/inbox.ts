import type pg from 'pg';

export interface Accepted {
  identity: number;
  /** Null where the update was stored before. */
  inbound: number | null;
  actor: string;
}

export interface MessageToStore {
  channel: string;
  externalId: string;
  accountId: string;
  chatId: string;
  sentAt: number | null;
  content: object;
}

/** Stores a message, once for each (channel, external id). */
export async function storeInbound(pool: pg.Pool, message: MessageToStore, now: Date): Promise<Accepted> {
  const { rows } = await pool.query<{ identity_id: number; inbound_id: number | null; actor: string }>({
    text: 'SELECT identity_id, inbound_id, actor FROM dunghan_accept($1, $2, $3, $4, $5, $6, $7)',
    values: [
      message.channel,
      message.externalId,
      message.accountId,
      message.chatId,
      storable(message.content),
      message.sentAt === null ? null : new Date(message.sentAt),
      now,
    ],
  });
  const [row] = rows;
  if (row === undefined) throw new Error('dunghan_accept answered no row');
  return { identity: row.identity_id, inbound: row.inbound_id, actor: row.actor };
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

/** PostgreSQL stores neither NUL nor lone surrogates in JSON; people's texts may hold both. */
function storable(content: object): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\u0000', '').toWellFormed() : value,
  );
}
