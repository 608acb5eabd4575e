import type { IsoDate } from '../../domain/date.ts';
import { FAMILIAR, FOREIGN } from '../familiar_words.ts';
import type { ReadSpan } from '../reading.ts';
import { repair } from '../repair.ts';
import { isSyllable } from '../syllable.ts';
import { type Token, tokenize } from '../tokens.ts';
import type { Expression } from './bound.ts';
import { expressionAt } from './expression.ts';
import { STARTS, timeTable } from './table.ts';
import type { Direction, Source } from './term.ts';

export interface TimeOptions {
  /**
   * Where to look when the words leave the year, month or week open. Forward (deadlines): the nearest not yet past;
   * backward (what was sent): the latest already begun; absent: today's year, month or week.
   */
  direction?: 'forward' | 'backward';
  /** Indices of tokens that belong to names of units, forms or papers; no time is read from them or across them. */
  taken?: ReadonlySet<number>;
}

/** A time found in a sentence; `start` and `end` (exclusive) are token indices. */
export interface FoundTime extends ReadSpan {
  start: number;
  end: number;
}

/** A sentence with a time in it is shorter; a pasted page is no expression, and what it means is asked. */
const MOST_TOKENS = 140;

/**
 * Reads a text as one time expression. Null where it holds none, an impossible one (31/4), or several that differ, and
 * where it is a page and no sentence.
 *
 * @param today the day it is in Vietnam
 * @example readTime('trước 15/6', '2026-06-10') // { from: null, to: '2026-06-14', rule: 'before date', … }
 * @example readTime('3/5 xã', '2026-06-10') // null
 */
export function readTime(text: string, today: IsoDate, options: TimeOptions = {}): ReadSpan | null {
  const tokens = tokenize(text);
  if (tokens.length > MOST_TOKENS) return null;
  const mended = repair(tokens);
  let first: FoundTime | undefined;
  let differ = false;
  eachTime(mended.tokens, today, options, (time) => {
    first ??= time;
    differ = !isSameTime(first, time);
    return !differ;
  });
  if (first === undefined || differ || hasNoiseBeside(mended.tokens, first)) return null;
  const { start: _start, end: _end, ...span } = first;
  return span;
}

function isSameTime(one: ReadSpan, other: ReadSpan): boolean {
  const open = one.from === null && one.to === null;
  return one.from === other.from && one.to === other.to && (!open || one.kind === other.kind);
}

/** A word beside the time that can be no word was perhaps part of it ("tcr 20/6"): then it is safer to ask. */
function hasNoiseBeside(tokens: readonly Token[], { start, end }: FoundTime): boolean {
  return [start - 1, end].some((at) => {
    const [token, sign] = [tokens[at], tokens[at - 1]];
    // "123/UBND ngày 15/6": letters of the number of a paper.
    const ofPaper = /^[/-]$/u.test(sign?.raw ?? '') && sign?.end === token?.start;
    return token?.kind === 'word' && !ofPaper && isNoise(token);
  });
}

function isNoise({ raw, folded }: Token): boolean {
  if (raw.length < 2 || FOREIGN.has(raw) || !/^[a-z]+$/u.test(folded)) return false;
  if (raw.length === 2) return !FAMILIAR.has(folded) && !isSyllable(raw);
  const initials = raw.length > 3 && !/[aeiouy]/u.test(folded);
  return !initials && !isSyllable(raw);
}

/**
 * All times of a sentence, left to right, each as long as it goes: "từ 1/6 đến 15/6" is one. Texts that only look like
 * a time (fractions, numbers of papers, names of streets) are left out.
 *
 * @param tokens of the whole message, repaired
 */
export function findTimes(tokens: readonly Token[], today: IsoDate, options: TimeOptions = {}): FoundTime[] {
  const found: FoundTime[] = [];
  eachTime(tokens, today, options, (time) => {
    found.push(time);
    return true;
  });
  return found;
}

