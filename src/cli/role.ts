import type { Role } from '../domain/rights.ts';
import { Refusal } from './refusal.ts';

const ROLES: readonly string[] = ['reporter', 'head', 'coordinator', 'admin'] satisfies Role[];

/** @throws {Refusal} where the role is missing or none of ours */
export function readRole(text: string | null): Role {
  if (text === null) throw new Refusal('cli-option-needed', { option: '--role' });
  if (!ROLES.includes(text)) throw new Refusal('cli-bad-role', { text, list: ROLES.join(', ') });
  return text as Role;
}

/** How each role is called in what a command prints. */
export const ROLE_TEXTS: Record<Role, string> = {
  reporter: 'cli-role-reporter',
  head: 'cli-role-head',
  coordinator: 'cli-role-coordinator',
  admin: 'cli-role-admin',
};
