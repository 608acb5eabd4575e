import type { PhraseTable } from '../phrase_table.ts';
import type { NumberReading } from '../reading.ts';
import { type FoundTime, findTimes } from '../time/read.ts';
import type { Token } from '../tokens.ts';
import { cutPieces, type Piece } from './pieces.ts';
import {
  ASKS,
  DENIED,
  NOT_IT,
  OFFERS,
  OPEN,
  OTHERWISE,
  PAPER,
  PLANNED,
  RIGHT,
  STANDS,
  WRONG,
} from './sentence_words.ts';
import { UNIT_WORDS } from './units.ts';
import { readNumberAt } from './words.ts';

/** Longer ones tell a story, and whose figure it is nobody can say. */
const MOST_TOKENS = 40;
/** Where a time stands in a text does not depend on the day. */
const ANY_DAY = '2026-01-01';

/** Where a clause ends without a sign. */
const JOINTS: ReadonlySet<string> = new Set([
  'nên',
  'vì',
  'do',
  'mà',
  'nhưng',
  'chứ',
  'nen',
  'vi',
  'nhung',
  'chu',
]);

const BREAKS: ReadonlySet<Piece['type']> = new Set([
  'about',
  'vague',
  'asking',
  'numbered',
  'glued',
  'between',
  'state',
  'half',
]);
const OF_TIME: ReadonlySet<string> = new Set(['giờ', 'phút', 'ngày', 'tuần', 'tháng', 'lần', 'đợt']);
/** So great an amount is no other thing's number, also without a unit: "chi hết 3 triệu rưởi". */
const GREAT = 100_000;

/**
 * The figure, or the state, of a whole sentence, clause by clause. A figure is taken only where one clause offers it, with
 * the thing it counts right behind it and no word that makes it another's, a guess, a change or a plan; what other
 * clauses hold must be no figure of an answer (a name, a time, one called wrong).
 *
 * @param tokens repaired
 * @param stateOf reads the state of a clause without a figure
 * @example numberInSentence(tokenize('Dạ báo cáo anh, tính đến 15/6 đơn vị tổ chức 13 lớp ạ')) // value 13, unit 'lớp'
 * @example numberInSentence(tokenize('tăng 13 lớp so với kỳ trước')) // null
 */
export function numberInSentence(
  tokens: readonly Token[],
  stateOf: (pieces: Piece[]) => NumberReading,
): NumberReading | null {
  if (tokens.length > MOST_TOKENS || holds(ASKS, tokens)) return null;
  const clauses = clausesOf(withoutTimes(tokens));
  let offered: { reading: NumberReading; sure: boolean } | null = null;
  let open = false;
  let elsewhere = false;
  for (const { words, reason } of clauses) {
    const counting = withoutLoneNumerals(words);
    const pieces = withoutNames(cutPieces(counting, false));
    const figured = pieces.some(({ type }) => type === 'number');
    if (holds(WRONG, words) && !holds(RIGHT, words)) {
      // "12, à nhầm 13": what comes behind an answer takes it back.
      if (offered !== null && !offered.sure) return null;
      continue;
    }
    if (!figured || reason || holds(DENIED, words)) {
      open ||= !figured && holds(OPEN, words) && !holds(PAPER, words);
      continue;
    }
    // "hôm qua em báo 12, … chốt lại là 11 hộ": beside another day's figure only what is said to be the answer is.
    if (words.some(isElsewhere)) {
      elsewhere = true;
      continue;
    }
    const found = figureOf(words, counting, pieces);
    if (found === null || offered !== null) return null;
    offered = found;
  }
  const state = stateIn(clauses, stateOf);
  if (offered === null) return state;
  return open || state !== null || (elsewhere && !offered.sure) ? null : offered.reading;
}

function holds(table: PhraseTable<true>, words: readonly Token[]): boolean {
  return words.some(({ raw }, at) => {
    const match = table.at(words, at);
    return match !== null && (match.end > at + 1 || !EVERYDAY.has(raw));
  });
}

/** Without marks these are other words more often: "cho" is not chờ, "lam" not lầm, "anh" not ảnh. */
const EVERYDAY: ReadonlySet<string> = new Set('cho doi lam anh can dinh tam so nho du'.split(' '));

