import type { IsoDate } from '../domain/date.ts';
import type { Role } from '../domain/rights.ts';
import { hashLinkCode, LINK_CODE_DAYS, newLinkCode, plainLinkCode } from './link_codes.ts';
import type { PrismaClient } from './prisma.ts';

export interface Invitation {
  person: number;
  name: string;
  /** Shown once; only its keyed hash is kept. */
  code: string;
  /** ISO instant. */
  expiresAt: string;
}

export interface InviteOptions {
  unit: string;
  role: Role;
  name: string;
  /** First day of the membership. */
  today: IsoDate;
  now: Date;
  /** `installationSecret(pool, 'link-codes')` */
  secret: string;
  /** Who invites, as the log keeps it. */
  by?: string;
}

/** Makes a person with a role at a unit, and a code that links one chat account to them. The unit must exist. */
export async function invite(prisma: PrismaClient, options: InviteOptions): Promise<Invitation> {
  const code = newLinkCode();
  const expiresAt = new Date(options.now.getTime() + LINK_CODE_DAYS * 86_400_000);
  const person = await prisma.person.create({
    data: {
      name: options.name,
      createdAt: options.now,
      memberships: { create: { role: options.role, unitCode: options.unit, from: new Date(options.today) } },
      linkCodes: {
        create: {
          hash: hashLinkCode(options.secret, plainLinkCode(code) ?? code),
          createdAt: options.now,
          expiresAt,
        },
      },
    },
  });
  await prisma.auditEvent.create({
    data: {
      at: options.now,
      action: 'person.invite',
      subject: `person:${person.id}`,
      detail: { role: options.role, unit: options.unit, by: options.by ?? 'command' },
    },
  });
  return { person: person.id, name: person.name, code, expiresAt: expiresAt.toISOString() };
}

/**
 * A further code for a person who lost theirs, changes the phone or comes to a second messenger; codes not yet used end.
 * Null where there is no such person, or not any more.
 */
export async function inviteAgain(
  prisma: PrismaClient,
  id: number,
  options: Pick<InviteOptions, 'now' | 'secret' | 'by'>,
): Promise<Invitation | null> {
  const { now, secret } = options;
  const person = await prisma.person.findFirst({ where: { id, deactivated: null } });
  if (person === null) return null;
  const code = newLinkCode();
  const expiresAt = new Date(now.getTime() + LINK_CODE_DAYS * 86_400_000);
  const hash = hashLinkCode(secret, plainLinkCode(code) ?? code);
  const subject = `person:${id}`;
  await prisma.$transaction([
    prisma.linkCode.updateMany({ where: { personId: id, usedAt: null }, data: { expiresAt: now } }),
    prisma.linkCode.create({ data: { hash, personId: id, createdAt: now, expiresAt } }),
    prisma.auditEvent.create({
      data: { at: now, action: 'person.invite', subject, detail: { by: options.by ?? 'command' } },
    }),
  ]);
  return { person: id, name: person.name, code, expiresAt: expiresAt.toISOString() };
}

export interface PersonRow {
  id: number;
  name: string;
  demoKey: string | null;
  role: Role;
  unit: string;
  unitName: string;
  province: string;
  /** Channels with a linked account. */
  channels: string[];
}

/** People with a role in force on the day, by unit and name. */
export async function listPeople(
  prisma: PrismaClient,
  filter: { person?: number; unit?: string; on: IsoDate },
): Promise<PersonRow[]> {
  const day = new Date(filter.on);
  const memberships = await prisma.membership.findMany({
    where: {
      from: { lte: day },
      AND: [{ OR: [{ to: null }, { to: { gte: day } }] }],
      ...(filter.person === undefined ? {} : { personId: filter.person }),
      ...(filter.unit === undefined ? {} : { unitCode: filter.unit }),
      person: { deactivated: null },
    },
    include: { unit: true, person: { include: { identities: true } } },
    orderBy: [{ unitCode: 'asc' }, { person: { name: 'asc' } }, { id: 'asc' }],
  });
  return memberships.map(({ person, role, unit }) => ({
    id: person.id,
    name: person.name,
    demoKey: person.demoKey,
    role: role as Role,
    unit: unit.code,
    unitName: unit.name,
    province: unit.provinceCode ?? unit.code,
    channels: [...new Set(person.identities.map((identity) => identity.channel))].toSorted(),
  }));
}
