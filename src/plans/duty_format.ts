import { z } from 'zod';
import type { DeadlineRule } from '../domain/deadline.ts';
import { PERIODS_OF_A_YEAR } from '../domain/decree.ts';
import type { PeriodRule } from '../domain/period.ts';
import { isoDate, note, quote, sentence, slug, unitOrGroup } from './document_format.ts';

const unit = z.enum(['month', 'quarter', 'half', 'nineMonths', 'year']);
const only = z.array(z.int().min(1).max(12)).min(1).optional();
const stated = { key: slug, label: sentence, from: isoDate.nullable(), to: isoDate.nullable() };

/** For which periods: see `PeriodRule`. */
export const periodRule: z.ZodType<PeriodRule> = z
  .discriminatedUnion('type', [
    z.strictObject({ type: z.literal('decree09'), unit, only }),
    z.strictObject({ type: z.literal('calendar'), unit, only }),
    z.strictObject({ type: z.literal('explicit'), periods: z.array(z.strictObject(stated)).min(1) }),
    z.strictObject({ type: z.literal('once'), ...stated }),
    z.strictObject({ type: z.literal('adhoc') }),
  ])
  .refine(
    (rule) => !('only' in rule) || (rule.only ?? []).every((index) => index <= PERIODS_OF_A_YEAR[rule.unit]),
    {
      error: 'kỳ không có trong năm',
      path: ['only'],
    },
  );

const deadlineDay = z.union([
  z.strictObject({ date: isoDate }),
  z.strictObject({ monthDay: z.string().regex(/^\d{2}-\d{2}$/, { error: 'tháng-ngày, viết MM-DD' }) }),
  z.strictObject({ dayOfLastMonth: z.int().min(1).max(31) }),
]);

/** When due: see `DeadlineRule`. `wording` holds the plan's own words for the day, misprints mended. */
export const deadlineRule: z.ZodType<DeadlineRule> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('before'), on: deadlineDay, wording: sentence }),
  z.strictObject({ type: z.literal('by'), on: deadlineDay, wording: sentence }),
  z.strictObject({
    type: z.literal('within'),
    span: z.strictObject({ from: isoDate.nullable(), to: isoDate }),
    wording: sentence,
  }),
  z.strictObject({ type: z.literal('unstated'), wording: sentence }),
]);

const duty = {
  code: slug,
  title: sentence,
  /** Who owes it: groups or unit codes, without those in `except`. */
  who: z.array(unitOrGroup).min(1),
  except: z.array(unitOrGroup).optional(),
  to: z.array(unitOrGroup),
  via: z.array(unitOrGroup).optional(),
  due: deadlineRule,
  project: z.string().optional(),
  clause: z.string(),
  quote,
  notes: z.array(note).optional(),
};

/** A duty to do, not to report for every period; without `period` it is done once. */
export const task = z.strictObject({ ...duty, period: periodRule.optional() });
export type Task = z.infer<typeof task>;

/**
 * A report that comes back each period, or once, or on request. A period is owed when its last day lies in `inForce`; one
 * without a last day, when its window touches it.
 */
export const report = z.strictObject({
  ...duty,
  period: periodRule,
  /** Where the window of the figures comes from: the plan's own words, Decree 09/2019, or stated nowhere. */
  dataWindow: z.strictObject({ source: z.enum(['plan', 'decree09', 'unstated']), text: sentence }),
  inForce: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() }),
  /** Codes of forms to fill; empty where the form is not at hand. */
  forms: z.array(z.string()),
  /** Codes of forms that come with it only where their project is run; the report is complete without them. */
  optionalForms: z.array(z.string()).optional(),
  /** Code of the outline that says what it must contain. */
  outline: z.string().optional(),
});
export type Report = z.infer<typeof report>;
