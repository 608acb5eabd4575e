import type { Pool } from 'pg';
import { findUnit, type Unit } from '../storage/units.ts';
import { Refusal } from './refusal.ts';

/**
 * The unit somebody names by its code or its name, with or without marks.
 * @throws {Refusal} where there is none, or several of that name; then their codes and provinces are told
 */
export async function unitNamed(pool: Pool, text: string, province: string | null): Promise<Unit> {
  const match = await findUnit(pool, text, province ?? undefined);
  switch (match.type) {
    case 'found':
      return match.unit;
    case 'ambiguous':
      throw new Refusal('cli-unit-several', {
        text,
        list: match.candidates.slice(0, 8).map(place).join('; '),
      });
    case 'none':
      throw new Refusal('cli-unit-unknown', { text });
    default:
      return match satisfies never;
  }
}

function place(unit: Unit): string {
  const province = unit.province === null ? '' : `, tỉnh ${unit.province}`;
  return `${unit.code} (${unit.name}${province})`;
}
