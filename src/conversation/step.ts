import type { PersonFact } from '../domain/rights.ts';
import { mainMembership } from '../domain/rights.ts';
import { readNumber } from '../understanding/number/read.ts';
import { read } from '../understanding/read.ts';
import { INTENTS, type Intent, type Reading } from '../understanding/reading.ts';
import { readReply, readYesNo } from '../understanding/reply.ts';
import { namedReport } from '../understanding/report_kind.ts';
import type { Effect, Text } from './effect.ts';
import type { Asking } from './need.ts';
import { offeredChoice } from './offered.ts';
import type { Snapshot } from './snapshot.ts';
import type { State } from './state.ts';
import { tellByIntent } from './topics/by_intent.ts';
import { codeIn, greetStranger, partWith } from './topics/link.ts';
import { continueRemind, pressRemind, pressSend } from './topics/remind.ts';
import { correctReport, openReport, reportEnded } from './topics/report/open.ts';
import { figureBeside, isFigure, isQuestion } from './topics/report/passing.ts';
import { again, continueReport, pressReport, stillDraft } from './topics/report/topic.ts';
import { unreadLine } from './topics/report/words.ts';
import { answer, type Done, type Input, line, type Turn } from './turn.ts';

/** Longest text that is read: Telegram's own limit. */
export const LONGEST_INPUT = 4096;
const LONGEST_CODE_MESSAGE = 80;

export interface Step {
  state: State;
  effects: Effect[];
  /** What the text was read as; null where nothing was read. For logs and `dunghan ask`. */
  reading: Reading | null;
}

/**
 * One turn of a dialogue: the state before, what came in, what may be looked at; out come the state after and what is
 * to be done. It does nothing itself, and asks for further facts by yielding needs.
 */
export function* step(state: State, input: Input, snapshot: Snapshot): Asking<Step> {
  if (input.type === 'group') return inGroup(state);
  if (snapshot.person === null) return finish(state, yield* greetStranger(state, input, snapshot), null);
  if (mainMembership(snapshot.person) === null)
    return finish(state, yield* partWith(state, input, snapshot), null);
  const turn = turnOf(state, input, snapshot, snapshot.person);
  const done = reportEnded(turn) ?? (yield* respond(turn, input));
  return finish(state, done, readingOf(turn, input));
}

/** An answer to a report's open question is seldom read as a request too, and is not read for the log alone. */
function readingOf(turn: LazyTurn, input: Input): Reading | null {
  if (input.type !== 'text') return null;
  return turn.state.open?.topic === 'report' ? turn.known() : turn.reading;
}

/** In groups the product says once that it answers privately, and then nothing. */
function inGroup(state: State): Step {
  const lines = [line('group-only-private')];
  const effects: Effect[] = state.toldGroup ? [] : [{ type: 'say', lines, choices: [] }];
  return { state: { ...state, toldGroup: true }, effects, reading: null };
}

function* respond(turn: Turn, input: Input): Asking<Done> {
  switch (input.type) {
    case 'text':
      return yield* onText(turn);
    case 'choice':
      return yield* onChoice(turn, input.value);
    case 'start':
      if (input.code !== null && codeIn(input.code) !== null) return linkedAlready(turn);
      return followed(turn, yield* tellByIntent(turn, 'greet'));
    case 'media':
      return followed(turn, answer(turn, [line(input.kind === 'sticker' ? 'input-sticker' : 'input-media')]));
    case 'edited':
      return followed(turn, answer(turn, [line('input-edited')]));
    case 'unreadable':
      return followed(turn, answer(turn, [line('input-unreadable')]));
    case 'tooMany':
      return followed(turn, answer(turn, [line('input-too-many')]));
    case 'group':
      return answer(turn, [line('group-only-private')]);
    default:
      return input satisfies never;
  }
}

