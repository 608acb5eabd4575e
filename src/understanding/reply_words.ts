import { courtesy } from './intents/words/courtesy.ts';
import { repair } from './repair.ts';
import { tokenize } from './tokens.ts';
import { type Hit, PhraseTrie } from './trie.ts';
import { type Word, wordsOf } from './word.ts';

/** Words that ask for nothing inside a reply, wherever they stand. */
const fillers = new PhraseTrie<true>();
for (const pattern of [
  ...courtesy.POLITE.filter((line) => !line.includes('dạ|vâng')),
  '(ạ|nhé|nhá|nha|với|luôn|đi|hả|vậy|ơi|cho|giúp|hộ|dùm|giùm|xin|hãy|làm ơn|vui lòng|thì|là|mà|rồi|này|đó)',
]) {
  fillers.addPattern(pattern, true);
}

/** A table of whole replies: meaning → phrases, in the notation of `waysOf`. */
export function replyTable<T extends string>(table: Record<T, readonly string[]>): PhraseTrie<T> {
  const trie = new PhraseTrie<T>(true);
  for (const [meaning, patterns] of Object.entries<readonly string[]>(table)) {
    for (const pattern of patterns) trie.addPattern(pattern, meaning as T);
  }
  return trie;
}

/** The words of a reply, hurried spellings mended. */
export function replyWords(text: string): Word[] {
  const typed = tokenize(text);
  // "đc" alone is "được" here, not an address.
  const { tokens } = repair(typed, (raw) => /^(đc|dc|k|ko|y|n|uk)$/u.test(raw));
  return wordsOf(tokens, typed);
}

/** The meaning of a reply that says nothing else: a phrase of the table with at most fillers around it. */
export function wholeReply<T>(words: readonly Word[], trie: PhraseTrie<T>): T | null {
  if (words.length === 0 || words.length > 12) return null;
  for (let from = 0; from < words.length; from += 1) {
    if (!isFiller(words, 0, from)) continue;
    const hits = trie.at(words, from).filter((hit) => isFiller(words, hit.to, words.length));
    const best = firmest(hits);
    if (best) return best.value;
  }
  return null;
}

/** True where fillers alone fill the words from `from` to `to`. */
export function isFiller(words: readonly Word[], from: number, to: number): boolean {
  let reached = new Set([from]);
  for (let at = from; at < to; at += 1) {
    if (!reached.has(at)) continue;
    for (const hit of fillers.at(words, at)) if (hit.to <= to) reached = reached.add(hit.to);
  }
  return reached.has(to);
}

function firmest<T>(hits: readonly Hit<T>[]): Hit<T> | undefined {
  let best: Hit<T> | undefined;
  for (const hit of hits) {
    const firmer = !best || hit.strain < best.strain || (hit.strain === best.strain && hit.to > best.to);
    if (firmer) best = hit;
  }
  return best;
}
