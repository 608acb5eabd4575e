import { randomBytes, randomUUID } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a number read over the phone comes back the same. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RECEIPT_LETTERS = 5;
const TOKEN_LETTERS = 10;

/**
 * A receipt number: the day and five random letters. 33 million for each day, so two may meet; the database keeps
 * them unique and the turn is repeated with a new one.
 *
 * @param today ISO day
 * @example newReceipt('2026-06-18') // 'BC-260618-7K3QH'
 */
export function newReceipt(today: string): string {
  return `BC-${today.slice(2).replaceAll('-', '')}-${randomLetters(RECEIPT_LETTERS)}`;
}

/** Fifty random bits: ties a confirmation to what it confirms. Short enough for a button's value. */
export function newToken(): string {
  return randomLetters(TOKEN_LETTERS);
}

/** A random UUID (version 4). */
export function newUuid(): string {
  return randomUUID();
}

function randomLetters(count: number): string {
  // 256 is a multiple of 32: the lowest five bits of a random byte are even over the alphabet.
  return Array.from(randomBytes(count), (byte) => ALPHABET.charAt(byte & 31)).join('');
}