function* onText(turn: Turn): Asking<Done> {
  const { state, snapshot } = turn;
  if (turn.text.trim() === '') return followed(turn, answer(turn, [line('input-empty')]));
  if (turn.text.length > LONGEST_INPUT)
    return followed(turn, answer(turn, [line('input-too-long', { max: LONGEST_INPUT })]));
  // A code is short; a long text that happens to hold one is an answer.
  if (turn.text.length <= LONGEST_CODE_MESSAGE && codeIn(turn.text) !== null) return linkedAlready(turn);
  const open = state.open;
  // In a report figures and "gửi" have a meaning of their own; its topic reads them.
  const inReport = open?.topic === 'report' && snapshot.report !== null;
  if (!inReport) {
    const chosen = offeredChoice(turn.text, state.offered);
    if (chosen?.type === 'one') return yield* onChoice(turn, chosen.value);
    if (chosen?.type === 'several' && turn.reading.intent === 'out_of_scope')
      return offeredSeveral(turn, chosen.values);
  }
  if (open?.topic === 'report' && snapshot.report !== null) {
    const taken = yield* continueReport(turn, snapshot.report, open);
    if (taken !== null) return taken;
    return yield* digression(turn);
  }
  if (open?.topic === 'remind') {
    const taken = yield* continueRemind(turn, open);
    if (taken !== null) return taken;
    // Another message leaves the preview: nothing was sent, and a stray "có" later must not send it.
    return yield* tellByIntent({ ...turn, state: { ...state, open: null } }, turn.reading.intent);
  }
  if (turn.reading.intent === 'out_of_scope' && answersNothing(turn.text)) return nothingAsked(turn);
  return yield* tellByIntent(turn, turn.reading.intent);
}

/** A linked person sends a code: it is left unused, and who this account speaks for is said. */
function linkedAlready(turn: Turn): Done {
  const main = mainMembership(turn.person);
  if (main === null) return answer(turn, [line('no-role')]);
  return followed(
    turn,
    answer(turn, [line('link-already', { name: turn.person.name, unit: main.unit.name })]),
  );
}

const ASKS_NOTHING: ReadonlySet<Intent> = new Set<Intent>(['out_of_scope', 'greet', 'cancel']);

/** A question in passing is answered and the open question asked again; what is no question is told how to answer. */
function* digression(turn: Turn): Asking<Done> {
  const { state, snapshot, reading } = turn;
  if (state.open?.topic !== 'report' || snapshot.report === null)
    return yield* tellByIntent(turn, reading.intent);
  const place = snapshot.report;
  // "gửi nhầm rồi, huỷ đi": what is open is meant, and it was not sent.
  if (reading.intent === 'correct_report' && place.sent === null && namedReport(turn.text) === null)
    return stillDraft(turn, place, state.open);
  const asksPlans = reading.intent === 'out_of_scope' && isQuestion(turn.text);
  if (!asksPlans && ASKS_NOTHING.has(reading.intent)) {
    return again(turn, place, state.open, [courtesyLine(turn) ?? unreadLine(place, state.open.at)]);
  }
  const done = yield* tellByIntent(turn, reading.intent);
  const figure = figureBeside(turn.text);
  if (figure === null || !isFigure(place, state.open.at)) return followed(turn, done);
  return followed(turn, { ...done, lines: [...done.lines, 'gap', line('report-figure-beside', { figure })] });
}

/** After something else was answered, the open report's question stands below it again. */
function followed(turn: Turn, done: Done): Done {
  const { open } = turn.state;
  const place = turn.snapshot.report;
  if (open?.topic !== 'report' || place === null || done.open !== open) return done;
  const asked = again(turn, place, open, [...done.lines, 'gap', line('report-go-on')]);
  return { ...asked, effects: [...done.effects, ...asked.effects] };
}

