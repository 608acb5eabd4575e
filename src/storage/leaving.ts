import type { Pool, PoolClient } from 'pg';
import { addDays, type IsoDate } from '../domain/date.ts';
import type { Role } from '../domain/rights.ts';
import { recordAudit } from './audit.ts';
import { inTransaction } from './transaction.ts';

/** Who does it and when, as the log keeps it. */
export interface Doing {
  now: Date;
  today: IsoDate;
  by: string;
}

export interface RoleAt {
  person: number;
  unit: string;
  role: Role;
}

/** What became of a role. `changed` is false where it was so before; nothing is written then. */
export type Ended =
  | ({
      type: 'ended';
      changed: boolean;
      lastDay: IsoDate;
      /** Its first day, where the role had not begun and now never does. */
      cancelledFrom: IsoDate | null;
    } & RolesLeft)
  /** The person never had that role at that unit. */
  | { type: 'none' }
  /** The day lies before the role begins, or began. */
  | { type: 'tooEarly'; from: IsoDate };

interface RolesLeft {
  /** Roles in force today. */
  rolesLeft: number;
  /** The day the next role begins; null where none is to begin. */
  next: IsoDate | null;
}

/** A role as it was given once: the same one may be given again, also before it ends. */
interface Given {
  id: number;
  from: IsoDate;
  to: IsoDate | null;
}

/**
 * Ends a role at a unit, with all that was given of it: `lastDay` is the last day it counts, and what was to begin later
 * never does; null ends it at once, before today. What ended sooner stays so. Where no role is left, the person's codes
 * end and what waits to be sent to them is not sent.
 * @example await endRole(pool, { person: 12, unit: '14797', role: 'reporter' }, null, doing)
 */
export function endRole(pool: Pool, at: RoleAt, lastDay: IsoDate | null, doing: Doing): Promise<Ended> {
  return inTransaction(pool, async (client) => {
    await lockPerson(client, at.person);
    const { rows: given } = await client.query<Given>(
      `SELECT id, from_day::text AS from, to_day::text AS to FROM membership
       WHERE person_id = $1 AND unit_code = $2 AND role = $3 ORDER BY from_day`,
      [at.person, at.unit, at.role],
    );
    if (given.length === 0) return { type: 'none' };
    const last = lastDay ?? addDays(doing.today, -1);
    const ending = given.filter((one) => counts(one) && (one.to === null || one.to > last));
    const [first] = ending;
    if (lastDay !== null && first !== undefined && !given.some((one) => counts(one) && one.from <= last))
      return { type: 'tooEarly', from: first.from };
    for (const one of ending) {
      one.to = last < one.from ? addDays(one.from, -1) : last;
      await client.query('UPDATE membership SET to_day = $2 WHERE id = $1', [one.id, one.to]);
    }
    const ended = lastDayOf(given) ?? last;
    if (first !== undefined)
      await record(client, at.person, 'person.end', { unit: at.unit, role: at.role, lastDay: ended }, doing);
    const cancelledFrom = first !== undefined && first.from > doing.today ? first.from : null;
    const left = await letGo(client, at.person, doing);
    return { type: 'ended', changed: first !== undefined, lastDay: ended, cancelledFrom, ...left };
  });
}

/** False for what was ended before it began. */
function counts({ from, to }: Given): boolean {
  return to === null || to >= from;
}

/** The last day of a role that counted; of one that never did, the day before it was to begin. */
function lastDayOf(given: readonly Given[]): IsoDate | null {
  const counted = given.filter(counts);
  const days = (counted.length > 0 ? counted : given).map((one) => one.to).toSorted();
  return days.at(-1) ?? null;
}

/** Gives a person a role at a unit from a day on; false where they have it then. Null where there is no such person, or not any more. */
export function addRole(pool: Pool, at: RoleAt, from: IsoDate, doing: Doing): Promise<boolean | null> {
  return inTransaction(pool, async (client) => {
    const person = await lockPerson(client, at.person);
    if (person === null || person.deactivated) return null;
    const { person: id, unit, role } = at;
    const { rowCount: there } = await client.query(
      `SELECT 1 FROM membership WHERE person_id = $1 AND unit_code = $2 AND role = $3
         AND from_day <= $4 AND (to_day IS NULL OR to_day >= $4)`,
      [id, unit, role, from],
    );
    if (there !== 0) return false;
    await client.query(
      `INSERT INTO membership (person_id, role, unit_code, from_day) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, role, unit_code, from_day) DO UPDATE SET to_day = NULL`,
      [id, role, unit, from],
    );
    await record(client, id, 'person.role', { unit, role, from }, doing);
    return true;
  });
}

