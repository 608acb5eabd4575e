import type { Token } from '../tokens.ts';

/** A stretch of tokens read as a number. Two or more `values` mean: it can be either, ask. */
export interface NumberPart {
  /** Token index, exclusive. */
  end: number;
  values: number[];
  /** Said as a guess between two: "hai ba người". */
  near?: boolean;
}

/**
 * Figures with their separators, from the token at `start`. Vietnamese writing leads (dot or blank before three
 * figures, comma before decimals), foreign writing is read where it can be nothing else ("1,250,000", "1,250.5").
 *
 * - "1.250" is 1250; "12.5" and "1.25" are decimals, since no group of thousands has one or two figures;
 * - "1,250" is 1.25 here and 1250 abroad: both values come back;
 * - "1.25.000" is neither: no values.
 *
 * @returns null where no figure stands at `start`; an empty `values` where the figures make no number
 */
export function readDigits(tokens: readonly Token[], start: number): NumberPart | null {
  const groups: string[] = [];
  let marks = '';
  let at = start;
  for (;;) {
    const token = tokens[at];
    if (token?.kind !== 'number') break;
    groups.push(token.raw);
    at += 1;
    const mark = separator(tokens, at, groups, marks);
    if (mark === null) break;
    marks += mark;
    if (mark !== ' ') at += 1;
  }
  if (groups.length === 0) return null;
  return { end: at, values: valuesOf(groups, marks) };
}

/** The separator before the next group: a sign that touches both groups, or one blank before exactly three figures. */
function separator(tokens: readonly Token[], at: number, groups: string[], marks: string): string | null {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || sign === undefined) return null;
  if (sign.kind === 'number') {
    const first = groups[0] ?? '';
    const grouped =
      sign.raw.length === 3 && first.length <= 3 && !first.startsWith('0') && /^ *$/u.test(marks);
    return grouped && sign.start - before.end === 1 ? ' ' : null;
  }
  const touches = sign.start === before.end && after?.kind === 'number' && after.start === sign.end;
  return touches && /^[.,']$/u.test(sign.raw) ? sign.raw : null;
}

function valuesOf(groups: string[], marks: string): number[] {
  const whole = (count: number): number => Number(groups.slice(0, count).join(''));
  const last = groups.at(-1) ?? '';
  const decimal = (): number => Number(`${groups.slice(0, -1).join('')}.${last}`);
  const thousands = isGrouped(groups);
  const result = ((): number[] => {
    // "0912345678" is a telephone's.
    if (marks === '' && /^0[0-9]{6,}$/u.test(last)) return [];
    if (marks === '') return [whole(1)];
    if (/^( +|'+)$/u.test(marks)) return thousands ? blankGroups(groups, whole(groups.length)) : [];
    if (marks === ',') return thousands ? [decimal(), whole(2)] : [decimal()];
    if (marks === '.') return thousands ? [whole(2)] : [decimal()];
    if (/^(\.+|,+)$/u.test(marks)) return thousands ? [whole(groups.length)] : [];
    if (/^(\.+,|,+\.| +[.,]|'+[.,])$/u.test(marks)) return isGrouped(groups.slice(0, -1)) ? [decimal()] : [];
    return [];
  })();
  return result.every((value) => Number.isFinite(value) && value <= Number.MAX_SAFE_INTEGER) ? result : [];
}

/** "125 300" may be two answers typed in a row; "1 250" and "125 000" hardly. */
function blankGroups(groups: string[], value: number): number[] {
  const tail = groups.slice(1);
  if (groups[0]?.length !== 3 || tail.every((group) => group === '000')) return [value];
  return [value, Number(groups[0])];
}

function isGrouped(groups: string[]): boolean {
  const [first, ...rest] = groups;
  if (first === undefined || rest.length === 0) return false;
  return first.length <= 3 && !first.startsWith('0') && rest.every((group) => group.length === 3);
}