/** Whether a text speaks of a figure that is no plain answer: a change, a plan, another period's, one called wrong. */
export function speaksOtherwise(tokens: readonly Token[]): boolean {
  if ([OTHERWISE, PLANNED, WRONG].some((table) => holds(table, tokens))) return true;
  const rest = withoutTimes(tokens);
  return rest.some(isElsewhere) && rest.some((_, at) => readNumberAt(rest, at) !== null);
}

/**
 * The only figure of a text that counts something but is planned, another period's or a change ("dự kiến mở 2 lớp"): an
 * answer that needs asking again, and no request. Null where the text holds none, several, or a question.
 */
export function figureInDoubt(tokens: readonly Token[]): number | null {
  if (tokens.length > MOST_TOKENS || holds(ASKS, tokens) || !speaksOtherwise(tokens)) return null;
  const pieces = withoutNames(cutPieces(withoutLoneNumerals(withoutTimes(tokens)), false));
  const [number, other] = pieces.filter((piece) => piece.type === 'number');
  const [value, another] = number?.values ?? [];
  if (number === undefined || other !== undefined || another !== undefined) return null;
  return pieces[pieces.indexOf(number) + 1]?.type === 'unit' ? (value ?? null) : null;
}

/** One clause gives a state in more than a word, and no other a different one. */
function stateIn(
  clauses: readonly Clause[],
  stateOf: (pieces: Piece[]) => NumberReading,
): NumberReading | null {
  let said: NumberReading | null = null;
  for (const { words, reason } of clauses) {
    if (reason || holds(PAPER, words)) continue;
    const pieces = withoutNames(cutPieces(withoutLoneNumerals(words), false));
    if (pieces.some(({ type }) => type === 'number' || type === 'asking' || type === 'vague')) continue;
    if (!pieces.some((piece) => piece.type === 'state' && !piece.lone)) continue;
    const reading = stateOf(pieces);
    if (!reading.ok || (said?.ok && said.state !== reading.state)) return null;
    said = reading;
  }
  return said;
}

function figureOf(
  words: readonly Token[],
  counting: readonly Token[],
  pieces: Piece[],
): { reading: NumberReading; sure: boolean } | null {
  const [number, other] = pieces.filter((piece) => piece.type === 'number');
  if (number === undefined || other !== undefined || number.near || number.values.length !== 1) return null;
  if (pieces.some(({ type }) => BREAKS.has(type)) || holds(OTHERWISE, words)) return null;
  const figure = counting.findIndex((_, at) => readNumberAt(counting, at) !== null);
  const ahead = words.slice(0, Math.max(0, figure));
  const sure = isOffered(words, figure);
  if (holds(PLANNED, ahead) || (!sure && holds(NOT_IT, ahead))) return null;
  const [value] = number.values;
  if (value === undefined || value < 0) return null;
  const next = pieces[pieces.indexOf(number) + 1];
  const unit = next?.type === 'unit' ? next.unit : null;
  if (unit !== null && OF_TIME.has(unit)) return null;
  const plain = sure || value >= GREAT || pieces.every(({ type }) => PLAIN.has(type));
  if (unit === null && (next?.type === 'unknown' || !plain)) return null;
  return { reading: { ok: true, state: value === 0 ? 'zero' : 'reported', value, unit }, sure };
}

/** "chốt lại là 11 hộ", "14 mới đúng": said to be the answer. */
function isOffered(clause: readonly Token[], figure: number): boolean {
  const before = [3, 2, 1].some((size) => OFFERS.at(clause, figure - size)?.end === figure);
  const end = readNumberAt(clause, figure)?.end;
  return before || (end !== undefined && STANDS.at(clause, end) !== null);
}

/** A clause that says nothing but a figure: "…, 26, …". */
const PLAIN: ReadonlySet<Piece['type']> = new Set(['number', 'unit', 'filler', 'around', 'chat', 'sign']);