/**
 * Takes every right from a person, or gives back those of the roles that are still in force. Their accounts stay linked,
 * their dialogue and the unit's drafts stay as they are. False where it was so before.
 */
export function setActive(pool: Pool, person: number, active: boolean, doing: Doing): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const known = await lockPerson(client, person);
    if (known === null || known.deactivated !== active) return false;
    await client.query('UPDATE person SET deactivated = $2 WHERE id = $1', [
      person,
      active ? null : doing.now,
    ]);
    await record(client, person, active ? 'person.reactivate' : 'person.deactivate', {}, doing);
    await letGo(client, person, doing);
    return true;
  });
}

/** Parts chat accounts from a person, all or those of one channel: to the product they are strangers. Channels of what was parted. */
export function unlink(pool: Pool, person: number, channel: string | null, doing: Doing): Promise<string[]> {
  return inTransaction(pool, async (client) => {
    await lockPerson(client, person);
    await dropBulk(client, `i.person_id = $1 AND ($2::text IS NULL OR i.channel = $2)`, [person, channel]);
    const { rows } = await client.query<{ channel: string }>(
      `UPDATE channel_identity SET person_id = NULL, linked_at = NULL
       WHERE person_id = $1 AND ($2::text IS NULL OR channel = $2) RETURNING channel`,
      [person, channel],
    );
    const channels = rows.map((row) => row.channel).toSorted();
    if (channels.length > 0) await record(client, person, 'account.unlink', { channels }, doing);
    return channels;
  });
}

/** One change of a person at a time. Null where there is no such person. */
async function lockPerson(client: PoolClient, person: number): Promise<{ deactivated: boolean } | null> {
  const { rows } = await client.query<{ deactivated: boolean }>(
    'SELECT deactivated IS NOT NULL AS deactivated FROM person WHERE id = $1 FOR UPDATE',
    [person],
  );
  return rows[0] ?? null;
}

/**
 * Makes a change of rights count at once: a turn that read the rights before cannot be written any more, and what waits
 * to be sent about units the person has left is not sent. Codes wait for a role that is to begin.
 */
async function letGo(client: PoolClient, person: number, { now, today }: Doing): Promise<RolesLeft> {
  await client.query(`UPDATE conversation SET version = version + 1 WHERE key = 'p:' || $1::int`, [person]);
  const { rows } = await client.query<RolesLeft>(
    `SELECT count(*) FILTER (WHERE m.from_day <= $2)::int AS "rolesLeft",
       (min(m.from_day) FILTER (WHERE m.from_day > $2))::text AS next
     FROM membership m JOIN person p ON p.id = m.person_id AND p.deactivated IS NULL
     WHERE m.person_id = $1 AND (m.to_day IS NULL OR (m.to_day >= $2 AND m.to_day >= m.from_day))`,
    [person, today],
  );
  const left = rows[0] ?? { rolesLeft: 0, next: null };
  if (left.rolesLeft > 0) {
    await dropBulk(
      client,
      `i.person_id = $1 AND EXISTS (SELECT 1 FROM broadcast_recipient r WHERE o.key = 'broadcast:' || r.broadcast_id || ':' || r.person_id)
         AND NOT EXISTS (SELECT 1 FROM broadcast_recipient r JOIN obligation b ON b.id = r.obligation_id
           JOIN membership m ON m.person_id = r.person_id AND m.unit_code = b.unit_code
             AND m.from_day <= $2 AND (m.to_day IS NULL OR m.to_day >= $2)
           WHERE r.person_id = $1 AND o.key = 'broadcast:' || r.broadcast_id || ':' || r.person_id)`,
      [person, today],
    );
    return left;
  }
  await dropBulk(client, 'i.person_id = $1', [person]);
  if (left.next === null)
    await client.query(
      'UPDATE link_code SET expires_at = $2 WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2',
      [person, now],
    );
  return left;
}

/** Ends reminders and announcements that no process has taken up yet. */
async function dropBulk(client: PoolClient, which: string, values: unknown[]): Promise<void> {
  await client.query(
    `UPDATE outbound_message o SET status = 'failed', reason = 'person left' FROM channel_identity i
     WHERE i.id = o.identity_id AND o.lane = 'bulk' AND o.status = 'pending' AND ${which}`,
    values,
  );
}

function record(client: PoolClient, person: number, action: string, detail: object, { now, by }: Doing) {
  return recordAudit(client, {
    at: now,
    person: null,
    action,
    subject: `person:${person}`,
    detail: { ...detail, by },
  });
}
