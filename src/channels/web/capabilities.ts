import type { Capabilities } from '../channel.ts';

/** The page draws buttons itself and scrolls, so nothing needs to be cut. */
export const capabilities: Capabilities = { buttons: true, maxText: 20_000, maxChoices: 60 };

/** The longest text a person may send, in UTF-16 units: what the other messengers allow as well. */
export const MAX_INBOUND_TEXT = 4096;
