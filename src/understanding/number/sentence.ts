import { phraseTable } from '../phrase_table.ts';
import type { NumberReading } from '../reading.ts';
import { findTimes } from '../time/read.ts';
import type { Token } from '../tokens.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { UNIT_WORDS } from './units.ts';
import { readNumberAt } from './words.ts';

/** Longer ones tell a story, and whose figure it is nobody can say. */
const MOST_TOKENS = 40;
/** Where a time stands in a text does not depend on the day. */
const ANY_DAY = '2026-01-01';

/** In the clause of a figure these make it a change, a share, a part or another period's: it is asked for again. */
const OTHERWISE = phraseTable<true>([
  [
    true,
    '(tăng|giảm|chênh|chênh lệch|so với|hơn|kém)',
    '(bình quân|trung bình|tb|chia đều)',
    '(mỗi|từng) (xã|phường|thôn|xóm|ấp|tổ|bản|hộ|người|lớp|đơn vị|trường|tháng|quý|tuần|ngày)',
    '(trong đó|riêng|ngoài ra|gồm cả|kể cả|chưa kể|chưa tính|trừ ra)',
    '(kỳ|lần|đợt|bữa|hôm|năm|tháng|quý|tuần) (trước|ngoái|rồi|cũ|kia|vừa rồi|vừa qua|qua)',
    '(sáng|chiều|tối|đêm|hôm) qua',
    '(trước đây|trước đó|hồi trước|ban đầu|lúc đầu|hồi đầu)',
    '(xã|phường|đơn vị|bên|sở) (kia|khác|bạn|bên cạnh)',
    '(ông|bà|anh|chị|họ) (ấy|ta|bảo|nói|kêu)',
    '(nghe nói|hình như|chắc|đoán|áng chừng)',
    '(hay là|nữa|khác nhau|nghỉ)',
  ],
]);
/** Before a figure these say that it is wished, planned or missing. */
const NOT_IT = phraseTable<true>([
  [
    true,
    '(thêm|bớt|trừ|cộng thêm|thiếu|dư|thừa|hụt|còn lại)',
    '(chỉ tiêu|mục tiêu|kế hoạch|được giao|giao|yêu cầu|quy định|định mức|tối đa|tối thiểu)',
    '(dự kiến|dự tính|sẽ|định|sắp|đăng ký|có thể|phải|cần|muốn|xin|nhờ|mong|tính mở|đợi|chờ|hỏi|gọi)',
    '(thay vì|lẽ ra|đáng lẽ|hoặc|nhập|gõ|ghi|đổi|sửa)',
    '(còn|đang|vẫn) (chờ|đợi|thiếu|nợ|vướng|xem|hỏi)',
  ],
]);

/** A clause with one of these names a figure that was wrong: "không phải 20 đâu anh ơi", "em gõ nhầm 150". */
const WRONG = phraseTable<true>([
  [true, '(không phải|chứ không phải|chứ không|đâu phải|nhầm|sai|lộn|lầm|sót|hôm qua em báo|hôm qua báo)'],
]);
/** Right before a figure, or right behind it, these offer it as the answer. */
const OFFERS = phraseTable<true>([
  [
    true,
    '(là|đúng là|chuẩn là|chuẩn|chốt|chốt là|chốt lại|thành|ghi lại|sửa lại|phải là|đúng phải là|tổng là|còn)',
  ],
]);
const STANDS = phraseTable<true>([[true, '(mới đúng|mới chuẩn|mới phải|là đúng|là chuẩn)']]);
/** Somebody asks: the figure beside the question is for a person to repeat. */
const ASKS = phraseTable<true>([
  [
    true,
    '(bao giờ|khi nào|lúc nào|bao nhiêu|thế nào|ra sao|làm sao|tại sao|vì sao|sao vậy|ở đâu|chỗ nào|cho ai|ngày nào|mấy giờ|thì sao|là gì|cái gì)',
    '(phải|đúng|được|có|kịp|đủ) (không|ko|k|hông|chưa) (ạ|vậy|nhỉ|)',
    '(chưa|không|nào|gì) (vậy|nhỉ|ta|thế|hè)',
    '(cho|giúp) (tôi|em|mình|tui|anh|chị) (xem|biết|hỏi|xin|tìm|coi)',
    '(xem|coi) (giúp|hộ|dùm|giùm)',
    '(liệt kê|xuất ra|xuất file|tải về|hướng dẫn|giải thích|tóm tắt|đôn đốc|nhắc|nhắc nhở)',
    '?',
  ],
]);
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
  if (tokens.length > MOST_TOKENS || tokens.some((_, at) => ASKS.at(tokens, at) !== null)) return null;
  const clauses = clausesOf(withoutLoneNumerals(withoutTimes(tokens)));
  let offered: NumberReading | null = null;
  for (const { words: clause, reason } of clauses) {
    const pieces = withoutNames(cutPieces(clause, false));
    // "có 2 người nghỉ phép nên chưa có số": the reason holds no answer.
    if (reason || !pieces.some(({ type }) => type === 'number')) continue;
    if (clause.some((_, at) => WRONG.at(clause, at) !== null)) continue;
    const reading = figureOf(clause, pieces);
    if (reading === null || offered !== null) return null;
    offered = reading;
  }
  const state = stateIn(clauses, stateOf);
  return offered !== null && state !== null ? null : (offered ?? state);
}

