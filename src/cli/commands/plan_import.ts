import { checkPlan, type Problem } from '../../plans/check.ts';
import { comparePlan, importPlan, type PlanDifference } from '../../plans/import.ts';
import { mintObligations } from '../../schedule/mint.ts';
import { MONTHS_AHEAD, MONTHS_BACK } from '../../seed.ts';
import { listUnits } from '../../storage/units.ts';
import { answer } from '../answer.ts';
import type { Call } from '../command.ts';
import { withDatabase } from '../database.ts';
import { readPlanFiles, readPlanText } from '../plan_files.ts';
import { problemLine } from './plan_check.ts';

/**
 * Imports plan files, all or none: one mistake in one of them and the database is not touched. What changes is told
 * plan by plan; `--dry-run` only tells it.
 */
export async function importPlans(call: Call, path: string): Promise<number> {
  const files = await readPlanFiles(path);
  const text = await readPlanText(call.option('text'), files);
  const isTrial = call.flag('dry-run');
  const done = await withDatabase(call, async ({ pool }, clock) => {
    const knownUnits = new Set((await listUnits(pool)).map((unit) => unit.code));
    const checks = files.map((file) => checkPlan(file, { planText: text, knownUnits }));
    const problems = checks.flatMap((check) => check.problems);
    if (problems.length > 0) return { problems, plans: [], minted: 0, isTrial };
    const plans: PlanDifference[] = [];
    let minted = 0;
    for (const plan of checks.flatMap((check) => check.plan ?? [])) {
      const options = { by: call.option('by') ?? 'dunghan plan import', now: clock.now(), ...textOf(text) };
      if (isTrial) {
        plans.push(await comparePlan(pool, plan, text));
        continue;
      }
      const imported = await importPlan(pool, plan, options);
      plans.push(imported);
      minted += imported.minted;
    }
    const span = { today: clock.today(), monthsBack: MONTHS_BACK, monthsAhead: MONTHS_AHEAD };
    if (!isTrial) minted += (await mintObligations(pool, span)).minted;
    return { problems, plans, minted, isTrial };
  });
  await answer(call, { ok: done.problems.length === 0, ...done }, () => told(call, done));
  return done.problems.length === 0 ? 0 : 1;
}

function textOf(text: string | undefined): { text?: string } {
  return text === undefined ? {} : { text };
}

interface Done {
  problems: Problem[];
  plans: PlanDifference[];
  minted: number;
  isTrial: boolean;
}

function told(call: Call, { problems, plans, minted, isTrial }: Done): string[] {
  const { texts } = call;
  if (problems.length > 0) {
    return [...problems.map(problemLine), texts.message('cli-plan-refused', { count: problems.length })];
  }
  return [
    ...plans.flatMap((plan) => differenceLines(call, plan)),
    isTrial ? texts.message('cli-plan-trial') : texts.message('cli-plan-minted', { count: minted }),
  ];
}

// text ids: cli-plan-new, cli-plan-changed, cli-plan-unchanged
function differenceLines(
  { texts }: Call,
  { plan, status, clauses, duties, forms }: PlanDifference,
): string[] {
  const lines = [texts.message(`cli-plan-${status}`, { plan })];
  const parts = [
    [clauses, 'cli-plan-clauses'],
    [duties, 'cli-plan-duties'],
  ] as const;
  for (const [{ added, changed, removed }, id] of parts) {
    if (added.length + changed.length + removed.length === 0) continue;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    lines.push(indent(texts.message(id, counts)));
    // A new plan's own list is the file itself; of an amended one every change is named.
    if (status !== 'changed') continue;
    lines.push(...added.map((code) => `    + ${code}`), ...changed.map((code) => `    ~ ${code}`));
    lines.push(...removed.map((code) => `    - ${code}`));
  }
  if (forms.length > 0) lines.push(indent(texts.message('cli-plan-forms', { list: forms.join(', ') })));
  return lines;
}

function indent(text: string): string {
  return `  ${text}`;
}
