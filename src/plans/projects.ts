import type { GapFact, PlanFact } from '../conversation/plan_facts.ts';
import type { LexiconUnit } from '../understanding/lexicon.ts';
import type { Plan } from './format.ts';
import { notesOf, placeIn } from './plan_places.ts';
import { nameOfUnit } from './unit_names.ts';

/** A plan with its projects and who leads them. */
export function planFact(plan: Plan, units: ReadonlyMap<string, LexiconUnit>): PlanFact {
  const { inForce, issued, shortTitle } = plan.document;
  const leads = plan.assignments.filter((one) => one.kind === 'lead' && one.wholeProject);
  const first = plan.projects.flatMap(({ code }) => leads.find((one) => one.project === code)?.clause ?? []);
  const above = commonPath(first);
  return {
    code: plan.code,
    title: shortTitle,
    from: inForce.from ?? issued?.from ?? null,
    to: inForce.to,
    projects: plan.projects.map((project) => ({
      code: project.code,
      name: project.name,
      parent: project.parent ?? null,
      leads: [
        ...new Set(
          leads.filter((one) => one.project === project.code).map((one) => nameOfUnit(one.unit, units)),
        ),
      ],
      place: placeIn(plan, project.clause, project.quote),
      notes: notesOf(project.notes),
    })),
    leadsAt: plan.clauses.some(({ id }) => id === above) ? placeIn(plan, above) : null,
  };
}

/** The longest path all clauses stand under; empty where they share none. */
function commonPath(ids: readonly string[]): string {
  const [first = '', ...rest] = ids;
  const steps = first.split('.');
  for (let length = rest.length === 0 ? 0 : steps.length; length > 0; length -= 1) {
    const path = steps.slice(0, length).join('.');
    if (rest.every((id) => id === path || id.startsWith(`${path}.`))) return path;
  }
  return '';
}

/** Notes of the plan's text that speak of the project by its number. */
export function gapsAbout(plan: Plan, project: string): GapFact[] {
  const speaks = speaksOf(project);
  if (speaks === null) return [];
  return plan.clauses.flatMap((clause) =>
    clause.notes
      .filter((note) => note.kind !== 'misprint' && speaks(note.text))
      .map((note) => ({ ...placeIn(plan, clause.id), kind: note.kind, text: note.text })),
  );
}

/** "DA3" is spoken of as "Dự án 3", "DA7-TDA4" as "Tiểu dự án 4" beside "Dự án 7". */
function speaksOf(project: string): ((text: string) => boolean) | null {
  const [, whole, part] = /^DA(\d+)(?:-TDA(\d+))?$/u.exec(project) ?? [];
  if (whole === undefined) return null;
  const names = [`[Dd]ự án ${whole}`, ...(part === undefined ? [] : [`Tiểu dự án ${part}`])];
  const patterns = names.map((name) => new RegExp(`(?<!iểu )${name}(?!\\d)`, 'u'));
  return (text) => patterns.every((pattern) => pattern.test(text));
}
