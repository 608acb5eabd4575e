import { afterAll, beforeAll, expect, test } from 'vitest';
import { WEEKENDS_ONLY } from '../../src/domain/workday.ts';
import { createKnowledge } from '../../src/plans/knowledge.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { LINK_CODES, newLinkCode, plainLinkCode } from '../../src/storage/link_codes.ts';
import { importOrg } from '../../src/storage/org_import.ts';
import { invite, inviteAgain, listPeople } from '../../src/storage/people.ts';
import { createPrisma, type PrismaClient } from '../../src/storage/prisma.ts';
import { installationSecret } from '../../src/storage/settings.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const NOW = new Date('2026-06-10T02:00:00Z');
const TONG_TRAN = '12427';

let database: TestDatabase;
let prisma: PrismaClient;
let secret: string;
beforeAll(async () => {
  database = await testDatabase();
  prisma = createPrisma(database.pool);
  await importOrg(database.pool, addressUnits(['33']));
  secret = await installationSecret(database.pool, LINK_CODES);
});
afterAll(async () => {
  await prisma.$disconnect();
  await database.drop();
});

const lan = (name: string) => ({
  unit: TONG_TRAN,
  role: 'reporter' as const,
  name,
  today: '2026-06-10',
  now: NOW,
  secret,
});

function known(code: string, now: Date) {
  const knowledge = createKnowledge({ pool: database.pool, calendar: () => WEEKENDS_ONLY, now: () => now });
  return knowledge.load({ need: 'linkCode', code });
}

test('a code is forty bits, and is the same however it is typed', () => {
  const code = newLinkCode();
  expect(code).toMatch(/^DH-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  const signs = plainLinkCode(code);
  expect(plainLinkCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(signs);
  expect(plainLinkCode(code.slice(3))).toBe(signs);
  expect(plainLinkCode('dh-oil0-11l1')).toBe('01101111');
  expect(plainLinkCode('DH-1234')).toBeNull();
  expect(plainLinkCode('tháng này đến hạn gì')).toBeNull();
  expect(plainLinkCode('DH-UUUU-UUUU')).toBeNull();
});

test('an invitation makes a person with a role; only a keyed hash of the code is stored', async () => {
  const { code, expiresAt, person } = await invite(prisma, lan('Chị Lan'));
  expect(expiresAt).toBe('2026-06-17T02:00:00.000Z');
  const { rows } = await database.pool.query<{ hash: string }>(
    'SELECT hash FROM link_code WHERE person_id = $1',
    [person],
  );
  expect(rows[0]?.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(rows[0]?.hash).not.toContain(plainLinkCode(code)?.toLowerCase());
  expect(await known(code, NOW)).toMatchObject({ personName: 'Chị Lan', unitName: 'Xã Tống Trân' });
  expect(await known(code, new Date('2026-06-18T00:00:00Z'))).toBeNull();
  expect(await known('DH-0000-0000', NOW)).toBeNull();
  const people = await listPeople(prisma, { unit: TONG_TRAN, on: '2026-06-10' });
  expect(people).toMatchObject([{ name: 'Chị Lan', unitName: 'Xã Tống Trân', province: '33', channels: [] }]);
  expect(await listPeople(prisma, { unit: TONG_TRAN, on: '2026-06-09' })).toEqual([]);
});

test('a further code ends the one before', async () => {
  const first = await invite(prisma, lan('Anh Nam'));
  const second = await inviteAgain(prisma, first.person, { now: NOW, secret });
  if (second === null) throw new Error('no such person');
  expect(await known(first.code, NOW)).toBeNull();
  expect(await known(second.code, NOW)).toMatchObject({ personName: 'Anh Nam' });
  await database.pool.query('UPDATE person SET deactivated = now() WHERE id = $1', [first.person]);
  expect(await inviteAgain(prisma, first.person, { now: NOW, secret })).toBeNull();
});

test('the secret is made once and is another for each use', async () => {
  expect(await installationSecret(database.pool, LINK_CODES)).toBe(secret);
  expect(await installationSecret(database.pool, 'visitor-cookie')).not.toBe(secret);
  const { rows } = await database.pool.query<{ value: string }>(
    `SELECT value FROM setting WHERE key = 'secret'`,
  );
  expect(rows[0]?.value).toMatch(/^[0-9a-f]{64}$/);
});
