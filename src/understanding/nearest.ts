/**
 * The one word of a set that a slip of the finger leads to: neighbours swapped, a letter doubled, forgotten, added, or
 * another. The likelier slip wins; two words by the same slip are no answer.
 *
 * @param typed unmarked lower case
 * @example nearestBySlip('thnag', new Set(['thang'])) // 'thang'
 */
export function nearestBySlip(typed: string, words: ReadonlySet<string>): string | null {
  if (typed.length < 3 || typed.length > 8 || !/^[a-z]+$/u.test(typed) || !/[aeiouy]/u.test(typed))
    return null;
  for (const slip of typed.length === 3
    ? [swapped, doubled]
    : [swapped, doubled, forgotten, added, another]) {
    const found = [...new Set(slip(typed))].filter((word) => words.has(word));
    if (found.length > 1) return null;
    if (found[0] !== undefined) return found[0];
  }
  return null;
}

/**
 * How an unmarked word sounds where ch and tr, s and x, d, gi and r, l and n are not told apart. Equal keys, one sound.
 *
 * @example soundKey('trieu') === soundKey('chieu') // true
 */
export function soundKey(word: string): string {
  return word
    .replace(/^tr/u, 'ch')
    .replace(/^x/u, 's')
    .replace(/^(?:gi|r)(?=[aeiouy])/u, 'd')
    .replace(/^n(?![gh])/u, 'l');
}

const LETTERS = [...'abcdeghiklmnopqrstuvxy'];

function swapped(typed: string): string[] {
  return places(typed, 1).map(
    (at) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
  );
}

function doubled(typed: string): string[] {
  return places(typed, 1)
    .filter((at) => typed.charAt(at) === typed.charAt(at + 1))
    .map((at) => typed.slice(0, at) + typed.slice(at + 1));
}

function forgotten(typed: string): string[] {
  return places(typed, -1).flatMap((at) =>
    LETTERS.map((letter) => typed.slice(0, at) + letter + typed.slice(at)),
  );
}

function added(typed: string): string[] {
  return places(typed, 0).map((at) => typed.slice(0, at) + typed.slice(at + 1));
}

function another(typed: string): string[] {
  return places(typed, 0).flatMap((at) =>
    LETTERS.map((letter) => typed.slice(0, at) + letter + typed.slice(at + 1)),
  );
}

function places(typed: string, short: number): number[] {
  return Array.from({ length: Math.max(typed.length - short, 0) }, (_, at) => at);
}