/** Calls with each time in turn, as long as it is told to go on. */
function eachTime(
  tokens: readonly Token[],
  today: IsoDate,
  options: TimeOptions,
  goOn: (time: FoundTime) => boolean,
): void {
  const memo = { longest: new Map(), atom: new Map() };
  const source: Source = { tokens: withoutTaken(tokens, options.taken), today, memo };
  const direction: Direction = options.direction;
  for (let at = 0; at < tokens.length; ) {
    const expression = mayStart(source.tokens[at]) ? expressionAt(source, at, direction) : null;
    if (expression === null) {
      at += 1;
      continue;
    }
    const { end, kind, rule, span } = expression;
    if (span !== null) {
      const data = asksForData(source.tokens, at, expression);
      const words = wordsOf(tokens, at, end);
      const { from, to } = span;
      if (!goOn({ from, to, kind, data, words, rule, start: at, end })) return;
    }
    at = Math.max(end, at + 1);
  }
}

function mayStart(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'punct') return false;
  const { kind, folded } = token;
  // "T6" stands as two tokens, "qII" as one.
  return kind === 'number' || STARTS.has(folded) || folded === 't' || folded.startsWith('q');
}

const BARRIER: Omit<Token, 'start' | 'end'> = {
  raw: '\u0000',
  folded: '\u0000',
  marked: false,
  kind: 'punct',
};

function withoutTaken(tokens: readonly Token[], taken: ReadonlySet<number> | undefined): readonly Token[] {
  if (taken === undefined || taken.size === 0) return tokens;
  return tokens.map((token, at) =>
    taken.has(at) ? { ...BARRIER, start: token.start, end: token.end } : token,
  );
}

const DATA = timeTable<true>([[true, '(số liệu|dữ liệu|con số|sl)']]);
const DATA_STARTS: ReadonlySet<string> = new Set(DATA.firstWords);
const SENDS = timeTable<true>([
  [true, '(gửi|nộp|cung cấp|cập nhật|chuyển|bổ sung|hoàn thiện|có|xong|chốt|nhập|sửa|báo cáo)'],
]);
/** How many words may stand between "số liệu" and its period: "số liệu về người nghiện có hồ sơ quản lý quý II". */
const REACH = 10;

/**
 * Whether the words ask about figures of that time: "số liệu quý II", "số liệu người nghiện 6 tháng". When to send
 * them is something else: "nộp số liệu trước 15/6", "gửi số liệu tuần này", "số liệu gửi hôm qua".
 */
function asksForData(tokens: readonly Token[], start: number, { kind, rule }: Expression): boolean {
  const bound = /^(?:before|until|from|after) /u.exec(rule)?.[0];
  if (bound === 'before ' || (bound === 'until ' && !isReached(tokens, start))) return false;
  if (bound === undefined && (kind === 'day' || kind === 'holiday' || kind === 'relative')) return false;
  for (let at = start - 1; at >= 0 && at >= start - REACH; at -= 1) {
    const token = tokens[at];
    const data = token !== undefined && DATA_STARTS.has(token.folded) ? DATA.at(tokens, at) : null;
    if (data !== null && data.end <= start) return kind !== 'week' || !isSent(tokens, at);
    if (token?.kind === 'punct' && token.raw !== BARRIER.raw) return false;
  }
  return false;
}

/** "số liệu đến 14/6" against "số liệu chậm nhất 14/6". */
function isReached(tokens: readonly Token[], start: number): boolean {
  return /^(?:den|tinh|het|cho)$/u.test(tokens[start]?.folded ?? '');
}

function isSent(tokens: readonly Token[], at: number): boolean {
  return [2, 1].some((size) => at >= size && SENDS.at(tokens, at - size)?.end === at);
}

/** The words as typed, blanks where they stood apart. */
function wordsOf(tokens: readonly Token[], start: number, end: number): string {
  let text = '';
  for (let at = start; at < end; at += 1) {
    const [before, token] = [tokens[at - 1], tokens[at]];
    if (token === undefined) break;
    text += at > start && before?.end !== token.start ? ` ${token.raw}` : token.raw;
  }
  return text;
}
