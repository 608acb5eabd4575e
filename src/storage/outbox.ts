import type pg from 'pg';
import { together } from './together.ts';

export type Lane = 'reply' | 'bulk';

export interface OutboundRow {
  id: number;
  identity: number;
  channel: string;
  chatId: string;
  lane: Lane;
  content: unknown;
  /** Parts of a split message that are certainly delivered. */
  parts: number;
  attempts: number;
  /** True where an earlier try may have arrived. */
  doubtful: boolean;
}

const COLUMNS = `o.id, o.identity_id AS identity, o.channel, o.chat_id AS "chatId", o.lane, o.content, o.parts, o.attempts,
  coalesce(o.reason LIKE 'unknown:%', false) AS doubtful`;

/** The first of its account's lane: what was written before is sent before. */
const FIRST_OF_ITS_LANE = `NOT EXISTS (SELECT 1 FROM outbound_message e
  WHERE e.identity_id = o.identity_id AND e.lane = o.lane AND e.status IN ('pending', 'sending') AND e.id < o.id)`;

/** Claims up to `limit` rows that are due on these channels, in one lane; nobody else gets them. */
export async function claimDue(
  pool: pg.Pool,
  claim: { channels: string[]; lane: Lane; instance: string; limit: number },
): Promise<OutboundRow[]> {
  const { rows } = await pool.query<OutboundRow>({
    text: `WITH next AS (
        SELECT o.id FROM outbound_message o
        WHERE o.status = 'pending' AND o.lane = $1 AND o.channel = ANY($2) AND o.due_at <= clock_timestamp() AND ${FIRST_OF_ITS_LANE}
        ORDER BY o.due_at, o.id LIMIT $3 FOR UPDATE SKIP LOCKED)
      UPDATE outbound_message o SET status = 'sending', claimed_by = $4, claimed_at = clock_timestamp(), attempts = o.attempts + 1
      FROM next WHERE o.id = next.id RETURNING ${COLUMNS}`,
    values: [claim.lane, claim.channels, claim.limit, claim.instance],
  });
  return rows.toSorted((a, b) => a.id - b.id);
}

/** Claims the next waiting reply of one account. */
export async function claimNextReply(
  pool: pg.Pool,
  identity: number,
  instance: string,
): Promise<OutboundRow | null> {
  const { rows } = await pool.query<OutboundRow>({
    text: `UPDATE outbound_message o SET status = 'sending', claimed_by = $2, claimed_at = clock_timestamp(), attempts = o.attempts + 1
      WHERE o.id = (SELECT o.id FROM outbound_message o WHERE o.identity_id = $1 AND o.lane = 'reply' AND o.status = 'pending'
        AND o.due_at <= clock_timestamp() AND ${FIRST_OF_ITS_LANE} ORDER BY o.id LIMIT 1 FOR UPDATE SKIP LOCKED)
      RETURNING ${COLUMNS}`,
    values: [identity, instance],
  });
  return rows[0] ?? null;
}

/** How a message that the platform took is noted. */
export interface SentRow {
  id: number;
  externalId: string | null;
  parts: number;
}

/** Most messages noted in one statement. */
const MOST_TOGETHER = 128;

/** Notes messages as sent; what is sent at the same time is noted in one statement. */
export function createSentNotes(pool: pg.Pool, now: () => Date): (sent: SentRow) => Promise<void> {
  const run = async (sent: readonly SentRow[]) => {
    await pool.query({
      name: 'sent_all',
      text: 'SELECT dunghan_sent_all($1, $2)',
      values: [JSON.stringify(sent), now()],
    });
    return sent.map(() => undefined);
  };
  return together({ run, alone: async (sent) => void (await run([sent])), most: MOST_TOGETHER });
}

/** Lets go of a message's replies that this process claimed without knowing: they are due at once, to whoever looks. */
export async function releaseReplies(
  pool: pg.Pool,
  { inbound, identity, instance }: { inbound: number; identity: number; instance: string },
): Promise<void> {
  await pool.query({
    text: `UPDATE outbound_message SET status = 'pending', claimed_by = NULL, claimed_at = NULL, due_at = clock_timestamp()
      WHERE identity_id = $1 AND lane = 'reply' AND status = 'sending' AND claimed_by = $2 AND key LIKE $3`,
    values: [identity, instance, `${inbound}:%`],
  });
}

/** Puts a row back, to be tried again after `delayMs`; what another process sent meanwhile stays sent. `attempts` counts the try that a turn's own writing began. */
export async function postpone(
  pool: pg.Pool,
  id: number,
  again: { delayMs: number; parts: number; reason: string; attempts: number },
): Promise<void> {
  await pool.query({
    text: `UPDATE outbound_message SET status = 'pending', due_at = clock_timestamp() + $2 * interval '1 millisecond', parts = $3, reason = $4, attempts = $5,
      claimed_by = NULL, claimed_at = NULL WHERE id = $1 AND status <> 'sent'`,
    values: [id, again.delayMs, again.parts, again.reason, again.attempts],
  });
}

/** Ends a row without delivery: `failed` for certain, `unknown` where nobody can tell. */
export async function giveUp(
  pool: pg.Pool,
  id: number,
  end: { status: 'failed' | 'unknown'; reason: string; parts: number; blocked: boolean },
  now: Date,
): Promise<void> {
  await pool.query({
    text: `WITH ended AS (
        UPDATE outbound_message SET status = $2, reason = $3, parts = $4 WHERE id = $1 AND status <> 'sent' RETURNING identity_id)
      UPDATE channel_identity i SET blocked_at = CASE WHEN $5 THEN $6 ELSE i.blocked_at END FROM ended WHERE i.id = ended.identity_id`,
    values: [id, end.status, end.reason.slice(0, 200), end.parts, end.blocked, now],
  });
}

/** Says that this process lives. */
export async function beat(pool: pg.Pool, instance: string): Promise<void> {
  await pool.query({
    text: `INSERT INTO instance (id, seen_at) VALUES ($1, clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET seen_at = clock_timestamp()`,
    values: [instance],
  });
}

/** Names of the processes that said they live and did not leave. */
export async function instances(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM instance');
  return rows.map((row) => row.id);
}

export async function leave(pool: pg.Pool, instance: string): Promise<void> {
  await pool.query({ text: 'DELETE FROM instance WHERE id = $1', values: [instance] });
}

/**
 * Takes over what processes claimed that were not seen for `silentMs`. A reply is sent again: silence would leave its
 * person without an answer. A reminder may have gone out, and a doubled one costs trust: it ends as `unknown`.
 */
export async function takeOver(
  pool: pg.Pool,
  instance: string,
  silentMs: number,
): Promise<{ replies: number; unknown: number }> {
  const { rows } = await pool.query<{ lane: Lane }>({
    text: `UPDATE outbound_message o SET
        status = CASE WHEN o.lane = 'reply' THEN 'pending' ELSE 'unknown' END,
        reason = 'sender stopped', claimed_by = NULL, claimed_at = NULL, due_at = clock_timestamp()
      WHERE o.status = 'sending' AND (o.claimed_at < clock_timestamp() - interval '5 minutes' OR o.claimed_by IS DISTINCT FROM $1
        AND NOT EXISTS (SELECT 1 FROM instance i WHERE i.id = o.claimed_by AND i.seen_at > clock_timestamp() - $2 * interval '1 millisecond'))
      RETURNING o.lane`,
    values: [instance, silentMs],
  });
  const replies = rows.filter((row) => row.lane === 'reply').length;
  return { replies, unknown: rows.length - replies };
}
