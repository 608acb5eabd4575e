import type { Intent, Slots } from '../reading.ts';

/**
 * One named way of asking for something. Conditions are cue names of `cues.ts` or the tags of things found
 * (UNIT, UNITS, SELF, PROJECT, FORM, INDICATOR, DOCUMENT, TIME, BEFORE, YEAR, QUESTION):
 *
 * - `a|b`   one of them stands in the message
 * - `a > b` some `a` stands before some `b` (either side may be `x|y`)
 * - `a ~ b` the same, with at most three words between
 * - `^a`    the message begins with it (politeness aside); `a$` it ends with it
 */
export interface Rule {
  /** Logged and printed, unique: "due.what-is-due". */
  name: string;
  intent: Intent;
  all: readonly string[];
  none?: readonly string[];
  /** Only when these cues (and politeness) are the whole message but for `rest` words. */
  alone?: readonly string[];
  /** Only when the rule's cues are (nearly) the whole message: at most this many other words. */
  rest?: number;
  /** How many words may stay unexplained; more where a request carries free text. Default 3. */
  most?: number;
  slots?: Slots;
  /** True where the words are only a name of a thing ("báo cáo quý 2"): any other rule of the message goes first. */
  weak?: boolean;
  /** Messages that this rule must read; tests run them. */
  examples: readonly string[];
}
