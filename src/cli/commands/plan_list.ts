import { listPlans } from '../../storage/plans.ts';
import { answer } from '../answer.ts';
import type { Call } from '../command.ts';
import { withDatabase } from '../database.ts';

export async function listAllPlans(call: Call): Promise<number> {
  const plans = await withDatabase(call, ({ pool }) => listPlans(pool));
  await answer(call, plans, () =>
    plans.map(({ code, title, province, clauses, reports, tasks, forms }) =>
      call.texts.message('cli-plan-row', { code, title, province, clauses, reports, tasks, forms }),
    ),
  );
  return 0;
}
