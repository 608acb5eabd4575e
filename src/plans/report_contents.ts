import type { MissingFact, ReportContentsFact } from '../conversation/plan_facts.ts';
import { periodKind } from './deliveries.ts';
import type { Plan } from './format.ts';
import { notesAbout, placeIn } from './plan_places.ts';

/** What reports of the plan hold; with a form named, that form and the missing parts that would hold it. */
export function reportContentsOf(plan: Plan, form: string | null): ReportContentsFact {
  const named = form === null ? null : namedPart(form);
  const periodsOf = (uses: (report: Plan['reports'][number]) => boolean) => [
    ...new Set(plan.reports.filter(uses).map((report) => periodKind(report.period))),
  ];
  return {
    plan: plan.code,
    outlines: plan.outlines.map((outline) => {
      const periods = periodsOf((report) => report.outline === outline.code);
      return {
        ...placeIn(plan, outline.clause),
        title: outline.title,
        items: outline.items.map(({ text }) => text),
        periods: periods.length === 0 && /hằng tháng/iu.test(outline.title) ? ['month'] : periods,
        notes: notesAbout(plan, outline.clause, outline.notes),
      };
    }),
    forms: plan.forms
      .filter((one) => form === null || one.name === form)
      .map((one) => ({
        ...placeIn(plan, one.clause),
        code: one.code,
        name: one.name,
        title: one.title,
        project: one.project ?? null,
        statusNote: one.statusNote ?? '',
        questions: one.questions.map(({ label }) => label),
        periods: periodsOf((report) => [...report.forms, ...(report.optionalForms ?? [])].includes(one.code)),
      })),
    missing: missingOf(plan, named),
  };
}

/** Parts not at hand: those the pattern finds, else all. */
function missingOf(plan: Plan, named: RegExp | null): MissingFact[] {
  const parts = plan.document.missingParts
    .filter((part) => named === null || named.test(part.title) || named.test(part.quote))
    .map((part) => ({ ...placeIn(plan, part.clause, part.quote), title: part.title, text: part.text }));
  const [report] = plan.reports;
  // Where the document itself says that it holds no forms, its reports are where one would look for them.
  const wholly = (plan.document.notes ?? [])
    .filter((note) => report !== undefined && /không kèm (biểu mẫu|đề cương)/u.test(note.text))
    .map((note) => ({
      ...placeIn(plan, report?.clause ?? '', report?.quote),
      title: 'Biểu mẫu, đề cương báo cáo',
      text: note.text,
    }));
  return named !== null && parts.length > 0 ? parts : [...parts, ...wholly];
}

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** "Biểu 04" is also written "Biểu số 4", "Phụ lục IV" also "Phụ lục số 04". */
function namedPart(form: string): RegExp | null {
  const found = /^(Biểu|Phụ lục)\s+(?:0*(\d+)|([IVX]+))$/u.exec(form);
  if (found === null) return null;
  const n = found[2] === undefined ? ROMAN.indexOf(found[3] ?? '') : Number(found[2]);
  if (n < 1) return null;
  return new RegExp(`${found[1]} (?:mẫu )?(?:số )?(?:0*${n}|${ROMAN[n] ?? n})(?![\\p{L}\\p{N}])`, 'iu');
}
