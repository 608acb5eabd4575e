import { fold } from '../../understanding/fold.ts';
import type { Line, Text } from '../effect.ts';
import type { PlanFact, ProjectFact } from '../plan_facts.ts';
import { line, type Turn } from '../turn.ts';
import { mendedText } from './asked_words.ts';
import type { PlanScope } from './plan_scope.ts';

/** The project a question names, or the ones it may mean. */
export type ProjectAsked = { code: string } | { choices: ProjectFact[] };

/** "dự án 6", "tiểu dự án 3 dự án 7"; "tiểu dự án 1" alone is one only where the province's plans have one of it. */
export function projectAsked(turn: Turn, scope: PlanScope): ProjectAsked | null {
  const { project } = turn.reading.slots;
  if (project !== undefined) return { code: project };
  const part = /(?:^|[^\p{L}\p{N}])(?:tieu du an|tda) ?(?:so ?)?(\d{1,2})(?!\d)/u.exec(
    fold(mendedText(turn)),
  )?.[1];
  if (part === undefined) return null;
  const found = new Map(
    scope.plans
      .flatMap((plan) => plan.projects)
      .filter(({ code }) => code.endsWith(`-TDA${Number(part)}`))
      .map((one) => [one.code, one]),
  );
  const [first, ...rest] = [...found.values()];
  if (first === undefined) return null;
  return rest.length === 0 ? { code: first.code } : { choices: [first, ...rest] };
}

/** Asks which project is meant. */
export function whichProject(choices: readonly ProjectFact[]): Line[] {
  const [first] = choices;
  return [
    line('plans-project-which'),
    ...choices.map((one) =>
      line('plans-project-choice', { project: projectLabel(one.code), name: one.name }),
    ),
    line('plans-project-how', { project: projectLabel(first?.code ?? '') }),
  ];
}

/** "DA7-TDA3" as it is said: "Dự án 7 – Tiểu dự án 3". */
export function projectLabel(code: string): Text {
  const [, n, part] = /^DA(\d+)(?:-TDA(\d+))?$/u.exec(code) ?? [];
  if (n === undefined) return line('plans-project-code', { code });
  if (part === undefined) return line('plans-project-number', { n });
  return line('plans-project-part', { n, part });
}

/** The projects asked for with their parts, in the plan's order. */
export function projectsOf(plan: PlanFact, code: string): ProjectFact[] {
  return plan.projects.filter((one) => one.code === code || one.parent === code);
}
