import { z } from 'zod';
import { isIsoDate } from '../domain/date.ts';

/** Longest verbatim quote a plan file may hold: the repository ships facts and short quotes, not documents. */
export const LONGEST_QUOTE = 200;

export const isoDate = z.string().refine(isIsoDate, { error: 'ngày có thật, viết YYYY-MM-DD' });
export const sentence = z.string().trim().min(1);
export const quote = sentence.max(LONGEST_QUOTE);

/** `38-so-y-te`, `tw-bo-cong-an`, a commune's official code, or one of the groups below. */
export const unitCode = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'mã đơn vị: chữ thường không dấu, số, gạch nối' });
export const slug = z
  .string()
  .regex(/^[A-Za-z0-9]+([-._][A-Za-z0-9]+)*$/, { error: 'mã: chữ không dấu, số, gạch nối' });

/**
 * Groups of units. The first six can be counted from the list of units, so they may owe reports and tasks; the
 * others are only named by plans ("các đơn vị liên quan").
 */
export const COUNTED_GROUPS = [
  'communes',
  'wards',
  'districts',
  'departments',
  'organisations',
  'projectLeads',
] as const;
export const NAMED_GROUPS = ['communePolice', 'investors', 'centralLeads', 'relatedUnits'] as const;
export type UnitGroup = (typeof COUNTED_GROUPS)[number] | (typeof NAMED_GROUPS)[number];

/** A unit code or a group. */
export const unitOrGroup = z.union([z.enum([...COUNTED_GROUPS, ...NAMED_GROUPS]), unitCode]);

/** True for a name that stands for many units. */
export function isUnitGroup(name: string): name is UnitGroup {
  return ([...COUNTED_GROUPS, ...NAMED_GROUPS] as readonly string[]).includes(name);
}

/**
 * What a reader of the text must know: `gap` the text is silent, `contradiction` it says two things, `misprint` it is
 * misspelt (the quote keeps the misprint, `corrected` says what is meant), `missing` it points to a part not at hand.
 */
export const note = z.strictObject({
  kind: z.enum(['gap', 'contradiction', 'misprint', 'missing']),
  text: sentence,
  quote: quote.optional(),
  corrected: sentence.optional(),
});
export type Note = z.infer<typeof note>;

export const legalBasis = z.strictObject({
  number: sentence,
  title: sentence,
  date: isoDate.nullable(),
  quote: quote.optional(),
});

/** Where reports go. Postal addresses of offices only: no private e-mail address or telephone number. */
export const receiver = z.strictObject({
  unit: unitOrGroup,
  via: z.array(unitOrGroup).optional(),
  address: sentence.optional(),
  clause: z.string(),
  quote,
});

/** The document as it calls itself. Dates and numbers left blank in the text are written as they stand. */
export const documentFacts = z.strictObject({
  title: sentence,
  shortTitle: sentence,
  issuer: unitCode,
  number: sentence.nullable(),
  dateAsWritten: sentence.nullable(),
  /** The span the date lies in: a day, or the month where the day is blank. Null: the text has no date. */
  issued: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
  /** From and to when its duties hold; null: the text does not end them. */
  inForce: z.strictObject({ from: isoDate.nullable(), to: isoDate.nullable() }),
  tiers: z.enum(['two', 'three']),
  legalBases: z.array(legalBasis),
  standingAgency: unitCode.nullable(),
  receivers: z.array(receiver),
  /** Parts the text names that are not in it: forms, annexes, outlines. */
  missingParts: z.array(
    z.strictObject({ code: slug, title: sentence, text: sentence, clause: z.string(), quote }),
  ),
  notes: z.array(note).optional(),
});

/** How a unit is bound to a duty: chủ trì, phối hợp, đề nghị, giao, chỉ đạo cấp dưới. */
export const ASSIGNMENT_KINDS = ['lead', 'support', 'requested', 'assigned', 'directs'] as const;
export type AssignmentKind = (typeof ASSIGNMENT_KINDS)[number];
const units = z.array(unitOrGroup).min(1).optional();

/**
 * A numbered piece of the plan. `id` is its path: sections and numbers as printed, `b1` the first bullet (-), `p1` the
 * first sub-bullet (+), `d1` a paragraph after the items, `PL` the annex: `PL.I.3.b2.p1`. A section number printed twice
 * gets its turn: `V`, `V~2`.
 */
export const clause = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9~()]+(\.[A-Za-z0-9~()]+)*$/, { error: 'đường dẫn điều khoản, ví dụ V.1.b2' }),
  title: sentence.optional(),
  summary: sentence,
  quote: quote.optional(),
  /** The project this clause and those under it belong to. */
  project: z.string().optional(),
  assign: z
    .strictObject({ lead: units, support: units, requested: units, assigned: units, directs: units })
    .optional(),
  notes: z.array(note).optional(),
});

/** A project or sub-project (`DA7-TDA1`, parent `DA7`) of the programme. */
export const project = z.strictObject({
  code: slug,
  name: sentence,
  parent: z.string().optional(),
  clause: z.string(),
  quote: quote.optional(),
  notes: z.array(note).optional(),
});
export type Project = z.infer<typeof project>;
