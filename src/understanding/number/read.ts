import { fold } from '../fold.ts';
import { nearestBySlip } from '../nearest.ts';
import type { NumberReading } from '../reading.ts';
import { repair } from '../repair.ts';
import { numeralSlip } from '../slips.ts';
import { isSyllable } from '../syllable.ts';
import { type Token, tokenize } from '../tokens.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { figureInDoubt, numberInSentence, speaksOtherwise } from './sentence.ts';
import { withUnits } from './units.ts';

export { type FoundNumber, findNumbers } from './scan.ts';

/** What is known before the answer is read. */
export interface NumberOptions {
  /** The figure of the period before, for "như kỳ trước"; null or absent where there is none. */
  previous?: number | null;
}

/** A longer text is a pasted page, not the answer to one question. */
const MOST_TOKENS = 120;

/**
 * Reads a whole answer as one number or one value state. Never guesses: what can be read in two ways comes back as a
 * problem with the candidates, and "chưa có số liệu" is `unknown`, not 0.
 *
 * Rules: UNDERSTANDING.md "Numbers". Tried in turn: the words repaired, as typed, with any marks, with any word for a unit.
 *
 * @example readNumber('hai mốt người') // { ok: true, state: 'reported', value: 21, unit: 'người' }
 * @example readNumber('1,250') // { ok: false, problem: 'ambiguous', candidates: [1.25, 1250] }
 * @example readNumber('ko có') // { ok: true, state: 'zero', value: 0, unit: null }
 */
export function readNumber(text: string, options: NumberOptions = {}): NumberReading {
  const tokens = tokenize(text);
  if (tokens.length === 0) return { ok: false, problem: 'empty' };
  if (tokens.length > MOST_TOKENS) return NOT_A_NUMBER;
  // "báo cáo năm" names the yearly report; nobody answers a question with it.
  const whole = tokens.map(({ folded }) => folded).join(' ');
  if (/^(?:bao cao|bc|ke hoach) nam$/u.test(whole)) return NOT_A_NUMBER;
  // Half of what?
  if (/^(?:duoc |co |khoang |moi )?(?:mot |1 )?nua(?: (?:thoi|a|nhe|roi|anh|chi|nha))*$/u.test(whole))
    return { ok: false, problem: 'range' };
  let doubtful: NumberReading = NOT_A_NUMBER;
  for (const [words, trust] of triesOf(tokens)) {
    const { reading, whole } = judge(words, options, trust);
    if (reading.ok || (reading.problem !== 'notANumber' && whole)) return reading;
    if (!doubtful.ok && doubtful.problem === 'notANumber') doubtful = reading;
  }
  const mended = repair(tokens).tokens;
  const said = numberInSentence(mended, (pieces) => judgeState(pieces, options));
  if (said !== null || doubtful.ok || doubtful.problem !== 'notANumber') return said ?? doubtful;
  const doubted = figureInDoubt(mended);
  return doubted === null ? doubtful : { ok: false, problem: 'ambiguous', candidates: [doubted] };
}

/** How the words are taken, one way after another; most answers need only the first. */
function* triesOf(tokens: readonly Token[]): Generator<[readonly Token[], Trust]> {
  const mended = repair(tokens);
  yield [mended.tokens, 'strict'];
  const units = withUnits(tokens);
  if (mended.repairs.length > 0 || units !== tokens) yield [units, 'strict'];
  yield [mended.tokens, 'anyMarks'];
  yield [withNumerals(mended.tokens), 'strict'];
  yield [tokens, 'anyUnit'];
}

/** Words that are nearly a numeral, next to numerals: "hai trm tư". */
function withNumerals(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (token.kind !== 'word') return token;
    const word = numeralSlip(tokens[at - 1], token, tokens[at + 1], !isSyllable(token.raw));
    return word === null ? token : { ...token, raw: word, folded: fold(word), marked: fold(word) !== word };
  });
}

/**
 * Reads an answer that holds one number for each of several questions: "12, 15, không" or one a line.
 *
 * @example readNumberList('12; 1.250; ko có').length // 3
 */
export function readNumberList(text: string, options: NumberOptions = {}): NumberReading[] {
  return text
    .slice(0, 4096)
    .split(/[;\n]|,\s|\s+(?:và|va)\s+/u)
    .filter((part) => part.trim() !== '')
    .map((part) => readNumber(part, options));
}

type Numeral = Extract<Piece, { type: 'number' }>;

/** How much is taken on trust: only words known, known words with any marks, any word as a unit. */
type Trust = 'strict' | 'anyMarks' | 'anyUnit';

const NOT_A_NUMBER: NumberReading = { ok: false, problem: 'notANumber' };

/** A reading, and whether every word of the answer was understood. */
interface Judgement {
  reading: NumberReading;
  whole: boolean;
}

