import type { Reading } from './reading.ts';

/** One piece of what was understood: a message id of the locales with its arguments. */
export interface Said {
  id: string;
  args: Record<string, string | number | null>;
}

/** The reading as data for saying back ("Tháng 6/2026: 01/6–30/6 · Sở Y tế · Biểu 04"); the words live in the locales. */
export function sayBack(reading: Reading): Said[] {
  const { period, deadline, unit, audience, project, form, indicator } = reading.slots;
  const said: Said[] = [];
  if (period)
    said.push({ id: 'understood-period', args: { kind: period.kind, from: period.from, to: period.to } });
  if (deadline)
    said.push({
      id: 'understood-deadline',
      args: { kind: deadline.kind, from: deadline.from, to: deadline.to },
    });
  if (unit === 'self') said.push({ id: 'understood-unit-self', args: {} });
  else if (unit)
    said.push({
      id: unit.code ? 'understood-unit' : 'understood-unit-several',
      args: { name: unit.name, code: unit.code },
    });
  if (audience) said.push({ id: 'understood-audience', args: { audience } });
  if (project) said.push({ id: 'understood-project', args: { project } });
  if (form) said.push({ id: 'understood-form', args: { form } });
  if (indicator) said.push({ id: 'understood-indicator', args: { indicator } });
  return said;
}
