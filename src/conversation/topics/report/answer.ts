import {
  type Answers,
  brokenRules,
  missingAnswers,
  type Question,
  questionsOf,
  type StoredValue,
} from '../../../domain/form.ts';
import { readNumber } from '../../../understanding/number/read.ts';
import { namedReport } from '../../../understanding/report_kind.ts';
import type { Effect, Line } from '../../effect.ts';
import { type Asking, need } from '../../need.ts';
import type { ReportPlace } from '../../snapshot.ts';
import type { Open } from '../../state.ts';
import { type Done, line, type Turn } from '../../turn.ts';
import { communeClassLines } from './commune_class.ts';
import { readAnswer } from './read_answer.ts';
import {
  brokenLines,
  numberOf,
  questionChoices,
  questionLines,
  reviewChoices,
  reviewLines,
  valueVi,
} from './words.ts';

export type OpenReport = Extract<Open, { topic: 'report' }>;

/** Asks a question, or shows the page with all answers, after what is said first. */
export function show(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  first: Line[],
  effects: Effect[] = [],
): Done {
  const said: Line[] = first.length > 0 ? [...first, 'gap'] : [];
  const question = place.form.questions.find((one) => one.code === open.at);
  if (question === undefined) {
    const blanks = missingAnswers(place.form, place.draft?.answers ?? {});
    const end: Line[] =
      blanks.length > 0
        ? [
            'gap',
            line('report-review-blanks', {
              list: blanks.map((blank) => numberOf(place, blank.code)).join(', '),
            }),
          ]
        : [...communeClassLines(place), 'gap', line('report-review-next')];
    return {
      open: { ...open, at: 'review' },
      lines: [...said, ...reviewLines(place), ...end],
      choices: reviewChoices(turn.snapshot, blanks.length > 0),
      effects,
    };
  }
  const isFirst = place.form.questions[0] === question;
  return {
    open,
    lines: [...said, ...questionLines(place, question)],
    choices: questionChoices(question, turn.snapshot, isFirst),
    effects,
  };
}

/** Reads the text as the answer to the open question; null where it is none, and so may be a question in passing. */
export function* takeAnswer(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  question: Question,
  text: string,
): Asking<Done | null> {
  // "báo cáo 6 tháng", "báo cáo năm" hold a numeral and name a report.
  if (question.kind !== 'text' && namedReport(turn.text) !== null && turn.reading.intent === 'start_report')
    return null;
  const said = readNumber(text);
  const previous = said.ok && said.state === 'asBefore' ? yield* previousValue(open, question) : null;
  const reading = readAnswer(question, text, turn.snapshot.today, previous);
  if (!reading.ok) {
    if (!reading.isValue) return null;
    return refuse(turn, place, open, [reading.problem], reading.candidates);
  }
  return accept(turn, place, open, question, reading.value);
}

function* previousValue(open: OpenReport, question: Question): Asking<StoredValue | null> {
  const before = yield* need('previous', { obligation: open.obligation, form: open.form });
  return before?.answers[question.code] ?? null;
}

/** Says what is wrong and asks the same question again. */
export function refuse(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  problem: Line[],
  candidates: { value: string; label: string }[] = [],
): Done {
  const asked = show(turn, place, open, problem);
  if (candidates.length === 0 || !turn.snapshot.channel.buttons) return asked;
  // A typed figure is an answer here, so these have no numbers of their own.
  const picks = candidates.map((one) => ({
    value: `ans:${one.value}`,
    label: { text: one.label },
    typed: false as const,
  }));
  return { ...asked, choices: [picks, ...asked.choices] };
}

/** Stores a value that stands, unless it breaks a rule with figures already given: then the rule is named. */
function accept(
  turn: Turn,
  place: ReportPlace,
  open: OpenReport,
  question: Question,
  value: StoredValue,
): Done {
  const answers: Answers = { ...place.draft?.answers, [question.code]: value };
  // What another question must have is asked there, or named before the report can be sent.
  const broken = brokenRules(place.form, answers).filter(
    ({ rule }) => rule.type !== 'requires' && questionsOf(rule).includes(question.code),
  );
  // While editing, a rule may be broken for a moment: the figure that must follow is asked next, on the page.
  if (broken.length > 0 && open.backTo === null) {
    return refuse(turn, place, open, [
      line('report-not-kept', { n: numberOf(place, question.code) }),
      ...brokenLines(place, broken),
      line('report-rule-mend'),
    ]);
  }
  const after = withAnswers(turn, place, answers);
  const save = saving(place, { [question.code]: value });
  const kept = [line('report-kept', { n: numberOf(place, question.code), value: valueVi(question, value) })];
  if (open.backTo !== null) {
    return show(
      turn,
      after,
      { ...open, at: open.backTo, backTo: null },
      [...kept, ...brokenLines(place, broken)],
      [save],
    );
  }
  return show(turn, after, { ...open, at: nextAfter(after, question.code) }, kept, [save]);
}

/** The next blank question after this one in the form's order; the page once none is left. */
export function nextAfter(place: ReportPlace, code: string): string {
  const answers = place.draft?.answers ?? {};
  const at = place.form.questions.findIndex((question) => question.code === code);
  const rest = place.form.questions.slice(at + 1);
  return rest.find((question) => answers[question.code] === undefined)?.code ?? 'review';
}

/** The place as it will be once the answers are stored. */
export function withAnswers(turn: Turn, place: ReportPlace, answers: Answers): ReportPlace {
  const startedBy = place.draft?.startedBy ?? turn.person.id;
  return { ...place, draft: { version: (place.draft?.version ?? 0) + 1, answers, startedBy } };
}

export function saving(place: ReportPlace, values: Answers): Effect {
  return {
    type: 'saveAnswers',
    obligation: place.duty.id,
    form: place.form.code,
    formVersion: place.formVersion,
    draftVersion: place.draft?.version ?? 0,
    values,
  };
}