function judge(tokens: readonly Token[], options: NumberOptions, trust: Trust): Judgement {
  if (looksLikeDate(tokens)) return { reading: NOT_A_NUMBER, whole: true };
  const pieces = cutPieces(tokens, trust === 'anyMarks');
  const [reading, whole] = [judgePieces(pieces, options, trust), !hasUnknown(pieces)];
  // "dự kiến là 4 lớp", "12 hộ, nhầm rồi": words beside the figure say that it is none.
  const value = reading.ok && reading.state === 'reported' && !whole ? reading.value : null;
  const doubted = value !== null && speaksOtherwise(tokens);
  return {
    reading: doubted ? { ok: false, problem: 'ambiguous', candidates: [value] } : reading,
    whole,
  };
}

function judgePieces(pieces: Piece[], options: NumberOptions, trust: Trust): NumberReading {
  if (pieces.some(({ type }) => type === 'asking' || type === 'glued')) return NOT_A_NUMBER;
  const numbers = pieces.filter((piece): piece is Numeral => piece.type === 'number');
  if (numbers.some((number) => pieces[pieces.indexOf(number) - 1]?.type === 'numbered')) return NOT_A_NUMBER;
  const [first, second] = numbers;
  if (first === undefined) return judgeState(pieces, options);
  if (second === undefined) return judgeOne(pieces, first, trust);
  if (isSaidTwice(pieces, numbers)) {
    const once = pieces.filter((piece) => piece.type !== 'number' || piece === second);
    return judgeOne(once, second, trust);
  }
  return judgeSeveral(pieces, numbers);
}

/** "15 (mười lăm) người": one number in figures and in words. */
function isSaidTwice(pieces: Piece[], [first, second, ...more]: Numeral[]): boolean {
  const between = pieces.some(({ type }) => type === 'between' || type === 'unknown');
  const same =
    first?.values.length === 1 && second?.values.length === 1 && first.values[0] === second.values[0];
  return more.length === 0 && same && !between;
}

function judgeState(pieces: Piece[], options: NumberOptions): NumberReading {
  if (pieces.some(({ type }) => type === 'vague'))
    return hasUnknown(pieces) ? NOT_A_NUMBER : { ok: false, problem: 'range' };
  const because = reasoned(pieces);
  if (because !== null) return judgeState(because, options);
  const at = pieces.findIndex(({ type }) => type === 'state');
  const said = pieces[at];
  if (said?.type !== 'state') return NOT_A_NUMBER;
  if (pieces.slice(0, at).some(({ type }) => type === 'unknown' || type === 'numbered')) return NOT_A_NUMBER;
  if (said.state === 'unclear') return { ok: false, problem: 'ambiguous', candidates: [0] };
  const rest = pieces.slice(at + 1);
  const clear = rest.every(({ type }) => type !== 'unknown' && type !== 'numbered');
  if (said.lone && !clear) return NOT_A_NUMBER;
  const bare = said.lone && said.state === 'zero';
  if (bare && (pieces[at - 1]?.type === 'whether' || !rest.every(isBesideNo))) return NOT_A_NUMBER;
  const next = rest.find(({ type }) => !SAYS_NOTHING.has(type));
  if (said.state === 'zero' && next?.type === 'unknown') return NOT_A_NUMBER;
  const value = said.state === 'zero' ? 0 : said.state === 'asBefore' ? (options.previous ?? null) : null;
  return { ok: true, state: said.state, value, unit: null };
}

const SAYS_NOTHING: ReadonlySet<Piece['type']> = new Set([
  'filler',
  'around',
  'chat',
  'favour',
  'whether',
  'sign',
]);

/** "không ạ", "không người" are none; "không đúng", "không giúp", "không tin" and "không ký" are not. */
function isBesideNo(piece: Piece): boolean {
  if (piece.type === 'unit') return piece.unit !== 'tin' && piece.unit !== 'kg';
  return (
    piece.type === 'around' ||
    piece.type === 'chat' ||
    piece.type === 'sign' ||
    piece.type === 'state' ||
    piece.type === 'counted'
  );
}

/** "các thôn chưa gửi nên chưa có số": what stands behind "nên" is the answer, what stands before says why. */
function reasoned(pieces: Piece[]): Piece[] | null {
  const at = pieces.findLastIndex(({ type }) => type === 'because');
  return at < 0 || pieces[at + 1] === undefined ? null : pieces.slice(at + 1);
}

