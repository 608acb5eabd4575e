import { mayHold, type Role } from '../domain/rights.ts';
import type { Texts } from '../i18n/texts.ts';
import type { Unit } from '../storage/units.ts';
import { Refusal } from './refusal.ts';

const ROLES: readonly string[] = ['reporter', 'head', 'coordinator', 'admin'] satisfies Role[];

/** @throws {Refusal} where the role is missing or none of ours */
export function readRole(text: string | null): Role {
  if (text === null) throw new Refusal('cli-option-needed', { option: '--role' });
  if (!ROLES.includes(text)) throw new Refusal('cli-bad-role', { text, list: ROLES.join(', ') });
  return text as Role;
}

/** @throws {Refusal} where the role is over the whole province and the unit is a commune or ward */
export function checkRoleAt(role: Role, unit: Unit, texts: Texts): void {
  if (!mayHold(role, unit))
    throw new Refusal('cli-role-not-here', { role: texts.message(ROLE_TEXTS[role]), unit: unit.name });
}

/** How each role is called in what a command prints. */
export const ROLE_TEXTS: Record<Role, string> = {
  reporter: 'cli-role-reporter',
  head: 'cli-role-head',
  coordinator: 'cli-role-coordinator',
  admin: 'cli-role-admin',
};
