import { yearOf } from '../../domain/date.ts';
import type { Token } from '../tokens.ts';
import { fullYear, isYear } from './spans.ts';
import { timeTable } from './table.ts';
import type { Days, Look, Source, Term } from './term.ts';
import { LINK, LOOK, SHIFT, yearFigure } from './words.ts';

const YEAR = timeTable<true>([[true, 'năm']]);
const WORDS_OF_TIME = timeTable<true>([
  [
    true,
    '(ngày|hôm|tháng|quý|tuần|thứ|cuối|hết|đầu|giữa|năm|mùng|mồng|chủ nhật|khi|hạn|lúc|nay|giờ|bây giờ)',
  ],
]);

/** A year said behind a day, month or quarter: "/2026", "năm 2026", "năm ngoái", "2026". */
export function yearAfter(source: Source, at: number): { end: number; year: number } | null {
  const { tokens, today } = source;
  const [sign, figures] = [tokens[at], tokens[at + 1]];
  if ((sign?.raw === '/' || sign?.raw === '-') && figures?.kind === 'number') {
    const four = /^(?:19|20)[0-9]{2}$/u.test(figures.raw);
    const two = sign.raw === '/' && /^[2-4][0-9]$/u.test(figures.raw) && touches(tokens, at + 1);
    const year = fullYear(figures.raw);
    if ((four || two) && isYear(year) && !continuesAsSign(tokens, at + 2)) return { end: at + 2, year };
  }
  const linked = LINK.at(tokens, at)?.end ?? at;
  const named = YEAR.at(tokens, linked);
  if (named !== null) {
    const year = yearFigure(tokens, named.end);
    if (year !== null) return { end: year.end, year: year.value };
    const shift = shiftAt(tokens, named.end);
    if (shift !== null) return { end: shift.end, year: yearOf(today) + shift.value };
    const short = tokens[named.end];
    const closes = tokens[named.end + 1]?.kind !== 'word' && tokens[named.end + 1]?.kind !== 'number';
    // "quý 2 năm 25"
    if (short !== undefined && closes && short.kind === 'number' && /^[2-4][0-9]$/u.test(short.raw))
      return { end: named.end + 1, year: fullYear(short.raw) };
  }
  const bare = yearFigure(tokens, at);
  return bare === null ? null : { end: bare.end, year: bare.value };
}

/** "này", "sau", "trước"… behind tuần, tháng, quý, năm. */
export function shiftAt(tokens: readonly Token[], at: number): { end: number; value: number } | null {
  const match = SHIFT.at(tokens, at);
  if (match === null || leadsOn(tokens, at, match.end)) return null;
  return { end: match.end, value: match.meaning };
}

/** Words that look like one of these but begin another: "năm kế hoạch", "qua han", "trước mắt". */
const OTHER_WORDS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'qua',
    'han trinh dot kho email mail gmail zalo dien he truc cong duong fax buu hop thu phan mang link app nhom group tin ung kenh form google viber telegram facebook web trang file usb may'.split(
      ' ',
    ),
  ],
  ['ke', ['hoach', 'toan', 'ca']],
  ['tiep', ['tuc', 'nhan', 'can', 'xuc']],
  ['sau', ['cai', 'do', 'khi', 'nay']],
  ['truoc', ['mat', 'tien', 'het', 'do']],
  ['toi', ['da', 'thieu']],
  ['roi', ['ma']],
]);

/** "qua hạn" is quá hạn, "trước ngày …" and "tới 20/6" begin something of their own. */
export function leadsOn(tokens: readonly Token[], at: number, end: number): boolean {
  const [word, next] = [tokens[at]?.folded ?? '', tokens[end]];
  if (end - at > 1) return false;
  // "tuần sua" is sau with two letters exchanged, before another word it may be sửa.
  if (tokens[at]?.raw === 'sua') return next?.kind === 'word' || next?.kind === 'number';
  // "sắp hết quý rồi" tells that it ends, "quý rồi" which one.
  if (word === 'roi' && tokens[at - 2]?.folded === 'het') return true;
  if (OTHER_WORDS.get(word)?.includes(next?.folded ?? '') === true) return true;
  if (word !== 'truoc' && word !== 'toi' && word !== 'sau') return false;
  return next?.kind === 'number' || WORDS_OF_TIME.at(tokens, end) !== null;
}

/** Completes a thing that recurs every year with what is said behind it. */
export function yearly(
  source: Source,
  end: number,
  kind: Term['kind'],
  rule: string,
  inYear: (year: number) => Days | null,
): Term {
  const year = yearAfter(source, end);
  if (year !== null) return fixed(year.end, kind, rule, inYear(year.year));
  const look = lookAfter(source, end);
  if (look !== null)
    return { end: look.end, kind, rule, when: { type: 'yearly', in: inYear, ...look.which } };
  return { end, kind, rule, when: { type: 'yearly', in: inYear } };
}

/** A thing whose days are known; days that do not exist give no time. */
export function fixed(end: number, kind: Term['kind'], rule: string, days: Days | null): Term {
  return { end, kind, rule, when: days === null ? null : { type: 'fixed', days } };
}

/** "tới", "vừa qua"… behind a named thing. */
export function lookAfter(source: Source, at: number): { end: number; which: { look?: Look } } | null {
  const match = LOOK.at(source.tokens, at);
  if (match === null || leadsOn(source.tokens, at, match.end)) return null;
  const [word, next] = [source.tokens[at]?.folded, source.tokens[match.end]];
  // "15/6 qua Sở", "tháng 5 tới các phòng": behind a thing with a name these mostly lead to a place.
  if (match.end === at + 1 && word === 'qua' && next?.kind === 'word' && !CLOSES.has(next.folded))
    return null;
  if (match.end === at + 1 && word === 'toi' && RECEIVERS.has(next?.folded ?? '')) return null;
  return { end: match.end, which: match.meaning === 'this' ? {} : { look: match.meaning } };
}

const CLOSES = new Set('roi da chua co la thi khong va nop gui ai'.split(' '));
const RECEIVERS = new Set(
  'so phong ban cong ubnd uy tinh huyen xa cac cap co don chi trung van lanh hoi email zalo anh chi dia tay tan dau'.split(
    ' ',
  ),
);

/** A sign and letters or figures that touch: the number goes on as that of a document. */
export function continuesAsSign(tokens: readonly Token[], at: number): boolean {
  const [before, sign, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (sign?.raw !== '/' && sign?.raw !== '-') return false;
  const tied = sign.start === before?.end && after?.start === sign.end;
  return tied && (after.kind === 'word' || sign.raw === '/');
}

export function touches(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.end === tokens[at]?.start;
}
