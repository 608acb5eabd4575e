import { missingAnswers, type Question } from '../../../domain/form.ts';
import { fold } from '../../../understanding/fold.ts';
import { type Reply, readChange, readChoice, readReply, readYesNo } from '../../../understanding/reply.ts';
import type { Asking } from '../../need.ts';
import type { ReportPlace } from '../../snapshot.ts';
import { type Done, line, type Turn } from '../../turn.ts';
import { nextAfter, type OpenReport, refuse, show, takeAnswer } from './answer.ts';
import { submit } from './open.ts';
import { waitsForOthers } from './passing.ts';
import { numberOf, unreadLine } from './words.ts';

/**
 * A message inside an open report. Null: it is neither an answer nor a way out, so it may be a question in passing,
 * which is answered elsewhere and followed by `again`.
 */
export function* continueReport(turn: Turn, place: ReportPlace, open: OpenReport): Asking<Done | null> {
  const question = place.form.questions.find((one) => one.code === open.at);
  const told = yield* tellChange(turn, place, open);
  if (told !== null) return told;
  if (question === undefined) return onPage(turn, place, open);
  if (question.kind !== 'yesno' && question.kind !== 'choice') {
    const reply = readReply(turn.text);
    const way = reply === null ? null : wayOut(turn, place, open, question, reply);
    if (way !== null) return way;
    if (question.kind !== 'text' && question.kind !== 'date' && waitsForOthers(turn.text)) {
      const none = [{ value: 'chưa có số liệu', label: 'chưa có số liệu' }];
      return refuse(turn, place, open, [line('report-not-told-yet')], none);
    }
    return yield* takeAnswer(turn, place, open, question, turn.text);
  }
  if (question.kind === 'yesno' && isOfSending(turn.text, question)) return ofSending(turn, place, open);
  const taken = yield* takeAnswer(turn, place, open, question, turn.text);
  if (taken !== null) return taken;
  const reply = readReply(turn.text);
  return reply === null ? null : wayOut(turn, place, open, question, reply);
}

/** "không gửi", "gửi đi" speak of the report, unless the question itself is about sending. */
function isOfSending(text: string, question: Question): boolean {
  const said = /\b(?:gui|goi|nop)\b/u;
  return readYesNo(text) !== null && said.test(fold(text)) && !said.test(fold(question.label));
}

function ofSending(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  return readYesNo(turn.text) === 'no' ? pause(place) : toPage(turn, place, open);
}

/** A pressed answer, way out or edit: `ans:…`, `op:…`. */
export function* pressReport(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  value: string,
): Asking<Done | null> {
  const question = place.form.questions.find((one) => one.code === open.at) ?? null;
  if (value.startsWith('ans:')) {
    if (question === null) return null;
    return yield* takeAnswer(turn, place, open, question, spoken(question, value.slice(4)));
  }
  switch (value) {
    case 'op:back':
      return question === null ? toLast(turn, place, open) : goBack(turn, place, open, question);
    case 'op:skip':
      return question === null ? null : skip(turn, place, open, question);
    case 'op:pause':
    case 'op:leave':
      return pause(place);
    case 'op:submit':
      return submit(turn, place, open);
    case 'op:next':
      return onward(turn, place, open);
    case 'op:edit':
      return show(turn, place, { ...open, at: 'review' }, [line('report-edit-which')]);
    default:
      return null;
  }
}

/** What is asked next, said again after something in between. */
export function again(turn: Turn, place: ReportPlace, open: OpenReport, first: Done['lines']): Done {
  return show(turn, place, open, first);
}

/** The text of an option as the reader takes it: values of choices are looked up by label. */
function spoken(question: Question, value: string): string {
  return question.options.find((option) => option.value === value)?.label ?? value.replace('.', ',');
}

