import type pg from 'pg';

export interface Usage {
  /** Messages of the month, both directions: the platform is said to count both. */
  messages: number;
  /** Accounts that ever wrote. */
  people: number;
}

/** What a channel was used since the first of the month of `today` (Asia/Ho_Chi_Minh). */
export async function usageOf(pool: pg.Pool, channel: string, today: string): Promise<Usage> {
  const { rows } = await pool.query<Usage>({
    text: `WITH month AS (SELECT date_trunc('month', $2::timestamp) AT TIME ZONE 'Asia/Ho_Chi_Minh' AS first)
      SELECT ((SELECT count(*) FROM inbound_message, month WHERE channel = $1 AND received_at >= month.first)
        + (SELECT count(*) FROM outbound_message, month WHERE channel = $1 AND status IN ('sent', 'unknown') AND sent_at >= month.first))::int AS messages,
        (SELECT count(*) FROM channel_identity WHERE channel = $1)::int AS people`,
    values: [channel, today],
  });
  return rows[0] ?? { messages: 0, people: 0 };
}
