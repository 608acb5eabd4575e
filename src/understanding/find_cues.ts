import { ABBREVIATIONS } from './abbreviations.ts';
import { CUES } from './intents/cues.ts';
import type { Found } from './intents/match.ts';
import { FAINT } from './strain.ts';
import { isSyllable } from './syllable.ts';
import { type Hit, PhraseTrie } from './trie.ts';
import type { Word } from './word.ts';

const cues = new PhraseTrie<string>(true);
/** "bc" and "ko" are written out before cues are looked for: their spellings in the tables need no place in the tree. */
const writtenOut = (word: string) =>
  ABBREVIATIONS.get(word)?.every(({ when }) => when === undefined) === true;
for (const [name, patterns] of Object.entries<readonly string[]>(CUES)) {
  for (const pattern of patterns) cues.addPattern(pattern, name, writtenOut);
}

/** "da" of "DA5" is no keyboard's leftover for "dạ". */
const cueWords = new Set<string>(['da', 'tda']);
for (const pattern of Object.values<readonly string[]>(CUES).flat()) {
  for (const word of pattern.match(/\p{L}+/gu) ?? []) {
    if (!isSyllable(word) && !ABBREVIATIONS.has(word)) cueWords.add(word);
  }
}

/** True for the foreign words and known slips of the cue tables ("alo", "excel"): the repair leaves them alone. */
export function isCueWord(raw: string): boolean {
  return cueWords.has(raw);
}

/** True for a word that stands in some cue, with these marks or without any: it is what it is, however near another. */
export function isInCue(word: { raw: string; marked: boolean }): boolean {
  return cues.knows(word);
}

/** Cue names that explain words without asking for anything; they neither hide other cues nor are hidden. */
export const ASIDE = new Set(['POLITE', 'TELL', 'LINK']);

/** Cues that start something with consequences: a single bare word among marked ones ("sua", "huy") is not enough. */
const FIRM = new Set(['fix', 'cancel', 'remind', 'wrong', 'dont']);

/** Nouns that stay visible inside a longer cue. */
const APART = new Set(['paper', 'criteria', 'usage']);

/** Cues that a longer polite phrase swallows: "cho em hỏi" asks nothing of others. */
const SWALLOWED = new Set([
  'request',
  'want',
  'collect',
  'give',
  'create',
  'provide',
  'support',
  'help',
  'notify',
  'have',
  'exportVerb',
  'open',
  'askThem',
  'send',
  'do',
  'doing',
  'what',
  'item',
]);

/** No cue is longer; bounds the look back for what may cover a hit. */
const LONGEST = 12;

/** Finds the cues among the words that no entity or time has taken. */
export function findCues(words: readonly Word[], closed: ReadonlySet<number>): Found[] {
  const hits = hitsIn(words, closed);
  const byStart = new Map<number, Hit<string>[]>();
  const near = (hit: Hit<string>, test: (other: Hit<string>) => boolean) => {
    for (let i = hit.from - LONGEST; i < hit.to; i += 1) if (byStart.get(i)?.some(test)) return true;
    return false;
  };
  const index = (some: readonly Hit<string>[]) => {
    byStart.clear();
    for (const hit of some) byStart.set(hit.from, [...(byStart.get(hit.from) ?? []), hit]);
  };
  index(hits);
  // A faint reading gives way to a firm one that shares a word with it and reaches beyond: "nội dung báo" is not "đừng báo".
  const firm = hits.filter(
    (hit) =>
      !(hit.strain > 0 && hit.to - hit.from === 1 && FIRM.has(hit.value)) &&
      !(
        faint(hit) &&
        near(hit, (h) => h.strain === 0 && h.from < hit.to && hit.from < h.to && !covers(hit, h))
      ),
  );
  index(firm);
  // "chưa nộp" hides "nộp": a shorter cue inside a longer one is part of its meaning, not a meaning of its own.
  return firm
    .filter((hit) => !near(hit, (other) => covers(other, hit) && longer(other, hit) && hides(other, hit)))
    .map(({ value, from, to }) => ({ name: value, from, to }));
}

function hitsIn(words: readonly Word[], closed: ReadonlySet<number>): Hit<string>[] {
  const best = new Map<string, Hit<string>>();
  for (let i = 0; i < words.length; i += 1) {
    if (closed.has(i)) continue;
    for (const hit of cues.at(words, i)) {
      let free = true;
      for (let j = hit.from; j < hit.to; j += 1) if (closed.has(j)) free = false;
      const key = `${hit.from} ${hit.to} ${hit.value}`;
      const known = best.get(key);
      if (free && (!known || hit.strain < known.strain)) best.set(key, hit);
    }
  }
  return [...best.values()];
}

function hides(outer: Hit<string>, inner: Hit<string>): boolean {
  if (ASIDE.has(inner.value) || inner.value === 'trade') return false;
  if (outer.value === 'trade') return false;
  if (ASIDE.has(outer.value)) return SWALLOWED.has(inner.value);
  return !APART.has(inner.value) || outer.value === 'NOISE';
}

/** Half the words or more are bare among marked ones: too thin to stand against a firm reading. */
function faint(hit: Hit<string>): boolean {
  return hit.strain > 0 && hit.strain < 1 && hit.strain >= (FAINT * (hit.to - hit.from)) / 2;
}

function covers(outer: Hit<string>, inner: Hit<string>): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

function longer(a: Hit<string>, b: Hit<string>): boolean {
  return a.to - a.from > b.to - b.from;
}
