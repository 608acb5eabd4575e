import type { Rule } from './rule.ts';

/** Something found in a message: a cue of `cues.ts` or an entity's tag, with its place in the words. */
export interface Found {
  name: string;
  from: number;
  to: number;
}

/** A message (or one sentence of it) as the rules see it. */
export interface Scene {
  found: readonly Found[];
  /** First and last word that matter, politeness left aside. */
  from: number;
  to: number;
  /** Words that no cue, entity, time or polite word explains. */
  rest: number;
}

type Test = (scene: Scene) => boolean;

const tests = new Map<string, Test>();

/** True where every condition of the rule holds. */
export function fires(rule: Rule, scene: Scene): boolean {
  if (rule.rest !== undefined && scene.rest > rule.rest) return false;
  return rule.all.every((c) => testOf(c)(scene)) && !(rule.none ?? []).some((c) => testOf(c)(scene));
}

function testOf(condition: string): Test {
  let test = tests.get(condition);
  if (!test) {
    test = compile(condition);
    tests.set(condition, test);
  }
  return test;
}

/** Words that may stand between the two sides of `a ~ b`. */
const NEAR = 3;

function compile(condition: string): Test {
  const [left = '', mark, right] = condition.split(/\s*([>~])\s*/u);
  if (mark && right) {
    const [first, second] = [names(left), names(right)];
    const reach = mark === '~' ? NEAR : Number.POSITIVE_INFINITY;
    return ({ found }) =>
      found.some(
        (a) =>
          first.has(a.name) &&
          found.some((b) => second.has(b.name) && b.from >= a.to && b.from - a.to <= reach),
      );
  }
  const starts = left.startsWith('^');
  const ends = left.endsWith('$');
  const wanted = names(left.replace(/^\^|\$$/gu, ''));
  return ({ found, from, to }) =>
    found.some((f) => wanted.has(f.name) && (!starts || f.from <= from) && (!ends || f.to >= to));
}

function names(side: string): Set<string> {
  return new Set(side.split('|').map((name) => name.trim()));
}
