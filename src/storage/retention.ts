import type pg from 'pg';

/** Rows looked at with one statement: few enough that nobody waits for them. */
const AT_ONCE = 500;

export interface Removed {
  inbox: number;
  outbox: number;
}

/**
 * Removes handled messages of the inbox and ended ones of the outbox that are older than so many days, by the database's
 * clock. What waits to be handled or sent stays, however old. Their keys stay spent: a message delivered again, a reminder
 * or announcement made again, is still the same one. Safe to run twice and in two processes; each page is a transaction
 * of its own and passes over rows that somebody holds.
 */
export async function removeOldMessages(pool: pg.Pool, days: number): Promise<Removed> {
  return { inbox: await removePages(pool, INBOX, days), outbox: await removePages(pool, OUTBOX, days) };
}

const INBOX = pageOf({
  table: 'inbound_message',
  // `received_at` is the product's clock, which CLOCK can set back.
  age: 'stored_at',
  ended: 'm.handled_at IS NOT NULL',
  spent: `SELECT dunghan_digest('in:' || gone.channel || ':' || gone.external_id) FROM gone`,
  returning: 'm.channel, m.external_id',
});

const OUTBOX = pageOf({
  table: 'outbound_message',
  age: 'due_at',
  ended: `m.status IN ('sent', 'failed', 'unknown')`,
  spent: `SELECT dunghan_digest('out:' || gone.key) FROM gone WHERE gone.lane = 'bulk'`,
  returning: 'm.key, m.lane',
});

interface Page {
  table: string;
  age: string;
  ended: string;
  spent: string;
  returning: string;
}

/** Ids grow with the age of rows, so the oldest are found without an index of their own. */
function pageOf({ table, age, ended, spent, returning }: Page): string {
  return `WITH page AS (
      SELECT id, ${age} < clock_timestamp() - $2 * interval '1 day' AS old FROM ${table} WHERE id > $1 ORDER BY id LIMIT $3
    ), free AS (
      SELECT m.id FROM ${table} m JOIN page ON page.id = m.id AND page.old WHERE ${ended} FOR UPDATE OF m SKIP LOCKED
    ), gone AS (
      DELETE FROM ${table} m USING free WHERE m.id = free.id RETURNING ${returning}
    ), spent AS (
      INSERT INTO spent_key (digest) ${spent} ON CONFLICT DO NOTHING)
    SELECT max(id) AS last, coalesce(bool_or(old), false) AS old, (SELECT count(*)::int FROM gone) AS removed FROM page`;
}

async function removePages(pool: pg.Pool, text: string, days: number): Promise<number> {
  let removed = 0;
  for (let after = 0; ; ) {
    const { rows } = await pool.query<{ last: number | null; old: boolean; removed: number }>({
      text,
      values: [after, days, AT_ONCE],
    });
    const [page] = rows;
    removed += page?.removed ?? 0;
    if (!page?.old || page.last === null) return removed;
    after = page.last;
  }
}
