import type { Token } from '../tokens.ts';
import {
  ABOUT,
  AROUND,
  ASKING,
  ASKS_WHETHER,
  BECAUSE,
  BETWEEN,
  CHAT,
  COUNTED,
  FAVOUR,
  FILLERS,
  LOOKING,
  MINUS,
  NAMING,
  NUMBERED,
  type SaidState,
  STATE_PHRASES,
  VAGUE,
} from './phrases.ts';
import { UNIT_WORDS } from './units.ts';
import { NUMBER_WORDS } from './vocabulary.ts';
import { readNumberAt } from './words.ts';

/** One meaningful stretch of an answer. */
export type Piece =
  | { type: 'number'; values: number[]; near: boolean }
  | { type: 'state'; state: SaidState; lone: boolean; looking: boolean }
  | { type: 'between'; meaning: 'range' | 'choice' }
  | { type: 'unit'; unit: string }
  | {
      type:
        | 'about'
        | 'vague'
        | 'asking'
        | 'numbered'
        | 'filler'
        | 'around'
        | 'favour'
        | 'whether'
        | 'sign'
        | 'counted'
        | 'glued'
        | 'half'
        | 'because'
        | 'chat';
    }
  | { type: 'unknown'; word: string };

/** Cuts an answer into pieces, the longest first at every place. */
export function cutPieces(tokens: readonly Token[], loose: boolean): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { piece, end } = pieceAt(tokens, at, pieces.at(-1), loose);
    pieces.push(piece);
    at = end;
  }
  return pieces;
}

interface Cut {
  piece: Piece;
  end: number;
}

function pieceAt(tokens: readonly Token[], at: number, before: Piece | undefined, loose: boolean): Cut {
  const unit = UNIT_WORDS.at(tokens, at);
  if (unit !== null && before?.type === 'number')
    return { piece: { type: 'unit', unit: unit.meaning }, end: unit.end };
  let best: Cut | null = null;
  for (const cut of cutsAt(tokens, at, before, loose)) {
    if (best === null || cut.end > best.end) best = cut;
  }
  if (best !== null) return best;
  if (unit !== null) return { piece: { type: 'unit', unit: unit.meaning }, end: unit.end };
  const token = tokens[at];
  if (token?.kind === 'punct') return { piece: { type: 'sign' }, end: at + 1 };
  return { piece: { type: 'unknown', word: token?.raw ?? '' }, end: at + 1 };
}

/** All that can begin here; where two are of one length the earlier stands. */
function* cutsAt(
  tokens: readonly Token[],
  at: number,
  before: Piece | undefined,
  loose: boolean,
): Generator<Cut> {
  const naming = NAMING.at(tokens, at);
  if (naming !== null && isName(tokens, at, naming.end))
    yield { piece: { type: 'numbered' }, end: naming.end };
  const joins = before?.type === 'number' || (before?.type === 'unit' && tokens[at]?.raw !== '/');
  const between = joins ? BETWEEN.at(tokens, at) : null;
  if (between !== null) yield { piece: { type: 'between', meaning: between.meaning }, end: between.end };
  const half = before?.type === 'unit' ? NUMBER_WORDS.half.at(tokens, at) : null;
  if (half !== null) yield { piece: { type: 'half' }, end: half.end };
  const state = STATE_PHRASES.at(tokens, at);
  if (state !== null) {
    const [lone, looking] = [state.end === at + 1, LOOKING.at(tokens, at)?.end === state.end];
    yield { piece: { type: 'state', state: state.meaning, lone, looking }, end: state.end };
  }
  const minus = before?.type === 'number' || before?.type === 'unit' ? null : MINUS.at(tokens, at);
  const number = numberAt(tokens, minus?.end ?? at, minus !== null, loose);
  if (number !== null && !isOtherWord(tokens, at, number.end)) yield number;
  // "không có vụ nào đâu" asks for nothing.
  if (before?.type === 'state' && tokens[at]?.folded === 'dau')
    yield { piece: { type: 'filler' }, end: at + 1 };
  const whether = ASKS_WHETHER.at(tokens, at);
  if (
    whether !== null &&
    BARE_NO.test(tokens[whether.end]?.raw ?? '') &&
    STATE_PHRASES.at(tokens, whether.end)?.end === whether.end + 1
  )
    yield { piece: { type: 'whether' }, end: whether.end };
  const vague = VAGUE.at(tokens, at);
  if (vague !== null) yield { piece: { type: 'vague' }, end: vague.end };
  for (const [type, table] of SAID) {
    const match = table.at(tokens, at);
    if (match !== null) yield { piece: { type }, end: match.end };
  }
}

const BARE_NO = /^(?:không|khong|ko|kh|k|hk|hông|hong|hổng)$/u;

const SAID = [
  ['asking', ASKING],
  ['around', AROUND],
  ['filler', FILLERS],
  ['because', BECAUSE],
  ['chat', CHAT],
  ['favour', FAVOUR],
  ['numbered', NUMBERED],
  ['about', ABOUT],
  ['counted', COUNTED],
] as const;

function isName(tokens: readonly Token[], at: number, end: number): boolean {
  if (tokens[end]?.kind !== 'number' || tokens[at - 1]?.folded === 'so') return false;
  return UNIT_WORDS.at(tokens, end + 1) === null;
}

/** Before a figure a lone unmarked word is no number: "tam 20" is tầm, "tu 12" is từ; nor is năm, which names a year. */
function isOtherWord(tokens: readonly Token[], at: number, end: number): boolean {
  const token = tokens[at];
  const doubtful = token?.kind === 'word' && (!token.marked || token.raw === 'năm');
  const next = /^[:=-]$/u.test(tokens[end]?.raw ?? '') ? tokens[end + 1] : tokens[end];
  return end === at + 1 && doubtful && next?.kind === 'number';
}

function numberAt(tokens: readonly Token[], at: number, negative: boolean, loose: boolean): Cut | null {
  const part = readNumberAt(tokens, at, loose);
  if (part === null || (loose && part.end === at + 1 && tokens[at]?.kind === 'word')) return null;
  const money = moneyAt(tokens, at, part.end);
  const { values, end } = money ?? part;
  const [first, last, after] = [tokens[at], tokens[end - 1], tokens[end]];
  const ahead = tokens[at - 1];
  const glued =
    (after?.kind === 'word' &&
      after.start === last?.end &&
      last.kind === 'number' &&
      UNIT_WORDS.at(tokens, end) === null) ||
    (ahead?.kind === 'word' && first?.kind === 'number' && ahead.end === first.start);
  if (glued) return { piece: { type: 'glued' }, end };
  const signed = negative ? values.map((value) => -value) : values;
  return { piece: { type: 'number', values: signed, near: part.near === true }, end };
}

/** "25 triệu đồng" is 25 of the unit "triệu đồng"; "12 triệu 500 nghìn đồng" and "2tr5 đồng" are sums in đồng. */
function moneyAt(
  tokens: readonly Token[],
  start: number,
  end: number,
): { values: number[]; end: number } | null {
  const unit = UNIT_WORDS.at(tokens, end - 1);
  if (end - start < 2 || unit === null || unit.end <= end || !unit.meaning.endsWith(' đồng')) return null;
  for (let at = start; at < end - 1; at += 1) {
    if (NUMBER_WORDS.scale.at(tokens, at) !== null) return null;
  }
  const part = readNumberAt(tokens.slice(0, end - 1), start);
  return part === null || part.end !== end - 1 ? null : part;
}
