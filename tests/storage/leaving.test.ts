import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { WEEKENDS_ONLY } from '../../src/domain/workday.ts';
import { createKnowledge } from '../../src/plans/knowledge.ts';
import { seed } from '../../src/seed.ts';
import { addRole, endRole, setActive, unlink } from '../../src/storage/leaving.ts';
import { LINK_CODES } from '../../src/storage/link_codes.ts';
import { invite } from '../../src/storage/people.ts';
import { createPrisma, type PrismaClient } from '../../src/storage/prisma.ts';
import { listRoster } from '../../src/storage/roster.ts';
import { installationSecret } from '../../src/storage/settings.ts';
import { commitTurn, readTurn, StaleTurn } from '../../src/storage/turn.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const TODAY = '2026-06-10';
const NOW = new Date('2026-06-10T02:00:00Z');
const DOING = { now: NOW, today: TODAY, by: 'anh Bình' };
const HAC_THANH = '14797';
const SO_Y_TE = '38-so-y-te';

let database: TestDatabase;
let prisma: PrismaClient;
let secret: string;
let lan: number;
let code: string;
beforeAll(async () => {
  database = await testDatabase();
  prisma = createPrisma(database.pool);
  await seed(database.pool, { today: TODAY, now: NOW, demo: false });
  secret = await installationSecret(database.pool, LINK_CODES);
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});
beforeEach(async () => {
  const made = await invite(prisma, {
    unit: HAC_THANH,
    role: 'reporter',
    name: 'Lan',
    today: '2026-01-05',
    now: NOW,
    secret,
  });
  lan = made.person;
  code = made.code;
});

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await database.pool.query<T>(sql, values)).rows;
}

const at = (role: 'reporter' | 'head' = 'reporter', unit = HAC_THANH) => ({ person: lan, unit, role });
const known = () =>
  createKnowledge({ pool: database.pool, calendar: () => WEEKENDS_ONLY, now: () => NOW }).load({
    need: 'linkCode',
    code,
  });
const actions = async () =>
  (
    await rows<{ action: string }>('SELECT action FROM audit_event WHERE subject = $1 ORDER BY id', [
      `person:${lan}`,
    ])
  ).map((row) => row.action);

/** A linked account with one message that waits. */
async function account(channel = 'telegram'): Promise<number> {
  const [made] = await rows<{ id: number }>(
    `WITH i AS (INSERT INTO channel_identity (channel, account_id, chat_id, person_id, linked_at)
       VALUES ($1, 'a' || $2::int, 'a' || $2::int, $2::int, now()) RETURNING id),
     m AS (INSERT INTO inbound_message (channel, external_id, identity_id, chat_id, content)
       SELECT $1, 'm' || i.id, i.id, 'a', '{"type":"text","text":"12"}' FROM i)
     SELECT id FROM i`,
    [channel, lan],
  );
  return made?.id ?? 0;
}

/** Something for many that waits to be sent to the account, as a broadcast writes it. */
async function waiting(identity: number, unit: string): Promise<() => Promise<string | undefined>> {
  const [made] = await rows<{ key: string }>(
    `WITH b AS (INSERT INTO broadcast (key, kind, person_id, content) VALUES ('k' || random(), 'reminder', $1, '{}') RETURNING id),
       r AS (INSERT INTO broadcast_recipient (broadcast_id, obligation_id, person_id)
         SELECT b.id, (SELECT min(o.id) FROM obligation o WHERE o.unit_code = $3), $1 FROM b)
     INSERT INTO outbound_message (key, identity_id, channel, chat_id, lane, content)
       SELECT 'broadcast:' || b.id || ':' || $1::int, $2, 'telegram', 'a', 'bulk', '{}' FROM b RETURNING key`,
    [lan, identity, unit],
  );
  return async () =>
    (await rows<{ status: string }>('SELECT status FROM outbound_message WHERE key = $1', [made?.key]))[0]
      ?.status;
}

