import { formatVi } from '../../../domain/date.ts';
import { brokenRules, firstBlank, missingAnswers } from '../../../domain/form.ts';
import { dueDay } from '../../../domain/obligation.ts';
import { mayReport } from '../../../domain/rights.ts';
import type { Text } from '../../effect.ts';
import { type Asking, need } from '../../need.ts';
import type { Duty, ReportPlace } from '../../snapshot.ts';
import { answer, type Done, line, type Turn } from '../../turn.ts';
import { deadlineLine } from '../deadline_line.ts';
import { type OpenReport, saving, show, withAnswers } from './answer.ts';
import { brokenLines, numberOf, totalOf } from './words.ts';

/** Begins a form, or goes on where the unit stopped. Sent already: offers the correction. */
export function* openReport(turn: Turn, obligation: number, form: string): Asking<Done> {
  const place = yield* need('report', { obligation, form });
  if (place === null || !asksFor(place.duty, form)) return answer(turn, [line('report-not-yours')]);
  const refusal = refusalOf(turn, place);
  if (refusal !== null) return answer(turn, [refusal]);
  if (place.sent !== null && place.draft === null) return offerCorrection(turn, place, place.sent);
  const open: OpenReport = { topic: 'report', obligation, form, at: 'review', backTo: null };
  const answered = Object.keys(place.draft?.answers ?? {}).length;
  const blank = firstBlank(place.form, place.draft?.answers ?? {});
  const at = blank?.code ?? 'review';
  if (answered > 0) {
    const others = place.draft !== null && place.draft.startedBy !== turn.person.id;
    const lines = [
      line('report-resumed', {
        title: place.duty.title,
        period: place.duty.periodLabel,
        form: place.form.name,
        answered,
        total: totalOf(place),
      }),
      ...(others ? [line('report-started-by-other')] : []),
    ];
    return show(turn, place, { ...open, at }, lines);
  }
  return show(turn, place, { ...open, at }, introduction(turn, place));
}

/**
 * Ends the open report where it can go on no longer: the person lost the role, the period was locked, or a colleague
 * sent it meanwhile. What was answered stays in the draft, or in what was sent: an answer to a sent report would
 * begin a draft of its own with nothing else in it.
 */
export function reportEnded(turn: Turn): Done | null {
  const place = turn.snapshot.report;
  if (turn.state.open?.topic !== 'report' || place === null) return null;
  const refusal = refusalOf(turn, place);
  if (refusal !== null) return { open: null, lines: [refusal], choices: [], effects: [] };
  if (place.sent === null || place.draft !== null) return null;
  const { lines, choices } = offerCorrection(turn, place, place.sent);
  return { open: null, lines: [line('report-sent-meanwhile'), ...lines], choices, effects: [] };
}

/** Asked at every turn, since a choice or an open question outlives the role it was offered to. */
function refusalOf(turn: Turn, { duty }: ReportPlace): Text | null {
  if (!mayReport(turn.person, duty.unit)) return line('report-not-yours');
  return duty.closed ? line('report-closed', { title: duty.title, period: duty.periodLabel }) : null;
}

function asksFor(duty: Duty, form: string): boolean {
  return duty.forms.some((one) => one.code === form);
}

function introduction(turn: Turn, place: ReportPlace) {
  const { duty, form } = place;
  return [
    line('report-begun', {
      title: duty.title,
      period: duty.periodLabel,
      form: form.name,
      formTitle: form.title,
      unit: duty.unitName,
      total: totalOf(place),
    }),
    ...(form.draftNote === null ? [] : [line('report-draft-form', { form: form.name })]),
    ...(duty.dataFrom !== null && duty.dataTo !== null
      ? [line('report-window', { from: formatVi(duty.dataFrom), to: formatVi(duty.dataTo) })]
      : []),
    deadlineLine(duty, turn.snapshot),
    line('report-how'),
  ];
}

