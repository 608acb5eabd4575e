import type { Line, LineArgs, Text } from '../effect.ts';

/** Room for the parts of an answer: a Zalo message holds 2000 characters, and what is around the parts needs some. */
const ROOM = 1650;
/** What a line's own words take beside its arguments, roughly. */
const WORDS_OF_A_LINE = 22;

/** The first parts that fit into one message, at least one; `left` counts those that do not. */
export function cutToFit(
  parts: readonly Line[][],
  room = ROOM,
): { lines: Line[]; left: number; used: number } {
  const lines: Line[] = [];
  let used = 0;
  for (const [at, part] of parts.entries()) {
    const size = part.reduce((sum, one) => sum + sizeOf(one), 0);
    if (at > 0 && used + size > room) return { lines, left: parts.length - at, used };
    lines.push(...part);
    used += size;
  }
  return { lines, left: 0, used };
}

function sizeOf(one: Line): number {
  if (one === 'gap') return 1;
  // A quote stands in the place of the plan's title.
  const { title: _title, ...quoted } = one.args ?? {};
  return WORDS_OF_A_LINE + argsSize(one.id === 'cite-quote' ? quoted : one.args);
}

function argsSize(args: LineArgs = {}): number {
  return Object.values(args).reduce<number>((sum, value) => sum + valueSize(value), 0);
}

function valueSize(value: string | number | Text): number {
  if (typeof value === 'string') return value.length;
  return typeof value === 'number' ? 4 : WORDS_OF_A_LINE + argsSize(value.args);
}
