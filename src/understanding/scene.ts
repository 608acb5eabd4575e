import type { Lexicon } from './build_lexicon.ts';
import { type Entity, findEntities } from './entities.ts';
import { ASIDE, findCues } from './find_cues.ts';
import type { Found, Scene } from './intents/match.ts';
import type { Speaker } from './lexicon.ts';
import { type FoundTime, findTimes } from './time/read.ts';
import type { Token } from './tokens.ts';
import { type Word, wordsOf } from './word.ts';

const LEADS = new Set([
  'deadline',
  'han',
  'chot',
  'truoc',
  'den',
  'toi',
  'cham',
  'muon',
  'nhat',
  'thoi',
  'het',
  'qua',
  'la',
  'vao',
]);

/** A whole message taken apart: its words, the things named, the times, and all cues. */
export interface Message {
  tokens: readonly Token[];
  words: readonly Word[];
  entities: readonly Entity[];
  /** Token indices the entities took: no time is read from them. */
  taken: Set<number>;
  times: readonly (FoundTime & { at: number; until: number })[];
  found: readonly Found[];
}

/** Takes a message apart; entities first, then times on the rest, then cue words on what neither took. */
export function dissect(
  tokens: Token[],
  typed: readonly Token[],
  today: string,
  lexicon: Lexicon,
  speaker: Speaker | null,
): Message {
  const words = wordsOf(tokens, typed);
  const entities = findEntities(words, tokens, lexicon, speaker);
  const taken = new Set<number>();
  const closed = new Set<number>();
  const found: Found[] = [];
  for (const { tag, from, to } of entities) {
    found.push({ name: tag, from, to });
    for (let i = from; i < to; i += 1) {
      taken.add((words[i] as Word).at);
      closed.add(i);
    }
  }
  const times = findTimes(tokens, today, { taken, direction: 'forward' }).map((time) => {
    const at = words.findIndex((word) => word.at >= time.start);
    const until = words.findLastIndex((word) => word.at < time.end) + 1;
    return { ...time, at, until };
  });
  for (const { at, until, kind, from } of times) {
    found.push({ name: kind === 'year' ? 'YEAR' : 'TIME', from: at, to: until });
    if (from === null) found.push({ name: 'BEFORE', from: at, to: until });
    for (let i = at; i < until; i += 1) {
      // "hạn tháng 6", "trước 15/6": the words that lead in are cues as well as part of the time.
      if (closed.has(i) || !LEADS.has(words[i]?.key ?? '')) for (let j = i; j < until; j += 1) closed.add(j);
    }
  }
  for (const [i, word] of words.entries()) {
    if (!closed.has(i) && /^\d+$/u.test(word.raw)) found.push({ name: 'NUMBER', from: i, to: i + 1 });
  }
  found.push(...findCues(words, closed), ...findQuestionMarks(tokens, words));
  return { tokens, words, entities, taken, times, found };
}

/** A question mark belongs to the word before it. */
function findQuestionMarks(tokens: readonly Token[], words: readonly Word[]): Found[] {
  const found: Found[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.raw !== '?') continue;
    const last = words.findLastIndex((word) => word.at < at);
    if (last >= 0) found.push({ name: 'QUESTION', from: last, to: last + 1 });
  }
  return found;
}

/** What may stand before or behind a request without being its beginning or end: greetings, and the time asked about. */
const AROUND = new Set(['hello', 'thanks', 'bye', 'okay', 'helpMe', 'TIME', 'YEAR', 'BEFORE']);

/** Cues and tags of our own trade. */
const ANCHORS = new Set(
  `UNIT UNITS SELF PROJECT FORM INDICATOR paper units whichUnit howManyUnits domain quota drugFree plan sent notSent status approved
   mustSend fixPaper wrongSend resend start summary format figures receive adhoc system duty trade dueSend`.split(
    /\s+/u,
  ),
);

/** The words from `start` to `end` as the rules see them. */
export function sceneOf(message: Message, start: number, end: number): Scene {
  const found = message.found.filter((f) => f.from >= start && f.to <= end);
  const places = (kind: 'explained' | 'polite') => {
    const made = new Set<number>();
    for (const { name, from, to } of found) {
      if (name === 'QUESTION' || name === 'NOISE' || ASIDE.has(name) !== (kind === 'polite')) continue;
      for (let i = from; i < to; i += 1) made.add(i);
    }
    return made;
  };
  const explained = places('explained');
  const polite = places('polite');
  const count = (known: ReadonlySet<number>) => {
    let left = 0;
    for (let i = start; i < end; i += 1) if (!known.has(i) && !polite.has(i)) left += 1;
    return left;
  };
  const courteous = new Set<number>();
  for (const f of found) {
    if (f.name === 'POLITE' || f.name === 'TELL') for (let i = f.from; i < f.to; i += 1) courteous.add(i);
  }
  const restBeside = (names: readonly string[]) => {
    const known = new Set(courteous);
    for (const f of found) if (names.includes(f.name)) for (let i = f.from; i < f.to; i += 1) known.add(i);
    return end - start - known.size;
  };
  const edge = new Set([...polite].filter((i) => !explained.has(i)));
  for (const f of found) if (AROUND.has(f.name)) for (let i = f.from; i < f.to; i += 1) edge.add(i);
  let from = start;
  let to = end;
  while (from < to && edge.has(from)) from += 1;
  while (to > from && edge.has(to - 1)) to -= 1;
  const anchored = found.some(
    ({ name, from, to }) =>
      ANCHORS.has(name) ||
      (name === 'due' && to - from > 2) ||
      (name === 'TIME' && count(explained) < 2 && found.some((f) => f.name === 'what' || f.name === 'due')),
  );
  return { found, from, to, rest: count(explained), anchored, restBeside };
}
