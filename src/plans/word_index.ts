import MiniSearch from 'minisearch';
import { fold, spelling } from '../understanding/fold.ts';
import { isMarked, withoutQuestionWords } from './question_words.ts';

/** Least part of the question's weight a text must hold to fit. Tuned on the questions of the tests. */
const FLOOR = 0.5;
/** The same where the question has a word no text knows: what remains must then be nearly all of it. */
const FLOOR_WITH_STRANGE_WORD = 0.65;

/** A pair says more than its syllables, but is also missed more easily. */
const PAIR_WEIGHT = 0.5;

/** What is found by words: its own text, and more lightly the text around it. */
export interface Worded {
  words: string;
  context: string;
}

export interface Fit<T> {
  item: T;
  /** Part of the question's weight that the text holds, 0 to 1. */
  part: number;
}

/** Texts, searchable by words. */
export interface WordIndex<T> {
  /** What fits the words well enough, best first. */
  search(text: string): Fit<T>[];
  /** Whether the text has any word that is not merely part of a question. */
  asksForSomething(text: string): boolean;
}

export interface WordIndexOptions {
  /** Words of a question that say only what kind of thing is asked for ("chỉ tiêu"), in lower case. */
  dropped?: readonly string[];
  /** Least part that fits, instead of the usual one. */
  floor?: number;
}

/** Indexes texts. Syllables count alone and in pairs, since a Vietnamese word is mostly two of them. */
export function indexWords<T extends Worded>(
  items: readonly T[],
  { dropped = [], floor: least }: WordIndexOptions = {},
): WordIndex<T> {
  const index = new MiniSearch<{ id: number } & Worded>({
    fields: ['words', 'context'],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: { words: 1, context: 0.3 }, prefix: false, fuzzy: false, combineWith: 'OR' },
  });
  index.addAll(items.map(({ words, context }, id) => ({ id, words, context })));
  const frequency = new Map<string, number>();
  for (const { words, context } of items) {
    for (const term of new Set([...terms(words), ...terms(context)]))
      frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const known = (term: string) => frequency.has(term);
  const weight = (term: string) => {
    const found = frequency.get(term) ?? 0;
    const rarity = Math.log(1 + (items.length - found + 0.5) / (found + 0.5));
    return isPair(term) ? rarity * PAIR_WEIGHT : rarity;
  };
  return {
    search(text) {
      const asked = [...new Set(askedTerms(text, dropped, known))];
      const whole = asked.reduce((sum, term) => sum + weight(term), 0);
      if (whole === 0) return [];
      const strange = asked.some((term) => !isPair(term) && !frequency.has(term));
      const pairs = asked.some(isPair);
      const floor = least ?? (strange ? FLOOR_WITH_STRANGE_WORD : FLOOR);
      return (
        index
          .search(asked.join(' '), { tokenize: (joined) => joined.split(' ') })
          .map((hit) => ({ hit, part: hit.terms.reduce((sum, term) => sum + weight(term), 0) / whole }))
          // Bare syllables alone are too easily other words: without marks one whole word must be there.
          .filter(({ hit, part }) => part >= floor && (isMarked(text) || !pairs || hit.terms.some(isPair)))
          .toSorted((a, b) => b.part * b.hit.score - a.part * a.hit.score)
          .flatMap(({ hit, part }) => {
            const item = items[Number(hit.id)];
            return item === undefined ? [] : [{ item, part }];
          })
      );
    },
    asksForSomething: (text) => askedTerms(text, dropped, known).length > 0,
  };
}

function isPair(term: string): boolean {
  return term.includes('_');
}

/** Terms of a text: as spelt, and behind `~` without marks, each syllable alone and with its neighbour. */
function terms(text: string): string[] {
  return pieces(text).flatMap((syllables) => [
    ...withPairs(syllables.map(spelling)),
    ...withPairs(syllables.map((syllable) => `~${fold(syllable)}`)),
  ]);
}

/**
 * Terms of a question: as spelt where it has marks ("lương" is not "lượng"), else without them. In a marked question a
 * bare syllable that no text holds as it stands has lost its marks.
 */
function askedTerms(text: string, dropped: readonly string[], known: (term: string) => boolean): string[] {
  const marked = isMarked(text);
  // "kế hoạch 004 nêu kinh phí thế nào": the plan’s own number says which is meant, not what it should say.
  const isName = (word: string) => /^0[0-9]{2}$/u.test(word) && !known(word);
  return withoutQuestionWords(text, dropped).flatMap((words) => {
    const syllables = words.filter((word) => !isName(word));
    return withPairs(
      syllables.map((syllable) => {
        const bare = `~${fold(syllable)}`;
        if (!marked) return bare;
        const spelt = spelling(syllable);
        return isMarked(syllable) || known(spelt) ? spelt : bare;
      }),
    );
  });
}

/** Syllables of each stretch between stops: a word does not reach over one. */
function pieces(text: string): string[][] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.,;:()?!“”"\n]/u)
    .map((piece) => piece.match(/[\p{L}\p{N}]+/gu) ?? []);
}

function withPairs(syllables: readonly string[]): string[] {
  return [...syllables, ...syllables.slice(1).map((syllable, at) => `${syllables[at]}_${syllable}`)];
}
