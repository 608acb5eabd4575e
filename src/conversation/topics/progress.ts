import { addDays, formatVi, weekday } from '../../domain/date.ts';
import { keyOfSpan, kindOfPeriod } from '../../domain/period_kind.ts';
import { mainMembership, mayCoordinate, maySeeProgress } from '../../domain/rights.ts';
import type { ReadSpan } from '../../understanding/reading.ts';
import type { Line } from '../effect.ts';
import { type Asking, need, type Progress } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { citation } from './due.ts';
import { isMeant, reportMeant } from './report_meant.ts';

/** Reports whose last day lies in this window around today are spoken of where no period is named. */
const DAYS_BACK = 200;
const DAYS_AHEAD = 190;

/** "xã nào chưa nộp báo cáo 6 tháng?": the count, the names, and the offer to remind only those. */
export function* tellMissing(turn: Turn): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null || !maySeeProgress(turn.person, province))
    return answer(turn, [line('progress-not-yours')]);
  const elsewhere = yield* askedOfOthers(turn, province);
  if (elsewhere !== null) return elsewhere;
  const found = yield* chooseProgress(turn, province);
  if (found === null) return answer(turn, [line('progress-none')]);
  const { chosen, others } = found;
  const lines = progressLines(chosen, turn.snapshot.today);
  if (others.length > 0) {
    lines.push(
      'gap',
      line('progress-others', { list: others.map((one) => `${one.title} (${one.periodLabel})`).join('; ') }),
    );
  }
  const open = [...chosen.missing, ...chosen.partial];
  const choices =
    open.length > 0 && mayCoordinate(turn.person, province)
      ? [
          [
            {
              value: `remind:${chosen.plan}:${chosen.definition}:${chosen.period}`,
              label: line('progress-choice-remind', { count: open.length }),
            },
          ],
        ]
      : [];
  return answer(turn, lines, choices);
}

/** Departments, or another province: nobody is answered with the own communes instead. */
function* askedOfOthers(turn: Turn, province: string): Asking<Done | null> {
  const { audience, unit } = turn.reading.slots;
  if (audience === 'departments') return answer(turn, [line('progress-departments')]);
  const code = unit === undefined || unit === 'self' ? null : unit.code;
  const named = code === null ? null : yield* need('unit', { code });
  if (named === null || named.province === null || named.province === province) return null;
  return answer(turn, [line('progress-elsewhere', { unit: named.name })]);
}

export interface ChosenProgress {
  chosen: Progress;
  others: Progress[];
}

/**
 * The report meant: one whose period or last day fits the time named; else the one whose last day is nearest. What
 * else fits is named beside it, so that nobody takes one report's figures for another's.
 */
export function* chooseProgress(turn: Turn, province: string): Asking<ChosenProgress | null> {
  const { today } = turn.snapshot;
  const period = turn.reading.slots.period;
  const from = period?.from ?? addDays(today, -DAYS_BACK);
  const to = period?.to ?? addDays(today, DAYS_AHEAD);
  const all = yield* need('progress', {
    province,
    from: addDays(from < to ? from : to, -DAYS_BACK),
    to: addDays(to, DAYS_AHEAD),
  });
  const named = reportsNamed(turn, all);
  const near = named.toSorted((a, b) => distance(a, today) - distance(b, today));
  const [chosen, ...others] = near;
  return chosen === undefined
    ? null
    : {
        chosen,
        others: others.filter((one) => Math.abs(distance(one, today) - distance(chosen, today)) <= 45),
      };
}

/** "báo cáo quý II" names that quarter's, "báo cáo 6 tháng" those of half a year, "tháng 6" what is due in it. */
function reportsNamed(turn: Turn, all: Progress[]): Progress[] {
  const meant = reportMeant(turn);
  const { period } = turn.reading.slots;
  if (meant !== null) {
    const exact = all.filter((one) => isMeant(meant, one.period));
    return exact.length > 0 ? exact : all.filter((one) => isMeant({ ...meant, key: null }, one.period));
  }
  return period === undefined ? all : all.filter((one) => fits(one, period));
}

function fits(one: Progress, period: ReadSpan): boolean {
  const { kind } = period;
  if (kind === 'half' || kind === 'quarter' || kind === 'nineMonths' || kind === 'year') {
    if (kindOfPeriod(one.period) !== kind) return false;
    return period.to === null || one.period === keyOfSpan(kind, period.to);
  }
  const due = one.lastDay;
  if (due === null) return false;
  return (period.from === null || due >= period.from) && (period.to === null || due <= period.to);
}

function distance(one: Progress, today: string): number {
  return one.lastDay === null ? 10_000 : Math.abs(Date.parse(one.lastDay) - Date.parse(today)) / 86_400_000;
}

function progressLines(one: Progress, today: string): Line[] {
  const counted = one.expected - one.exempt;
  const lines: Line[] = [
    line('progress-head', { title: one.title, period: one.periodLabel }),
    line('progress-counts', {
      missing: one.missing.length,
      expected: counted,
      submitted: one.submitted,
      percent: counted === 0 ? 0 : Math.round((one.submitted / counted) * 1000) / 10,
    }),
  ];
  if (one.lastDay !== null) {
    lines.push(
      line(one.lastDay < today ? 'progress-due-past' : 'progress-due', {
        wording: one.wording,
        weekday: weekday(one.lastDay),
        day: formatVi(one.lastDay),
      }),
    );
  }
  if (one.exempt > 0) lines.push(line('progress-exempt', { count: one.exempt }));
  if (one.missing.length > 0)
    lines.push(
      'gap',
      line('progress-missing', {
        count: one.missing.length,
        list: one.missing.map((unit) => unit.name).join(', '),
      }),
    );
  if (one.partial.length > 0)
    lines.push(
      'gap',
      line('progress-partial', {
        count: one.partial.length,
        list: one.partial.map((unit) => unit.name).join(', '),
      }),
    );
  if (one.missing.length + one.partial.length === 0) lines.push(line('progress-all'));
  lines.push('gap', citation(one));
  return lines;
}
