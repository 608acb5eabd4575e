import type { Line } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { DraftFormFact, MissingFact, OutlineFact, ReportContentsFact } from '../plan_facts.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { cutToFit } from './cut_to_fit.ts';
import { citation } from './due.ts';
import { formAsked, periodAsked } from './paper_asked.ts';
import { searchPlans } from './passages.ts';
import { groupByPlan, noteLines, planHead, planScope, silentPlans } from './plan_scope.ts';

/** "báo cáo 6 tháng gồm những gì?", "mẫu biểu 04 đâu?": what the plan says, and plainly what is not at hand. */
export function* tellReportContents(turn: Turn): Asking<Done> {
  const scope = yield* planScope(turn);
  if ('refused' in scope) return scope.refused;
  const { project } = turn.reading.slots;
  const form = formAsked(turn);
  const all = yield* need('reportContents', { province: scope.province, form });
  const { shown } = groupByPlan(turn, scope, all);
  const lines = shown.flatMap(({ plan, facts: [fact] }): Line[] => {
    if (fact === undefined) return [];
    const told =
      form !== null
        ? formLines(fact.missing, fact.forms, form)
        : project !== undefined
          ? formLines(
              fact.missing,
              fact.forms.filter((one) => one.project === project),
              null,
            )
          : outlineLines(fact, periodAsked(turn));
    return told.length === 0 ? [] : [...planHead(turn, plan, shown.length > 1), ...told];
  });
  if (lines.length > 0) return answer(turn, lines);
  return shown.length === 0 ? answer(turn, silentPlans(turn, scope)) : yield* searchPlans(turn);
}

/** A form or annex: not at hand, and the draft that stands in for it. */
function formLines(missing: MissingFact[], forms: DraftFormFact[], name: string | null): Line[] {
  const absent = aboutReports(missing, name !== null).slice(0, 2);
  return [
    ...absent.flatMap((one): Line[] => [
      line('contents-missing', { title: one.title }),
      line('contents-missing-why', { text: one.text }),
      citation(one),
    ]),
    ...forms.slice(0, 2).flatMap((one) => draftLines(one)),
    ...(forms.length === 0 && absent.length > 0 && name !== null && /^Biểu/u.test(name)
      ? [line('contents-no-draft', { form: name })]
      : []),
  ];
}

function draftLines(form: DraftFormFact): Line[] {
  const questions = cutToFit(
    form.questions.map((label, at) => [line('contents-question', { n: at + 1, label })]),
    700,
  );
  return [
    'gap',
    line('contents-draft', { name: form.name, title: form.title, count: form.questions.length }),
    line('passages-note', { text: form.statusNote }),
    ...questions.lines,
    ...(questions.left > 0 ? [line('contents-questions-more', { count: questions.left })] : []),
    citation(form),
    line('contents-fill'),
  ];
}

/** What the report of a period holds; where several outlines may be meant, which there are. */
function outlineLines(fact: ReportContentsFact, period: string | null): Line[] {
  const fitting = fact.outlines.filter((one) => period !== null && one.periods.includes(period));
  const outlines = fitting.length > 0 ? fitting : fact.outlines;
  const [only, ...rest] = outlines;
  const missing = aboutReports(fact.missing, false).filter((one) => ofPeriod(one, period));
  const absent = missing
    .slice(0, 2)
    .flatMap((one): Line[] => ['gap', line('contents-missing', { title: one.title }), citation(one)]);
  if (only === undefined) {
    const drafts = fact.forms.filter((one) => period === null || one.periods.includes(period));
    return missing.length === 0 ? [] : [...formLines(missing, drafts.slice(0, 1), null)];
  }
  const other = period !== null && fitting.length === 0;
  if (rest.length > 0)
    return [
      other ? line('plans-no-period', { period }) : line('contents-which'),
      ...outlines.flatMap((one): Line[] => [line('contents-title', { title: one.title }), citation(one)]),
      ...absent,
    ];
  return [...oneOutline(only), ...absent];
}

function oneOutline(outline: OutlineFact): Line[] {
  return [
    line('contents-outline', { title: outline.title, count: outline.items.length }),
    ...outline.items.map((text, at) => line('contents-item', { n: at + 1, text })),
    citation(outline),
    ...noteLines(outline.notes),
  ];
}

/** Parts that would show how a report is written. */
function aboutReports(missing: readonly MissingFact[], named: boolean): MissingFact[] {
  return missing.filter(({ title }) => named || /báo cáo|biểu|mẫu|đề cương/iu.test(title));
}

/** A template for other reports than the one asked for is not spoken of. */
function ofPeriod({ title }: MissingFact, period: string | null): boolean {
  if (period === null || !/mẫu báo cáo/iu.test(title)) return true;
  const words: Record<string, RegExp> = {
    half: /6 tháng/u,
    year: /hằng năm/u,
    adhoc: /đột xuất/u,
    midterm: /giữa kỳ/u,
    final: /kết thúc/u,
  };
  return words[period]?.test(title) ?? true;
}