/** One clause gives a state in more than a word, and no other a different one. */
function stateIn(
  clauses: readonly Clause[],
  stateOf: (pieces: Piece[]) => NumberReading,
): NumberReading | null {
  let said: NumberReading | null = null;
  for (const { words, reason } of clauses) {
    if (reason || words.some((_, at) => PAPER.at(words, at) !== null)) continue;
    const pieces = cutPieces(words, false);
    if (pieces.some(({ type }) => type === 'number' || type === 'asking' || type === 'vague')) continue;
    if (!pieces.some((piece) => piece.type === 'state' && !piece.lone)) continue;
    const reading = stateOf(pieces);
    if (!reading.ok || (said?.ok && said.state !== reading.state)) return null;
    said = reading;
  }
  return said;
}

function figureOf(clause: readonly Token[], pieces: Piece[]): NumberReading | null {
  const [number, other] = pieces.filter((piece) => piece.type === 'number');
  if (number === undefined || other !== undefined || number.near || number.values.length !== 1) return null;
  if (pieces.some(({ type }) => BREAKS.has(type))) return null;
  if (clause.some((_, at) => OTHERWISE.at(clause, at) !== null)) return null;
  const figure = clause.findIndex((_, at) => readNumberAt(clause, at) !== null);
  const ahead = clause.slice(0, Math.max(0, figure));
  if (!isOffered(clause, figure) && ahead.some((_, at) => NOT_IT.at(clause, at) !== null)) return null;
  const [value] = number.values;
  if (value === undefined || value < 0) return null;
  const next = pieces[pieces.indexOf(number) + 1];
  const unit = next?.type === 'unit' ? next.unit : null;
  if (unit !== null && OF_TIME.has(unit)) return null;
  if (
    unit === null &&
    (next?.type === 'unknown' ||
      (value < GREAT && !isOffered(clause, figure) && !pieces.every(({ type }) => PLAIN.has(type))))
  )
    return null;
  return { ok: true, state: value === 0 ? 'zero' : 'reported', value, unit };
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

/** Each time gives way to a pause. */
function withoutTimes(tokens: readonly Token[]): Token[] {
  const times = findTimes(tokens, ANY_DAY);
  return tokens.flatMap((token, at) => {
    const time = times.find(({ start, end }) => at >= start && at < end);
    if (time === undefined) return [token];
    return at > time.start
      ? []
      : [{ ...token, raw: PAUSE, folded: PAUSE, marked: false, kind: 'punct' as const }];
  });
}
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

/** No sign that anybody types: the words around it stay one clause. */
const PAUSE = '\u0000';

/** What is sent beside the figures: "có ảnh em gửi sau" says nothing about them. */
const PAPER = phraseTable<true>([
  [true, '(ảnh|hình|file|tệp|văn bản|danh sách|biên bản|công văn|minh chứng|bản giấy|bản cứng|phụ lục)'],
]);

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
