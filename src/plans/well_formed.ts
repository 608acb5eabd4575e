import { DeadlineError, type DeadlineRule, resolveDeadline } from '../domain/deadline.ts';
import { type Period, type PeriodRule, periodsOfYear, statedPeriod } from '../domain/period.ts';
import type { PlanFile } from './format.ts';
import { sameWords } from './quotes.ts';
import type { Path } from './read.ts';
import type { Complain } from './references.ts';

/** Years a yearly deadline is tried on: a leap year and its neighbours. */
const YEARS = [2026, 2027, 2028];

/** Dates exist and come in order, deadlines give a day for every period, targets and wordings make sense. */
export function checkDuties(plan: PlanFile, complain: Complain): void {
  inOrder(['document', 'issued'], plan.document.issued, complain);
  inOrder(['document', 'inForce'], plan.document.inForce, complain);
  for (const key of ['reports', 'tasks'] as const) {
    for (const [place, duty] of plan[key].entries()) {
      const rule: PeriodRule = duty.period ?? {
        type: 'once',
        key: duty.code,
        label: duty.title,
        from: null,
        to: null,
      };
      checkPeriod([key, place, 'period'], rule, complain);
      checkDeadline([key, place, 'due'], duty.due, rule, complain);
      const misprint = (duty.notes ?? []).some((note) => note.kind === 'misprint');
      if (!misprint && !sameWords(duty.quote).includes(sameWords(duty.due.wording))) {
        complain(
          [key, place, 'due', 'wording'],
          'lời của câu trích',
          'Lời ghi hạn không có trong câu trích (quote).',
        );
      }
    }
  }
  for (const [place, report] of plan.reports.entries()) {
    inOrder(['reports', place, 'inForce'], report.inForce, complain);
  }
  for (const [place, target] of plan.targets.entries()) {
    const wrongUpper =
      target.comparison === 'between'
        ? !((target.upper ?? Number.NaN) > target.value)
        : target.upper !== undefined;
    if (wrongUpper) {
      complain(
        ['targets', place, 'upper'],
        'giá trị trên, chỉ khi "between"',
        'Khoảng chỉ tiêu không hợp lệ.',
      );
    }
  }
  checkCriteria(plan, complain);
}

/** A test between two figures names both, in order; any other names one. */
function checkCriteria(plan: PlanFile, complain: Complain): void {
  for (const [place, set] of (plan.criteria ?? []).entries()) {
    for (const [index, { test }] of set.conditions.entries()) {
      if (test === undefined) continue;
      const between = test.op === 'from-to' || test.op === 'from-below';
      const wrong = between ? !((test.upper ?? Number.NaN) > test.value) : test.upper !== undefined;
      const path = ['criteria', place, 'conditions', index, 'test', 'upper'];
      if (wrong) complain(path, 'giá trị trên, chỉ khi từ–đến', 'Khoảng của điều kiện không hợp lệ.');
    }
  }
}

function checkPeriod(path: Path, rule: PeriodRule, complain: Complain): void {
  if (rule.type === 'once') inOrder(path, rule, complain);
  if (rule.type !== 'explicit') return;
  const keys = new Set<string>();
  for (const [place, period] of rule.periods.entries()) {
    inOrder([...path, 'periods', place], period, complain);
    if (keys.has(period.key))
      complain([...path, 'periods', place, 'key'], 'mã kỳ chưa dùng', `Kỳ "${period.key}" đã có.`);
    keys.add(period.key);
  }
}

function checkDeadline(path: Path, due: DeadlineRule, rule: PeriodRule, complain: Complain): void {
  if (due.type === 'within') inOrder([...path, 'span'], due.span, complain);
  if (rule.type === 'adhoc' && due.type !== 'unstated') {
    complain(path, 'type: unstated', 'Báo cáo đột xuất không có ngày cố định; hạn ghi trong từng yêu cầu.');
    return;
  }
  const recurring = rule.type === 'decree09' || rule.type === 'calendar';
  if (recurring && (due.type === 'within' || (due.type !== 'unstated' && 'date' in due.on))) {
    // One day for every year's period would make many duties of one.
    complain(
      path,
      'monthDay hoặc dayOfLastMonth',
      'Kỳ lặp lại không nhận hạn là một ngày hay một khoảng cố định.',
    );
    return;
  }
  for (const period of periodsOf(rule)) {
    try {
      resolveDeadline(due, period);
    } catch (error) {
      if (!(error instanceof DeadlineError)) throw error;
      complain(
        [...path, 'on'],
        'ngày có thật trong mọi kỳ',
        `Hạn không thành ngày trong kỳ ${period.label}.`,
      );
      return;
    }
  }
}

function periodsOf(rule: PeriodRule): Period[] {
  if (rule.type === 'once') return [statedPeriod(rule)];
  if (rule.type === 'explicit') return rule.periods.map(statedPeriod);
  return YEARS.flatMap((year) => periodsOfYear(rule, year));
}

function inOrder(
  path: Path,
  span: { from: string | null; to: string | null } | null,
  complain: Complain,
): void {
  if (span?.from && span.to && span.from > span.to) {
    complain([...path, 'to'], `ngày từ ${span.from}`, `Ngày cuối ${span.to} trước ngày đầu ${span.from}.`);
  }
}
