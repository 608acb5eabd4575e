import { compareDates, type IsoDate } from './date.ts';

/** One unit × one duty × one period, with what is known of it: the denominator of every rate. */
export interface Obligation {
  id: number;
  plan: string;
  definition: string;
  kind: 'report' | 'task';
  title: string;
  /** Ref of the clause it rests on. */
  clause: string;
  unit: string;
  unitName: string;
  province: string;
  period: string;
  periodLabel: string;
  dataFrom: IsoDate | null;
  dataTo: IsoDate | null;
  /** The plan's own words for the date. */
  wording: string;
  /** Strict last day; null: the plan names no day. */
  lastDay: IsoDate | null;
  lenientDay: IsoDate | null;
  extendedTo: IsoDate | null;
  /** Of a report asked for beside the calendar: ISO instant it is due, and what was said with it. */
  dueAt?: string | null;
  note?: string | null;
  closed: boolean;
  exempt: boolean;
  forms: { code: string; required: boolean }[];
  /** Newest revision of each form sent. `at` is an ISO instant. */
  sent: { form: string; receipt: string; at: string; n: number }[];
  firstSentAt: string | null;
  drafts: { form: string; answered: number }[];
}

/** The day that counts: the extension's, else the plan's strict one. */
export function dueDay(obligation: Pick<Obligation, 'lastDay' | 'extendedTo'>): IsoDate | null {
  return obligation.extendedTo ?? obligation.lastDay;
}

/**
 * Where an obligation stands on a day. `partial`: some of its forms were sent. `late`: complete, but the first
 * sending came after the day that counts. Computed, never stored.
 */
export type ObligationStatus =
  | 'undated'
  | 'open'
  | 'dueSoon'
  | 'overdue'
  | 'partial'
  | 'submitted'
  | 'exempt'
  | 'closed';

/** From how many days before its last day a duty counts as due soon. */
export const DUE_SOON_DAYS = 7;

export function requiredForms(obligation: Pick<Obligation, 'forms'>): string[] {
  return obligation.forms.filter((form) => form.required).map((form) => form.code);
}

/** True when every required form was sent; a duty without forms in the system is complete with any sending. */
export function isComplete(obligation: Pick<Obligation, 'forms' | 'sent'>): boolean {
  const sent = new Set(obligation.sent.map((one) => one.form));
  const required = requiredForms(obligation);
  return required.length === 0 ? sent.size > 0 : required.every((code) => sent.has(code));
}

export function statusOf(obligation: Obligation, today: IsoDate): ObligationStatus {
  if (obligation.exempt) return 'exempt';
  if (isComplete(obligation)) return 'submitted';
  if (obligation.closed) return 'closed';
  const due = dueDay(obligation);
  if (due !== null && compareDates(due, today) < 0) return 'overdue';
  if (obligation.sent.length > 0) return 'partial';
  if (due === null) return 'undated';
  const soon = (Date.parse(due) - Date.parse(today)) / 86_400_000 <= DUE_SOON_DAYS;
  return soon ? 'dueSoon' : 'open';
}
