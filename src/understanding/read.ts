import type { Lexicon } from './build_lexicon.ts';
import { type Entity, findEntities } from './entities.ts';
import { CUES } from './intents/cues.ts';
import { RULES } from './intents/index.ts';
import { type Found, fires, type Scene } from './intents/match.ts';
import type { Rule } from './intents/rule.ts';
import type { Speaker } from './lexicon.ts';
import { phrases } from './phrase.ts';
import type { Reading, Slots } from './reading.ts';
import { repair } from './repair.ts';
import { findTimes } from './time/read.ts';
import { tokenize } from './tokens.ts';
import { PhraseTrie, type Word, wordsOf } from './trie.ts';

export { buildLexicon, type Lexicon } from './build_lexicon.ts';

export interface Context {
  /** ISO day in Asia/Ho_Chi_Minh. */
  today: string;
  lexicon: Lexicon;
  /** Null where nobody is known: then units of several provinces stay ambiguous. */
  speaker: Speaker | null;
}

const cues = new PhraseTrie<string>();
for (const [name, patterns] of Object.entries(CUES)) {
  for (const words of patterns.flatMap(phrases)) cues.add(words, name);
}

const BACKWARD = new Set(['overdue', 'missing_submissions', 'submission_status', 'correct_report', 'export']);

/**
 * Reads a message: what is asked for and about what. Deterministic, pure, never throws, whatever the text.
 *
 * @example read('tháng này đến hạn gì?', { today: '2026-06-03', lexicon, speaker: null }).intent // 'due'
 */
export function read(text: string, context: Context): Reading {
  const typed = tokenize(text.replace(/[\r\n]+/gu, ' ; '));
  const { tokens, repairs } = repair(typed);
  const words = wordsOf(tokens);
  const entities = findEntities(words, tokens, context.lexicon, context.speaker);
  const taken = new Set<number>();
  for (const e of entities) for (let i = e.from; i < e.to; i += 1) taken.add((words[i] as Word).at);
  const times = findTimes(tokens, context.today, { taken, direction: 'forward' });
  const found = findCues(words, entities);
  for (const time of times) {
    const from = words.findIndex((word) => word.at >= time.start);
    const to = words.findLastIndex((word) => word.at < time.end) + 1;
    found.push({ name: 'TIME', from, to });
  }
  if (/\?\s*$/u.test(text)) found.push({ name: 'QUESTION', from: words.length, to: words.length });
  const covered = new Set<number>();
  for (const f of found) for (let i = f.from; i < f.to; i += 1) covered.add(i);
  const scene: Scene = { found, from: 0, to: words.length, rest: words.length - covered.size };
  const rule = RULES.find((r) => fires(r, scene));
  if (!rule)
    return { intent: 'out_of_scope', slots: {}, rule: 'none', repairs, suggestions: [], second: false };
  const direction = BACKWARD.has(rule.intent) ? 'backward' : 'forward';
  const [period] = findTimes(tokens, context.today, { taken, direction });
  const slots = slotsOf(entities, rule, found);
  if (period) {
    const { start: _start, end: _end, ...span } = period;
    slots.period = span;
  }
  return { intent: rule.intent, slots, rule: rule.name, repairs, suggestions: [], second: false };
}

function findCues(words: readonly Word[], entities: readonly Entity[]): Found[] {
  const found: Found[] = entities.map(({ tag, from, to }) => ({ name: tag, from, to }));
  const inside = new Set<number>();
  for (const e of entities) for (let i = e.from; i < e.to; i += 1) inside.add(i);
  for (let i = 0; i < words.length; i += 1) {
    if (inside.has(i)) continue;
    for (const hit of cues.at(words, i)) found.push({ name: hit.value, from: hit.from, to: hit.to });
  }
  return found;
}

function slotsOf(entities: readonly Entity[], rule: Rule, found: readonly Found[]): Slots {
  const slots: Slots = { ...rule.slots };
  for (const entity of entities) {
    if (entity.tag === 'UNIT') slots.unit ??= entity.unit;
    if (entity.tag === 'SELF') slots.unit ??= 'self';
    if (entity.tag === 'UNITS') slots.audience ??= entity.audience;
    if (entity.tag === 'PROJECT' && entity.code) slots.project ??= entity.code;
    if (entity.tag === 'FORM') slots.form ??= entity.name;
    if (entity.tag === 'INDICATOR') slots.indicator ??= entity.code;
  }
  if (rule.intent === 'broadcast' && found.some((f) => f.name === 'notSent')) slots.audience = 'missing';
  return slots;
}
