import { formatVi, type IsoDate } from '../../../domain/date.ts';
import { checkValue, type Question, type StoredValue, type ValueProblem } from '../../../domain/form.ts';
import { readNumber } from '../../../understanding/number/read.ts';
import { readChoice, readYesNo } from '../../../understanding/reply.ts';
import { readTime } from '../../../understanding/time/read.ts';
import type { Line } from '../../effect.ts';
import { line } from '../../turn.ts';
import { inUnit, isStranger } from './said_unit.ts';

/** A value, or the line that says what is wrong with it and how to mend it; `candidates` are readings to choose from. */
export type AnswerReading =
  | { ok: true; value: StoredValue }
  | { ok: false; problem: Line; candidates: { value: string; label: string }[]; isValue: boolean };

/** Values a person may give to any question instead of a figure. */
const STATES = { notApplicable: 'notApplicable', unknown: 'unknown' } as const;

/**
 * Reads the answer to one question. `previous` is the value of the period before, for "như kỳ trước".
 * `isValue` of a refusal tells whether the text was a figure at all: if not it may be a question in passing.
 */
export function readAnswer(
  question: Question,
  text: string,
  today: IsoDate,
  previous: StoredValue | null,
): AnswerReading {
  switch (question.kind) {
    case 'text':
      return readText(question, text);
    case 'date':
      return readDate(question, text, today);
    case 'choice':
      return readOption(question, text);
    case 'yesno':
      return readYes(text);
    case 'count':
    case 'decimal':
    case 'area':
    case 'money':
    case 'percent':
      return readFigure(question, text, previous);
    default:
      return question.kind satisfies never;
  }
}

/** "chưa có" may be none so far or no figure yet: the two ways it is meant, as they can be answered. */
const NONE_YET = [
  { value: '0', label: '0' },
  { value: 'chưa có số liệu', label: 'chưa có số liệu' },
];

function readFigure(question: Question, text: string, previous: StoredValue | null): AnswerReading {
  const reading = readNumber(text, { previous: previous?.number ?? null });
  if (!reading.ok) {
    // A reading the question cannot take is no candidate: nobody counts 1,25 people.
    const candidates = (reading.candidates ?? [])
      .filter((number) => checkValue(question, { state: 'reported', number, text: null, raw: '' }) === null)
      .map((number) => ({ value: String(number), label: figureVi(number) }));
    const list = candidates.map((candidate) => candidate.label).join(' hay ');
    if (reading.problem === 'ambiguous' && reading.candidates?.length === 1 && reading.candidates[0] === 0)
      return { ok: false, problem: line('report-number-none-yet'), candidates: NONE_YET, isValue: true };
    // text ids: report-number-ambiguous-one, report-number-empty, report-number-notANumber, report-number-ambiguous, report-number-several, report-number-range
    const problem =
      reading.problem === 'ambiguous' && candidates.length > 0
        ? line(candidates.length === 1 ? 'report-number-ambiguous-one' : 'report-number-ambiguous', {
            candidates: list,
          })
        : line(`report-number-${reading.problem === 'ambiguous' ? 'range' : reading.problem}`);
    const isValue = reading.problem !== 'notANumber' && reading.problem !== 'empty';
    return { ok: false, problem, candidates, isValue };
  }
  const raw = text.trim();
  if (reading.state === 'asBefore') {
    if (previous === null || reading.value === null) return refused(line('report-no-previous'), true);
    return judged(question, { ...previous, raw });
  }
  if (reading.state === 'notApplicable' || reading.state === 'unknown') {
    return { ok: true, value: { state: STATES[reading.state], number: null, text: null, raw } };
  }
  const number = reading.value === null ? null : inUnit(reading.value, reading.unit, question);
  if (number === null) {
    // "năm ngoái", "một lát nữa" hold no figure: they may be a question in passing.
    if (!/\d/u.test(raw) && isStranger(reading.unit ?? '', question))
      return refused(line('report-number-notANumber'), false);
    if (question.unit === null && question.kind !== 'percent')
      return refused(line('report-number-notANumber'), true);
    return refused(
      line('report-number-other-unit', { said: reading.unit ?? '', unit: question.unit ?? '' }),
      true,
    );
  }
  return judged(question, { state: reading.state, number, text: null, raw });
}

/** A figure that was read, checked against its question. */
export function judged(question: Question, value: StoredValue): AnswerReading {
  const problem = checkValue(question, value);
  if (problem === null) return { ok: true, value };
  return refused(problemLine(problem, question), true);
}

function problemLine(problem: ValueProblem, question: Question): Line {
  switch (problem.code) {
    case 'negative':
      return line('report-value-negative', { value: figureVi(problem.value) });
    case 'fraction':
      return line('report-value-fraction', {
        value: figureVi(problem.value),
        unit: question.unit ?? '',
        hasUnit: question.unit === null ? 'no' : 'yes',
      });
    case 'tooSmall':
      return line('report-value-tooSmall', { value: figureVi(problem.value), min: figureVi(problem.min) });
    case 'tooLarge':
      return line('report-value-tooLarge', { value: figureVi(problem.value), max: figureVi(problem.max) });
    case 'tooLong':
      return line('report-value-tooLong', { max: problem.max });
    case 'futureDate':
      return line('report-value-futureDate', { day: formatVi(problem.value) });
    case 'required':
      return line('report-value-required');
    default:
      return problem satisfies never;
  }
}

function readText(question: Question, text: string): AnswerReading {
  const raw = text.trim();
  if (raw === '') return refused(line('report-text-empty'), false);
  return judged(question, { state: 'reported', number: null, text: raw, raw });
}

function readDate(question: Question, text: string, today: IsoDate): AnswerReading {
  const span = readTime(text, today, { direction: 'backward' });
  if (span === null) return stateOrRefusal(text, line('report-date-unread'));
  if (span.from === null || span.from !== span.to) return refused(line('report-date-not-a-day'), true);
  if (span.from > today)
    return refused(problemLine({ code: 'futureDate', value: span.from }, question), true);
  return { ok: true, value: { state: 'reported', number: null, text: span.from, raw: text.trim() } };
}

function readOption(question: Question, text: string): AnswerReading {
  const choice = readChoice(text, question.options);
  if (choice?.type === 'one') {
    return { ok: true, value: { state: 'reported', number: null, text: choice.value, raw: text.trim() } };
  }
  return stateOrRefusal(text, line(choice === null ? 'report-choice-unread' : 'report-choice-several'));
}

function readYes(text: string): AnswerReading {
  const said = readYesNo(text);
  if (said === null) return stateOrRefusal(text, line('report-yesno-unread'));
  const raw = text.trim();
  return said === 'yes'
    ? { ok: true, value: { state: 'reported', number: 1, text: null, raw } }
    : { ok: true, value: { state: 'zero', number: 0, text: null, raw } };
}

/** "chưa có số liệu" and "không áp dụng" answer any question. */
function stateOrRefusal(text: string, problem: Line): AnswerReading {
  const reading = readNumber(text);
  if (reading.ok && (reading.state === 'unknown' || reading.state === 'notApplicable')) {
    return { ok: true, value: { state: STATES[reading.state], number: null, text: null, raw: text.trim() } };
  }
  return refused(problem, false);
}

function refused(problem: Line, isValue: boolean): AnswerReading {
  return { ok: false, problem, candidates: [], isValue };
}

/** Numbers the Vietnamese way: 1.250,5. */
export function figureVi(number: number): string {
  const [whole = '0', fraction] = Math.abs(number).toString().split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return `${number < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : `,${fraction}`}`;
}
