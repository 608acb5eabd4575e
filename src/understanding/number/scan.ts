import type { Token } from '../tokens.ts';
import { readDigits } from './digits.ts';
import { readNumberAt } from './words.ts';

/** A number inside a sentence. `start` and `end` (exclusive) are token indices. */
export interface FoundNumber {
  start: number;
  end: number;
  /** One value, or several where it can be read in several ways. */
  values: number[];
}

/**
 * All numbers of a sentence, left to right, figures and words. A lone word is taken only with its marks ("hai", not
 * "nam"), since without them most are other words too.
 *
 * @example findNumbers(tokenize('nam 12, nữ hai mươi')) // values [12] and [20]
 */
export function findNumbers(tokens: readonly Token[]): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (let at = 0; at < tokens.length; ) {
    const part = readNumberAt(tokens, at) ?? readDigits(tokens, at);
    if (part === null) {
      at += 1;
      continue;
    }
    if (tokens[at]?.kind === 'number' || part.end - at > 1 || isClearWord(tokens[at])) {
      found.push({ start: at, end: part.end, values: part.values });
    }
    at = Math.max(part.end, at + 1);
  }
  return found;
}

/** "không" and "năm" are too often not and year. */
function isClearWord(token: Token | undefined): boolean {
  return token?.marked === true && token.folded !== 'khong' && token.folded !== 'nam';
}