/** "câu 5 là 30", "sửa câu 1 thành 15": the question and its new answer at once. */
function* tellChange(turn: Turn, place: ReportPlace, open: OpenReport): Asking<Done | null> {
  const change = readChange(turn.text);
  if (change === null) return null;
  const asked = place.form.questions.find((one) => one.code === open.at);
  // "câu 5 là ..." may stand in an answer of words; "sửa câu 5 thành" hardly.
  if (asked?.kind === 'text' && !change.ordered) return null;
  const question = place.form.questions.find((one) => one.number === change.number);
  if (question === undefined) return edit(turn, place, open, String(change.number));
  const back = open.backTo ?? (open.at === question.code ? null : open.at);
  const there = { ...open, at: question.code, backTo: back };
  const taken = yield* takeAnswer(turn, place, there, question, change.answer);
  return taken ?? show(turn, place, there, [unreadLine(place, question.code)]);
}

function wayOut(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  question: Question,
  reply: Reply,
): Done | null {
  switch (reply.type) {
    case 'back':
      return goBack(turn, place, open, question);
    case 'skip':
      return skip(turn, place, open, question);
    case 'pause':
      return pause(place);
    case 'cancel':
      return leave(place);
    case 'review':
      return show(turn, place, { ...open, at: 'review', backTo: null }, []);
    // Only the page with all answers sends: nobody sends what they have not just read.
    case 'submit':
      return missingAnswers(place.form, place.draft?.answers ?? {}).length > 0
        ? submit(turn, place, open)
        : toPage(turn, place, open);
    case 'sent':
      return toPage(turn, place, open);
    case 'keep':
      return show(turn, place, { ...open, at: open.backTo ?? open.at, backTo: null }, []);
    case 'help':
      return refuse(turn, place, open, [line('report-help')]);
    case 'edit':
      return edit(turn, place, open, reply.target);
    case 'restart':
      return restart(turn, place, open);
    case 'no':
      // "không" is an answer; "thôi" is none to any question.
      return /^thoi(?: a| nhe| em| vay)?$/u.test(fold(turn.text).trim()) ? pause(place) : null;
    case 'yes':
      return null;
    default:
      return reply satisfies never;
  }
}

function onPage(turn: Turn, place: ReportPlace, open: OpenReport): Done | null {
  // "3" and "câu 3" on the page name a question; they never send the report.
  const named = questionNamed(turn.text);
  if (named !== null) return edit(turn, place, open, named);
  const reply = readReply(turn.text);
  if (isOnward(turn.text)) return onward(turn, place, open);
  if (reply === null) return null;
  switch (reply.type) {
    // A nod may answer anything on this long page; what is sent has been asked for by name.
    case 'yes':
      return missingAnswers(place.form, place.draft?.answers ?? {}).length > 0
        ? onward(turn, place, open)
        : show(turn, place, open, [line('report-page-yes')]);
    // "nộp rồi mà", "xong": complaints and news send nothing.
    case 'sent':
      return toPage(turn, place, open);
    case 'submit':
      return submit(turn, place, open);
    case 'edit':
      return edit(turn, place, open, reply.target);
    case 'back':
      return toLast(turn, place, open);
    case 'review':
    case 'keep':
      return show(turn, place, open, []);
    case 'pause':
    case 'no':
      return pause(place);
    case 'cancel':
      return leave(place);
    case 'help':
      return show(turn, place, open, [line('report-help')]);
    case 'restart':
      return restart(turn, place, open);
    case 'skip':
      return null;
    default:
      return reply satisfies never;
  }
}

function isOnward(text: string): boolean {
  return /^(?:lam |tra loi |nhap |dien )?tiep(?: tuc| theo)?$/u.test(fold(text).trim());
}

/** Goes on with the first question still blank; with none, says how to send. */
function onward(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  const [blank] = missingAnswers(place.form, place.draft?.answers ?? {});
  return blank === undefined
    ? show(turn, place, open, [line('report-page-yes')])
    : show(turn, place, { ...open, at: blank.code, backTo: null }, []);
}

/** The page with all answers, and that it was not sent yet. */
function toPage(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  const left = missingAnswers(place.form, place.draft?.answers ?? {}).length;
  const said = line(place.sent === null ? 'report-not-sent-yet' : 'report-change-not-sent', {
    form: place.form.name,
    receipt: place.sent?.receipt ?? '',
    left,
  });
  return show(turn, place, { ...open, at: 'review', backTo: null }, [said]);
}

/** The draft is taken for a sent report: that it is none, and how to change it. */
export function stillDraft(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  return show(turn, place, { ...open, at: 'review', backTo: null }, [
    line('report-still-draft', { form: place.form.name }),
  ]);
}

