import { createHmac, randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a code read out or written by hand is the same code. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eight signs of five bits: forty bits. */
const SIGNS = 8;

/** What the installation's secret is used for here: see `installationSecret`. */
export const LINK_CODES = 'link-codes';

/** How long a code may be used. */
export const LINK_CODE_DAYS = 7;

/** A fresh one-time code. @example newLinkCode() // 'DH-7K3Q-M0XZ' */
export function newLinkCode(): string {
  const signs = [...randomBytes(SIGNS)].map((byte) => ALPHABET[byte & 31] ?? '0').join('');
  return `DH-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/**
 * The eight signs of a code as people type it, or null where it is none: case, gaps, hyphens and the letters that look
 * like figures do not matter.
 * @example plainLinkCode('dh 7k3q mOxz') // '7K3QM0XZ'
 */
export function plainLinkCode(text: string): string | null {
  const letters = text.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const signs = (letters.length === SIGNS + 2 && letters.startsWith('DH') ? letters.slice(2) : letters)
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return signs.length === SIGNS && [...signs].every((sign) => ALPHABET.includes(sign)) ? signs : null;
}

/** What is kept of a code: without the installation's secret nothing leads back to it. */
export function hashLinkCode(secret: string, signs: string): string {
  return createHmac('sha256', secret).update(signs).digest('hex');
}
