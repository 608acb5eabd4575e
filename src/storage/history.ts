import type pg from 'pg';

/** One message of an account's dialogue, whichever side it came from. */
export interface HistoryRow {
  id: string;
  from: 'person' | 'bot';
  content: unknown;
  /** ISO instant. */
  at: string;
}

/**
 * Up to `limit` messages of an account before the message `before` (null: the newest), the oldest first. A person's
 * message is named by its external id, the product's by its outbox row. The order is that of the database's clock: when a
 * message was stored, when an answer was taken up to be sent.
 */
export async function readHistory(
  pool: pg.Pool,
  account: { channel: string; accountId: string },
  limit: number,
  before: string | null,
): Promise<HistoryRow[]> {
  const { rows } = await pool.query<HistoryRow & { at: Date }>({
    text: `WITH me AS (SELECT id FROM channel_identity WHERE channel = $1 AND account_id = $2),
      said AS (
        SELECT m.external_id AS id, 'person' AS "from", m.content, m.received_at AS at, m.stored_at AS placed, 0 AS side, m.id AS row
          FROM inbound_message m JOIN me ON m.identity_id = me.id
        UNION ALL
        SELECT o.id::text, 'bot', o.content, coalesce(o.sent_at, o.created_at), o.claimed_at, 1, o.id
          FROM outbound_message o JOIN me ON o.identity_id = me.id WHERE o.status IN ('sent', 'sending')),
      edge AS (SELECT placed, side, row FROM said WHERE id = $4 LIMIT 1)
      SELECT id, "from", content, at FROM (
        SELECT * FROM said WHERE $4::text IS NULL OR (placed, side, row) < (SELECT placed, side, row FROM edge)
        ORDER BY placed DESC, side DESC, row DESC LIMIT $3) newest
      ORDER BY placed, side, row`,
    values: [account.channel, account.accountId, limit, before],
  });
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
