import type { DutyContent } from '../storage/duty.ts';
import type { Plan, Report, Task } from './format.ts';
import { ownersOf } from './owners.ts';

/** A duty of a plan as the database keeps it: recurring reports and one-off tasks alike. */
export interface DutyRow {
  code: string;
  kind: 'report' | 'task';
  title: string;
  clause: string;
  content: DutyContent;
}

/** All duties of a plan. Nothing is due before the plan takes force or, where it does not say, before it was issued. */
export function dutiesOf(plan: Plan): DutyRow[] {
  const { inForce, issued } = plan.document;
  const span = { from: inForce.from ?? issued?.from ?? null, to: inForce.to };
  return [
    ...plan.reports.map((report): DutyRow => {
      const from = report.inForce.from ?? span.from;
      return row(plan, 'report', report, {
        period: report.period,
        inForce: { from, to: report.inForce.to ?? span.to },
        forms: [
          ...report.forms.map((code) => ({ code, required: true })),
          ...(report.optionalForms ?? []).map((code) => ({ code, required: false })),
        ],
      });
    }),
    ...plan.tasks.map((task) =>
      row(plan, 'task', task, {
        // The same single period a plan check tries the deadline on.
        period: task.period ?? { type: 'once', key: task.code, label: 'Một lần', from: null, to: null },
        inForce: span,
        forms: [],
      }),
    ),
  ];
}

function row(
  plan: Plan,
  kind: DutyRow['kind'],
  duty: Report | Task,
  more: Pick<DutyContent, 'period' | 'inForce' | 'forms'>,
): DutyRow {
  const content = { ...duty, ...more, owners: ownersOf(plan, duty) };
  return { code: duty.code, kind, title: duty.title, clause: duty.clause, content };
}
