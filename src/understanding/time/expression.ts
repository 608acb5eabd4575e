import { atomAt } from './atom.ts';
import { type Bound, boundOf, type Expression, NOW, ONWARD, runningAfter, skip, termOrNow } from './bound.ts';
import { rangeFrom } from './range.ts';
import { distanceFrom, lengthFrom, moved, UNIT, type Unit } from './relative.ts';
import { sameDay } from './spans.ts';
import { timeTable } from './table.ts';
import { type Direction, place, type Source, type Term } from './term.ts';
import { count } from './words.ts';

const BOUNDS = timeTable<Bound>([
  [
    'before',
    'tr',
    '(trước|trc) (thời điểm|mốc|thời hạn|lúc|dịp|)',
    '(đến|tới|cho đến|cho tới) trước',
    '(chậm nhất|chậm nhứt|muộn nhất|hạn|hạn chót) (là|) trước',
    'sớm hơn',
  ],
  [
    'until',
    '(đến|đên|đén|đền|cho đến|cho tới|đến hết|đến tận|tới tận|cho đến hết|tới hết|cho tới hết|hết|tính đến|tính đến hết|tính tới|tới)',
    '(chậm|châm|chầm|muộn|trễ|lâu) (nhất|nhứt|lắm) (là|) (vào|đến|trong|hết|đến hết|tới|)',
    '(không|đừng) (được|để|) (quá|muộn hơn|chậm hơn|trễ hơn|muộn quá|chậm quá|trễ quá|sau)',
    '(hạn chót|hạn cuối|hạn cuối cùng|hạn muộn nhất|deadline|hạn chậm nhất|hạn nộp cuối cùng|hạn nộp chót|thời hạn cuối cùng) (là|:|) (vào|đến|hết|)',
    '(trước hoặc trong|trước và trong|trước hoặc đúng)',
    'hạn (đến|tới|đến hết)',
  ],
  ['after', '(sau|từ sau|kể từ sau|sau khi hết|qua|muộn hơn)'],
  ['from', '(từ|kể từ|tính từ|bắt đầu từ|bắt đầu|kể từ khi)'],
]);
/** Behind these "trước" and "sau" tell which one, and bound nothing: "kỳ trước", "lần sau". */
const QUALIFIED = new Set(['sap', 'ky', 'lan', 'dot', 'bua', 'khoa', 'phia', 'dang', 'mat']);

/** The time expression that begins at a token, with its bounds: the longest reading. */
export function expressionAt(source: Source, at: number, direction: Direction): Expression | null {
  const length = lengthFrom(source, at);
  if (length !== null) return countedFrom(source, length, direction);
  const away = awayFrom(source, at, direction);
  if (away !== null) return away;
  const plain = rangeFrom(source, at, direction, null);
  const bounded = boundedAt(source, at, direction);
  if (plain === null) return bounded;
  if (bounded !== null && bounded.end === plain.end && source.tokens[at]?.folded === 'het') return bounded;
  const hours = hoursBehind(source, plain);
  if (hours !== null) return hours;
  return bounded === null || plain.end >= bounded.end ? plain : bounded;
}

/** "ngày 15/6 trước 17h": the hour said behind its day is the bound. */
function hoursBehind(source: Source, { end, kind, rule, span }: Expression): Expression | null {
  if (kind !== 'day' || span === null || span.from === null || span.from !== span.to) return null;
  const at = source.tokens[end]?.raw === ',' ? end + 1 : end;
  const bound = BOUNDS.at(source.tokens, at);
  if (bound === null || (bound.meaning !== 'before' && bound.meaning !== 'until')) return null;
  const hour = atomAt(source, skip(source, bound.end));
  if (hour?.rule !== 'hour') return null;
  return { end: hour.end, kind, rule: `${bound.meaning} hour of ${rule}`, span: { from: null, to: span.to } };
}

/** "3 ngày trước Tết", "1 tuần sau ngày 15/6": a day that far from one that is known. */
function awayFrom(source: Source, at: number, direction: Direction): Expression | null {
  const distance = distanceFrom(source, at);
  const term = distance === null ? null : atomAt(source, distance.end);
  const days = term === null || term.when === null ? null : place(term.when, source.today, direction);
  if (distance === null || term === null || days === null || days.from !== days.to) return null;
  const day = moved(days.from, distance.amount, distance.unit);
  return { end: term.end, kind: 'relative', rule: `days from ${term.rule}`, span: sameDay(day) };
}

