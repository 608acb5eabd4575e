import type { PlanNote, PlanPlace } from '../conversation/plan_facts.ts';
import type { Note, Plan } from './format.ts';

/** The place of a clause as answers cite it; `quote` is used instead of the clause's own where a fact has one. */
export function placeIn(plan: Plan, clauseId: string, quote?: string | undefined): PlanPlace {
  const clause = plan.clauses.find(({ id }) => id === clauseId);
  return {
    plan: plan.code,
    planTitle: plan.document.shortTitle,
    clausePath: clause?.place ?? clauseId,
    quote: quote ?? clause?.quote ?? null,
  };
}

/** Notes without the places of their own words. */
export function notesOf(notes: readonly Note[] | undefined): PlanNote[] {
  return (notes ?? []).map(({ kind, text }) => ({ kind, text }));
}

/** Notes of a fact and of its clause, each text once. */
export function notesAbout(plan: Plan, clauseId: string, notes: readonly Note[] | undefined): PlanNote[] {
  const clause = plan.clauses.find(({ id }) => id === clauseId);
  const all = [...notesOf(notes), ...notesOf(clause?.notes)];
  return all.filter((note, at) => all.findIndex(({ text }) => text === note.text) === at);
}

/** Whether a project is the one asked for or part of it. */
export function belongsTo(plan: Plan, code: string | null | undefined, asked: string): boolean {
  if (code === null || code === undefined) return false;
  if (code === asked) return true;
  return belongsTo(plan, plan.projects.find((project) => project.code === code)?.parent, asked);
}
