import { addDays, formatVi, type IsoDate } from '../../domain/date.ts';
import { dueDay, statusOf } from '../../domain/obligation.ts';
import { mainMembership, mayReport, maySeeDuties } from '../../domain/rights.ts';
import type { Line, SayChoice } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { Duty, Snapshot } from '../snapshot.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { deadlineLine, statusLine } from './deadline_line.ts';
import { isMeant, type ReportMeant, reportMeant } from './report_meant.ts';
import { spanWords } from './span_words.ts';

/** How far ahead "đến hạn gì?" looks where no time is named. */
const DAYS_AHEAD = 31;
/** The programme's last report is due in 2030: a report named is looked for that far. */
const YEARS_AHEAD = 5;
/** How far back what is overdue is still named. */
const DAYS_BACK = 400;
/** Duties told in one answer; the rest are counted, and a narrower question shows them. */
const MOST_TOLD = 12;

/** "tháng này đến hạn gì?": the duties of a unit in a span, each with the plan's words, last day and clause. */
export function* tellDue(turn: Turn): Asking<Done> {
  const unit = yield* unitAsked(turn);
  if ('refused' in unit) return unit.refused;
  const meant = reportMeant(turn);
  if (meant !== null) return yield* tellReportDue(turn, unit, meant);
  const { today } = turn.snapshot;
  const period = turn.reading.slots.period;
  const from = period?.from ?? today;
  const to = period === undefined ? addDays(today, DAYS_AHEAD) : period.to;
  const back = addDays(today, -DAYS_BACK);
  const dated = yield* need('duties', {
    units: [unit.code],
    from: from !== null && from < back ? from : back,
    to: to ?? addDays(today, 3 * 365),
    undated: false,
  });
  // A duty without a day belongs to the plans in force in the time asked about, not to those long over.
  const inForce = yield* need('duties', {
    units: [unit.code],
    from: from ?? today,
    to: to ?? from ?? today,
    undated: true,
  });
  const within = dated.filter((duty) => inSpan(duty, from, to));
  const overdue = dated.filter((duty) => !inSpan(duty, from, to) && statusOf(duty, today) === 'overdue');
  const undated = inForce.filter((duty) => dueDay(duty) === null && statusOf(duty, today) === 'undated');
  const lines: Line[] = [
    within.length === 0
      ? line('due-none', { unit: unit.name, span: spanWords(period, from, to, DAYS_AHEAD) })
      : line('due-head', {
          unit: unit.name,
          span: spanWords(period, from, to, DAYS_AHEAD),
          count: within.length,
        }),
  ];
  lines.push(...dutyLines(within, turn.snapshot));
  // Asked about a time, the answer keeps to it; what else weighs on the unit is named in a line each.
  if (overdue.length > 0 && period !== undefined) {
    lines.push('gap', line('due-overdue-count', { count: overdue.length }));
  } else if (overdue.length > 0) {
    lines.push(
      'gap',
      line('due-overdue-head', { count: overdue.length }),
      ...dutyLines(overdue, turn.snapshot),
    );
  }
  if (within.length === 0) {
    const next = yield* nextDuty(unit.code, to ?? today);
    if (next !== null) lines.push('gap', line('due-next'), ...dutyLines([next], turn.snapshot));
  }
  if (undated.length > 0 && (period === undefined || within.length === 0)) {
    lines.push('gap', line('due-undated-head', { count: undated.length }), ...undatedLines(undated));
  } else if (undated.length > 0) {
    lines.push('gap', line('due-undated-count', { count: undated.length }));
  }
  return answer(turn, lines, reportChoices(turn, [...overdue, ...within]));
}

/** "báo cáo giữa kỳ nộp khi nào?": that report's next day, and what of it is overdue. */
function* tellReportDue(turn: Turn, unit: { code: string; name: string }, meant: ReportMeant): Asking<Done> {
  const { today } = turn.snapshot;
  const span = { from: addDays(today, -DAYS_BACK), to: addDays(today, YEARS_AHEAD * 366) };
  const duties = yield* need('duties', { units: [unit.code], ...span, undated: false });
  const exact = duties.filter((duty) => isMeant(meant, duty.period));
  const all =
    exact.length > 0 ? exact : duties.filter((duty) => isMeant({ ...meant, key: null }, duty.period));
  const next = new Map<string, Duty>();
  for (const duty of all) {
    if (meant.key === null && (dueDay(duty) ?? '') >= today && !next.has(duty.definition))
      next.set(duty.definition, duty);
  }
  const overdue = all.filter((duty) => statusOf(duty, today) === 'overdue');
  const told = meant.key !== null && exact.length > 0 ? exact : [...overdue, ...next.values()];
  if (told.length === 0) return answer(turn, [line('due-report-none', { unit: unit.name })]);
  const lines = [line('due-report-head', { unit: unit.name }), ...dutyLines(told, turn.snapshot)];
  return answer(turn, lines, reportChoices(turn, told));
}

/** "quá hạn gì?": what is late, oldest first. */
export function* tellOverdue(turn: Turn): Asking<Done> {
  const unit = yield* unitAsked(turn);
  if ('refused' in unit) return unit.refused;
  const { today } = turn.snapshot;
  const duties = yield* need('duties', {
    units: [unit.code],
    from: addDays(today, -DAYS_BACK),
    to: addDays(today, -1),
    undated: false,
  });
  const overdue = duties.filter((duty) => statusOf(duty, today) === 'overdue');
  if (overdue.length === 0) return answer(turn, [line('overdue-none', { unit: unit.name })]);
  const lines = [
    line('overdue-head', { unit: unit.name, count: overdue.length }),
    ...dutyLines(overdue, turn.snapshot),
  ];
  return answer(turn, lines, reportChoices(turn, overdue));
}

