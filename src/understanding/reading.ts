/**
 * What a text was understood to mean. Plain data: it survives JSON and is what `dunghan parse --json` prints.
 */

/** Inclusive ISO days (`YYYY-MM-DD`); an open end is null. */
export interface Span {
  from: string | null;
  to: string | null;
}

/** A time expression with the words it was read from and the name of the rule that read it. */
export interface ReadSpan extends Span {
  /** What kind of calendar thing the words name: decides how it is said back and which reporting window it means. */
  kind:
    | 'day'
    | 'week'
    | 'month'
    | 'quarter'
    | 'half'
    | 'nineMonths'
    | 'year'
    | 'midterm'
    | 'final'
    | 'range'
    | 'relative'
    | 'holiday';
  /** True where the words ask about the data period ("số liệu quý II"), not about when something is due. */
  data: boolean;
  words: string;
  rule: string;
}

export const INTENTS = [
  'due',
  'overdue',
  'missing_submissions',
  'submission_status',
  'start_report',
  'correct_report',
  'lead_unit',
  'unit_tasks',
  'indicator_target',
  'criteria',
  'where_to_send',
  'report_contents',
  'broadcast',
  'adhoc_request',
  'export',
  'help',
  'cancel',
  'greet',
  'out_of_scope',
] as const;
export type Intent = (typeof INTENTS)[number];

/** A unit named in the text. `candidates` is set instead of `code` where the name fits several units. */
export interface ReadUnit {
  code: string | null;
  /** Official name, or the words as typed where ambiguous. */
  name: string;
  candidates?: { code: string; name: string; province: string }[];
}

export interface Slots {
  /** The time asked about; read forwards or backwards as the intent demands. */
  period?: ReadSpan;
  /** "trước ngày …" inside a request: the last day meant, inclusive. */
  deadline?: ReadSpan;
  /** `self` = the speaker's own unit. */
  unit?: ReadUnit | 'self';
  /** All units a reminder names, where it names more than one. */
  units?: ReadUnit[];
  /** Units a reminder leaves out: "trừ xã Tống Trân". */
  except?: ReadUnit[];
  /** Words of a reminder that leave somebody out without saying plainly whom: "các xã còn lại". */
  unclear?: string;
  /** Words of a reminder about something else than sending a report: "họp lúc 8h". */
  besides?: string;
  /** A reminder names departments: nobody else, or others too. */
  departments?: 'only' | 'too';
  /** Who a broadcast or reminder is for: "missing" = those who have not submitted. */
  audience?: 'communes' | 'departments' | 'missing' | 'all';
  /** "DA6", "DA7-TDA3" */
  project?: string;
  /** "Biểu 04", "Phụ lục I" */
  form?: string;
  indicator?: string;
  /** The work that `lead_unit` and `unit_tasks` ask about, in the words as read: "cai nghiện tại gia đình". */
  task?: string;
  format?: 'xlsx' | 'docx' | 'pdf';
  op?: 'back' | 'skip' | 'restart' | 'thanks' | 'bye' | 'pause' | 'review' | 'submit';
}

/** A change made to the typed words before reading ("bao cao" → none; "baos caos" → "báo cáo"). */
export interface Repair {
  from: string;
  to: string;
  why: 'telex' | 'vni' | 'abbreviation' | 'edit' | 'sound' | 'joined';
}

export interface Reading {
  intent: Intent;
  slots: Slots;
  /** Name of the intent rule that fired; `none` where nothing did (intent is then out_of_scope). */
  rule: string;
  repairs: Repair[];
  /** Up to three guesses when no rule fired; never acted on without the user's choice. */
  suggestions: Intent[];
  /** True where the message holds a second request that was not read. */
  second: boolean;
}

/** One number or value state read from an answer. */
export type NumberReading =
  | {
      ok: true;
      state: 'reported' | 'zero' | 'notApplicable' | 'unknown' | 'asBefore';
      value: number | null;
      unit: string | null;
    }
  | { ok: false; problem: 'empty' | 'notANumber' | 'ambiguous' | 'several' | 'range'; candidates?: number[] };
