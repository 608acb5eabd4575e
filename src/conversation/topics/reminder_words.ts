import { dueDay, statusOf } from '../../domain/obligation.ts';
import type { WorkCalendar } from '../../domain/workday.ts';
import type { Line, SayChoice } from '../effect.ts';
import type { Duty } from '../snapshot.ts';
import { line } from '../turn.ts';
import { deadlineLine, statusLine } from './deadline_line.ts';

/**
 * A reminder's words for one person: what is missing, by when, and where they stopped if a draft is open. It is sent
 * beside the dialogue and never touches its state.
 */
export function reminderLines(
  duties: readonly Duty[],
  from: string,
  today: string,
  calendar: WorkCalendar,
): Line[] {
  const lines = duties.flatMap((duty): Line[] => {
    const answered = duty.drafts.reduce((sum, draft) => sum + draft.answered, 0);
    return [
      line('reminder-text', {
        from,
        unit: duty.unitName,
        title: duty.title,
        period: duty.periodLabel,
        partly: statusOf(duty, today) === 'partial' ? 'yes' : 'no',
      }),
      deadlineLine(duty, { calendar }),
      ...(dueDay(duty) === null ? [] : [statusLine(duty, today)]),
      ...(answered > 0 ? [line('reminder-draft', { answered })] : []),
    ];
  });
  const reportable = duties.some((duty) => duty.forms.length > 0);
  return reportable ? [...lines, line('reminder-how')] : lines;
}

/** "Báo cáo ngay": the draft in progress, else the first form not sent. Only where there are buttons. */
export function reminderChoices(duties: readonly Duty[]): SayChoice[][] {
  return duties.flatMap((duty) => {
    const sent = new Set(duty.sent.map((one) => one.form));
    const form = duty.drafts[0]?.form ?? duty.forms.find((one) => !sent.has(one.code))?.code;
    if (form === undefined) return [];
    return [[{ value: `report:${duty.id}:${form}`, label: line('reminder-choice') }]];
  });
}