function* onChoice(turn: Turn, value: string): Asking<Done> {
  const { open } = turn.state;
  const [verb = '', first = '', second = ''] = value.split(':');
  switch (verb) {
    case 'report':
    case 'correct': {
      const id = idOf(first);
      if (id === null) return followed(turn, answer(turn, [line('choice-old')]));
      if (verb === 'correct') return yield* correctReport(turn, id, second);
      return withAcknowledgement(yield* openReport(turn, id, second), id);
    }
    case 'remind':
      return yield* pressRemind(turn, value);
    case 'remind-send':
      return yield* pressSend(turn, open, value);
    case 'ask':
      return yield* tellByIntent(
        turn,
        INTENTS.find((intent): intent is Intent => intent === first) ?? 'help',
      );
    case 'ans':
    case 'op': {
      if (open?.topic === 'report' && turn.snapshot.report !== null) {
        const done = yield* pressReport(turn, turn.snapshot.report, open, value);
        return done ?? again(turn, turn.snapshot.report, open, [line('choice-old')]);
      }
      if (value === 'op:leave')
        return {
          ...answer(turn, [line(open?.topic === 'remind' ? 'remind-left' : 'choice-left')]),
          open: null,
        };
      return answer(turn, [line('choice-old')]);
    }
    default:
      return followed(turn, answer(turn, [line('choice-old')]));
  }
}

/** Choices come back from outside: what is no id of ours is refused before it reaches the database. */
function idOf(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Opening a report acknowledges the reminders for it. */
function withAcknowledgement(done: Done, obligation: number): Done {
  if (done.open?.topic !== 'report' || done.open.obligation !== obligation) return done;
  return { ...done, effects: [...done.effects, { type: 'acknowledge', obligation }] };
}

/** A number or words that fit more than one of what was offered: those are offered again, nothing is guessed. */
function offeredSeveral(turn: Turn, values: string[]): Done {
  const fitting = turn.state.offered.filter((one) => values.includes(one.value));
  return answer(
    turn,
    [line('choice-several')],
    fitting.map((one) => [{ value: one.value, label: { text: one.label } }]),
  );
}

/** A figure, "có", "gửi" or "sửa 3" where nothing is open: an answer to no question, and nothing to search plans for. */
function answersNothing(text: string): boolean {
  return readNumber(text).ok || readReply(text) !== null || !/\p{L}/u.test(text);
}

function nothingAsked(turn: Turn): Done {
  const reports = turn.person.memberships.some((one) => one.role === 'reporter');
  return answer(turn, [line(reports ? 'nothing-asked-reporter' : 'nothing-asked')]);
}

/** Thanks and greetings in the middle of a report; null where the text is neither. */
function courtesyLine(turn: Turn): Text | null {
  if (turn.reading.intent !== 'greet' || /\d/u.test(turn.text)) return null;
  // "ok" greets nobody.
  if (readYesNo(turn.text) !== null) return null;
  return line(turn.reading.slots.op === 'thanks' ? 'greet-thanks' : 'report-hello');
}

interface LazyTurn extends Turn {
  /** The reading, where somebody asked for it. */
  known(): Reading | null;
}

function turnOf(state: State, input: Input, snapshot: Snapshot, person: PersonFact): LazyTurn {
  const text = input.type === 'text' ? input.text : '';
  const main = mainMembership(person);
  const speaker =
    main === null ? null : { role: main.role, unit: main.unit.code, province: main.unit.province };
  let reading: Reading | null = null;
  return {
    state,
    snapshot,
    person,
    text,
    known: () => reading,
    get reading() {
      reading ??= read(text.slice(0, LONGEST_INPUT), {
        today: snapshot.today,
        lexicon: snapshot.lexicon,
        speaker,
      });
      return reading;
    },
  };
}

function finish(before: State, done: Done, reading: Reading | null): Step {
  // The inbox renders the labels into the state, so that the words read are the words that can be typed back.
  const offered = done.choices.flat().map((choice) => ({ value: choice.value, label: '' }));
  const state: State = { ...before, open: done.open, offered };
  const say: Effect = { type: 'say', lines: done.lines, choices: done.choices };
  return { state, effects: [...done.effects, say], reading };
}
