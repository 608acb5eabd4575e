import type { Line } from '../effect.ts';
import { type Asking, type AssignmentFact, need } from '../need.ts';
import type { ProjectFact } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { notSaid } from './passages.ts';
import {
  groupByPlan,
  noteLines,
  otherPlans,
  type PlanScope,
  planHead,
  planScope,
  withOneDispute,
} from './plan_scope.ts';
import { projectAsked, projectLabel, projectsOf, whichProject } from './project_asked.ts';

/** Clauses of one project's leader that are cited. */
const MOST_CITED = 3;

/** "ai chủ trì dự án 6?": leader and supporters with the clauses; where two clauses name two leaders, both. */
export function* tellLead(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const asked = projectAsked(turn, scope);
  if (asked === null) return yield* tellLeadByWords(turn, scope);
  if ('choices' in asked) return answer(turn, whichProject(asked.choices));
  return yield* tellProject(turn, scope, asked.code);
}

function* tellProject(turn: Turn, scope: PlanScope, code: string): Asking<Done> {
  const { province } = scope;
  const facts = yield* need('assignments', { province, project: code, unit: null });
  const gaps = yield* need('gaps', { province, project: code });
  const withProjects = scope.plans
    .filter((plan) => plan.projects.length > 0)
    .map((plan) => ({ plan: plan.code, fact: plan }));
  const { shown, others } = groupByPlan(turn, scope, withProjects);
  if (shown.length === 0) return notSaid(turn);
  const lines: Line[] = [];
  for (const { plan } of shown) {
    lines.push(...planHead(turn, plan, shown.length > 1));
    const projects = projectsOf(plan, code);
    if (projects.length === 0) {
      const about = gaps.filter((gap) => gap.plan === plan.code);
      const absent = about.map((gap): Line[] => [line('passages-note', { text: gap.text }), citation(gap)]);
      lines.push(line('plans-project-absent', { plan: plan.code, project: projectLabel(code) }));
      lines.push(...cutToFit(absent, 600).lines);
      continue;
    }
    const parts = projects
      .filter((one) => one.leads.length > 0 || !projects.some((other) => other.parent === one.code))
      .map((one) =>
        projectLines(
          one,
          facts.filter((fact) => fact.plan === plan.code),
        ),
      );
    const { lines: told, left } = cutToFit(parts);
    lines.push(...told);
    if (left > 0) lines.push('gap', line('plans-more', { count: left }));
  }
  const elsewhere = others.filter(({ plan }) => projectsOf(plan, code).length > 0);
  return answer(turn, [...lines, ...otherPlans(turn, elsewhere)]);
}

function projectLines(project: ProjectFact, facts: readonly AssignmentFact[]): Line[] {
  const own = facts.filter((fact) => fact.project === project.code && fact.wholeProject);
  const leads = own.filter((fact) => fact.kind === 'lead');
  const head = line('plans-project', { project: projectLabel(project.code), name: project.name });
  if (leads.length === 0)
    return [
      'gap',
      head,
      line('lead-none', { project: projectLabel(project.code) }),
      citation(project.place),
      ...noteLines(project.notes),
    ];
  const clauses = [...new Map(leads.map((fact) => [fact.clause, fact])).values()];
  const unitsAt = (clause: string) =>
    leads.filter((fact) => fact.clause === clause).map((fact) => fact.unitName);
  const first = unitsAt(clauses[0]?.clause ?? '').join(', ');
  const differing = clauses.filter(({ clause }) => unitsAt(clause).join(', ') !== first);
  const same = clauses.filter((fact) => !differing.includes(fact)).slice(0, MOST_CITED);
  const supports = [...new Set(own.filter(({ kind }) => kind === 'support').map((fact) => fact.unitName))];
  return [
    'gap',
    head,
    ...(differing.length > 0 ? [line('lead-differs')] : []),
    line('lead-unit', { units: first }),
    ...same.map((fact) => citation(fact)),
    ...differing.flatMap((fact) => [
      line('lead-unit', { units: unitsAt(fact.clause).join(', ') }),
      citation(fact),
    ]),
    ...(supports.length > 0 ? [line('lead-support', { units: supports.join('; ') })] : []),
    ...noteLines(withOneDispute([...project.notes, ...clauses.flatMap(({ notes }) => notes)])),
  ];
}

/** "đơn vị nào phụ trách truyền thông?": whom the clauses bind that fit the words; without words, all leaders. */
function* tellLeadByWords(turn: Turn, scope: PlanScope): Asking<Done> {
  const { province } = scope;
  const found = yield* need('assignments', { province, project: null, unit: null, text: mendedText(turn) });
  const bound = found.filter(({ kind }) => kind !== 'directs' && kind !== 'support');
  const { shown, others } = groupByPlan(turn, scope, bound);
  if (shown.length === 0) return allLeads(turn, scope);
  const lines = shown.flatMap(({ plan, facts }): Line[] => {
    const clauses = [...new Map(facts.map((fact) => [fact.clause, fact])).values()];
    const parts = clauses.map((fact): Line[] => [
      'gap',
      line('lead-of', {
        kind: fact.kind,
        units: facts
          .filter((one) => one.clause === fact.clause)
          .map((one) => one.unitName)
          .join(', '),
        text: fact.text,
      }),
      citation(fact),
      ...noteLines(fact.notes),
    ]);
    return [...planHead(turn, plan, shown.length > 1), ...cutToFit(parts, 1300 / shown.length).lines];
  });
  return answer(turn, [...lines, ...otherPlans(turn, others)]);
}

/** Who leads which project, a line each, and how to ask for one. */
function allLeads(turn: Turn, scope: PlanScope): Done {
  const listed = scope.plans.flatMap((plan) =>
    plan.projects.filter((one) => one.leads.length > 0).map((project) => ({ plan: plan.code, project })),
  );
  const { shown } = groupByPlan(turn, scope, listed);
  if (shown.length === 0) return notSaid(turn);
  const lines = shown.flatMap(({ plan, facts }): Line[] => [
    ...planHead(turn, plan, shown.length > 1),
    ...facts.map(({ project }) =>
      line('lead-listed', { project: projectLabel(project.code), units: project.leads.join(' / ') }),
    ),
    ...(plan.leadsAt === null ? [] : [citation(plan.leadsAt)]),
  ]);
  return answer(turn, [line('lead-which'), ...lines, line('lead-how')]);
}
