import type { IsoDate } from '../domain/date.ts';
import type { Answers, Form } from '../domain/form.ts';
import type { Obligation } from '../domain/obligation.ts';
import type { PersonFact } from '../domain/rights.ts';
import type { WorkCalendar } from '../domain/workday.ts';
import type { Lexicon } from '../understanding/read.ts';

/** An obligation with where its plan says so: every answer about a plan names plan and clause and quotes it. */
export interface Duty extends Obligation {
  planTitle: string;
  clausePath: string;
  quote: string | null;
}

/** The report the person is in. */
export interface ReportPlace {
  duty: Duty;
  form: Form;
  formVersion: number;
  draft: { version: number; answers: Answers; startedBy: number } | null;
  /** Newest revision sent of this form. */
  sent: { receipt: string; n: number; at: string; answers: Answers } | null;
}

/** All a step may look at before it asks for more. */
export interface Snapshot {
  /** ISO instant. */
  now: string;
  /** In Asia/Ho_Chi_Minh. */
  today: IsoDate;
  channel: { name: 'telegram' | 'zalo' | 'web'; buttons: boolean };
  person: PersonFact | null;
  /** `guessing`: accounts that sent a wrong code within the last minute, counted for strangers only. */
  identity: { failedCodes: number; lockedUntil: string | null; guessing: number };
  report: ReportPlace | null;
  lexicon: Lexicon;
  calendar: WorkCalendar;
  /** Made outside, since here is no randomness: a receipt number and a token no one else has. */
  fresh: { receipt: string; token: string };
}
