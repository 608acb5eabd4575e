import type { PersonFact } from '../domain/rights.ts';
import type { Reading } from '../understanding/reading.ts';
import type { Effect, Line, LineArgs, SayChoice, Text } from './effect.ts';
import type { Snapshot } from './snapshot.ts';
import type { Open, State } from './state.ts';

/** What the person sent, as a topic sees it. */
export type Input =
  | { type: 'text'; text: string }
  | { type: 'choice'; value: string }
  | { type: 'start'; code: string | null }
  | { type: 'media'; kind: string; caption: string | null }
  | { type: 'edited' }
  | { type: 'group' }
  /** More messages than a person writes: told once, and what follows stays unread. */
  | { type: 'tooMany' }
  | { type: 'unreadable' };

/** A turn of a linked person. */
export interface Turn {
  state: State;
  snapshot: Snapshot;
  person: PersonFact;
  /** What the text means as a request, read outside an open question. */
  reading: Reading;
  /** The text as typed; empty for a pressed choice. */
  text: string;
}

/** How a turn ends. */
export interface Done {
  open: Open | null;
  lines: Line[];
  choices: SayChoice[][];
  effects: Effect[];
}

/** An answer that leaves the open topic as it was. */
export function answer(turn: { state: State }, lines: Line[], choices: SayChoice[][] = []): Done {
  return { open: turn.state.open, lines, choices, effects: [] };
}

export function line(id: string, args?: LineArgs): Text {
  return args === undefined ? { id } : { id, args };
}