/** "trong vòng 10 ngày kể từ 15/6"; counted from an event ("kể từ ngày nhận") it names no day. */
function countedFrom(
  source: Source,
  { end, value, unit }: { end: number; value: number; unit: Unit },
  direction: Direction,
): Expression {
  const start = termOrNow(source, end);
  const days = start === null || start.when === null ? null : place(start.when, source.today, direction);
  const span = days === null ? null : { from: days.from, to: moved(days.from, value, unit) };
  return { end: start?.end ?? end, kind: 'relative', rule: 'span from a day', span };
}

function boundedAt(source: Source, at: number, direction: Direction): Expression | null {
  const bound = BOUNDS.at(source.tokens, at);
  if (bound === null || QUALIFIED.has(source.tokens[at - 1]?.folded ?? '')) return null;
  if (!mayBound(source, at, bound.end)) return null;
  const { meaning } = bound;
  const now = meaning === 'until' || meaning === 'from' ? NOW.at(source.tokens, bound.end) : null;
  const start = now === null ? skip(source, bound.end) : bound.end;
  if (meaning === 'from') {
    const range = rangeFrom(source, start, direction, 'from');
    if (range !== null) return range;
  }
  const term =
    (now === null ? atomAt(source, start) : termOrNow(source, start)) ?? runningAfter(source, start);
  if (term === null) return null;
  // "deadline tháng này": the deadlines that lie in it, no bound.
  if (NOUN_OF_BOUND.has(source.tokens[at]?.folded ?? '') && !DATED.has(term.kind) && term.closing !== true)
    return null;
  const onward = ONWARD.at(source.tokens, term.end);
  const side = meaning === 'from' && onward?.meaning === 'back' ? 'until' : meaning;
  const end = onward !== null && meaning === 'from' ? onward.end : term.end;
  const monthly = term.when?.type === 'monthly' && isDeadline(source, at, side);
  const ahead = direction ?? (monthly ? 'forward' : undefined);
  return shiftedBound(source, term, side, ahead) ?? boundOf(source, { ...term, end }, side, ahead);
}

/** "trước ngày 5" is the coming 5th: deadlines look forward; "đến 14/3" may as well say up to when figures count. */
function isDeadline(source: Source, at: number, side: Bound): boolean {
  return (
    side === 'before' ||
    (side === 'until' && !/^(?:den|toi|cho|tinh|het)$/u.test(source.tokens[at]?.folded ?? ''))
  );
}

const NOUN_OF_BOUND = new Set(['deadline', 'han']);
const DATED = new Set<Term['kind']>(['day', 'holiday', 'relative']);

/** Unmarked "toi" is tôi more often than tới, and "het", "qua" are many words: they bound only what is plainly a date. */
function mayBound(source: Source, at: number, end: number): boolean {
  const word = source.tokens[at];
  if (end - at > 1 || word === undefined) return true;
  if (word.raw === 'qua' || word.folded === 'bat') return false;
  const next = source.tokens[end];
  if (word.raw === 'tr') return isBefore(source, at);
  if (word.raw === 'toi')
    return next?.kind === 'number' || next?.folded === 'ngay' || next?.folded === 'cuoi';
  return true;
}

/** "tr 16h ngày 22/6", "tr ngày 15/6": trước in short, where an hour or a date shows it; "2 tr 5" is money. */
function isBefore({ tokens }: Source, at: number): boolean {
  const [before, next, sign] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (before?.kind === 'number') return false;
  if (next?.folded === 'ngay' || next?.folded === 'thu') return true;
  return next?.kind === 'number' && /^(?:h|g|gio|\/|:)$/u.test(sign?.folded ?? '');
}

/** "trước Tết 10 ngày", "sau ngày 15/6 3 ngày". */
function shiftedBound(source: Source, term: Term, side: Bound, direction: Direction): Expression | null {
  const amount = side === 'before' || side === 'after' ? count(source.tokens, term.end, 99) : null;
  const unit = amount === null ? null : UNIT.at(source.tokens, amount.end);
  const days = term.when === null ? null : place(term.when, source.today, direction);
  if (amount === null || unit === null || days === null || days.from !== days.to) return null;
  const day = moved(days.from, side === 'before' ? -amount.value : amount.value, unit.meaning);
  return { end: unit.end, kind: 'relative', rule: `days ${side} ${term.rule}`, span: sameDay(day) };
}
