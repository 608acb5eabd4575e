import { slipped } from './collocations.ts';
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

interface Stored<T> {
  shapes: Shape[];
  value: T;
}

interface Node<T> {
  next: Map<string, Node<T>>;
  ends: Stored<T>[];
}

/** Longer messages are read without slips: a pasted page is not a hurried sentence. */
const SLIP_WORDS = 40;

/** Phrases of several syllables stored by their folded syllables; finds all that begin at a word. */
export class PhraseTrie<T> {
  #root: Node<T> = { next: new Map(), ends: [] };
  #size = 0;
  #known = new Set<string>();
  #slips: boolean;

  /** @param slips whether one syllable of a longer phrase may be one slip of a finger off */
  constructor(slips = false) {
    this.#slips = slips;
  }

  get size(): number {
    return this.#size;
  }

  /** True where some phrase holds the word: with these marks, or with any where it has none. */
  knows({ raw, marked }: { raw: string; marked: boolean }): boolean {
    const { key, letters, tone } = shape(raw);
    return this.#known.has(marked ? letters + tone : key);
  }

  /** Stores a phrase; `words` are its syllables with marks, lower case. */
  add(words: readonly string[], value: T): void {
    if (words.length === 0) return;
    let node = this.#root;
    const shapes = words.map(shape);
    for (const { key, letters, tone } of shapes) {
      this.#known.add(key).add(letters + tone);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.ends.push({ shapes, value });
    this.#size += 1;
  }

  /**
   * All phrases that begin at word `from`, shortest first. A phrase never runs over a full stop; one of two or more
   * syllables may hold one syllable with a slipped mark or, where slips are allowed, a slipped letter (`strain` 1).
   */
  at(words: readonly Word[], from: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const slips = this.#slips && words.length <= SLIP_WORDS;
    const walk = (node: Node<T>, to: number, slip: number) => {
      if (to > from) collect(node, words, from, to, slip, hits);
      const word = words[to];
      if (!word || (to > from && word.opens)) return;
      const next = node.next.get(word.key);
      if (next) walk(next, to + 1, slip);
      // A word of the tables is itself, however near another: "nhiêu" is no slip for "thiếu".
      if (!slips || slip >= 0 || this.knows(word)) return;
      const near = word.odd ? slipped : nearOnce;
      for (const [key, other] of node.next) if (near(word.key, key)) walk(other, to + 1, to);
    };
    walk(this.#root, from, -1);
    return hits;
  }
}

/** Adds the phrases that end at `node`; the word at `slip` counts as slipped whatever its marks. */
function collect<T>(
  node: Node<T>,
  words: readonly Word[],
  from: number,
  to: number,
  slip: number,
  hits: Hit<T>[],
): void {
  for (const { shapes, value } of node.ends) {
    // With two syllables and the first of them slipped too little is left: "mạng chậm" is not "đang chậm".
    if (slip === from && shapes.length < 3 && !words[from]?.odd) continue;
    let strain = 0;
    for (let i = 0; i < shapes.length && strain < 2; i += 1) {
      const wanted = shapes[i] as Shape;
      if (from + i !== slip) strain += strainOf(words[from + i] as Word, wanted);
      else strain += wanted.strict ? 2 : 1;
    }
    if (strain < 1 || (strain < 2 && shapes.length > 1)) hits.push({ value, from, to, strain });
  }
}
