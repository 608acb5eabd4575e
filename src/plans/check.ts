import { assemblePlan } from './assemble.ts';
import { checkForms } from './form_check.ts';
import { type Plan, planFile } from './format.ts';
import { checkPrivacy, checkQuotes } from './quotes.ts';
import { type Problem, readYaml, type SourceFile } from './read.ts';
import { type Complain, checkReferences } from './references.ts';
import { schemaProblems } from './schema_problems.ts';
import { checkDuties } from './well_formed.ts';

export type { Problem, SourceFile } from './read.ts';

export interface PlanCheck {
  /** Null when anything at all is wrong: a plan is taken whole or not. */
  plan: Plan | null;
  problems: Problem[];
}

/**
 * Checks a plan file: syntax, format, everything named, dates, rules, forms, privacy and, where the plan's text is
 * given, every quote. All problems are returned at once, in the order of the file.
 */
export function checkPlan(
  source: SourceFile,
  options: { planText?: string | undefined; knownUnits: ReadonlySet<string> },
): PlanCheck {
  const file = readYaml(source);
  if (file.problems.length > 0) return { plan: null, problems: file.problems };
  const problems: Problem[] = [];
  const complain: Complain = (path, expected, message) => {
    problems.push(file.problemAt(path, expected, message));
  };
  checkPrivacy(file.data, complain);
  if (options.planText !== undefined) checkQuotes(file.data, options.planText, complain);
  const read = planFile.safeParse(file.data, { reportInput: true });
  if (!read.success) {
    for (const { path, expected, message } of schemaProblems(read.error.issues))
      complain(path, expected, message);
    return { plan: null, problems: inFileOrder(problems) };
  }
  checkReferences(read.data, options.knownUnits, complain);
  checkDuties(read.data, complain);
  checkForms(read.data.forms, complain);
  return { plan: problems.length > 0 ? null : assemblePlan(read.data), problems: inFileOrder(problems) };
}

function inFileOrder(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
}
