import { acting } from './words/acting.ts';
import { asking } from './words/asking.ts';
import { courtesy } from './words/courtesy.ts';
import { noise } from './words/noise.ts';
import { plans } from './words/plans.ts';
import { reporting } from './words/reporting.ts';
import { trade } from './words/trade.ts';

/**
 * The words officials use, by meaning: one name, many spellings, in the notation of `waysOf`. A colleague who hears a
 * new expression adds it to its line in `words/` and an example to the rule that should read it.
 */
export const CUES = {
  ...courtesy,
  ...asking,
  ...reporting,
  ...acting,
  ...plans,
  ...noise,
  ...trade,
} as const;

export type Cue = keyof typeof CUES;
