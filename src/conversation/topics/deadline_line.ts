import { formatVi, weekday } from '../../domain/date.ts';
import { dueDay, statusOf } from '../../domain/obligation.ts';
import { lastWorkingDayOnOrBefore } from '../../domain/workday.ts';
import type { Text } from '../effect.ts';
import type { Duty, Snapshot } from '../snapshot.ts';
import { line } from '../turn.ts';

/**
 * The plan's own words, then the last day, then — when that day is closed — the last working day before it:
 * "trước ngày 15/6/2026 → hết Chủ nhật 14/6; nên gửi trước hết thứ Sáu 12/6".
 */
export function deadlineLine(duty: Duty, snapshot: Pick<Snapshot, 'calendar'>): Text {
  const day = dueDay(duty);
  if (day === null) return line('deadline-unstated', { wording: duty.wording });
  if (duty.extendedTo !== null) {
    return line('deadline-extended', { wording: duty.wording, weekday: weekday(day), day: formatVi(day) });
  }
  const working = lastWorkingDayOnOrBefore(day, snapshot.calendar);
  const args = { wording: duty.wording, weekday: weekday(day), day: formatVi(day) };
  if (working === day) return line('deadline-open-day', args);
  return line('deadline-closed-day', { ...args, workWeekday: weekday(working), workDay: formatVi(working) });
}

/** Where a duty stands today, with the days left or gone. */
export function statusLine(duty: Duty, today: string): Text {
  const day = dueDay(duty);
  const days = day === null ? 0 : Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  const status = statusOf(duty, today);
  // Nothing can be sent here for a duty without a form, so nobody can say that it was not done.
  if (duty.forms.length === 0 && status === 'overdue') return line('status-past', { days: -days });
  if (duty.forms.length === 0 && (status === 'open' || status === 'dueSoon')) {
    return line(days === 0 ? 'status-ends-today' : 'status-left', { days });
  }
  switch (status) {
    case 'submitted': {
      const last = duty.sent.toSorted((a, b) => b.at.localeCompare(a.at))[0];
      return line('status-submitted', { receipt: last?.receipt ?? '' });
    }
    case 'partial':
      return line('status-partial', {
        sent: duty.sent.length,
        total: duty.forms.filter((form) => form.required).length,
        days,
      });
    case 'overdue':
      return line('status-overdue', { days: -days });
    case 'dueSoon':
    case 'open':
      return line(days === 0 ? 'status-today' : 'status-open', { days });
    case 'undated':
      return line('status-undated');
    case 'exempt':
      return line('status-exempt');
    case 'closed':
      return line('status-closed');
    default:
      return status satisfies never;
  }
}
