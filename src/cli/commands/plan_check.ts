import { checkPlan, type Problem } from '../../plans/check.ts';
import { listUnits } from '../../storage/units.ts';
import { answer } from '../answer.ts';
import { fromDatabaseAtHand } from '../at_hand.ts';
import type { Call } from '../command.ts';
import { readPlanFiles, readPlanText } from '../plan_files.ts';
import { shippedUnits } from '../shipped_words.ts';

/** Checks plan files without writing anything; the exit code says whether all can be imported. */
export async function checkPlans(call: Call, path: string): Promise<number> {
  const files = await readPlanFiles(path);
  const planText = await readPlanText(call.option('text'), files);
  const knownUnits = await unitCodes(call);
  const problems = files.flatMap((file) => checkPlan(file, { planText, knownUnits }).problems);
  const data = { ok: problems.length === 0, files: files.map(({ file }) => file), problems };
  await answer(call, data, () =>
    problems.length === 0
      ? [call.texts.message('cli-plan-good', { count: files.length })]
      : [...problems.map(problemLine), call.texts.message('cli-plan-bad', { count: problems.length })],
  );
  return problems.length === 0 ? 0 : 1;
}

/** `plans/x.yaml:12:5 reports.0.due: <what is wrong> (cần <what was expected>)` */
export function problemLine({ file, line, column, path, message, expected }: Problem): string {
  return `${file}:${line}:${column} ${path}: ${message} (cần: ${expected})`;
}

async function unitCodes(call: Call): Promise<Set<string>> {
  const units = (await fromDatabaseAtHand(call, (pool) => listUnits(pool))) ?? shippedUnits().units;
  return new Set(units.map((unit) => unit.code));
}
