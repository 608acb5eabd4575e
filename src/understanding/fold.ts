/**
 * The text in lower case without any mark, as hurried people type it: `đ` becomes `d`, composed and decomposed input
 * give the same.
 *
 * @example fold('Đến hạn QUÝ nào?') // 'den han quy nao?'
 */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd');
}

/**
 * One spelling for one syllable: the tone is taken from wherever it was placed and put last, so that "hoà" and "hòa",
 * "quí" and "quý" are the same word. Only for comparing, never for showing.
 *
 * @example spelling('thuý') === spelling('thúy') // true
 */
export function spelling(word: string): string {
  const decomposed = word.normalize('NFD').toLowerCase();
  let letters = '';
  let tone = '';
  for (const sign of decomposed) {
    if (TONES.has(sign)) tone = sign;
    else letters += sign;
  }
  return (LONE_I.test(letters) ? `${letters.slice(0, -1)}y` : letters) + tone;
}

/** Grave, acute, tilde, hook above, dot below. */
const TONES = new Set(['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']);

/** "quí" and "quý", "kì" and "kỳ" are two schools of spelling; "tui" and "tuy" are two words. */
const LONE_I = /^(?:qu|[^aeiouy\p{M}]+)i$/u;