describe('a role that ends', () => {
  it('gives no right from today on where no day is named, and keeps its history', async () => {
    const identity = await account();
    expect((await readTurn(database.pool, identity, TODAY))?.person?.memberships).toHaveLength(1);
    expect(await endRole(database.pool, at(), null, DOING)).toEqual({
      type: 'ended',
      changed: true,
      lastDay: '2026-06-09',
      rolesLeft: 0,
      cancelledFrom: null,
      next: null,
    });
    expect((await readTurn(database.pool, identity, TODAY))?.person).toMatchObject({
      id: lan,
      memberships: [],
    });
    expect(await listRoster(database.pool, { on: TODAY, person: lan })).toEqual([]);
    expect(await listRoster(database.pool, { on: TODAY, person: lan, all: true })).toMatchObject([
      { role: 'reporter', from: '2026-01-05', to: '2026-06-09', state: 'ended', channels: ['telegram'] },
    ]);
  });

  it('counts to the end of the day that is named', async () => {
    const identity = await account();
    await endRole(database.pool, at(), '2026-06-30', DOING);
    const rolesOn = async (day: string) =>
      (await readTurn(database.pool, identity, day))?.person?.memberships.length;
    expect([await rolesOn('2026-06-30'), await rolesOn('2026-07-01')]).toEqual([1, 0]);
    expect(await known()).not.toBeNull();
  });

  it('ends once: a repetition and a later day change nothing, an earlier day does', async () => {
    await endRole(database.pool, at(), '2026-06-30', DOING);
    const again = await endRole(database.pool, at(), '2026-06-30', DOING);
    const later = await endRole(database.pool, at(), '2026-12-31', DOING);
    expect([again, later]).toMatchObject([
      { changed: false, lastDay: '2026-06-30' },
      { changed: false, lastDay: '2026-06-30' },
    ]);
    expect(await endRole(database.pool, at(), null, DOING)).toMatchObject({
      changed: true,
      lastDay: '2026-06-09',
    });
    expect(await actions()).toEqual(['person.invite', 'person.end', 'person.end']);
  });

  it('that began today can end today, and be given again', async () => {
    await addRole(database.pool, at('head', SO_Y_TE), TODAY, DOING);
    expect(await endRole(database.pool, at('head', SO_Y_TE), null, DOING)).toMatchObject({
      changed: true,
      lastDay: '2026-06-09',
      rolesLeft: 1,
    });
    expect(await addRole(database.pool, at('head', SO_Y_TE), TODAY, DOING)).toBe(true);
    expect(await addRole(database.pool, at('head', SO_Y_TE), TODAY, DOING)).toBe(false);
    expect(await listRoster(database.pool, { on: TODAY, person: lan })).toHaveLength(2);
  });

  it('is ended at once with all that was given of it: in force, to an end, and not begun', async () => {
    await endRole(database.pool, at(), '2026-06-12', DOING);
    await addRole(database.pool, at(), '2026-06-20', DOING);
    expect(await endRole(database.pool, at(), null, DOING)).toEqual({
      ...{
        type: 'ended',
        changed: true,
        lastDay: '2026-06-09',
        rolesLeft: 0,
        cancelledFrom: null,
        next: null,
      },
    });
    const identity = await account();
    for (const day of [TODAY, '2026-06-12', '2026-06-25'])
      expect((await readTurn(database.pool, identity, day))?.person?.memberships).toEqual([]);
    expect(await endRole(database.pool, at(), null, DOING)).toMatchObject({
      changed: false,
      lastDay: '2026-06-09',
    });
    expect(await known()).toBeNull();
  });

  it('ends on a day for good: what was to begin later is cancelled', async () => {
    await addRole(database.pool, at('head', SO_Y_TE), '2026-06-01', DOING);
    await endRole(database.pool, at('head', SO_Y_TE), '2026-06-12', DOING);
    await addRole(database.pool, at('head', SO_Y_TE), '2026-08-01', DOING);
    const ended = await endRole(database.pool, at('head', SO_Y_TE), '2026-06-11', DOING);
    expect(ended).toMatchObject({ changed: true, lastDay: '2026-06-11', rolesLeft: 2 });
    expect(await listRoster(database.pool, { on: TODAY, person: lan, all: true })).toMatchObject([
      { unit: HAC_THANH, state: 'active' },
      { unit: SO_Y_TE, from: '2026-06-01', to: '2026-06-11', state: 'active' },
      { unit: SO_Y_TE, from: '2026-08-01', state: 'cancelled' },
    ]);
  });

  it('that has not begun is listed as such, is no role left, and keeps the codes for its first day', async () => {
    await addRole(database.pool, at('head', SO_Y_TE), '2026-06-20', DOING);
    const identity = await account();
    const [here, there] = [await waiting(identity, HAC_THANH), await waiting(identity, SO_Y_TE)];
    expect(await listRoster(database.pool, { on: TODAY, person: lan, unit: SO_Y_TE })).toMatchObject([
      { from: '2026-06-20', to: null, state: 'upcoming' },
    ]);
    expect(await endRole(database.pool, at(), null, DOING)).toMatchObject({
      rolesLeft: 0,
      next: '2026-06-20',
    });
    expect([await here(), await there()]).toEqual(['failed', 'failed']);
    expect(await known()).not.toBeNull();
    expect(await endRole(database.pool, at('head', SO_Y_TE), null, DOING)).toMatchObject({
      changed: true,
      rolesLeft: 0,
      next: null,
    });
    expect(await known()).toBeNull();
    expect(await listRoster(database.pool, { on: TODAY, person: lan })).toEqual([]);
    expect(await endRole(database.pool, at('head', SO_Y_TE), '2026-06-12', DOING)).toMatchObject({
      type: 'ended',
      changed: false,
    });
  });

  it('is refused where there was none, or before it began', async () => {
    expect(await endRole(database.pool, at('head'), null, DOING)).toEqual({ type: 'none' });
    expect(await endRole(database.pool, at(), '2026-01-04', DOING)).toEqual({
      type: 'tooEarly',
      from: '2026-01-05',
    });
    expect(await actions()).toEqual(['person.invite']);
  });

  it('takes back what waits to be sent about that unit alone', async () => {
    await addRole(database.pool, at('head', SO_Y_TE), TODAY, DOING);
    const identity = await account();
    const [here, there] = [await waiting(identity, HAC_THANH), await waiting(identity, SO_Y_TE)];
    await endRole(database.pool, at(), null, DOING);
    expect([await here(), await there()]).toEqual(['failed', 'pending']);
    expect(await known()).not.toBeNull();
    await endRole(database.pool, at('head', SO_Y_TE), null, DOING);
    expect(await there()).toBe('failed');
    expect(await known()).toBeNull();
  });
});

