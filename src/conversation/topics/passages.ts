import { mainMembership } from '../../domain/rights.ts';
import type { Line } from '../effect.ts';
import { type Asking, need, type Passage } from '../need.ts';
import { answer, type Done, line, type Turn } from '../turn.ts';
import { citation } from './due.ts';

/** Passages shown for one question. */
const MOST_SHOWN = 2;

/** No rule fired: the plans' own passages, or the plain word that the plans do not say it. */
export function* searchPlans(turn: Turn): Asking<Done> {
  const province = mainMembership(turn.person)?.unit.province ?? null;
  if (province === null) return answer(turn, [line('no-role')]);
  const passages = yield* need('clauses', { province, text: turn.text, limit: MOST_SHOWN });
  if (passages.length === 0) return notSaid(turn);
  return answer(turn, passageLines(passages));
}

export function passageLines(passages: Passage[]): Line[] {
  return [
    line('passages-head'),
    ...passages.flatMap((one): Line[] => [
      'gap',
      line('passages-summary', { summary: one.summary }),
      citation({ plan: one.plan, planTitle: one.planTitle, clausePath: one.path, quote: one.quote }),
      ...one.notes.map((note) => line('passages-note', { text: note.text })),
    ]),
  ];
}

/** "kế hoạch không nêu", with what can be asked. */
export function notSaid(turn: Turn): Done {
  // text ids: suggest-due, suggest-overdue, suggest-missing_submissions, suggest-submission_status, suggest-start_report
  const known = ['due', 'overdue', 'missing_submissions', 'submission_status', 'start_report'];
  const suggested = turn.reading.suggestions.filter((intent) => known.includes(intent));
  const choices = suggested.map((intent) => [{ value: `ask:${intent}`, label: line(`suggest-${intent}`) }]);
  return answer(
    turn,
    [line('not-said'), line(choices.length > 0 ? 'not-said-suggest' : 'not-said-help')],
    choices,
  );
}
