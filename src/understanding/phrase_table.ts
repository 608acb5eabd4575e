import { fold } from './fold.ts';
import { phrases } from './phrase.ts';
import { agrees, type Token } from './tokens.ts';

/** The longest phrase of a table that begins at a token; `end` is exclusive. */
export interface PhraseMatch<Meaning> {
  meaning: Meaning;
  end: number;
}

/** Finds which of its phrases begins at a token. Built once from a readable table. */
export interface PhraseTable<Meaning> {
  /** First words of its phrases, folded: no phrase begins with any other. */
  readonly firstWords: readonly string[];
  /** @param loose true lets wrong marks pass ("hai mười"), for places where hardly another word can stand */
  at(tokens: readonly Token[], index: number, loose?: boolean): PhraseMatch<Meaning> | null;
}

interface Node<Meaning> {
  next: Map<string, Node<Meaning>>;
  /** Phrases that end here: same letters, other marks. */
  ends: { words: string[]; meaning: Meaning }[];
}

/**
 * Makes a table of phrases; each pattern is in the notation of {@link phrases}. Where two phrases fit, the longer wins,
 * then the earlier in the table.
 *
 * @example phraseTable([['zero', '(không|ko) (có|phát sinh)', 'không']]).at(tokenize('ko có'), 0) // { meaning: 'zero', end: 2 }
 */
export function phraseTable<Meaning>(
  rows: readonly (readonly [Meaning, ...string[]])[],
): PhraseTable<Meaning> {
  const root: Node<Meaning> = { next: new Map(), ends: [] };
  for (const [meaning, ...patterns] of rows) {
    for (const words of patterns.flatMap(phrases)) {
      let node = root;
      for (const word of words) {
        const key = keyOf(word);
        const next: Node<Meaning> = node.next.get(key) ?? { next: new Map(), ends: [] };
        node.next.set(key, next);
        node = next;
      }
      node.ends.push({ words, meaning });
    }
  }
  return {
    firstWords: [...root.next.keys()],
    at(tokens, index, loose = false) {
      let token = tokens[index];
      let node = token === undefined ? undefined : root.next.get(keyOfToken(token));
      let best: PhraseMatch<Meaning> | null = null;
      for (let end = index + 1; node !== undefined; end += 1) {
        for (const { words, meaning } of node.ends) {
          if (!loose && !agree(tokens, index, words)) continue;
          best = { meaning, end };
          break;
        }
        token = tokens[end];
        node = token === undefined ? undefined : node.next.get(keyOfToken(token));
      }
      return best;
    },
  };
}

function agree(tokens: readonly Token[], index: number, words: string[]): boolean {
  return words.every((word, offset) => {
    const token = tokens[index + offset];
    return token !== undefined && agrees(token, word);
  });
}

const keys = new Map<string, string>();

/** "ti" and "ty", "qui" and "quy" are looked up under one key. Tables repeat their words: each is folded once. */
function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const made = withY(fold(word));
  keys.set(word, made);
  return made;
}

/** Messages repeat their words at every rule of times; a flood of strange ones does not stay. */
const typed = new Map<string, string>();
const MOST_TYPED = 5000;

function keyOfToken({ folded }: Token): string {
  if (!folded.endsWith('i')) return folded;
  const known = typed.get(folded);
  if (known !== undefined) return known;
  const made = withY(folded);
  if (typed.size >= MOST_TYPED) typed.clear();
  typed.set(folded, made);
  return made;
}

function withY(folded: string): string {
  return folded.replace(/^(qu|[^aeiouy]+)i$/u, '$1y');
}
