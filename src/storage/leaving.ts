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
  | { type: 'ended'; changed: boolean; lastDay: IsoDate; rolesLeft: number }
  /** The person never had that role at that unit. */
  | { type: 'none' }
  /** The day lies before the role began. */
  | { type: 'tooEarly'; from: IsoDate };

/**
 * Ends a role at a unit: `lastDay` is the last day it counts; null ends it at once, before today. A role that ended
 * sooner stays so. Where no role is left, the person's codes end and what waits to be sent to them is not sent.
 * @example await endRole(pool, { person: 12, unit: '14797', role: 'reporter' }, null, doing)
 */
export function endRole(pool: Pool, at: RoleAt, lastDay: IsoDate | null, doing: Doing): Promise<Ended> {
  return inTransaction(pool, async (client) => {
    await lockPerson(client, at.person);
    const { rows } = await client.query<{ id: number; from: IsoDate; to: IsoDate | null }>(
      `SELECT id, from_day::text AS from, to_day::text AS to FROM membership
       WHERE person_id = $1 AND unit_code = $2 AND role = $3 ORDER BY from_day DESC LIMIT 1`,
      [at.person, at.unit, at.role],
    );
    const [newest] = rows;
    if (newest === undefined) return { type: 'none' };
    if (lastDay !== null && lastDay < newest.from) return { type: 'tooEarly', from: newest.from };
    const yesterday = addDays(doing.today, -1);
    const nothing = addDays(newest.from, -1);
    const last = lastDay ?? (yesterday < nothing ? nothing : yesterday);
    const changed = newest.to === null || newest.to > last;
    if (changed) {
      await client.query('UPDATE membership SET to_day = $2 WHERE id = $1', [newest.id, last]);
      const { unit, role } = at;
      await record(client, at.person, 'person.end', { unit, role, lastDay: last }, doing);
    }
    const rolesLeft = await letGo(client, at.person, doing);
    return { type: 'ended', changed, lastDay: changed ? last : (newest.to ?? last), rolesLeft };
  });
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
 * to be sent about units the person has left is not sent. Gives how many roles are left.
 */
async function letGo(client: PoolClient, person: number, { now, today }: Doing): Promise<number> {
  await client.query(`UPDATE conversation SET version = version + 1 WHERE key = 'p:' || $1::int`, [person]);
  const { rows } = await client.query<{ roles: number }>(
    `SELECT count(*)::int AS roles FROM membership m JOIN person p ON p.id = m.person_id AND p.deactivated IS NULL
     WHERE m.person_id = $1 AND (m.to_day IS NULL OR m.to_day >= $2)`,
    [person, today],
  );
  const roles = rows[0]?.roles ?? 0;
  if (roles > 0) {
    await dropBulk(
      client,
      `i.person_id = $1 AND EXISTS (SELECT 1 FROM broadcast_recipient r WHERE o.key = 'broadcast:' || r.broadcast_id || ':' || r.person_id)
         AND NOT EXISTS (SELECT 1 FROM broadcast_recipient r JOIN obligation b ON b.id = r.obligation_id
           JOIN membership m ON m.person_id = r.person_id AND m.unit_code = b.unit_code AND (m.to_day IS NULL OR m.to_day >= $2)
           WHERE r.person_id = $1 AND o.key = 'broadcast:' || r.broadcast_id || ':' || r.person_id)`,
      [person, today],
    );
    return roles;
  }
  await dropBulk(client, 'i.person_id = $1', [person]);
  await client.query(
    'UPDATE link_code SET expires_at = $2 WHERE person_id = $1 AND used_at IS NULL AND expires_at > $2',
    [person, now],
  );
  return 0;
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
