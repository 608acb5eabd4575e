import type { Capabilities } from '../channel.ts';

/**
 * Zalo takes 2000 characters without saying of what kind; staying below 1900 UTF-16 units is safe under each reading.
 * Choices are numbered lines, so their number is bounded by reading, not by Zalo.
 */
export const zaloCapabilities: Capabilities = { buttons: false, maxText: 1899, maxChoices: 30 };
