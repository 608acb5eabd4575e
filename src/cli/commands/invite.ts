import type { Pool } from 'pg';
import { formatVi, type IsoDate } from '../../domain/date.ts';
import type { Role } from '../../domain/rights.ts';
import { dayIn } from '../../runtime/clock.ts';
import { LINK_CODES } from '../../storage/link_codes.ts';
import { type Invitation, inviteAgain, listPeople, invite as makeInvitation } from '../../storage/people.ts';
import { createPrisma, type PrismaClient } from '../../storage/prisma.ts';
import { installationSecret } from '../../storage/settings.ts';
import { answer } from '../answer.ts';
import type { Call, Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { checkRoleAt, ROLE_TEXTS, readRole } from '../role.ts';
import { unitNamed } from '../unit.ts';

/**
 * `dunghan invite --unit … --role … [--name …]`: a person with a role at a unit, and the code that links their chat.
 * `--person <number>` gives a further code to one who is there: for a second messenger, or another phone.
 */
export const invite: Command = {
  options: {
    unit: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    province: { type: 'string' },
    person: { type: 'string' },
  },
  words: [0, 0],
  async run(call) {
    const person = call.option('person');
    const newcomer = person === null ? readNewcomer(call) : null;
    const made = await withDatabase(call, async ({ pool }, clock) => {
      const prisma = createPrisma(pool);
      try {
        const times = { now: clock.now(), today: clock.today() };
        const base = { ...times, secret: await installationSecret(pool, LINK_CODES) };
        return newcomer === null
          ? await further(person ?? '', prisma, base)
          : await first(newcomer, call, pool, prisma, base);
      } finally {
        await prisma.$disconnect();
      }
    });
    await answer(call, made, () => [
      call.texts.message('cli-invite-made', {
        name: made.name,
        role: call.texts.message(ROLE_TEXTS[made.role]),
        unit: made.unitName,
        code: made.code,
        day: formatVi(dayIn(new Date(made.expiresAt))),
        person: String(made.person),
      }),
    ]);
    return 0;
  },
};

interface Base {
  now: Date;
  today: IsoDate;
  secret: string;
}

type Made = Invitation & { role: Role; unit: string; unitName: string };

interface Newcomer {
  unit: string;
  role: Role;
}

function readNewcomer(call: Call): Newcomer {
  const unit = call.option('unit');
  if (unit === null) throw new Refusal('cli-option-needed', { option: '--unit' });
  return { unit, role: readRole(call.option('role')) };
}

async function first(
  { unit: unitText, role }: Newcomer,
  call: Call,
  pool: Pool,
  prisma: PrismaClient,
  base: Base,
): Promise<Made> {
  const unit = await unitNamed(pool, unitText, call.option('province'));
  checkRoleAt(role, unit, call.texts);
  if (unit.validTo !== null && unit.validTo < base.today) {
    throw new Refusal('cli-unit-ended', { unit: unit.name, day: formatVi(unit.validTo) });
  }
  const name = call.option('name') ?? call.texts.message('cli-invite-someone', { unit: unit.name });
  const invitation = await makeInvitation(prisma, { unit: unit.code, role, name, ...base });
  return { ...invitation, role, unit: unit.code, unitName: unit.name };
}

async function further(text: string, prisma: PrismaClient, base: Base): Promise<Made> {
  const person = /^\d{1,9}$/u.test(text) ? Number(text) : 0;
  const [known] = await listPeople(prisma, { person, on: base.today });
  const invitation = known === undefined ? null : await inviteAgain(prisma, person, base);
  if (known === undefined || invitation === null) throw new Refusal('cli-invite-nobody', { person: text });
  const { role, unit, unitName } = known;
  return { ...invitation, role, unit, unitName };
}
