import { isSyllable, withoutTone, withTone } from './syllable.ts';

const TELEX_TONES = new Map([
  ['s', '\u0301'],
  ['f', '\u0300'],
  ['r', '\u0309'],
  ['x', '\u0303'],
  ['j', '\u0323'],
]);

const VNI_TONES = new Map([
  ['1', '\u0301'],
  ['2', '\u0300'],
  ['3', '\u0309'],
  ['4', '\u0303'],
  ['5', '\u0323'],
]);

const VOWEL = /[aăâeêioôơuưy]/u;

const HATS = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
]);

/**
 * What keys left over from a Telex keyboard were meant to write, or null where they write no syllable.
 *
 * @param typed lower case, no digits
 * @example readTelex('thangs') // 'tháng'
 * @example readTelex('muowif') // 'mười'
 */
export function readTelex(typed: string): string | null {
  const bare = typed === withoutTone(typed);
  let letters = '';
  let tone = '';
  for (const key of typed) {
    const said = bare && VOWEL.test(letters) ? TELEX_TONES.get(key) : undefined;
    if (said !== undefined) tone = said;
    else if (key === 'w') letters = hooked(letters);
    else if (key === 'd' && letters === 'd') letters = 'đ';
    else letters = hatted(letters, key);
  }
  return checked(letters, tone, typed);
}

/**
 * What keys left over from a VNI keyboard were meant to write, or null where they write no syllable.
 *
 * @param typed letters and digits in lower case
 * @example readVni('tha1ng') // 'tháng'
 */
export function readVni(typed: string): string | null {
  let letters = '';
  let tone = '';
  for (const key of typed) {
    if (VNI_TONES.has(key)) tone = VNI_TONES.get(key) ?? '';
    else if (key === '6') letters = letters.replace(/[aeo](?![aeo])/u, (vowel) => HATS.get(vowel) ?? vowel);
    // The horn goes on o and u, never on a.
    else if (key === '7') letters = hooked(letters.replace('a', 'A')).replace('A', 'a');
    else if (key === '8') letters = letters.replace(/a/u, 'ă');
    else if (key === '9') letters = letters.replace(/^d/u, 'đ');
    else if (/[0-9]/u.test(key)) return null;
    else letters += key;
  }
  return checked(letters, tone, typed);
}

function checked(letters: string, tone: string, typed: string): string | null {
  const word = withTone(letters, tone);
  return word !== typed && isSyllable(word) ? word : null;
}

/** "w": the last a, o or u gets its breve or horn; "uo" becomes "ươ". */
function hooked(letters: string): string {
  if (/u[oô](?=[^aeiouy]*$|i$)/u.test(letters) && !/^qu/u.test(letters))
    return letters.replace(/u[oô]/u, 'ươ');
  if (/ưo/u.test(letters)) return letters.replace(/ưo/u, 'ươ');
  const at = Math.max(letters.lastIndexOf('a'), letters.lastIndexOf('o'), letters.lastIndexOf('u'));
  if (at < 0) return `${letters}ư`;
  const bearer = /ua$/u.test(letters) && !/^qu/u.test(letters) ? at - 1 : at;
  const marked = new Map([
    ['a', 'ă'],
    ['o', 'ơ'],
    ['u', 'ư'],
  ]).get(letters[bearer] ?? '');
  return letters.slice(0, bearer) + (marked ?? '') + letters.slice(bearer + 1);
}

/** A second a, e or o gives the first its hat, also behind the final consonant ("tuana"). */
function hatted(letters: string, key: string): string {
  const hat = HATS.get(key);
  const at = letters.lastIndexOf(key);
  const between = letters.slice(at + 1);
  if (hat === undefined || at < 0 || !/^(?:u|i|y|[^aăâeêioôơuưy]{1,2})?$/u.test(between))
    return letters + key;
  return letters.slice(0, at) + hat + between;
}
