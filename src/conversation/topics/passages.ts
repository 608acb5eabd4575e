import type { Intent } from '../../understanding/reading.ts';
import type { Line } from '../effect.ts';
import { type Asking, need, type Passage } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { groupByPlan, noteLines, planHead, planScope } from './plan_scope.ts';

/** Passages shown for one question. */
const MOST_SHOWN = 2;

/** Passages looked at: one of a plan in force that fits nearly as well goes before one of a plan that ended. */
const LOOKED_AT = 8;
const NEARLY_AS_WELL = 0.8;

/** No rule fired: the plans' own passages, or the plain word that the plans do not say it. */
export function* searchPlans(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const { province } = scope;
  const found = yield* need('clauses', { province, text: mendedText(turn), limit: LOOKED_AT });
  const least = NEARLY_AS_WELL * Math.max(0, ...found.map(({ score }) => score));
  const { shown, others } = groupByPlan(
    turn,
    scope,
    found.filter(({ score }) => score >= least),
  );
  const groups = shown.length > 0 ? shown : others.slice(0, 1);
  if (groups.length === 0) return notSaid(turn);
  const lines = groups.flatMap(({ plan, facts }): Line[] => [
    'gap',
    ...planHead(turn, plan, false),
    ...passageLines(facts.slice(0, MOST_SHOWN)),
  ]);
  return answer(turn, [line('passages-head'), ...lines]);
}

function passageLines(passages: Passage[]): Line[] {
  const parts = passages.map((one): Line[] => [
    'gap',
    line('passages-summary', { summary: one.summary }),
    citation({ plan: one.plan, planTitle: one.planTitle, clausePath: one.path, quote: one.quote }),
    ...noteLines(one.notes),
  ]);
  return cutToFit(parts).lines;
}

/** "kế hoạch không nêu", with what can be asked. */
export function notSaid(turn: Turn): Done {
  // What can be asked without saying more.
  // text ids: suggest-due, suggest-overdue, suggest-missing_submissions, suggest-submission_status, suggest-start_report
  // text ids: suggest-lead_unit, suggest-where_to_send, suggest-report_contents, suggest-help
  const known: Intent[] = [
    'due',
    'overdue',
    'missing_submissions',
    'submission_status',
    'start_report',
    'lead_unit',
    'where_to_send',
    'report_contents',
    'help',
  ];
  const suggested = turn.reading.suggestions.filter((intent) => known.includes(intent));
  const choices = suggested.map((intent) => [{ value: `ask:${intent}`, label: line(`suggest-${intent}`) }]);
  return answer(
    turn,
    [line('not-said'), line(choices.length > 0 ? 'not-said-suggest' : 'not-said-help')],
    choices,
  );
}
