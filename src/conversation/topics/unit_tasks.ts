import { fold } from '../../understanding/fold.ts';
import type { Line } from '../effect.ts';
import { type Asking, type AssignmentFact, need } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { groupByPlan, noteLines, otherPlans, planHead, planScope, silentPlans } from './plan_scope.ts';
import { projectAsked, projectLabel, whichProject } from './project_asked.ts';
import { unitInWords, whoAsked } from './unit_asked.ts';

/** Room for tasks in one message, and what naming another plan takes of it. */
const ROOM = 1550;
const OTHER_PLAN = 170;

/** "Sở Y tế có nhiệm vụ gì?": what the plans bind a unit to, what it leads first, each with its clause. */
export function* tellTasks(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const worded = yield* unitInWords(turn, scope.province);
  if (worded === 'unknown') return answer(turn, [line('tasks-which-unit')]);
  const who = worded ?? (yield* whoAsked(turn));
  if ('refused' in who) return who.refused;
  const project = projectAsked(turn, scope);
  if (project !== null && 'choices' in project) return answer(turn, whichProject(project.choices));
  const code = project?.code ?? null;
  const { province } = scope;
  const { unit, group } = who;
  const all = yield* need('assignments', {
    province,
    project: code,
    unit,
    ...(group !== null && { group }),
  });
  const kinds = kindsAsked(mendedText(turn));
  const facts = inOrder(withoutHeadings(all), unit).filter(({ kind }) => kinds.includes(kind));
  const { shown, others } = groupByPlan(turn, scope, facts);
  const about =
    code === null ? who.name : line('tasks-in-project', { unit: who.name, project: projectLabel(code) });
  if (shown.length === 0) {
    const none =
      kinds.length === 1
        ? line('tasks-none-kind', { unit: about, kind: kinds[0] ?? '' })
        : line('tasks-none', { unit: about });
    return answer(turn, [none, ...silentPlans(turn, scope), ...otherPlans(turn, others)]);
  }
  const lines = shown.flatMap((one): Line[] => {
    const count = (...of: AssignmentFact['kind'][]) =>
      one.facts.filter(({ kind }) => of.includes(kind)).length;
    const from = Math.min(startAsked(turn), one.facts.length) - 1;
    const parts = one.facts.map((fact, at) => taskLines(fact, at + 1)).slice(from);
    const room = ROOM - OTHER_PLAN * others.length;
    const { lines: told, left } = cutToFit(parts, room / shown.length);
    return [
      ...planHead(turn, one.plan, shown.length > 1),
      line('tasks-head', {
        unit: about,
        plan: one.plan.code,
        count: one.facts.length,
        lead: count('lead'),
        assigned: count('assigned', 'requested', 'directs'),
        support: count('support'),
      }),
      ...told,
      ...(left > 0
        ? ['gap' as const, line('tasks-more', { count: left, next: one.facts.length - left + 1 })]
        : []),
    ];
  });
  const unnamed = who.unnamed ? [line('tasks-unnamed', { unit: who.name })] : [];
  return answer(turn, [...unnamed, ...lines, ...otherPlans(turn, others)]);
}

/** "từ việc 5": where the last answer ended. */
function startAsked(turn: Turn): number {
  const typed = /(?:^|[^\p{L}])tu (?:viec|muc|so|thu) (?:thu |so )?(\d{1,3})(?!\d)/u.exec(
    fold(turn.text),
  )?.[1];
  return Math.max(1, Number(typed ?? 1));
}

function taskLines(fact: AssignmentFact, n: number): Line[] {
  return [
    line('tasks-item', { n, kind: fact.kind, text: fact.text }),
    citation(fact),
    ...noteLines(fact.notes),
  ];
}

/** "chủ trì những gì" and "phối hợp những gì" ask for these alone. */
function kindsAsked(text: string): AssignmentFact['kind'][] {
  const folded = fold(text);
  const leads = folded.includes('chu tri');
  const supports = folded.includes('phoi hop');
  if (leads && !supports) return ['lead'];
  if (supports && !leads) return ['support'];
  return ['lead', 'assigned', 'requested', 'support', 'directs'];
}

/** "Trách nhiệm của Sở Y tế" above its own pieces says nothing more than they do. */
function withoutHeadings(facts: readonly AssignmentFact[]): AssignmentFact[] {
  return facts.filter(
    (fact) =>
      fact.quote !== null ||
      !facts.some((other) => other.plan === fact.plan && other.clause.startsWith(`${fact.clause}.`)),
  );
}

/** What names the unit itself before what names a group of units; what it leads first; each clause once. */
function inOrder(facts: readonly AssignmentFact[], unit: string | null): AssignmentFact[] {
  const rank = (fact: AssignmentFact) =>
    KINDS.indexOf(fact.kind) + (unit === null || fact.unit === unit ? 0 : KINDS.length);
  const sorted = facts.toSorted((a, b) => rank(a) - rank(b));
  const seen = new Set<string>();
  return sorted.filter((fact) => {
    const key = `${fact.plan} ${fact.clause}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const KINDS: readonly AssignmentFact['kind'][] = ['lead', 'assigned', 'requested', 'support', 'directs'];
