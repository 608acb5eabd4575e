import { fold } from '../../understanding/fold.ts';
import type { Line } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { CriteriaFact } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { searchPlans } from './passages.ts';
import { groupByPlan, noteLines, otherPlans, planHead, planScope, silentPlans } from './plan_scope.ts';

/** "tiêu chí xã không ma túy là gì?": the class's conditions, how they join, and what the text leaves open. */
export function* tellCriteria(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  // How classes are given is told by the clauses on the procedure, not by the conditions.
  if (/quy trinh|tham dinh|hoi dong/u.test(fold(mendedText(turn)))) return yield* searchPlans(turn);
  const { province } = scope;
  let found = yield* need('criteria', { province, text: mendedText(turn) });
  if (found.length === 0) {
    const passages = yield* searchPlans(turn);
    if (passages.lines.some(isCitation)) return passages;
    found = yield* need('criteria', { province, text: '' });
    if (found.length === 0) return passages;
  }
  const { shown, others } = groupByPlan(turn, scope, found);
  const lines = shown.flatMap(({ plan, facts }): Line[] => {
    const [only, ...rest] = facts;
    const told = only !== undefined && rest.length === 0 ? classLines(only) : classList(facts);
    return [...planHead(turn, plan, shown.length > 1), ...told];
  });
  if (shown.length === 0) lines.push(...silentPlans(turn, scope));
  return answer(turn, [...lines, ...otherPlans(turn, others)]);
}

function isCitation(one: Line): boolean {
  return one !== 'gap' && (one.id === 'cite' || one.id === 'cite-quote');
}

/** Conditions of one clause stand together above its citation. */
function classLines(one: CriteriaFact): Line[] {
  const clauses = [...new Map(one.conditions.map(({ place }) => [place.clausePath, place])).values()];
  const parts = clauses.map((place): Line[] => [
    ...one.conditions.flatMap((other, at): Line[] =>
      other.place.clausePath === place.clausePath
        ? [line('criteria-item', { n: at + 1, text: other.text })]
        : [],
    ),
    citation(place),
  ]);
  const notes = cutToFit(
    noteLines(one.notes).map((note) => [note]),
    450,
  );
  const { lines, left } = cutToFit(parts, 1500 - notes.used);
  return [
    line('criteria-head', { title: one.title, count: one.conditions.length, combine: one.combine }),
    ...lines,
    ...(left > 0 ? [line('plans-more', { count: left })] : []),
    ...notes.lines,
  ];
}

/** No class is named: which there are, and how to ask for one. */
function classList(all: readonly CriteriaFact[]): Line[] {
  return [
    line('criteria-classes', { count: all.length }),
    ...all.flatMap((one, at): Line[] => [
      line('criteria-class', { n: at + 1, title: one.title, count: one.conditions.length }),
      citation(one),
    ]),
    line('criteria-how'),
  ];
}
