import type { StoredValue } from '../domain/form.ts';

/** One message of `locales/`, with its arguments. */
export interface Text {
  id: string;
  args?: LineArgs;
}

/** Arguments of a message: texts as they stand, numbers written the Vietnamese way by the renderer, other messages. */
export type LineArgs = Record<string, string | number | Text>;

/** Lines of one `say` are joined by line breaks; `gap` is an empty line. */
export type Line = Text | 'gap';

export interface SayChoice {
  /** Comes back when chosen. Names what it does and to what, so that an old button is still understood or refused. */
  value: string;
  label: Text | { text: string };
  /** A typed number is an answer here, so it does not mean this choice and none is shown on it. */
  typed?: false;
}

/** What a step wants done. Data, not calls: `src/inbox/effects` has one file for each. */
export type Effect =
  | { type: 'say'; lines: Line[]; choices: SayChoice[][] }
  | {
      type: 'saveAnswers';
      obligation: number;
      form: string;
      formVersion: number;
      /** Version of the draft the step saw; 0: there was none. */
      draftVersion: number;
      values: Record<string, StoredValue>;
    }
  | {
      type: 'submitReport';
      obligation: number;
      form: string;
      formVersion: number;
      draftVersion: number;
      receipt: string;
    }
  | { type: 'linkAccount'; code: number }
  | { type: 'countFailedCode'; lockedUntil: string | null }
  | {
      type: 'sendReminder';
      token: string;
      plan: string;
      definition: string;
      period: string;
      recipients: { obligation: number; person: number }[];
    }
  | { type: 'acknowledge'; obligation: number };

export type EffectOf<T extends Effect['type']> = Extract<Effect, { type: T }>;
