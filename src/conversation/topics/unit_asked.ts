import { mainMembership } from '../../domain/rights.ts';
import { fold } from '../../understanding/fold.ts';
import type { Slots } from '../../understanding/reading.ts';
import type { Text } from '../effect.ts';
import { type Asking, need, type UnitGroup } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';

/** A unit, or a group of units as plans name it. */
export interface WhoAsked {
  unit: string | null;
  group: UnitGroup | null;
  name: string | Text;
  /** A department that the province's plans do not name by itself. */
  unnamed?: true;
}

/** The unit or group a question about plans names, or the speaker's own; asked back where it is unclear. */
export function* whoAsked(turn: Turn): Asking<WhoAsked | { refused: Done }> {
  const { unit, audience } = turn.reading.slots;
  const own = mainMembership(turn.person);
  if (own === null) return { refused: answer(turn, [line('no-role')]) };
  const { province } = own.unit;
  if (unit !== undefined && unit !== 'self') {
    const candidates = unit.candidates ?? [];
    if (candidates.some((one) => one.province === province || one.province === '')) {
      const list = candidates.map((one) => one.name).join('; ');
      return { refused: answer(turn, [line('unit-which', { name: unit.name, list })]) };
    }
    return yield* inProvince(unit.code ?? candidates[0]?.code ?? '', unit.name, province);
  }
  const group = unit === undefined ? groupAsked(turn, audience, own.unit.kind) : null;
  // text ids: plans-communes, plans-departments, plans-communePolice
  if (group !== null) return { unit: null, group, name: line(`plans-${group}`) };
  return { unit: own.unit.code, group: null, name: own.unit.name };
}

/** A group of units; "xã phải làm gì" from someone who is not of a commune means all of them. */
function groupAsked(turn: Turn, audience: Slots['audience'], ownKind: string): UnitGroup | null {
  const asked = wordsOf(turn);
  if (/ (cong an|ca) (cac |cap )?(xa|phuong) /u.test(asked)) return 'communePolice';
  if (audience === 'communes' || audience === 'departments') return audience;
  const ofCommune = ownKind === 'commune' || ownKind === 'ward';
  return !ofCommune && / (xa|phuong) (?!hoi )/u.test(asked) ? 'communes' : null;
}

/** The question's words without marks, with a blank on both sides of each. */
function wordsOf(turn: Turn): string {
  return ` ${fold(mendedText(turn)).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** A department that only another province's plans name has what its own plans give to all departments. */
function* inProvince(code: string, name: string, province: string): Asking<WhoAsked> {
  const unit = yield* need('unit', { code });
  if (unit === null || unit.province === null || unit.province === province)
    return { unit: code, group: null, name };
  return { unit: null, group: 'departments', name, unnamed: true };
}

/** Words that begin the name of a unit. */
const UNIT_WORD =
  /(?:^|[^\p{L}])(?:so|ban chi huy|bo chi huy|chi cuc|cuc|bo|vien|toa an|hoi|huyen|cong an|uy ban|ubnd|mat tran|lien doan|doan thanh nien|tinh doan|bao|dai|thanh tra|kho bac|ngan hang|truong|bien|quan|hai|kiem|hoi) \p{L}/u;
const PREFIXES = /^(?:ban chi huy|bo chi huy|uy ban nhan dan|uy ban|chi cuc) (?:bo doi )?/u;

/**
 * A unit the reader did not know by the name typed, found among those the plans bind: "ban chỉ huy biên phòng". Null
 * where the question names no unit at all; nobody is answered with another unit's tasks than the one asked for.
 */
export function* unitInWords(turn: Turn, province: string): Asking<WhoAsked | 'unknown' | null> {
  const { unit, audience } = turn.reading.slots;
  const asked = wordsOf(turn);
  if (/ (cong an|ca) (cac |cap )?(xa|phuong) /u.test(asked)) return null;
  if (unit !== undefined || audience !== undefined || !UNIT_WORD.test(asked)) return null;
  const bound = yield* need('assignments', { province, project: null, unit: null });
  // Codes of units name their province first; the others are groups, which have words of their own.
  const units = bound.filter((fact) => fact.unit.includes('-'));
  const known = new Map(units.map((fact) => [fact.unit, fact.unitName]));
  const found = [...known]
    .map(([code, name]) => ({ code, name, size: sharedName(asked, name) }))
    .toSorted((a, b) => b.size - a.size)[0];
  if (found === undefined || found.size === 0) return 'unknown';
  return { unit: found.code, group: null, name: found.name };
}

/** How long a part of the name stands in the question: from its beginning, at least half of it and two words. */
function sharedName(asked: string, name: string): number {
  const whole = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^(\S+ \S+ \S+.*?) tinh( .*)?$/u, '$1');
  const lengths = [whole, whole.replace(PREFIXES, '')].map((part) => {
    const words = part.split(' ');
    for (let count = words.length; count >= 2 && count * 2 >= words.length; count -= 1) {
      const begun = words.slice(0, count).join(' ');
      if (asked.includes(` ${begun} `)) return begun.length;
    }
    return 0;
  });
  return Math.max(...lengths);
}
