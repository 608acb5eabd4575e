import { adhoc } from './adhoc.ts';
import { broadcast } from './broadcast.ts';
import { correcting } from './correcting.ts';
import { courtesies, helping, howTo, introductions, waysOut } from './courtesies.ts';
import { due } from './due.ts';
import { duties } from './duties.ts';
import { exporting } from './exporting.ts';
import { measures } from './measures.ts';
import { contents, papers, templates } from './papers.ts';
import { late, missing, status } from './progress.ts';
import type { Rule } from './rule.ts';
import { starting } from './starting.ts';

/** All rules in priority order: the first that fires decides. */
export const RULES: readonly Rule[] = [
  ...waysOut,
  ...courtesies,
  ...howTo,
  ...adhoc,
  ...broadcast,
  ...correcting,
  ...exporting,
  ...templates,
  ...papers,
  ...missing,
  ...contents,
  ...duties,
  ...measures,
  ...late,
  ...status,
  ...helping,
  ...due,
  ...starting,
  ...introductions,
];
