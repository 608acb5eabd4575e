import { keyOfSpan, kindOfPeriod, type PeriodKind } from '../../domain/period_kind.ts';
import { namedReport } from '../../understanding/report_kind.ts';
import type { Turn } from '../turn.ts';

/** The report a question names: its kind, and its period where the words say which ("báo cáo quý II"). */
export interface ReportMeant {
  kind: PeriodKind;
  /** `2026-Q2`; null: none in particular. */
  key: string | null;
}

/** "báo cáo 6 tháng", "báo cáo quý II", "báo cáo giữa kỳ"; null where no kind of report is named. */
export function reportMeant(turn: Turn): ReportMeant | null {
  const kind = namedReport(turn.text);
  if (kind === null) return null;
  const { period } = turn.reading.slots;
  const same = period?.to != null && period.from !== null && period.kind === kind;
  return { kind, key: same && period.to !== null ? keyOfSpan(kind, period.to) : null };
}

/** Whether an obligation's period is of the report meant. */
export function isMeant(meant: ReportMeant, periodKey: string): boolean {
  return kindOfPeriod(periodKey) === meant.kind && (meant.key === null || meant.key === periodKey);
}