describe('a person who is deactivated', () => {
  it('has no rights, no code, and nothing more is sent; reactivated, the roles count again', async () => {
    const identity = await account();
    const status = await waiting(identity, HAC_THANH);
    expect(await setActive(database.pool, lan, false, DOING)).toBe(true);
    expect(await setActive(database.pool, lan, false, DOING)).toBe(false);
    expect(await readTurn(database.pool, identity, TODAY)).toMatchObject({
      actor: `p:${lan}`,
      person: { id: lan, memberships: [] },
    });
    expect(await known()).toBeNull();
    expect(await status()).toBe('failed');
    expect(await addRole(database.pool, at('head', SO_Y_TE), TODAY, DOING)).toBeNull();
    expect(await setActive(database.pool, lan, true, DOING)).toBe(true);
    expect((await readTurn(database.pool, identity, TODAY))?.person?.memberships).toHaveLength(1);
    expect(await actions()).toEqual(['person.invite', 'person.deactivate', 'person.reactivate']);
  });

  it('cannot write by a turn that was read before', async () => {
    const identity = await account();
    await rows(`INSERT INTO conversation (key, state, version) VALUES ('p:' || $1::int, '{}', 4)`, [lan]);
    const turn = await readTurn(database.pool, identity, TODAY);
    if (turn === null) throw new Error('no message waits');
    const { id, channel, chatId } = turn.inbound;
    await setActive(database.pool, lan, false, DOING);
    const late = {
      ...{ inbound: id, identity, person: lan, actor: turn.actor, version: 4, state: {}, channel, chatId },
      ...{ now: NOW.toISOString(), claim: 'here', outbound: [] },
    };
    await expect(commitTurn(database.pool, late)).rejects.toBeInstanceOf(StaleTurn);
  });
});

describe('an account that is parted', () => {
  it('is a stranger, alone or with all others of its person', async () => {
    const [telegram, zalo] = [await account('telegram'), await account('zalo')];
    const status = await waiting(zalo, HAC_THANH);
    expect(await unlink(database.pool, lan, 'zalo', DOING)).toEqual(['zalo']);
    expect(await readTurn(database.pool, zalo, TODAY)).toMatchObject({ actor: `i:${zalo}`, person: null });
    expect(await readTurn(database.pool, telegram, TODAY)).toMatchObject({ actor: `p:${lan}` });
    expect(await status()).toBe('failed');
    expect(await unlink(database.pool, lan, null, DOING)).toEqual(['telegram']);
    expect(await unlink(database.pool, lan, null, DOING)).toEqual([]);
    expect(await actions()).toEqual(['person.invite', 'account.unlink', 'account.unlink']);
  });
});
