import { formatVi } from '../../domain/date.ts';
import type { Role } from '../../domain/rights.ts';
import { dayIn } from '../../runtime/clock.ts';
import { LINK_CODES } from '../../storage/link_codes.ts';
import { invite as makeInvitation } from '../../storage/people.ts';
import { createPrisma } from '../../storage/prisma.ts';
import { installationSecret } from '../../storage/settings.ts';
import { answer } from '../answer.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../database.ts';
import { Refusal } from '../refusal.ts';
import { readRole } from '../role.ts';
import { unitNamed } from '../unit.ts';

/** `dunghan invite --unit … --role … [--name …]`: a person with a role at a unit, and the code that links their chat. */
export const invite: Command = {
  options: {
    unit: { type: 'string' },
    role: { type: 'string' },
    name: { type: 'string' },
    province: { type: 'string' },
  },
  words: [0, 0],
  async run(call) {
    const unitText = call.option('unit');
    if (unitText === null) throw new Refusal('cli-option-needed', { option: '--unit' });
    const role: Role = readRole(call.option('role'));
    const made = await withDatabase(call, async ({ pool }, clock) => {
      const unit = await unitNamed(pool, unitText, call.option('province'));
      if (unit.validTo !== null && unit.validTo < clock.today()) {
        throw new Refusal('cli-unit-ended', { unit: unit.name, day: formatVi(unit.validTo) });
      }
      const prisma = createPrisma(pool);
      try {
        const invitation = await makeInvitation(prisma, {
          unit: unit.code,
          role,
          name: call.option('name') ?? call.texts.message('cli-invite-someone', { unit: unit.name }),
          today: clock.today(),
          now: clock.now(),
          secret: await installationSecret(pool, LINK_CODES),
        });
        return { ...invitation, unit };
      } finally {
        await prisma.$disconnect();
      }
    });
    const { unit, ...invitation } = made;
    await answer(call, { ...invitation, role, unit: unit.code, unitName: unit.name }, () => [
      call.texts.message('cli-invite-made', {
        name: invitation.name,
        role: call.texts.message(ROLE_TEXTS[role]),
        unit: unit.name,
        code: invitation.code,
        day: formatVi(dayIn(new Date(invitation.expiresAt))),
      }),
    ]);
    return 0;
  },
};

const ROLE_TEXTS: Record<Role, string> = {
  reporter: 'cli-role-reporter',
  head: 'cli-role-head',
  coordinator: 'cli-role-coordinator',
  admin: 'cli-role-admin',
};
