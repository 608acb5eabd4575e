import { z } from 'zod';
import { isoDate, note, quote, sentence, slug, unitOrGroup } from './document_format.ts';

/** What is measured. A rate names what is above and below the line. */
export const indicator = z.strictObject({
  code: slug,
  name: sentence,
  unit: sentence,
  numerator: sentence.optional(),
  denominator: sentence.optional(),
  project: z.string().optional(),
  clause: z.string(),
  notes: z.array(note).optional(),
});

/** What must be reached: `between` reads from `value` to `upper`. */
export const target = z.strictObject({
  code: slug,
  indicator: z.string(),
  comparison: z.enum(['atLeast', 'atMost', 'exactly', 'between']),
  value: z.number(),
  upper: z.number().optional(),
  /** Last day to reach it; null: the text gives none. */
  by: isoDate.nullable(),
  /** Set where it must be reached again every month, quarter or year. */
  every: z.enum(['month', 'quarter', 'year']).optional(),
  scope: z.array(unitOrGroup).min(1),
  wording: sentence,
  clause: z.string(),
  quote,
  notes: z.array(note).optional(),
});

/** `from-to` takes both ends in; `from-below` leaves the upper one out ("từ 0,1% đến dưới 0,3%"). */
const criterionTest = z.strictObject({
  input: slug,
  op: z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'from-to', 'from-below']),
  value: z.number(),
  upper: z.number().optional(),
});

/** A class units are sorted into, with its conditions. `combine: unstated` where the text leaves "và" or "hoặc" open. */
export const criteriaSet = z.strictObject({
  code: slug,
  title: sentence,
  outcome: sentence,
  combine: z.enum(['all', 'any', 'unstated']),
  conditions: z
    .array(
      z.strictObject({
        code: slug,
        text: sentence,
        test: criterionTest.optional(),
        clause: z.string(),
        quote,
      }),
    )
    .min(1),
  clause: z.string(),
  notes: z.array(note).optional(),
});

/** What the tests of criteria look at. */
export const criterionInput = z.strictObject({
  code: slug,
  label: sentence,
  unit: sentence,
  clause: z.string(),
});

/** A list of communes a plan names, as it names them. */
export const communeList = z.strictObject({
  code: slug,
  title: sentence,
  year: z.int().optional(),
  members: z
    .array(
      z.strictObject({
        name: sentence,
        type: z.enum(['xã', 'phường', 'thị trấn']),
        district: sentence.optional(),
        /** Its own official number at that time, where known; many numbers were given again to other communes since. */
        official: z
          .string()
          .regex(/^\d{5}$/, { error: 'mã năm chữ số trong dấu nháy' })
          .optional(),
        /** Codes of today's communes; empty where not known, with a note. */
        today: z.array(z.string()),
        notes: z.array(note).optional(),
      }),
    )
    .min(1),
  clause: z.string(),
  quote,
});

/** What a report must contain, in order. */
export const outline = z.strictObject({
  code: slug,
  title: sentence,
  items: z.array(z.strictObject({ text: sentence, clause: z.string() })).min(1),
  clause: z.string(),
  notes: z.array(note).optional(),
});

export type Indicator = z.infer<typeof indicator>;
export type Target = z.infer<typeof target>;
export type CriteriaSet = z.infer<typeof criteriaSet>;
export type CriterionInput = z.infer<typeof criterionInput>;
export type CommuneList = z.infer<typeof communeList>;
export type Outline = z.infer<typeof outline>;
