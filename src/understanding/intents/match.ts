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
  /** True where a thing of our trade is named: a report, a form, a unit, a project, a word of the plans. */
  anchored: boolean;
  /** Words that only the cues and tags named here (and politeness) do not explain. */
  restBeside(names: readonly string[]): number;
}

type Test = (scene: Scene) => boolean;

const tests = new Map<string, Test>();

/** True where every condition of the rule holds. */
export function fires(rule: Rule, scene: Scene): boolean {
  if (rule.alone) {
    if (scene.restBeside(rule.alone) > (rule.rest ?? 0)) return false;
  } else if (isForeign(rule, scene)) return false;
  return rule.all.every((c) => testOf(c)(scene)) && !(rule.none ?? []).some((c) => testOf(c)(scene));
}

/** Where much of a message stays unexplained, it is about something else that happens to share a word with us. */
function isForeign(rule: Rule, scene: Scene): boolean {
  if (scene.found.some(({ name }) => name === 'NOISE')) return true;
  if (rule.rest !== undefined) return scene.rest > rule.rest;
  return scene.rest > (rule.most ?? MOST_UNEXPLAINED) || (scene.rest > 0 && !scene.anchored);
}

/** "Đề cương ôn thi công chức": four words nobody knows. */
const MOST_UNEXPLAINED = 3;

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
  const first = sideOf(left);
  if (!mark || !right) return (scene) => scene.found.some((f) => first(f, scene));
  const second = sideOf(right);
  const reach = mark === '~' ? NEAR : Number.POSITIVE_INFINITY;
  return (scene) =>
    scene.found.some(
      (a) =>
        first(a, scene) &&
        scene.found.some((b) => b.from >= a.to && b.from - a.to <= reach && second(b, scene)),
    );
}

/** One side of a condition: any of its names, with `^` only at the beginning, with `$` only at the end. */
function sideOf(side: string): (found: Found, scene: Scene) => boolean {
  const ways = new Map<string, { starts: boolean; ends: boolean }>();
  for (const way of side.split('|')) {
    const name = way.trim();
    ways.set(name.replace(/^\^|\$$/gu, ''), { starts: name.startsWith('^'), ends: name.endsWith('$') });
  }
  return (found, scene) => {
    const way = ways.get(found.name);
    return !!way && (!way.starts || found.from <= scene.from) && (!way.ends || found.to >= scene.to);
  };
}
