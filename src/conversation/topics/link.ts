import type { Text } from '../effect.ts';
import { type Asking, need } from '../need.ts';
import type { Snapshot } from '../snapshot.ts';
import type { State } from '../state.ts';
import type { Input } from '../turn.ts';
import { answer, type Done, line } from '../turn.ts';

/** After this many wrong codes an account waits; each further one doubles the wait. */
const FREE_TRIES = 5;
const FIRST_LOCK_MINUTES = 15;
const LONGEST_LOCK_MINUTES = 24 * 60;
/** Accounts that sent a wrong code within a minute, from which on nobody's code is looked at: somebody guesses with many. */
const MOST_GUESSING = 20;

/** A stranger gets help to link and nothing else. */
export function greetStranger(state: State, input: Input, snapshot: Snapshot): Asking<Done> {
  return orLink(state, input, snapshot, line('link-help'));
}

/**
 * Whose last role ended, or who was deactivated, is told so and gets nothing else; the unit's drafts stay with the
 * colleagues. A new code links the account to whom it was made for: people who move are invited anew.
 */
export function partWith(state: State, input: Input, snapshot: Snapshot): Asking<Done> {
  return orLink({ ...state, open: null }, input, snapshot, line('no-role'));
}

function* orLink(state: State, input: Input, snapshot: Snapshot, otherwise: Text): Asking<Done> {
  if (input.type === 'tooMany') return answer({ state }, [line('input-too-many')]);
  const typed = input.type === 'start' ? input.code : input.type === 'text' ? input.text : null;
  const code = typed === null ? null : codeIn(typed);
  if (code === null) return answer({ state }, [otherwise]);
  const { lockedUntil, guessing } = snapshot.identity;
  const locked = lockedUntil === null ? 0 : minutesUntil(lockedUntil, snapshot.now);
  if (locked > 0) return answer({ state }, [line('link-locked', { minutes: locked })]);
  if (guessing >= MOST_GUESSING) return answer({ state }, [line('link-busy')]);
  const found = yield* need('linkCode', { code });
  if (found === null) return wrongCode(state, snapshot);
  return {
    open: null,
    lines: [line('link-done', { name: found.personName, unit: found.unitName }), line('help-short')],
    choices: [],
    effects: [{ type: 'linkAccount', code: found.id }],
  };
}

function wrongCode(state: State, snapshot: Snapshot): Done {
  const failures = snapshot.identity.failedCodes + 1;
  const over = failures - FREE_TRIES;
  if (over < 0) {
    const said = answer({ state }, [line('link-wrong', { left: -over })]);
    return { ...said, effects: [{ type: 'countFailedCode', lockedUntil: null }] };
  }
  const minutes = Math.min(FIRST_LOCK_MINUTES * 2 ** over, LONGEST_LOCK_MINUTES);
  const lockedUntil = new Date(Date.parse(snapshot.now) + minutes * 60_000).toISOString();
  const said = answer({ state }, [line('link-locked', { minutes })]);
  return { ...said, effects: [{ type: 'countFailedCode', lockedUntil }] };
}

/** 0 or less once it is over. Instants are compared as such: the database writes them in its own zone. */
function minutesUntil(until: string, now: string): number {
  return Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000);
}

/**
 * The link code in a text, in its canonical writing. People type it in small letters, with spaces, O for 0, I or L for 1.
 * @example codeIn('ma la dh k7q3 9m2p') // 'DH-K7Q3-9M2P'
 */
export function codeIn(text: string): string | null {
  const match = /(?<![\p{L}\d])DH[\s\-_.]*([0-9A-Z]{4})[\s\-_.]*([0-9A-Z]{4})(?![\p{L}\d])/u.exec(
    text.normalize('NFC').toUpperCase(),
  );
  if (match === null) return null;
  const plain = (part: string | undefined) =>
    (part ?? '').replace(/O/g, '0').replace(/[IL]/g, '1').replace(/U/g, 'V');
  return `DH-${plain(match[1])}-${plain(match[2])}`;
}
