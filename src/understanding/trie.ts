import { slipped } from './collocations.ts';
import { waysOf } from './phrase.ts';
import { nearOnce, type Shape, shape, strainOf } from './strain.ts';
import type { Word } from './word.ts';

/** A phrase found in the words from `from` (inclusive) to `to` (exclusive). */
export interface Hit<T> {
  value: T;
  from: number;
  to: number;
  /** 0 = the phrase itself or typed without marks; 1 for a slipped mark; a trifle for a word bare among marked ones. */
  strain: number;
}

/** One syllable with its marks, behind those that lead to it. Most have one child or none: a map is made for the second. */
interface Node<T> {
  shape: Shape;
  /** The next syllable of the same letters with other marks. */
  twin: Node<T> | null;
  next: Map<string, Node<T>> | Node<T> | null;
  ends: T[] | null;
}

/** The first of the children with these letters. */
function childOf<T>({ next }: Node<T>, key: string): Node<T> | null {
  if (next instanceof Map) return next.get(key) ?? null;
  return next?.shape.key === key ? next : null;
}

function childrenOf<T>({ next }: Node<T>): Iterable<Node<T>> {
  return next instanceof Map ? next.values() : next === null ? [] : [next];
}

/** Longer messages are read without slips: a pasted page is not a hurried sentence. */
const SLIP_WORDS = 40;

/** Phrases of several syllables stored by their folded syllables; finds all that begin at a word. */
export class PhraseTrie<T> {
  #root: Node<T> = { shape: shape(''), twin: null, next: null, ends: null };
  #known: Set<string>;
  #slips: boolean;

  /**
   * @param slips whether one syllable of a longer phrase may be one slip of a finger off
   * @param beside a trie whose words are words here too, and no slips
   */
  constructor(slips = false, beside?: PhraseTrie<unknown>) {
    this.#slips = slips;
    this.#known = beside === undefined ? new Set() : beside.#known;
  }

  /** True where some phrase holds the word: with these marks, or with any where it has none. */
  knows({ raw, marked }: { raw: string; marked: boolean }): boolean {
    const { key, letters, tone } = shape(raw);
    return this.#known.has(marked ? letters + tone : key);
  }

  /** Stores a phrase; `words` are its syllables with marks, lower case. */
  add(words: readonly string[], value: T): void {
    this.#end(this.#descend(this.#root, words), value);
  }

  /** Stores every phrase of a pattern, in the notation of `waysOf`; words that are `unused` need no place. */
  addPattern(pattern: string, value: T, unused?: (word: string) => boolean): void {
    let reached = new Set([this.#root]);
    for (const ways of waysOf(pattern, unused)) {
      const next = new Set<Node<T>>();
      for (const node of reached) for (const words of ways) next.add(this.#descend(node, words));
      reached = next;
    }
    for (const node of reached) this.#end(node, value);
  }

  #descend(from: Node<T>, words: readonly string[]): Node<T> {
    let node = from;
    for (const word of words) node = this.#child(node, shape(word));
    return node;
  }

  #end(node: Node<T>, value: T): void {
    if (node === this.#root) return;
    node.ends ??= [];
    node.ends.push(value);
  }

  #child(node: Node<T>, wanted: Shape): Node<T> {
    const first = childOf(node, wanted.key);
    for (let twin = first; twin !== null; twin = twin.twin) if (twin.shape === wanted) return twin;
    this.#known.add(wanted.key).add(wanted.letters + wanted.tone);
    const made: Node<T> = { shape: wanted, twin: null, next: null, ends: null };
    if (first !== null) lastTwin(first).twin = made;
    else if (node.next === null) node.next = made;
    else {
      if (!(node.next instanceof Map)) node.next = new Map([[node.next.shape.key, node.next]]);
      node.next.set(wanted.key, made);
    }
    return made;
  }

  /**
   * All phrases that begin at word `from`. A phrase never runs over a full stop; one of two or more
   * syllables may hold one syllable with a slipped mark or, where slips are allowed, a slipped letter (`strain` 1).
   */
  at(words: readonly Word[], from: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    this.reach(words, from, (value, to, { strain, slip }) => {
      if (isStill(words, from, to, { strain, slip })) hits.push({ value, from, to, strain });
    });
    return hits;
  }

  /**
   * The same with whatever strain, also `behind` words that another trie has read at that cost: calls with each phrase's
   * value, where it ends, and what it cost so far. Whether it {@link isStill} that phrase the caller says, who knows where all began.
   */
  reach(
    words: readonly Word[],
    from: number,
    found: (value: T, to: number, cost: Cost) => void,
    behind?: Cost,
  ): void {
    const slips = this.#slips && words.length <= SLIP_WORDS;
    const walk = (node: Node<T>, to: number, strain: number, slip: number) => {
      if (node.ends !== null) for (const value of node.ends) found(value, to, { strain, slip });
      const word = words[to];
      if (node.next === null || !word || ((to > from || behind) && word.opens)) return;
      for (let twin = childOf(node, word.key); twin !== null; twin = twin.twin) {
        const more = strain + strainOf(word, twin.shape);
        if (more < 2) walk(twin, to + 1, more, slip);
      }
      // A word of the tables is itself, however near another: "nhiêu" is no slip for "thiếu".
      if (!slips || slip >= 0 || this.knows(word)) return;
      const near = word.odd ? slipped : nearOnce;
      for (const other of childrenOf(node)) {
        if (!near(word.key, other.shape.key)) continue;
        for (let twin: Node<T> | null = other; twin !== null; twin = twin.twin) {
          const more = strain + (twin.shape.strict ? 2 : 1);
          if (more < 2) walk(twin, to + 1, more, to);
        }
      }
    };
    walk(this.#root, from, behind?.strain ?? 0, behind?.slip ?? -1);
  }
}

/** What a phrase has cost so far; `slip` is the word taken for another's slip, -1 for none. */
export interface Cost {
  strain: number;
  slip: number;
}
function lastTwin<T>(node: Node<T>): Node<T> {
  let last = node;
  while (last.twin !== null) last = last.twin;
  return last;
}

/** Whether a phrase so strained is still that phrase; the word at `slip` counts as slipped whatever its marks. */
export function isStill(words: readonly Word[], from: number, to: number, { strain, slip }: Cost): boolean {
  // With two syllables and the first of them slipped too little is left: "mạng chậm" is not "đang chậm".
  if (slip === from && to - from < 3 && !words[from]?.odd) return false;
  return strain < 1 || (strain < 2 && to - from > 1);
}
