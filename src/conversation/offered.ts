import { fold } from '../understanding/fold.ts';
import { type Choice, readChoice, readYesNo } from '../understanding/reply.ts';
import type { Offered } from './state.ts';

/** What a confirmation does cannot be taken back, so a word that merely occurs on its button is not enough. */
const CONFIRMS = /^remind-send:/;

/** "2" or a label typed where choices were offered. */
export function offeredChoice(text: string, offered: Offered[]): Choice | null {
  if (offered.length === 0) return null;
  const choice = signed(text, offered) ?? readChoice(text, offered);
  if (choice?.type !== 'one' || !CONFIRMS.test(choice.value)) return choice;
  const label = offered.find((one) => one.value === choice.value)?.label ?? '';
  return /^\s*\d+\s*[.)]?\s*$/u.test(text) || isSameText(text, label) ? choice : null;
}

/** "có" and "không" where one thing and leaving it were offered. */
function signed(text: string, offered: Offered[]): Choice | null {
  const [doing, leaving, ...more] = offered;
  const said = readYesNo(text);
  if (said === null || doing === undefined || leaving?.value !== 'op:leave' || more.length > 0) return null;
  return { type: 'one', value: said === 'yes' ? doing.value : leaving.value };
}

function isSameText(typed: string, label: string): boolean {
  return fold(typed).trim() === fold(label).trim();
}
