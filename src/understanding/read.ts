import type { Lexicon } from './build_lexicon.ts';
import { mendPairs } from './collocations.ts';
import { isCueWord, isInCue } from './find_cues.ts';
import { RULES } from './intents/index.ts';
import { fires } from './intents/match.ts';
import type { Rule } from './intents/rule.ts';
import type { Speaker } from './lexicon.ts';
import type { Intent, Reading, Repair } from './reading.ts';
import { repair } from './repair.ts';
import { dissect, type Message, sceneOf } from './scene.ts';
import { slotsOf } from './slots.ts';
import { keyOf } from './strain.ts';
import { type Token, tokenize } from './tokens.ts';
import { guesses, settle } from './weighing/settle.ts';
import { type Table, type Weighed, weigh } from './weighing/weigh.ts';

export { buildLexicon, type Lexicon } from './build_lexicon.ts';

/** What a message is read against. */
export interface Context {
  /** ISO day in Asia/Ho_Chi_Minh. */
  today: string;
  lexicon: Lexicon;
  /** Null where nobody is known: then units of several provinces stay ambiguous. */
  speaker: Speaker | null;
}

/** Nobody asks at greater length: what is longer is a pasted page, of which the beginning is read. */
const MOST_CHARS = 800;
const MOST_TOKENS = 140;

/** So many joints of one message are tried. */
const MOST_JOINTS = 6;

const STRONG = RULES.filter((rule) => !rule.weak);
const WEAK = RULES.filter((rule) => rule.weak);

/**
 * Reads a message: what is asked for and about what. Deterministic, pure, never throws, whatever the text.
 *
 * @example read('tháng này đến hạn gì?', { today: '2026-06-03', lexicon, speaker: null }).intent // 'due'
 */
export function read(text: string, context: Context): Reading {
  const { message, repairs } = prepare(text, context);
  const { rule, weighed, start, end, second } = understand(message);
  if (!rule) {
    return {
      intent: 'out_of_scope',
      slots: {},
      rule: 'none',
      repairs,
      suggestions: message.words.length > 0 ? guesses(weighed) : [],
      second: false,
    };
  }
  const slots = slotsOf(message, rule, context.today, start, end);
  return { intent: rule.intent, slots, rule: rule.name, repairs, suggestions: [], second };
}

/** What rules and weights together make of a message. */
export function understand(message: Message, table?: Table): Decision & { weighed: Weighed[] } {
  const whole = { start: 0, end: message.words.length, second: false };
  const weighed = weigh(message, undefined, table);
  if (message.words.length === 0) return { ...decide(message), weighed };
  const decided = decide(message);
  const { rest } = sceneOf(message, decided.start, decided.end);
  // Of two requests the first stands, as long as it may be one: "Tôi chưa rõ. Sở nào làm đầu mối?" is one request.
  const own = weighed.find(({ intent }) => intent === decided.rule?.intent)?.share ?? 0;
  if (!decided.second || own < PLAUSIBLE) {
    const rule = settle(decided.rule, weighed, rest);
    return rule === decided.rule ? { ...decided, weighed } : { ...whole, rule, weighed };
  }
  return { ...decided, rule: settle(decided.rule, weigh(message, decided.end, table), rest), weighed };
}

/** A first request of two that weighs less in the whole message is none. */
const PLAUSIBLE = 0.1;

/** Cuts a text into words, mends them and takes the message apart: everything before the question what it asks. */
export function prepare(text: string, context: Context): { message: Message; repairs: Repair[] } {
  const typed = tokenize(text.slice(0, MOST_CHARS).replace(/[\r\n]+/gu, ' ; ')).slice(0, MOST_TOKENS);
  const first = mendPairs(politeDa(typed), isInCue);
  const mended = repair(first.tokens, (raw) => isCueWord(raw) || context.lexicon.shorts.has(raw));
  const paired = mendPairs(mended.tokens, isInCue);
  const repairs = [...first.repairs, ...mended.repairs, ...paired.repairs];
  const message = dissect(paired.tokens, typed, context.today, context.lexicon, context.speaker);
  return { message, repairs };
}

/** "Da em nop bao cao" without marks begins with "dạ", not with "đã". */
function politeDa(tokens: Token[]): Token[] {
  const [first, second] = tokens;
  if (first?.raw !== 'da' || second?.kind !== 'word') return tokens;
  return [{ ...first, raw: 'dạ', marked: true }, ...tokens.slice(1)];
}

export interface Decision {
  rule: Rule | null;
  /** The words the slots are taken from. */
  start: number;
  end: number;
  second: boolean;
}

