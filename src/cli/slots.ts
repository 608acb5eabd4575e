import type { ReadSpan, ReadUnit, Slots } from '../understanding/reading.ts';

/** What was read, as `--json` prints it: days instead of words, names instead of codes. */
export type PlainSlots = Record<string, string | { from: string | null; to: string | null }>;

/** @example plainSlots({ unit: { code: '38-so-y-te', name: 'Sở Y tế' } }) // { unit: 'Sở Y tế' } */
export function plainSlots(slots: Slots): PlainSlots {
  const { period, deadline, unit, units, except, ...rest } = slots;
  const plain: PlainSlots = {};
  if (period) plain.period = days(period);
  if (deadline) plain.deadline = days(deadline);
  if (unit) plain.unit = unit === 'self' ? 'self' : nameOf(unit);
  if (units) plain.units = units.map(nameOf).join('; ');
  if (except) plain.except = except.map(nameOf).join('; ');
  for (const [name, value] of Object.entries(rest)) if (typeof value === 'string') plain[name] = value;
  return plain;
}

/** Where several units of one official name fit, as every province has its Sở Y tế, the name is clear all the same. */
function nameOf({ name, candidates = [] }: ReadUnit): string {
  const names = new Set(candidates.map((candidate) => candidate.name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : name;
}

function days({ from, to }: ReadSpan): { from: string | null; to: string | null } {
  return { from, to };
}

/** One slot a line, for people. */
export function slotLines(slots: PlainSlots): string[] {
  return Object.entries(slots).map(
    ([name, value]) =>
      `  ${name}: ${typeof value === 'string' ? value : `${value.from ?? '…'} → ${value.to ?? '…'}`}`,
  );
}