/** "đơn vị tôi nộp chưa?": each report due lately or soon with where it stands. */
export function* tellStatus(turn: Turn): Asking<Done> {
  const unit = yield* unitAsked(turn);
  if ('refused' in unit) return unit.refused;
  const { today } = turn.snapshot;
  const period = turn.reading.slots.period;
  const from = period?.from ?? addDays(today, -200);
  const to = period?.to ?? addDays(today, 62);
  const duties = yield* need('duties', {
    units: [unit.code],
    from: from < to ? from : to,
    to,
    undated: false,
  });
  if (duties.length === 0)
    return answer(turn, [
      line('status-none', {
        unit: unit.name,
        span:
          period === undefined
            ? line('span-days', { from: formatVi(from), to: formatVi(to) })
            : spanWords(period, from, to, DAYS_AHEAD),
      }),
    ]);
  const lines: Line[] = [line('status-head', { unit: unit.name })];
  for (const duty of duties.slice(0, MOST_TOLD)) {
    lines.push(
      line('status-duty', {
        title: duty.title,
        period: duty.periodLabel,
        hasPeriod: duty.kind === 'report' ? 'yes' : 'no',
        status: statusLine(duty, today),
      }),
    );
  }
  return answer(
    turn,
    lines,
    reportChoices(
      turn,
      duties.filter((duty) => statusOf(duty, today) !== 'submitted'),
    ),
  );
}

type UnitAsked = { code: string; name: string } | { refused: Done };

/** The unit named, or the speaker's own; refused where it is unclear or not theirs to see. */
export function* unitAsked(turn: Turn): Asking<UnitAsked> {
  const named = turn.reading.slots.unit;
  const own = mainMembership(turn.person);
  if (named === undefined || named === 'self') {
    return own === null
      ? { refused: answer(turn, [line('no-role')]) }
      : { code: own.unit.code, name: own.unit.name };
  }
  if (named.code === null && (named.candidates ?? []).length === 0) {
    return { refused: answer(turn, [line('unit-unknown', { name: named.name })]) };
  }
  if (named.code === null) {
    const list = (named.candidates ?? []).map((one) => one.name).join('; ');
    return { refused: answer(turn, [line('unit-which', { name: named.name, list })]) };
  }
  const unit = yield* need('unit', { code: named.code });
  if (unit === null) return { refused: answer(turn, [line('unit-unknown', { name: named.name })]) };
  if (!maySeeDuties(turn.person, unit))
    return { refused: answer(turn, [line('unit-not-yours', { unit: unit.name })]) };
  return { code: unit.code, name: unit.name };
}

function* nextDuty(unit: string, after: IsoDate): Asking<Duty | null> {
  const later = yield* need('duties', {
    units: [unit],
    from: addDays(after, 1),
    to: addDays(after, 3 * 365),
    undated: false,
  });
  return later[0] ?? null;
}

function inSpan(duty: Duty, from: IsoDate | null, to: IsoDate | null): boolean {
  const day = dueDay(duty);
  if (day === null) return false;
  return (from === null || day >= from) && (to === null || day <= to);
}

/** A duty in lines: what and for which period; when; how it stands; where it is written, in the plan's words. */
export function dutyLines(duties: Duty[], snapshot: Snapshot): Line[] {
  const lines = duties.slice(0, MOST_TOLD).flatMap((duty, index): Line[] => [
    ...(index > 0 ? (['gap'] as const) : []),
    line('due-duty', {
      n: index + 1,
      title: duty.title,
      period: duty.periodLabel,
      hasPeriod: duty.kind === 'report' ? 'yes' : 'no',
    }),
    deadlineLine(duty, snapshot),
    statusLine(duty, snapshot.today),
    citation(duty),
  ]);
  if (duties.length > MOST_TOLD) lines.push(line('due-more', { count: duties.length - MOST_TOLD }));
  return lines;
}

function undatedLines(duties: Duty[]): Line[] {
  return duties
    .slice(0, MOST_TOLD)
    .flatMap((duty): Line[] => [
      line('due-undated', { title: duty.title, wording: duty.wording }),
      citation(duty),
    ]);
}

export function citation(from: {
  planTitle: string;
  plan: string;
  clausePath: string;
  quote: string | null;
}): Line {
  const args = { plan: from.plan, title: from.planTitle, clause: from.clausePath };
  return from.quote === null ? line('cite', args) : line('cite-quote', { ...args, quote: from.quote });
}

/** "Báo cáo ngay" for what the person may report and has forms for. */
function reportChoices(turn: Turn, duties: Duty[]): SayChoice[][] {
  const { today } = turn.snapshot;
  return duties
    .filter(
      (duty) =>
        duty.forms.length > 0 && statusOf(duty, today) !== 'submitted' && mayReport(turn.person, duty.unit),
    )
    .flatMap((duty) => {
      const sent = new Set(duty.sent.map((one) => one.form));
      const form = duty.forms.find((one) => !sent.has(one.code));
      return form === undefined
        ? []
        : [
            [
              {
                value: `report:${duty.id}:${form.code}`,
                label: line('due-choice-report', { title: duty.title, period: duty.periodLabel }),
              },
            ],
          ];
    })
    .slice(0, 3);
}
