import { z } from 'zod';
import { sentence, slug } from './document_format.ts';

/** What may be answered: `count` whole, `area` m², `money` đồng. */
export const QUESTION_KINDS = [
  'count',
  'decimal',
  'area',
  'money',
  'percent',
  'date',
  'choice',
  'text',
  'yesno',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const question = z.strictObject({
  /** Stays with the question for ever: values are stored under it. */
  code: slug,
  label: sentence,
  kind: z.enum(QUESTION_KINDS),
  /** What is counted: người, lớp, vụ, m². Absent for dates, choices, texts and yes/no. */
  unit: sentence.optional(),
  hint: sentence.optional(),
  section: sentence.optional(),
  required: z.boolean(),
  min: z.number().optional(),
  max: z.number().optional(),
  options: z
    .array(z.strictObject({ value: slug, label: sentence }))
    .min(2)
    .optional(),
  /** Not asked: the sum of these questions. */
  sumOf: z.array(z.string()).min(1).optional(),
  clause: z.string(),
});
export type Question = z.infer<typeof question>;

const ruleHead = { code: slug, message: sentence };

/**
 * What must hold between answers. A rule speaks only when all it names is answered with a figure.
 * - `lte`: left ≤ right (a part and its whole); - `sumLte`: the parts together ≤ the total; - `sumEquals`: = the total;
 * - `requires`: where `when` is above zero (or yes), `needs` must be answered too.
 */
export const formRule = z.discriminatedUnion('type', [
  z.strictObject({ ...ruleHead, type: z.literal('lte'), left: z.string(), right: z.string() }),
  z.strictObject({
    ...ruleHead,
    type: z.literal('sumLte'),
    parts: z.array(z.string()).min(2),
    total: z.string(),
  }),
  z.strictObject({
    ...ruleHead,
    type: z.literal('sumEquals'),
    parts: z.array(z.string()).min(2),
    total: z.string(),
  }),
  z.strictObject({ ...ruleHead, type: z.literal('requires'), when: z.string(), needs: z.string() }),
]);
export type FormRule = z.infer<typeof formRule>;

export const form = z.strictObject({
  code: slug,
  name: sentence,
  title: sentence,
  /** `draft`: drawn from what the plan says must be done, until the official form replaces it. */
  status: z.enum(['draft', 'official']),
  statusNote: sentence,
  project: z.string().optional(),
  clause: z.string(),
  questions: z.array(question).min(1),
  rules: z.array(formRule),
});
export type FormDraft = z.infer<typeof form>;
