import { mainMembership, maySeeDuties } from '../../domain/rights.ts';
import { fold } from '../../understanding/fold.ts';
import type { ReadUnit } from '../../understanding/reading.ts';
import type { Line } from '../effect.ts';
import { type Asking, need, type Progress } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';

export interface NamedUnit {
  code: string;
  name: string;
}

/** Whom a reminder is for: `units` null means all that have not submitted. */
export interface ReminderFor {
  units: NamedUnit[] | null;
  except: NamedUnit[];
}

/** Whom the words ask to remind; refused where that is unclear or cannot be done, so that nobody else is reminded. */
export function* remindedUnits(turn: Turn): Asking<ReminderFor | { refused: Done }> {
  const { unit, units, except = [], unclear, besides, departments } = turn.reading.slots;
  const refuse = (one: Line) => ({ refused: answer(turn, [one]) });
  if (unclear !== undefined) return refuse(line('remind-unclear', { words: unclear }));
  if (departments === 'only') return refuse(line('remind-departments'));
  const said = wordsOf(turn);
  if (saysSent(said) && !/ chua /u.test(said)) return refuse(line('remind-those-who-sent'));
  if (besides !== undefined && !ABOUT_REPORTS.test(said))
    return refuse(line('remind-other-text', { words: besides }));
  const named = units ?? (unit === undefined || unit === 'self' ? [] : [unit]);
  const chosen: NamedUnit[] = [];
  for (const one of named) {
    const found = yield* communeNamed(turn, one);
    if ('refused' in found) return found;
    // "các xã của tỉnh Thanh Hóa": one's own province narrows nothing.
    if (found.code !== mainMembership(turn.person)?.unit.province) chosen.push(found);
  }
  const left: NamedUnit[] = [];
  for (const one of except) {
    const found = yield* communeNamed(turn, one);
    if ('refused' in found) return found;
    if (found.code === mainMembership(turn.person)?.unit.province)
      return refuse(line('remind-unclear', { words: one.name }));
    left.push(found);
  }
  return { units: chosen.length > 0 ? chosen : null, except: left };
}

const ABOUT_REPORTS = / (?:nop|bao cao|bc|chua gui|gui bao|tre|cham|muon|han) /u;

function saysSent(said: string): boolean {
  return / (?:da (?:nop|gui|bao cao|hoan thanh|xong)|(?:nop|gui) (?:roi|xong)) /u.test(said);
}

function wordsOf(turn: Turn): string {
  return ` ${fold(mendedText(turn)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

function* communeNamed(turn: Turn, named: ReadUnit): Asking<NamedUnit | { refused: Done }> {
  const refuse = (one: Line) => ({ refused: answer(turn, [one]) });
  const candidates = named.candidates ?? [];
  if (named.code === null && candidates.length > 0) {
    const list = candidates.map((one) => one.name).join('; ');
    return refuse(line('unit-which', { name: named.name, list }));
  }
  const unit = named.code === null ? null : yield* need('unit', { code: named.code });
  if (unit === null) return refuse(line('unit-unknown', { name: named.name }));
  const own = unit.code === mainMembership(turn.person)?.unit.province;
  if (!own && !maySeeDuties(turn.person, unit)) return refuse(line('unit-not-yours', { unit: unit.name }));
  if (!own && unit.kind !== 'commune' && unit.kind !== 'ward')
    return refuse(line('remind-not-commune', { unit: unit.name }));
  return { code: unit.code, name: unit.name };
}

/** What of the request the reminder does not do, one plain line each. */
export function notDone(turn: Turn, one: Progress): Line[] {
  const { besides, deadline, departments, form, project } = turn.reading.slots;
  const lines: Line[] = [];
  if (departments === 'too') lines.push(line('remind-without-departments'));
  const part = form ?? project;
  if (part !== undefined) lines.push(line('remind-whole-report', { part, title: one.title }));
  if (deadline !== undefined && deadline.to !== one.lastDay)
    lines.push(line('remind-no-time', { words: deadline.words }));
  if (saysSent(wordsOf(turn))) lines.push(line('remind-only-missing'));
  if (besides !== undefined) lines.push(line('remind-besides', { words: besides }));
  return lines;
}
