import type { ComputedSum, Form, FormRule, Question } from '../domain/form.ts';
import type { FormDraft } from './format.ts';

/**
 * The form of a plan file as it is asked: sums are worked out and not asked, the officer's words stand as they are.
 * @example publishForm(plan.forms[0]).questions.length // 15
 */
export function publishForm(draft: FormDraft): Form {
  const sums = draft.questions.filter((question) => question.sumOf !== undefined);
  const numbers = new Map(draft.questions.map((question, index) => [question.code, index + 1]));
  const numberOf = (code: string) => numbers.get(code) ?? 0;
  return {
    code: draft.code,
    name: draft.name,
    title: draft.title,
    project: draft.project ?? null,
    draftNote: draft.status === 'draft' ? draft.statusNote : null,
    questions: draft.questions
      .filter((question) => question.sumOf === undefined)
      .map(
        (question): Question => ({
          code: question.code,
          number: numberOf(question.code),
          section: question.section ?? null,
          label: question.label,
          unit: question.unit ?? null,
          kind: question.kind,
          hint: question.hint ?? null,
          required: question.required,
          min: question.min ?? null,
          max: question.max ?? null,
          options: question.options ?? [],
          clause: question.clause,
        }),
      ),
    rules: draft.rules.flatMap((rule) => ruleOf(rule, sums)),
    sums: sums.map(
      (question): ComputedSum => ({
        code: question.code,
        number: numberOf(question.code),
        label: question.label,
        unit: question.unit ?? null,
        parts: question.sumOf ?? [],
      }),
    ),
  };
}

/** A rule on a sum speaks of its parts, since only what is asked has an answer. */
function ruleOf(
  rule: FormDraft['rules'][number],
  sums: readonly FormDraft['questions'][number][],
): FormRule[] {
  const partsOf = (code: string) => sums.find((sum) => sum.code === code)?.sumOf;
  const { code, message } = rule;
  switch (rule.type) {
    case 'lte': {
      const parts = partsOf(rule.left);
      const whole = partsOf(rule.right);
      if (parts !== undefined) return [{ code, message, type: 'sumLte', parts, total: rule.right }];
      return whole === undefined
        ? [{ code, message, type: 'lte', left: rule.left, right: rule.right }]
        : [{ code, message, type: 'lteSum', left: rule.left, parts: whole }];
    }
    case 'sumLte':
    case 'sumEquals': {
      const parts = rule.parts.flatMap((part) => partsOf(part) ?? [part]);
      return [{ code, message, type: rule.type, parts, total: rule.total }];
    }
    case 'requires':
      // biome-ignore lint/suspicious/noThenProperty: the name of the rule's second question, in data that nobody awaits
      return [{ code, message, type: 'requires', when: rule.when, then: rule.needs }];
    default:
      return rule satisfies never;
  }
}