/**
 * Sentence by sentence: the first that asks for something is the request, a later one that asks for something else is
 * only noted; greetings and bare names of things give way to any request.
 */
export function decide(message: Message): Decision {
  const { words } = message;
  const whole = { start: 0, end: words.length };
  if (words.length === 0) {
    const rule = message.tokens.some((token) => token.raw === '?')
      ? RULES.find((r) => r.name === 'help.word')
      : null;
    return { rule: rule ?? null, ...whole, second: false };
  }
  const parts = clauses(message).map(([start, end]) => ({
    start,
    end,
    rule: ruleFor(message, start, end, STRONG),
  }));
  const speaking = parts.filter((part) => part.rule && part.rule.intent !== 'greet');
  // "Sắp hết hạn rồi. Nhắc các xã đi.": what only tells how things stand gives way to what asks or orders.
  const asking = speaking.filter((part) => asks(message, part.start, part.end, part.rule));
  const first = asking[0] ?? speaking[0];
  if (first) {
    const next = asking.find((part) => part.rule?.intent !== first.rule?.intent);
    return { rule: first.rule, start: 0, end: next ? next.start : words.length, second: next !== undefined };
  }
  const strong = ruleFor(message, 0, words.length, STRONG);
  const rule =
    (strong?.intent === 'greet' ? null : strong) ??
    parts.map(({ start, end }) => ruleFor(message, start, end, WEAK)).find(Boolean) ??
    ruleFor(message, 0, words.length, WEAK) ??
    strong ??
    parts.find((part) => part.rule)?.rule ??
    null;
  return { rule, ...whole, second: false };
}

function ruleFor(message: Message, start: number, end: number, rules: readonly Rule[]): Rule | null {
  const scene = sceneOf(message, start, end);
  return rules.find((rule) => fires(rule, scene)) ?? null;
}

const JOINTS = new Set(['va', 'roi', 'dong thoi', 'sau do', 'tien the', 'voi lai', 'ngoai ra']);

const ORDERS: ReadonlySet<Intent> = new Set([
  'broadcast',
  'adhoc_request',
  'correct_report',
  'export',
  'cancel',
  'help',
]);
const ASKING = new Set(
  'QUESTION what when who whichUnit howMany howManyUnits howManyPercent where toWhom howTo how yet whether list daysLeft TELL whichProject leadWho contents'.split(
    ' ',
  ),
);

function asks(message: Message, start: number, end: number, rule: Rule | null): boolean {
  if (rule && ORDERS.has(rule.intent)) return true;
  return message.found.some((f) => f.from >= start && f.to <= end && ASKING.has(f.name));
}

/** Sentences, cut again where "và", "rồi", "đồng thời" … stands between two different requests. */
function clauses(message: Message): [number, number][] {
  const { words } = message;
  const parts: [number, number][] = [];
  const opens = words.flatMap((word, i) => (i > 0 && word.opens ? [i] : []));
  let start = 0;
  for (const end of [...opens, words.length]) {
    const cut = jointIn(message, start, end);
    if (cut !== null) parts.push([start, cut], [cut, end]);
    else parts.push([start, end]);
    start = end;
  }
  return parts;
}

function jointIn(message: Message, start: number, end: number): number | null {
  const { words } = message;
  let tried = 0;
  for (let i = start + 1; i < end - 1 && tried < MOST_JOINTS; i += 1) {
    const word = words[i]?.raw ?? '';
    const pair = `${keyOf(word)} ${words[i + 1]?.key ?? ''}`;
    if (!JOINTS.has(keyOf(word)) && !JOINTS.has(pair)) continue;
    // "rồi thì sao" goes on with the same request.
    if (/^(thi|ma|nhung|chua|khong|a|sao)$/u.test(words[i + 1]?.key ?? '')) continue;
    // "nộp rồi" is one expression, not two requests.
    if (insideCue(message, i)) continue;
    tried += 1;
    const left = ruleFor(message, start, i, STRONG);
    const right = ruleFor(message, i + 1, end, STRONG);
    if (left && !asks(message, start, i, left)) continue;
    if (left && right && left.intent !== right.intent && left.intent !== 'greet' && right.intent !== 'greet')
      return i;
  }
  return null;
}

/** True inside "nộp rồi", but not where "chưa nộp" ends before "rồi". */
function insideCue(message: Message, at: number): boolean {
  return message.found.some(
    (f) =>
      f.name !== 'POLITE' &&
      f.from < at &&
      at < f.to &&
      !message.found.some((g) => g.to === at && g.from < f.from),
  );
}