function judgeOne(pieces: Piece[], number: Numeral, trust: Trust): NumberReading {
  const at = pieces.indexOf(number);
  const ahead = pieces.slice(0, at);
  if (ahead.some(({ type }) => type === 'unknown' || type === 'counted') && !SETS_OFF.has(ahead.at(-1)?.type))
    return NOT_A_NUMBER;
  // "nhà em có 2 con nhỏ nên trả lời muộn": a reason is no answer.
  if (pieces.slice(at).some(({ type }) => type === 'because')) return NOT_A_NUMBER;
  const unit = unitAfter(pieces.slice(at + 1), trust);
  if (unit === undefined || number.values.length === 0) return NOT_A_NUMBER;
  // "2 ha rưỡi"
  const half = pieces[at + 2]?.type === 'half' ? 0.5 : 0;
  const values = number.values.map((each) => each + half);
  const [value] = values;
  if (isYear(ahead.at(-1), value)) return NOT_A_NUMBER;
  if (value === undefined) return NOT_A_NUMBER;
  if (pieces.some(({ type }) => type === 'vague')) return { ok: false, problem: 'range' };
  // "12-", "12/": the second figure was not typed yet.
  if (pieces.at(-1)?.type === 'between') return { ok: false, problem: 'range', candidates: values };
  if (number.near || pieces.some(({ type }) => type === 'about')) {
    return { ok: false, problem: 'range', candidates: values };
  }
  const state = pieces.find((piece, place) => piece.type === 'state' && !isThinking(pieces, place, at));
  if (state?.type === 'state' && state.state !== 'asBefore') {
    return state.lone && state.state === 'zero'
      ? NOT_A_NUMBER
      : { ok: false, problem: 'ambiguous', candidates: values };
  }
  if (values.length > 1) return { ok: false, problem: 'ambiguous', candidates: values };
  return { ok: true, state: value === 0 ? 'zero' : 'reported', value: value === 0 ? 0 : value, unit };
}

/** Behind them a figure is the answer, whatever was said before. */
const SETS_OFF: ReadonlySet<Piece['type'] | undefined> = new Set(['filler', 'around'] as const);

/** "để em xem... 58 người": thought first, then answered. */
function isThinking(pieces: Piece[], place: number, number: number): boolean {
  const piece = pieces[place];
  if (piece?.type !== 'state' || piece.looking !== true) return false;
  return pieces.slice(place + 1, number).some(({ type }) => type === 'sign');
}

/** "nam 2026" without marks is năm 2026, not 2026 men. */
function isYear(before: Piece | undefined, value: number | undefined): boolean {
  return (
    before?.type === 'unit' && before.unit === 'nam' && value !== undefined && value >= 1900 && value <= 2100
  );
}

/** The unit said after a number; null where none is; undefined where what follows is more than a unit. */
function unitAfter(rest: Piece[], trust: Trust): string | null | undefined {
  const next = rest.find(({ type }) => type !== 'sign');
  const words = rest.flatMap((piece) => (piece.type === 'unknown' ? [piece.word] : []));
  // "8h sáng mai em gửi", "3 ngày nữa": a time, no figure.
  if (next?.type === 'unit' && OF_TIME.has(next.unit) && words.length > 0) return undefined;
  if (next?.type === 'unit') return words.length <= 8 ? next.unit : undefined;
  if (words.length === 0) return null;
  if (trust !== 'anyUnit' || next?.type !== 'unknown' || words.length > 2 || next.word.length < 2)
    return undefined;
  // "anh Sáu giữ số này": words apart are no unit.
  const last = rest.findLastIndex(({ type }) => type === 'unknown');
  if (last - rest.indexOf(next) >= words.length) return undefined;
  return isNearlyNumber(fold(next.word)) || !isSyllable(next.word) ? undefined : words.join(' ');
}

const OF_TIME: ReadonlySet<string> = new Set(['giờ', 'phút', 'ngày', 'tuần', 'tháng']);

const NUMERALS: ReadonlySet<string> = new Set(
  'mot hai bon nam sau bay tam chin muoi tram nghin ngan trieu chuc ruoi linh lam'.split(' '),
);

/** Mistyped, these would be taken for a unit and change the number a hundredfold: "ba trăn", "hai mưi". */
function isNearlyNumber(folded: string): boolean {
  if (NUMERALS.has(folded) || nearestBySlip(folded, NUMERALS) !== null) return true;
  for (const word of NUMERALS) {
    for (let at = 0; at < word.length; at += 1) {
      if (word.slice(0, at) + word.slice(at + 1) === folded) return true;
    }
  }
  return false;
}

function judgeSeveral(pieces: Piece[], numbers: Numeral[]): NumberReading {
  const candidates = numbers.flatMap(({ values }) => values.slice(0, 1));
  if (candidates.length < numbers.length) return NOT_A_NUMBER;
  const between = pieces.find((piece) => piece.type === 'between');
  if (numbers.length === 2 && between?.type === 'between') {
    return { ok: false, problem: between.meaning === 'range' ? 'range' : 'ambiguous', candidates };
  }
  return { ok: false, problem: 'several', candidates };
}

function hasUnknown(pieces: Piece[]): boolean {
  return pieces.some(({ type }) => type === 'unknown');
}

/** "15/6/2026", "15-6-2026": three touching figures are a day, not an amount. */
function looksLikeDate(tokens: readonly Token[]): boolean {
  return tokens.some((token, at) => {
    const five = tokens.slice(at, at + 5);
    const [day, one, month, two, year] = five;
    return (
      token.kind === 'number' &&
      one !== undefined &&
      /^[/-]$/u.test(one.raw) &&
      one.raw === two?.raw &&
      month?.kind === 'number' &&
      year?.kind === 'number' &&
      day !== undefined &&
      year.end - day.start === day.raw.length + month.raw.length + year.raw.length + 2
    );
  });
}
