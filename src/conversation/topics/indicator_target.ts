import { formatVi } from '../../domain/date.ts';
import type { ReadSpan } from '../../understanding/reading.ts';
import type { Line, Text } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { PlanFact, TargetFact } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { askedWords } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { searchPlans } from './passages.ts';
import {
  groupByPlan,
  noteLines,
  otherPlans,
  type PlanScope,
  planHead,
  planScope,
  silentPlans,
  touches,
} from './plan_scope.ts';
import { projectAsked, whichProject } from './project_asked.ts';

/** "chỉ tiêu xã không ma túy là bao nhiêu?": the target in the plan's words, by when, for whom; and what is not at hand. */
export function* tellTarget(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const project = projectAsked(turn, scope);
  if (project !== null && 'choices' in project) return answer(turn, whichProject(project.choices));
  const { province } = scope;
  const year = yearMeant(turn.reading.slots.period);
  const found = yield* need('targets', {
    province,
    indicator: turn.reading.slots.indicator ?? null,
    project: project?.code ?? null,
    text: askedWords(turn),
    span: year ?? null,
  });
  const meant = narrowed(scope, year, found);
  const { shown, others } = groupByPlan(turn, meant, found);
  if (shown.length === 0 && others.length === 0) return yield* searchPlans(turn);
  const missing = (yield* need('reportContents', { province, form: null }))
    .flatMap((one) => one.missing)
    .filter(({ title }) => /chỉ tiêu|chỉ số/iu.test(title));
  const lines = shown.flatMap(({ plan, facts }): Line[] => {
    const parts = facts
      .filter((fact) => reachedIn(fact, plan, year))
      .map((fact, at) => targetLines(fact, at + 1));
    const { lines: told, left } = cutToFit(parts, 1250 / shown.length);
    const absent = missing.filter((one) => one.plan === plan.code).slice(0, 1);
    return [
      ...planHead(turn, plan, shown.length > 1),
      ...told,
      ...(left > 0 ? ['gap' as const, line('plans-more', { count: left })] : []),
      ...absent.flatMap((one): Line[] => [
        'gap',
        line('target-missing', { title: one.title }),
        citation(one),
      ]),
    ];
  });
  if (shown.length === 0) lines.push(...silentPlans(turn, meant));
  return answer(turn, [...lines, ...otherPlans(turn, others)]);
}

/** "đến năm 2028" asks for what must be reached in that year, not in those before it. */
function yearMeant(period: ReadSpan | undefined): ReadSpan | undefined {
  if (period?.kind !== 'year' || period.from !== null || period.to === null) return period;
  return { ...period, from: `${period.to.slice(0, 4)}-01-01` };
}

/** With a year named, the plans with a target to reach in it are meant, also where they end before. */
function narrowed(scope: PlanScope, period: ReadSpan | undefined, found: readonly TargetFact[]): PlanScope {
  if (period === undefined || scope.chosen === null) return scope;
  const plans = scope.plans.filter((plan) =>
    found.some((fact) => fact.plan === plan.code && reachedIn(fact, plan, period)),
  );
  return { ...scope, chosen: new Set(plans.map(({ code }) => code)) };
}

/** A target with a day belongs to that day's year; one without to the time its plan holds. */
function reachedIn(fact: TargetFact, plan: PlanFact, period: ReadSpan | undefined): boolean {
  if (period === undefined) return true;
  if (fact.by === null || period.kind !== 'year') return touches(plan, period);
  return (period.from === null || fact.by >= period.from) && (period.to === null || fact.by <= period.to);
}

function targetLines(fact: TargetFact, n: number): Line[] {
  return [
    line('target-item', { n, name: fact.name, wording: fact.wording }),
    line('target-for', { who: fact.scope.join(', '), when: whenReached(fact) }),
    citation(fact),
    ...noteLines(fact.notes),
  ];
}

function whenReached(fact: TargetFact): Text {
  if (fact.by !== null) return line('target-by', { day: formatVi(fact.by) });
  return fact.every === null ? line('target-no-day') : line('target-every', { every: fact.every });
}
