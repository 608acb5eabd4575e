import type { IsoDate } from './date.ts';

export type QuestionKind =
  | 'count'
  | 'decimal'
  | 'area'
  | 'money'
  | 'percent'
  | 'date'
  | 'choice'
  | 'text'
  | 'yesno';

/** One thing asked. Published with its form and never changed after. */
export interface Question {
  code: string;
  /** Place in the form from 1, sums counted: what people call it by ("câu 3"), and other labels refer to. */
  number: number;
  /** Heading it stands under; null where the form has none. */
  section: string | null;
  /** What is asked, as the official reads it. */
  label: string;
  /** "người", "lớp", "m²", "triệu đồng"; null where the label says all. */
  unit: string | null;
  kind: QuestionKind;
  hint: string | null;
  required: boolean;
  min: number | null;
  max: number | null;
  options: { value: string; label: string }[];
  /** Clause of the plan this question rests on. */
  clause: string | null;
}

/** What must hold between answers; `message` is shown when it does not. */
export type FormRule =
  | { code: string; type: 'lte'; left: string; right: string; message: string }
  | { code: string; type: 'sumEquals'; parts: string[]; total: string; message: string }
  | { code: string; type: 'sumLte'; parts: string[]; total: string; message: string }
  | { code: string; type: 'lteSum'; left: string; parts: string[]; message: string }
  | { code: string; type: 'requires'; when: string; then: string; message: string };

/** A sum the product works out; never asked. */
export interface ComputedSum {
  code: string;
  /** Place in the form from 1, among the questions. */
  number: number;
  label: string;
  unit: string | null;
  parts: string[];
}

export interface Form {
  /** "BM04" */
  code: string;
  /** "Biểu 04" */
  name: string;
  title: string;
  project: string | null;
  /** "bản thảo suy ra từ kế hoạch", or null once it is the official one. */
  draftNote: string | null;
  questions: Question[];
  rules: FormRule[];
  sums: ComputedSum[];
}

/** Blank is the absence of a value; 0 is `zero`, confirmed by the person. */
export type ValueState = 'reported' | 'zero' | 'notApplicable' | 'unknown';

export interface StoredValue {
  state: ValueState;
  /** Counts, amounts, percents; a yes is 1 and a no is 0 (state `zero`). */
  number: number | null;
  /** Dates as ISO days, choices as their value, texts as typed. */
  text: string | null;
  /** The person's own words. */
  raw: string;
}

export type Answers = Record<string, StoredValue>;

/** Why a value cannot stand under its question. Codes with details; the words live in locales. */
export type ValueProblem =
  | { code: 'negative'; value: number }
  | { code: 'fraction'; value: number }
  | { code: 'tooSmall'; value: number; min: number }
  | { code: 'tooLarge'; value: number; max: number }
  | { code: 'required' }
  | { code: 'tooLong'; max: number }
  | { code: 'futureDate'; value: IsoDate };

/** Largest number a form takes: twelve digits, far above any true count or amount in đồng. */
export const LARGEST_NUMBER = 999_999_999_999;
/** Longest text answer in characters. */
export const LONGEST_TEXT = 1000;

/**
 * Checks one value against its question alone.
 * @example checkValue(question({ kind: 'count' }), { state: 'reported', number: 1.5, text: null, raw: '1,5' }) // { code: 'fraction', value: 1.5 }
 */
export function checkValue(question: Question, value: StoredValue): ValueProblem | null {
  if (value.state === 'unknown' || value.state === 'notApplicable') return null;
  if (value.text !== null && value.text.length > LONGEST_TEXT) return { code: 'tooLong', max: LONGEST_TEXT };
  const number = value.number;
  if (number === null || question.kind === 'yesno') return null;
  if (question.kind === 'count' && !Number.isInteger(number)) return { code: 'fraction', value: number };
  if (number < 0 && (question.min === null || question.min >= 0)) return { code: 'negative', value: number };
  if (question.min !== null && number < question.min)
    return { code: 'tooSmall', value: number, min: question.min };
  const max = question.max ?? (question.kind === 'percent' ? 100 : LARGEST_NUMBER);
  return number > max ? { code: 'tooLarge', value: number, max } : null;
}

