import { phraseTable } from '../phrase_table.ts';
import type { NumberReading } from '../reading.ts';
import { findTimes } from '../time/read.ts';
import type { Token } from '../tokens.ts';
import { cutPieces, type Piece } from './pieces.ts';
import { readNumberAt } from './words.ts';

/** Longer ones tell a story, and whose figure it is nobody can say. */
const MOST_TOKENS = 40;
/** Where a time stands in a text does not depend on the day. */
const ANY_DAY = '2026-01-01';

/** Words that make a figure a change, a share, a part or another period's, wherever they stand: it is asked for again. */
const OTHERWISE = phraseTable<true>([
  [
    true,
    '(tăng|giảm|chênh|chênh lệch|so với|hơn|kém)',
    '(mỗi|từng|bình quân|trung bình|tb|chia đều)',
    '(trong đó|riêng|ngoài ra|gồm cả|kể cả|chưa kể|chưa tính|trừ ra)',
    '(kỳ|lần|đợt|bữa|hôm|năm|tháng|quý|tuần) (trước|ngoái|rồi|cũ|kia|vừa rồi|vừa qua|qua)',
    '(sáng|chiều|tối|đêm|hôm) qua',
    '(trước đây|trước đó|hồi trước|ban đầu|lúc đầu|hồi đầu)',
    '(xã|phường|đơn vị|bên|sở) (kia|khác|bạn|bên cạnh)',
    '(ông|bà|anh|chị|họ) (ấy|ta|bảo|nói|kêu)',
    '(nghe nói|hình như|chắc|đoán|áng chừng)',
    'hay là',
  ],
]);
/** In the clause of the figure these say that it is wished, planned, missing or wrong: "em nhập nhầm 16 vụ". */
const NOT_IT = phraseTable<true>([
  [
    true,
    '(nhầm|sai|lộn|lầm|nhập|gõ|ghi|đổi|sửa)',
    '(thêm|bớt|trừ|cộng thêm|thiếu|dư|thừa|hụt|còn lại)',
    '(chỉ tiêu|mục tiêu|kế hoạch|được giao|giao|yêu cầu|quy định|định mức|tối đa|tối thiểu)',
    '(dự kiến|dự tính|sẽ|định|sắp|nếu|giả sử|có thể|phải|cần|muốn|xin|nhờ|mong|tính mở)',
    '(không phải|chứ không|chứ|thay vì|lẽ ra|đáng lẽ|hoặc)',
    '(còn|đang|vẫn) (chờ|đợi|thiếu|nợ|vướng|xem|hỏi)',
    '(cỡ|độ)',
  ],
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
const OF_TIME: ReadonlySet<string> = new Set(['giờ', 'phút', 'ngày', 'tuần', 'tháng', 'lần', 'đợt', '%']);

/**
 * The figure of a whole sentence. Taken only where it is the only number once times are put aside, the thing it counts
 * stands right behind it, and no word of the sentence makes it another's, a guess, a change or a plan.
 *
 * @param tokens repaired
 * @example numberInSentence(tokenize('Dạ báo cáo anh, tính đến 15/6 đơn vị tổ chức 13 lớp ạ')) // value 13, unit 'lớp'
 * @example numberInSentence(tokenize('tăng 13 lớp so với kỳ trước')) // null
 */
export function numberInSentence(tokens: readonly Token[]): NumberReading | null {
  if (tokens.length > MOST_TOKENS || tokens.some((_, at) => OTHERWISE.at(tokens, at) !== null)) return null;
  const rest = withoutTimes(tokens);
  const pieces = cutPieces(rest, false);
  const numbers = pieces.filter((piece) => piece.type === 'number');
  const [number] = numbers;
  if (numbers.length !== 1 || number === undefined || number.near || number.values.length !== 1) return null;
  if (pieces.some(({ type }) => BREAKS.has(type))) return null;
  const next = pieces[pieces.indexOf(number) + 1];
  const [value] = number.values;
  if (value === undefined || value < 0 || isNotIt(rest)) return null;
  const unit = next?.type === 'unit' ? next.unit : null;
  // "chi hết 3 triệu rưởi": so great an amount is no other thing's number.
  if (unit === null ? value < GREAT || next?.type === 'unknown' : OF_TIME.has(unit)) return null;
  return { ok: true, state: value === 0 ? 'zero' : 'reported', value, unit };
}

const GREAT = 100_000;

/** Each time gives way to a pause. */
function withoutTimes(tokens: readonly Token[]): Token[] {
  const times = findTimes(tokens, ANY_DAY);
  return tokens.flatMap((token, at) => {
    const time = times.find(({ start, end }) => at >= start && at < end);
    if (time === undefined) return [token];
    return at > time.start
      ? []
      : [{ ...token, raw: ',', folded: ',', marked: false, kind: 'punct' as const }];
  });
}

/** Whether such a word stands before the figure in its own clause. */
function isNotIt(tokens: readonly Token[]): boolean {
  const figure = tokens.findIndex((_, at) => readNumberAt(tokens, at) !== null);
  const from = tokens.slice(0, Math.max(0, figure)).findLastIndex(({ kind }) => kind === 'punct') + 1;
  return tokens.slice(from, Math.max(from, figure)).some((_, on) => NOT_IT.at(tokens, from + on) !== null);
}