/** The number of the question in "3", "câu 3", "số 3"; null for anything else. */
function questionNamed(text: string): string | null {
  return (
    /^\s*(?:(?:câu|cau|số|so|mục|muc)\s*)*(\d{1,3})\s*[.)]?\s*$/iu.exec(text.normalize('NFC'))?.[1] ?? null
  );
}

/** The answers stay in the draft. */
function leave(place: ReportPlace): Done {
  return { open: null, lines: [line('report-left', { form: place.form.name })], choices: [], effects: [] };
}

function restart(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  const first = place.form.questions[0]?.code ?? 'review';
  return show(turn, place, { ...open, at: first, backTo: null }, [line('report-restart')]);
}

function goBack(turn: Turn, place: ReportPlace, open: OpenReport, question: Question): Done {
  const before = place.form.questions[place.form.questions.indexOf(question) - 1];
  if (before === undefined) return refuse(turn, place, open, [line('report-is-first')]);
  return show(turn, place, { ...open, at: before.code, backTo: null }, []);
}

function toLast(turn: Turn, place: ReportPlace, open: OpenReport): Done {
  const last = place.form.questions.at(-1);
  return show(turn, place, { ...open, at: last?.code ?? 'review', backTo: null }, []);
}

/** Leaves a question blank. A required one may wait too, and is named before the report can be sent. */
function skip(turn: Turn, place: ReportPlace, open: OpenReport, question: Question): Done {
  const answered = place.draft?.answers[question.code] !== undefined;
  const said = answered
    ? []
    : [
        line(question.required ? 'report-skipped-required' : 'report-skipped', {
          n: numberOf(place, question.code),
        }),
      ];
  return show(
    turn,
    place,
    { ...open, at: open.backTo ?? nextAfter(place, question.code), backTo: null },
    said,
  );
}

function pause(place: ReportPlace): Done {
  const answered = Object.keys(place.draft?.answers ?? {}).length;
  const left = missingAnswers(place.form, place.draft?.answers ?? {}).length;
  const lines = [line('report-paused', { form: place.form.name, answered, left })];
  return {
    open: null,
    lines,
    choices: [[{ value: `report:${place.duty.id}:${place.form.code}`, label: line('report-choice-resume') }]],
    effects: [],
  };
}

/** "sửa" and "sửa một câu" leave open which one. */
function isUnnamed(target: string): boolean {
  return /^(?:(?:mot|1|lai)\s+)?(?:cau|muc|bao cao|bc|so lieu)?(?: nay| lai)*$/u.test(fold(target).trim());
}

/** Goes to the question named by its number or words; the page is shown again once it is answered. */
function edit(turn: Turn, place: ReportPlace, open: OpenReport, target: string): Done | null {
  if (isUnnamed(target)) return show(turn, place, { ...open, at: 'review' }, [line('report-edit-which')]);
  const { questions, sums } = place.form;
  // In the form's own numbering, sums included, so that "sửa 13" is the question that reads 13.
  const options = [...questions, ...sums]
    .toSorted((a, b) => a.number - b.number)
    .map((one) => ({ value: one.code, label: one.label }));
  const choice = readChoice(target, options);
  // "sửa báo cáo quý I" names another report.
  if (choice === null && /bao cao|\bbc\b/u.test(fold(target))) return null;
  if (choice === null)
    return show(turn, place, open, [line('report-edit-unknown', { target, total: options.length })]);
  if (choice.type === 'several') {
    const numbers = options.flatMap((one, index) => (choice.values.includes(one.value) ? [index + 1] : []));
    return show(turn, place, open, [line('report-edit-several', { list: numbers.join(', ') })]);
  }
  const sum = sums.find((one) => one.code === choice.value);
  if (sum !== undefined) {
    const parts = sum.parts.map((code) => numberOf(place, code)).join(', ');
    return show(turn, place, open, [line('report-edit-sum', { n: sum.number, parts })]);
  }
  const back = open.at === 'review' ? 'review' : (open.backTo ?? open.at);
  return show(turn, place, { ...open, at: choice.value, backTo: back }, []);
}