export interface BrokenRule {
  rule: FormRule;
  /** Questions of the rule in the form's order: where to look. */
  questions: string[];
  /** The figures it was judged on, for the message. */
  figures: { code: string; number: number }[];
}

/** The number a rule may count with: unknown and not-applicable values take part in no arithmetic. */
function figure(answers: Answers, code: string): number | null {
  const value = answers[code];
  return value !== undefined && (value.state === 'reported' || value.state === 'zero') ? value.number : null;
}

/** The questions a rule speaks of. */
export function questionsOf(rule: FormRule): string[] {
  switch (rule.type) {
    case 'lte':
      return [rule.left, rule.right];
    case 'sumEquals':
    case 'sumLte':
      return [...rule.parts, rule.total];
    case 'lteSum':
      return [rule.left, ...rule.parts];
    case 'requires':
      return [rule.when, rule.then];
    default:
      return rule satisfies never;
  }
}

/**
 * The rules the answers break. A rule with a figure still missing, unknown or not applicable is not judged:
 * blank is not 0.
 */
export function brokenRules(form: Form, answers: Answers): BrokenRule[] {
  return form.rules
    .filter((rule) => breaks(rule, answers))
    .map((rule) => {
      const order = form.questions.map((question) => question.code);
      const questions = questionsOf(rule).toSorted((a, b) => order.indexOf(a) - order.indexOf(b));
      const figures = questions.flatMap((code) => {
        const number = figure(answers, code);
        return number === null ? [] : [{ code, number }];
      });
      return { rule, questions, figures };
    });
}

function breaks(rule: FormRule, answers: Answers): boolean {
  switch (rule.type) {
    case 'lte': {
      const left = figure(answers, rule.left);
      const right = figure(answers, rule.right);
      return left !== null && right !== null && left > right;
    }
    case 'sumEquals':
    case 'sumLte': {
      const total = figure(answers, rule.total);
      const parts = rule.parts.map((code) => figure(answers, code));
      if (total === null) return false;
      const known = parts.filter((part) => part !== null);
      const sum = sumOf(known);
      // A part too many is wrong whatever the missing ones are; an equality waits for all of them.
      if (rule.type === 'sumLte' || known.length < parts.length) return sum > total;
      return sum !== total;
    }
    case 'lteSum': {
      const left = figure(answers, rule.left);
      const parts = rule.parts.map((code) => figure(answers, code)).filter((part) => part !== null);
      // A missing part could still make room: only a whole sum is compared.
      return left !== null && parts.length === rule.parts.length && left > sumOf(parts);
    }
    case 'requires': {
      const when = figure(answers, rule.when);
      return when !== null && when > 0 && answers[rule.then] === undefined;
    }
    default:
      return rule satisfies never;
  }
}

/** Adds decimals as people do: 0,1 + 0,2 is 0,3. Four places are kept, as the database keeps them. */
export function sumOf(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((sum, number) => sum + Math.round(number * 10_000), 0)) / 10_000;
}

/** The first question without an answer, in the form's order; null when all have one. */
export function firstBlank(form: Form, answers: Answers): Question | null {
  return form.questions.find((question) => answers[question.code] === undefined) ?? null;
}

/** The required questions still blank: what keeps a report from being sent. */
export function missingAnswers(form: Form, answers: Answers): Question[] {
  return form.questions.filter((question) => question.required && answers[question.code] === undefined);
}

/** The form's computed sums; null where a part is blank, unknown or not applicable. */
export function computedSums(form: Form, answers: Answers): { sum: ComputedSum; value: number | null }[] {
  return form.sums.map((sum) => {
    const parts = sum.parts.map((code) => figure(answers, code));
    const known = parts.filter((part) => part !== null);
    return { sum, value: known.length === parts.length ? sumOf(known) : null };
  });
}
