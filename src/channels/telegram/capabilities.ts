import type { Capabilities } from '../channel.ts';

/** Telegram takes 4096 characters; it counts after parsing entities, so a little room is left. */
export const telegramCapabilities: Capabilities = { buttons: true, maxText: 4000, maxChoices: 100 };

/** Longest caption of a file in UTF-16 units (Telegram: 1024). */
export const maxCaption = 1000;

/** Longest data of a button in UTF-8 bytes. */
export const maxCallbackData = 64;
