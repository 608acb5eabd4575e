import { ASSIGNMENT_KINDS } from './document_format.ts';
import type { Assignment, Clause, Plan, PlanFile } from './format.ts';
import { parentOf, placeOf } from './place.ts';

/** Places the clauses of a checked file and gathers who is bound to which of them. */
export function assemblePlan(file: PlanFile): Plan {
  const written = new Map(file.clauses.map((clause) => [clause.id, clause]));
  const projectOf = (id: string | null): string | null =>
    id === null ? null : (written.get(id)?.project ?? projectOf(parentOf(id)));
  const clauses = file.clauses.map(
    (clause, order): Clause => ({
      id: clause.id,
      parent: parentOf(clause.id),
      order,
      place: placeOf(clause.id),
      title: clause.title ?? null,
      summary: clause.summary,
      quote: clause.quote ?? null,
      project: projectOf(clause.id),
      notes: clause.notes ?? [],
    }),
  );
  const assignments = file.clauses.flatMap((clause) =>
    ASSIGNMENT_KINDS.flatMap((kind) =>
      (clause.assign?.[kind] ?? []).map(
        (unit): Assignment => ({
          key: `${clause.id}/${kind}/${unit}`,
          unit,
          kind,
          project: projectOf(clause.id),
          wholeProject: clause.project !== undefined,
          clause: clause.id,
        }),
      ),
    ),
  );
  return { ...file, clauses, assignments };
}
