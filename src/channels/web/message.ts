import type { Choice } from '../channel.ts';

/** One person a visitor of the page may speak as. */
export interface WebPerson {
  accountId: string;
  name: string;
  roleLabel: string;
  unitName: string;
  provinceName: string;
  role: 'reporter' | 'head' | 'coordinator' | 'admin';
  /** Three questions of this role, offered while the chat is empty. */
  examples: string[];
}

/** One message as the page shows it. */
export interface WebMessage {
  /** A person's message: the id the page made for it (the inbound external id). The bot's: the id given to `send`. */
  id: string;
  from: 'person' | 'bot';
  text: string;
  choices?: Choice[][];
  /** ISO instant. */
  at: string;
}

/** Up to `limit` messages of an account before the message `before` (null: the newest), the oldest first. */
export type History = (accountId: string, limit: number, before: string | null) => Promise<WebMessage[]>;
