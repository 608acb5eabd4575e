import { fold } from './fold.ts';
import { waysOf } from './phrase.ts';
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

/** One word behind those that lead to it. */
interface Node<Meaning> {
  word: string;
  /** By key; words of the same letters with other marks stand together. */
  next: Map<string, Node<Meaning>[]> | null;
  /** What a phrase that ends here means, and its place in the table. */
  end: { meaning: Meaning; order: number } | null;
}

/**
 * Makes a table of phrases; each pattern is in the notation of `waysOf`. Where two phrases fit, the longer wins,
 * then the earlier in the table.
 *
 * @example phraseTable([['zero', '(không|ko) (có|phát sinh)', 'không']]).at(tokenize('ko có'), 0) // { meaning: 'zero', end: 2 }
 */
export function phraseTable<Meaning>(
  rows: readonly (readonly [Meaning, ...string[]])[],
): PhraseTable<Meaning> {
  const root: Node<Meaning> = { word: '', next: null, end: null };
  let order = 0;
  for (const [meaning, ...patterns] of rows) {
    for (const pattern of patterns) {
      for (const node of endsOf(root, pattern)) node.end ??= { meaning, order };
      order += 1;
    }
  }
  return {
    firstWords: [...(root.next?.keys() ?? [])],
    at(tokens, index, loose = false) {
      let best: (PhraseMatch<Meaning> & { order: number }) | null = null;
      const walk = (node: Node<Meaning>, at: number) => {
        const token = tokens[at];
        if (token === undefined || node.next === null) return;
        for (const child of node.next.get(keyOfToken(token)) ?? []) {
          if (!loose && !agrees(token, child.word)) continue;
          const end = at + 1;
          if (child.end && (!best || end > best.end || (end === best.end && child.end.order < best.order)))
            best = { ...child.end, end };
          walk(child, end);
        }
      };
      walk(root, index);
      return best;
    },
  };
}

/** Stores every phrase of a pattern; the nodes where they end, without the empty one. */
function endsOf<Meaning>(root: Node<Meaning>, pattern: string): Set<Node<Meaning>> {
  let reached = new Set([root]);
  for (const ways of waysOf(pattern)) {
    const further = new Set<Node<Meaning>>();
    for (const node of reached) for (const words of ways) further.add(words.reduce(childOf, node));
    reached = further;
  }
  reached.delete(root);
  return reached;
}

function childOf<Meaning>(node: Node<Meaning>, word: string): Node<Meaning> {
  node.next ??= new Map();
  const key = keyOf(word);
  const twins = node.next.get(key) ?? [];
  const known = twins.find((twin) => twin.word === word);
  if (known !== undefined) return known;
  const made: Node<Meaning> = { word, next: null, end: null };
  node.next.set(key, [...twins, made]);
  return made;
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