function offerCorrection(
  turn: Turn,
  place: ReportPlace,
  sent: { receipt: string; n: number; at: string },
): Done {
  const { duty, form } = place;
  const lines = [
    line('report-already-sent', {
      title: duty.title,
      period: duty.periodLabel,
      form: form.name,
      receipt: sent.receipt,
      n: sent.n,
      at: instantVi(sent.at),
    }),
  ];
  return answer(turn, lines, [
    [
      { value: `correct:${duty.id}:${form.code}`, label: line('report-choice-correct') },
      { value: 'op:leave', label: line('report-choice-keep') },
    ],
  ]);
}

/** Opens the sent figures again; what is sent then becomes the next revision, the old one stays. */
export function* correctReport(turn: Turn, obligation: number, form: string): Asking<Done> {
  const place = yield* need('report', { obligation, form });
  if (place === null || !asksFor(place.duty, form)) return answer(turn, [line('report-not-yours')]);
  const refusal = refusalOf(turn, place);
  if (refusal !== null) return answer(turn, [refusal]);
  const open: OpenReport = { topic: 'report', obligation, form, at: 'review', backTo: null };
  if (place.draft !== null) return show(turn, place, open, [line('report-correcting')]);
  if (place.sent === null) return yield* openReport(turn, obligation, form);
  const codes = new Set(place.form.questions.map((question) => question.code));
  const answers = Object.fromEntries(Object.entries(place.sent.answers).filter(([code]) => codes.has(code)));
  return show(
    turn,
    withAnswers(turn, place, answers),
    open,
    [line('report-correcting')],
    [saving(place, answers)],
  );
}

/** Sends the report, or says which figures are still missing or contradict each other. */
export function submit(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  const answers = place.draft?.answers ?? {};
  const missing = missingAnswers(place.form, answers);
  const [first] = missing;
  if (first !== undefined || place.draft === null) {
    const list = missing.map((question) => numberOf(place, question.code)).join(', ');
    return show(turn, place, { ...open, at: first?.code ?? 'review' }, [
      line('report-cannot-send-blank', { count: missing.length, list }),
    ]);
  }
  const broken = brokenRules(place.form, answers);
  if (broken.length > 0) {
    return show(turn, place, { ...open, at: 'review' }, [
      line('report-cannot-send-broken'),
      ...brokenLines(place, broken),
    ]);
  }
  const { receipt } = turn.snapshot.fresh;
  const due = dueDay(place.duty);
  const late =
    due !== null && turn.snapshot.today > due && (place.sent === null || place.duty.firstSentAt === null);
  const lines = [
    line('report-sent', {
      title: place.duty.title,
      period: place.duty.periodLabel,
      form: place.form.name,
      unit: place.duty.unitName,
    }),
    line('report-receipt', { receipt, at: instantVi(turn.snapshot.now), n: (place.sent?.n ?? 0) + 1 }),
    ...(late && due !== null ? [line('report-sent-late', { day: formatVi(due) })] : []),
  ];
  const rest = place.duty.forms.filter(
    (form) =>
      form.required &&
      form.code !== place.form.code &&
      !place.duty.sent.some((sent) => sent.form === form.code),
  );
  if (rest.length > 0)
    lines.push(
      line('report-forms-left', {
        count: rest.length,
        list: rest.map((form) => form.code.replace(/^BM0?/, 'Biểu ')).join(', '),
      }),
    );
  lines.push(line('report-after'));
  const next = rest[0];
  const choices =
    next === undefined
      ? []
      : [[{ value: `report:${place.duty.id}:${next.code}`, label: line('report-choice-next-form') }]];
  return {
    open: null,
    lines,
    choices,
    effects: [
      {
        type: 'submitReport',
        obligation: place.duty.id,
        form: place.form.code,
        formVersion: place.formVersion,
        draftVersion: place.draft.version,
        receipt,
      },
    ],
  };
}

/** "14:05 ngày 12/6/2026" in Asia/Ho_Chi_Minh (UTC+7, without summer time since 1975). */
export function instantVi(instant: string): string {
  const local = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString();
  return `${local.slice(11, 16)} ngày ${formatVi(local.slice(0, 10))}`;
}
