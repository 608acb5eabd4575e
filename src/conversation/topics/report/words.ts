import { formatVi } from '../../../domain/date.ts';
import { type BrokenRule, computedSums, type Question, type StoredValue } from '../../../domain/form.ts';
import type { Line, SayChoice, Text } from '../../effect.ts';
import type { ReportPlace, Snapshot } from '../../snapshot.ts';
import { line } from '../../turn.ts';
import { figureVi } from './read_answer.ts';

/** A stored value as it is read back. */
export function valueVi(question: Question, value: StoredValue | undefined): string | Text {
  if (value === undefined) return line('value-blank');
  if (value.state === 'notApplicable') return line('value-notApplicable');
  if (value.state === 'unknown') return line('value-unknown');
  if (question.kind === 'yesno') return line(value.number === 1 ? 'value-yes' : 'value-no');
  if (question.kind === 'choice') {
    return question.options.find((option) => option.value === value.text)?.label ?? value.text ?? '';
  }
  if (question.kind === 'date' && value.text !== null) return formatVi(value.text);
  if (value.number === null) return value.text ?? '';
  return withUnit(figureVi(value.number), question.unit);
}

function withUnit(figure: string, unit: string | null): string {
  return unit === null ? figure : `${figure} ${unit}`;
}

/** What people call a question by: its place in the form, from 1. */
export function numberOf(place: ReportPlace, code: string): number {
  return place.form.questions.find((question) => question.code === code)?.number ?? 0;
}

/** Questions and sums of a form. */
export function totalOf(place: ReportPlace): number {
  return place.form.questions.length + place.form.sums.length;
}

/** The question as it is asked: place, words, unit, hint, and the value it holds already. */
export function questionLines(place: ReportPlace, question: Question): Line[] {
  const before = place.form.questions[place.form.questions.indexOf(question) - 1];
  const lines: Line[] = [
    ...(question.section !== null && question.section !== before?.section
      ? [line('report-section', { section: question.section })]
      : []),
    line('report-question', {
      n: numberOf(place, question.code),
      total: totalOf(place),
      label: question.label,
      unit: question.unit ?? '',
      hasUnit: question.unit === null ? 'no' : 'yes',
    }),
  ];
  if (question.hint !== null) lines.push(line('report-hint', { hint: question.hint }));
  const stored = place.draft?.answers[question.code];
  if (stored !== undefined) lines.push(line('report-current', { value: valueVi(question, stored) }));
  if (!question.required) lines.push(line('report-optional'));
  return lines;
}

/**
 * What may be pressed under a question. Where there are no buttons a typed number must stay a figure, so only choices
 * and yes/no are offered there.
 */
export function questionChoices(question: Question, snapshot: Snapshot, first: boolean): SayChoice[][] {
  const options: SayChoice[][] =
    question.kind === 'choice'
      ? question.options.map((option) => [{ value: `ans:${option.value}`, label: { text: option.label } }])
      : question.kind === 'yesno'
        ? [
            [
              { value: 'ans:có', label: line('value-yes') },
              { value: 'ans:không', label: line('value-no') },
            ],
          ]
        : [];
  if (!snapshot.channel.buttons) return options;
  const ways: SayChoice[] = [{ value: 'op:pause', label: line('report-choice-pause') }];
  if (!first) ways.unshift({ value: 'op:back', label: line('report-choice-back') });
  if (!question.required) ways.push({ value: 'op:skip', label: line('report-choice-skip') });
  return [...options, ways.map((way) => ({ ...way, typed: false }))];
}

/** Each broken rule with the figures it was judged on and the words that mend it. */
export function brokenLines(place: ReportPlace, broken: BrokenRule[]): Line[] {
  return broken.flatMap((one): Line[] => [
    line('report-rule-broken', { message: one.rule.message }),
    ...one.figures.map(({ code, number }) =>
      line('report-rule-figure', {
        n: numberOf(place, code),
        label: place.form.questions.find((question) => question.code === code)?.label ?? code,
        value: figureVi(number),
      }),
    ),
  ]);
}

/** All answers on one page, with the sums worked out. */
export function reviewLines(place: ReportPlace): Line[] {
  const answers = place.draft?.answers ?? {};
  const lines: Line[] = [
    line('report-review', {
      title: place.duty.title,
      period: place.duty.periodLabel,
      form: place.form.name,
      unit: place.duty.unitName,
    }),
  ];
  const asked = place.form.questions.map((question) => ({
    number: question.number,
    said: line('report-review-line', {
      n: question.number,
      label: question.label,
      value: valueVi(question, answers[question.code]),
    }),
  }));
  const summed = computedSums(place.form, answers).map(({ sum, value }) => ({
    number: sum.number,
    said:
      value === null
        ? line('report-review-sum-open', { n: sum.number, label: sum.label })
        : line('report-review-sum', {
            n: sum.number,
            label: sum.label,
            value: withUnit(figureVi(value), sum.unit),
          }),
  }));
  lines.push(...[...asked, ...summed].toSorted((a, b) => a.number - b.number).map((one) => one.said));
  return lines;
}

/** A number typed under the page means a question, so these have none; where there are no buttons the words say how. */
export function reviewChoices(snapshot: Snapshot, hasBlanks: boolean): SayChoice[][] {
  if (!snapshot.channel.buttons) return [];
  return [
    hasBlanks
      ? [{ value: 'op:next', label: line('report-choice-next'), typed: false }]
      : [{ value: 'op:submit', label: line('report-choice-submit'), typed: false }],
    [
      { value: 'op:edit', label: line('report-choice-edit'), typed: false },
      { value: 'op:pause', label: line('report-choice-pause'), typed: false },
    ],
  ];
}

/** How to answer, where what was typed was no answer: by the kind of the question, or the page's ways on. */
export function unreadLine(place: ReportPlace, at: string): Text {
  const question = place.form.questions.find((one) => one.code === at);
  switch (question?.kind) {
    case undefined:
      return line('report-page-unread');
    case 'date':
      return line('report-date-unread');
    case 'choice':
      return line('report-choice-unread');
    case 'yesno':
      return line('report-yesno-unread');
    case 'text':
      return line('report-text-empty');
    default:
      return line('report-number-notANumber');
  }
}