/** The pieces without names ("ở tổ 7", "ấp 2 với ấp 6") and without how often or how long ("đếm 2 lần", "5h chiều"). */
function withoutNames(pieces: Piece[]): Piece[] {
  return pieces.filter(
    (piece, at) => !isName(pieces, at) && !(piece.type === 'numbered' && isName(pieces, at + 1)),
  );
}

function isName(pieces: Piece[], at: number): boolean {
  const [before, piece, after] = [pieces[at - 1], pieces[at], pieces[at + 1]];
  if (piece?.type !== 'number') return false;
  if (after?.type === 'unit') return OF_TIME.has(after.unit);
  return before?.type === 'numbered' || (before?.type === 'unit' && PLACES.has(before.unit));
}

const PLACES: ReadonlySet<string> = new Set(['thôn', 'xóm', 'bản', 'ấp', 'tổ', 'khu phố', 'tổ dân phố']);

/** Each time gives way to one sign, which tells whether the time can be that of the report. */
function withoutTimes(tokens: readonly Token[]): Token[] {
  const times = findTimes(tokens, ANY_DAY);
  return tokens.flatMap((token, at) => {
    const time = times.find(({ start, end }) => at >= start && at < end);
    if (time === undefined) return [token];
    const raw = isOfReport(time) ? PAUSE : ELSEWHERE;
    return at > time.start ? [] : [{ ...token, raw, folded: raw, marked: false, kind: 'punct' as const }];
  });
}

/** "tính đến 15/6", "quý 2", "6 tháng đầu năm", "ngày 20/5", "kỳ này"; not "tháng trước", "năm 2025", "mai". */
function isOfReport({ kind, rule, words }: FoundTime): boolean {
  if (/(?:trước|truoc|ngoái|ngoai|qua|tới|sau|mai|mốt)$/u.test(words)) return false;
  if (/(?:này|nay|ni|nầy|giờ|gio)$/u.test(words) || /^until /u.test(rule)) return true;
  if (/^(?:before|after|from) /u.test(rule)) return false;
  return (
    (kind === 'quarter' || kind === 'half' || kind === 'nineMonths' || kind === 'day') &&
    !/20[0-9]{2}/u.test(words)
  );
}

function isElsewhere({ raw }: Token): boolean {
  return raw === ELSEWHERE;
}

/** Signs that nobody types: a time that may be the report's, and one that is not. */
const PAUSE = '\u0000';
const ELSEWHERE = '\u0002';

/** "tư pháp", "nam", "nham": a lone word is a numeral only where it counts; "không" is more than 0. */
function withoutLoneNumerals(tokens: readonly Token[]): Token[] {
  return tokens.map((token, at) => {
    const part = token.kind === 'word' ? readNumberAt(tokens, at) : null;
    if (part === null || part.end > at + 1 || part.values[0] === 0) return token;
    const counts = UNIT_WORDS.at(tokens, at + 1) !== null || tokens[at - 1]?.kind === 'number';
    return counts ? token : { ...token, raw: OTHER, folded: OTHER };
  });
}

/** A word that says nothing. */
const OTHER = '\u0001';

interface Clause {
  words: Token[];
  /** Why something is so, not what: before "nên", behind "vì" and "do". */
  reason: boolean;
}

/** Cut at signs that touch no figure ("2,6 ha" is one), and before "nên", "vì", "mà" … */
function clausesOf(tokens: readonly Token[]): Clause[] {
  const clauses: Clause[] = [{ words: [], reason: false }];
  for (const [at, token] of tokens.entries()) {
    const [before, after] = [tokens[at - 1], tokens[at + 1]];
    const inFigure = before?.kind === 'number' && after?.kind === 'number' && before.end === after.start - 1;
    const sign = token.kind === 'punct' && /^[,;.:!…]$/u.test(token.raw) && !inFigure;
    const last = clauses.at(-1);
    if (/^(?:nên|nen)$/u.test(token.raw) && last !== undefined) last.reason = true;
    if (sign || JOINTS.has(token.raw)) clauses.push({ words: [], reason: /^(?:vì|vi|do)$/u.test(token.raw) });
    if (!sign && token.raw !== PAUSE) clauses.at(-1)?.words.push(token);
  }
  return clauses.filter(({ words }) => words.length > 0);
}
