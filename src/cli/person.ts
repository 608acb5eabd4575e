import type { Pool } from 'pg';
import { findPeople, listRoster, type NamedPerson } from '../storage/roster.ts';
import { Refusal } from './refusal.ts';

/** People of one name told with their units. */
const MOST_TOLD = 8;

/**
 * The person somebody names by number or full name.
 * @throws {Refusal} where there is none, or several of that name; then their numbers and units are told
 */
export async function personNamed(pool: Pool, text: string | null, today: string): Promise<NamedPerson> {
  if (text === null) throw new Refusal('cli-option-needed', { option: '--person' });
  const people = await findPeople(pool, text);
  const [only] = people;
  if (only === undefined) throw new Refusal('cli-person-unknown', { text });
  if (people.length === 1) return only;
  const told = await Promise.all(
    people.slice(0, MOST_TOLD).map(async ({ id }) => {
      const roles = await listRoster(pool, { on: today, person: id, all: true });
      return `${id} (${roles.map((role) => role.unitName).join(', ') || '–'})`;
    }),
  );
  throw new Refusal('cli-person-several', { text, list: told.join('; ') });
}
