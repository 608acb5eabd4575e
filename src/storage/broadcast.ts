import type pg from 'pg';
import type { Duty } from '../conversation/snapshot.ts';

/** A broadcast not yet spread into the outbox. */
export interface OpenBroadcast {
  id: number;
  kind: string;
  content: unknown;
  /** Unit of the person who sends it. */
  fromUnit: string;
}

/** One person it is for, with the account they used last and what it is about. */
export interface Addressee {
  person: number;
  identity: number;
  channel: string;
  chatId: string;
  duties: Duty[];
}

/** Broadcasts still to be spread, oldest first. */
export async function openBroadcasts(pool: pg.Pool): Promise<OpenBroadcast[]> {
  const { rows } = await pool.query<OpenBroadcast>(
    `SELECT b.id, b.kind, b.content, coalesce((SELECT u.name FROM membership m JOIN org_unit u ON u.code = m.unit_code
        WHERE m.person_id = b.person_id AND m.role IN ('coordinator', 'admin') ORDER BY m.id LIMIT 1), '') AS "fromUnit"
     FROM broadcast b WHERE b.expanded_at IS NULL ORDER BY b.id LIMIT 20`,
  );
  return rows;
}

/**
 * Up to `limit` people of a broadcast, by their id, beginning behind the person `after`: those whose message is not in the
 * outbox, who have an account that takes messages, and who still have a role at a unit it is about.
 */
export async function nextAddressees(
  pool: pg.Pool,
  broadcast: number,
  { after, limit, today }: { after: number; limit: number; today: string },
): Promise<Addressee[]> {
  const { rows } = await pool.query<Addressee>({
    text: `WITH open AS (
        SELECT r.person_id, r.obligation_id FROM broadcast_recipient r JOIN obligation o ON o.id = r.obligation_id
        WHERE r.broadcast_id = $1 AND r.enqueued_at IS NULL AND r.person_id > $2
          AND EXISTS (SELECT 1 FROM membership m WHERE m.person_id = r.person_id AND m.unit_code = o.unit_code
            AND m.from_day <= $4 AND (m.to_day IS NULL OR m.to_day >= $4))
      ), people AS (
        SELECT p.id AS person, i.id AS identity, i.channel, i.chat_id
        FROM (SELECT DISTINCT person_id FROM open) r
        JOIN person p ON p.id = r.person_id AND p.deactivated IS NULL
        JOIN LATERAL (SELECT * FROM channel_identity c WHERE c.person_id = p.id AND c.blocked_at IS NULL
          ORDER BY c.last_seen_at DESC NULLS LAST, c.id LIMIT 1) i ON true
        ORDER BY p.id LIMIT $3)
      SELECT people.person, people.identity, people.channel, people.chat_id AS "chatId",
        jsonb_agg(dunghan_obligation(r.obligation_id) ORDER BY r.obligation_id) AS duties
      FROM people JOIN open r ON r.person_id = people.person
      GROUP BY people.person, people.identity, people.channel, people.chat_id ORDER BY people.person`,
    values: [broadcast, after, limit, today],
  });
  return rows;
}

export interface ReminderRow {
  identity: number;
  channel: string;
  chatId: string;
  person: number;
  content: object;
}

/** Puts messages into the outbox, each person's once however often it is run, and ticks their people off. */
export async function enqueueBroadcast(pool: pg.Pool, broadcast: number, rows: ReminderRow[]): Promise<void> {
  await pool.query({
    text: `WITH x AS (
        SELECT * FROM jsonb_to_recordset($2::jsonb) AS r(identity int, channel text, "chatId" text, person int, content jsonb)
      ), put AS (
        INSERT INTO outbound_message (key, identity_id, channel, chat_id, lane, content)
        SELECT 'broadcast:' || $1 || ':' || x.person, x.identity, x.channel, x."chatId", 'bulk', x.content FROM x
        ON CONFLICT (key) DO NOTHING)
      UPDATE broadcast_recipient SET enqueued_at = clock_timestamp()
      WHERE broadcast_id = $1::int AND person_id IN (SELECT person FROM x)`,
    values: [broadcast, JSON.stringify(rows)],
  });
}

export async function closeBroadcast(pool: pg.Pool, broadcast: number): Promise<void> {
  await pool.query({
    text: 'UPDATE broadcast SET expanded_at = clock_timestamp() WHERE id = $1',
    values: [broadcast],
  });
}
