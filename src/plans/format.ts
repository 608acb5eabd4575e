import { z } from 'zod';
import { type AssignmentKind, clause, documentFacts, type Note, project, slug } from './document_format.ts';
import { report, task } from './duty_format.ts';
import { form } from './form_format.ts';
import { communeList, criteriaSet, criterionInput, indicator, outline, target } from './indicator_format.ts';

export type { AssignmentKind, Note, Project } from './document_format.ts';
export type { Report, Task } from './duty_format.ts';
export type { FormDraft, FormRule, Question, QuestionKind } from './form_format.ts';
export type {
  CommuneList,
  CriteriaSet,
  CriterionInput,
  Indicator,
  Outline,
  Target,
} from './indicator_format.ts';

/** Version of the plan file format; files say which they are written in. */
export const FORMAT_VERSION = 1;

/** A plan file as written: one plan of one province. */
export const planFile = z.strictObject({
  formatVersion: z.literal(FORMAT_VERSION),
  code: slug,
  province: z.string().regex(/^\d{2}$/, { error: 'mã tỉnh hai chữ số trong dấu nháy, ví dụ "38"' }),
  document: documentFacts,
  projects: z.array(project),
  clauses: z.array(clause).min(1),
  reports: z.array(report),
  tasks: z.array(task),
  indicators: z.array(indicator),
  targets: z.array(target),
  criterionInputs: z.array(criterionInput).optional(),
  criteria: z.array(criteriaSet).optional(),
  communeLists: z.array(communeList).optional(),
  outlines: z.array(outline),
  forms: z.array(form),
});
export type PlanFile = z.infer<typeof planFile>;

/** A clause with what its place in the plan adds. */
export interface Clause {
  id: string;
  parent: string | null;
  /** Place among all clauses of the plan, from 0. */
  order: number;
  /** How the place is said: `mục V.1, gạch đầu dòng 2`. */
  place: string;
  title: string | null;
  summary: string;
  quote: string | null;
  /** The clause's own project or that of the nearest clause above it. */
  project: string | null;
  notes: Note[];
}

/** One unit (or group) bound to what one clause says. */
export interface Assignment {
  /** Same as long as clause, unit and kind are. */
  key: string;
  unit: string;
  kind: AssignmentKind;
  project: string | null;
  /** True where the clause is about the project as a whole; false where it is about one piece of its work. */
  wholeProject: boolean;
  clause: string;
}

/** A checked plan: the file with its clauses placed and the assignments gathered from them. */
export interface Plan extends Omit<PlanFile, 'clauses'> {
  clauses: Clause[];
  assignments: Assignment[];
}

/** The format as JSON Schema, for editors that check while typing. */
export function planJsonSchema(): object {
  return z.toJSONSchema(planFile, { target: 'draft-7', io: 'input' });
}
