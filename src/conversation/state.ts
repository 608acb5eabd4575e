/**
 * What a dialogue remembers between messages: JSON, stored with the conversation, read back at each turn.
 * Answers are not here; they are in the draft.
 */
export interface State {
  /** Version of this shape; `upgradeState` reads older ones. */
  v: 1;
  open: Open | null;
  /** The choices last offered, so that "2" or a label means one of them where there are no buttons. */
  offered: Offered[];
  /** In a group it was said once that answers come privately. */
  toldGroup: boolean;
}

export interface Offered {
  value: string;
  label: string;
}

export type Open =
  | {
      topic: 'report';
      obligation: number;
      form: string;
      /** Code of the question asked, or the page with all answers. */
      at: string | 'review';
      /** Where to go after an edit; null: the next blank question. */
      backTo: string | 'review' | null;
    }
  | {
      topic: 'remind';
      /** Ties the confirmation to this preview: an old button does nothing. */
      token: string;
      plan: string;
      definition: string;
      period: string;
      province: string;
      /** Code of the one unit it is for, as older states keep it. */
      only?: string;
      /** Codes of the units it is for; absent: all that have not submitted. */
      units?: string[];
      /** Codes of those left out. */
      except?: string[];
    };

export const EMPTY_STATE: State = { v: 1, open: null, offered: [], toldGroup: false };

/** Reads a stored state of any version; what cannot be read starts afresh (drafts are kept elsewhere). */
export function upgradeState(stored: unknown): State {
  if (typeof stored !== 'object' || stored === null || !('v' in stored) || stored.v !== 1) return EMPTY_STATE;
  const state = stored as Partial<State>;
  return {
    v: 1,
    open: state.open ?? null,
    offered: state.offered ?? [],
    toldGroup: state.toldGroup ?? false,
  };
}
