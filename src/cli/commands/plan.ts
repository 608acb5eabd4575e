import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';
import { checkPlans } from './plan_check.ts';
import { importPlans } from './plan_import.ts';
import { listAllPlans } from './plan_list.ts';

const PARTS = { check: checkPlans, import: importPlans, list: listAllPlans } as const;

/** `dunghan plan check <file>`, `dunghan plan import <file or folder>`, `dunghan plan list`. */
export const plan: Command = {
  options: { text: { type: 'string' }, by: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  words: [1, 2],
  run(call) {
    const [what = '', path] = call.words;
    if (what !== 'check' && what !== 'import' && what !== 'list') {
      throw new Refusal('cli-plan-which', { word: what });
    }
    if (what !== 'list' && path === undefined) throw new Refusal('cli-plan-file', { what });
    return PARTS[what](call, path ?? '');
  },
};
