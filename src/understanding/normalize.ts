/** Nothing longer than this is read; Telegram's longest message has the same length. */
export const MAX_CHARS = 4096;

/** Signs that look like one we know but have another code point (old fonts, keyboards of phones). */
const LOOKALIKES = new Map<string, string>([
  ['Ð', 'Đ'],
  ['ð', 'đ'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['‐', '-'],
  ['‑', '-'],
  ['／', '/'],
  ['⁄', '/'],
  ['’', "'"],
  ['‘', "'"],
]);

/**
 * The text as every reader sees it: composed (NFC), well formed, one kind of blank, hyphen and slash, at most
 * {@link MAX_CHARS} UTF-16 units. Case and marks stay as typed.
 *
 * Invisible signs (zero-width joiners, variation selectors, key caps) vanish, control characters become blanks, a
 * lone half of a surrogate pair becomes U+FFFD.
 *
 * @example normalizeText('nga\u0300y\u00a015–6') // 'ngày 15-6'
 */
export function normalizeText(text: string): string {
  return text
    .slice(0, MAX_CHARS)
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/\p{Cf}|\p{Variation_Selector}|\u20E3/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[Ðð–—−‐‑／⁄’‘]/gu, (sign) => LOOKALIKES.get(sign) ?? sign)
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
