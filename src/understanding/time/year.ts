import { yearOf } from '../../domain/date.ts';
import { months, wholeYear } from './spans.ts';
import { fixed, leadsOn, lookAfter, shiftAt, touches, yearAfter } from './suffix.ts';
import { timeTable } from './table.ts';
import { type Days, noTime, type Rule, type Source, type Term } from './term.ts';
import { count, yearFigure } from './words.ts';

const YEAR = timeTable<true>([[true, '(năm|trong năm|cả năm|toàn năm|nội trong năm|trong cả năm)']]);
const NEXT_YEAR = timeTable<true>([[true, '(sang năm|qua năm)']]);
const SCHOOL = timeTable<true>([[true, 'năm học']]);
const PARTS = timeTable<[number, number]>([
  [[1, 6], 'nửa đầu (của|) năm', 'nửa năm đầu'],
  [[7, 12], 'nửa (cuối|sau) (của|) năm', 'nửa năm (cuối|sau)'],
]);
const QUARTER = timeTable<true>([[true, 'quý']]);
const MONTHS_WORD = timeTable<true>([[true, '(tháng|th)']]);
const EDGE = timeTable<'first' | 'last'>([
  ['first', 'đầu (của|) (năm|)', 'đầu tiên (của|) (năm|)'],
  ['last', 'cuối (của|) (năm|)', 'còn lại (của|trong|) năm'],
]);
/** Between "tháng" and "năm" nothing else can stand, whatever marks slipped: "5 tháng đàu năm". */
const EDGE_OF_YEAR = timeTable<'first' | 'last'>([
  ['first', 'đầu năm'],
  ['last', 'cuối năm'],
]);
/** A length of time, not a part of the year: "trên 6 tháng", "6 tháng nữa". */
const LENGTH_BEFORE = timeTable<true>([
  [
    true,
    '(trên|dưới|đủ|quá|suốt|sau|mỗi|cứ|vòng|trong vòng|gần|hơn|khoảng|tầm|ít nhất|tối thiểu|kéo dài|thời hạn|thời gian|đã|được|từ|cách|cách đây|cai nghiện|phạt tù|tạm giam|điều trị|quản lý|giá trị|hiệu lực|thời hiệu|bảo hành|thử việc|tập sự|hạn dùng)',
  ],
]);
const LENGTH_AFTER = timeTable<true>([
  [
    true,
    '(nữa|trở lên|trở lại|liền|liên tục|liên tiếp|một lần|1 lần|tù|tuổi|kể từ|qua|tới|sau|sắp tới|gần đây|gần nhất|vừa qua|vừa rồi|lại đây)',
  ],
]);

/** "năm 2026", "năm nay", "sang năm", "cả năm", "2026" where the words around call for a year. */
export const years: Rule = (source, at) => {
  const { tokens, today } = source;
  const school = SCHOOL.at(tokens, at);
  if (school !== null) return schoolYear(source, school.end);
  const next = NEXT_YEAR.at(tokens, at);
  if (next !== null && tokens[at]?.folded === 'sang') return year(next.end, yearOf(today) + 1);
  const named = YEAR.at(tokens, at);
  if (named !== null) {
    const figures = yearFigure(tokens, named.end);
    if (figures !== null) return year(figures.end, figures.value);
    const shift = shiftAt(tokens, named.end);
    if (shift !== null) return year(shift.end, yearOf(today) + shift.value);
    return named.end - at > 1 ? year(named.end, yearOf(today)) : null;
  }
  const bare = yearFigure(tokens, at);
  return bare !== null && callsForYear(source, at) ? year(bare.end, bare.value) : null;
};

function year(end: number, value: number): Term {
  return fixed(end, 'year', 'year', wholeYear(value));
}

/** A school year runs over two calendar years; no plan counts by it, so it is left alone. */
function schoolYear(source: Source, at: number): Term | null {
  const first = yearFigure(source.tokens, at);
  if (first === null) return null;
  const second = yearFigure(source.tokens, first.end + 1);
  return noTime(second?.end ?? first.end, 'school year');
}

/** Four figures alone are a count of people as well: only the whole text or a word before them makes them a year. */
function callsForYear(source: Source, at: number): boolean {
  const { tokens } = source;
  const [before, sign, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (tokens.length === 1) return true;
  const cue = /^(?:doan|ky|den|toi|tu|hoach|cao|muc|tieu|trinh|quyet|trong|nam|ca|het|truoc|sau)$/u.test(
    before?.folded ?? '',
  );
  const tied = before !== undefined && touches(tokens, at) && before.raw !== '(';
  const range = sign?.raw === '-' && /^(?:19|20)[0-9]{2}$/u.test(after?.raw ?? '');
  const second = before?.raw === '-' && /^(?:19|20)[0-9]{2}$/u.test(tokens[at - 2]?.raw ?? '');
  return (
    range ||
    second ||
    (cue && !tied && (sign === undefined || sign.kind !== 'word' || !COUNTED.has(sign.folded)))
  );
}

const COUNTED = new Set('nguoi luot vu ho dong trieu ty nghin hoc doi truong can to tai ban'.split(' '));

/** "6 tháng đầu năm", "9 tháng", "nửa cuối năm 2026", "3 tháng cuối năm". */
export const partsOfYear: Rule = (source, at) => {
  const named = PARTS.at(source.tokens, at);
  if (named !== null && named.end - at > 1) {
    const [first, last] = named.meaning;
    return partOf(source, named.end, first, last);
  }
  return countedMonths(source, at);
};

function countedMonths(source: Source, at: number): Term | null {
  const { tokens } = source;
  const number = count(tokens, at, 12);
  const noun = number === null ? null : (MONTHS_WORD.at(tokens, number.end) ?? shortNoun(source, number.end));
  if (number === null || noun === null) return null;
  const ofYear = tokens[noun.end + 1]?.folded === 'nam' ? EDGE_OF_YEAR.at(tokens, noun.end, true) : null;
  const edge = EDGE.at(tokens, noun.end) ?? ofYear;
  if (edge !== null && number.value < 12) {
    const lastWord = tokens[edge.end - 1]?.folded;
    if (lastWord !== 'nam' && yearAfter(source, edge.end) === null && ![3, 6, 9].includes(number.value))
      return null;
    const last = edge.meaning === 'last';
    return partOf(source, edge.end, last ? 13 - number.value : 1, last ? 12 : number.value);
  }
  if (number.value !== 6 && number.value !== 9) return null;
  const year = yearAfter(source, noun.end);
  if (year === null && isLength(source, at, noun.end)) return null;
  return partOf(source, noun.end, 1, number.value);
}

/** "2 quý đầu năm". */
export const quartersOfYear: Rule = (source, at) => {
  const number = count(source.tokens, at, 3);
  const noun = number === null ? null : QUARTER.at(source.tokens, number.end);
  const edge = noun === null ? null : EDGE.at(source.tokens, noun.end);
  if (number === null || edge === null) return null;
  const size = number.value * 3;
  return edge.meaning === 'last'
    ? partOf(source, edge.end, 13 - size, 12)
    : partOf(source, edge.end, 1, size);
};

/** "6t đầu năm": the letter touches the figure. */
function shortNoun(source: Source, at: number): { end: number } | null {
  return source.tokens[at]?.raw === 't' && touches(source.tokens, at) ? { end: at + 1 } : null;
}

function isLength(source: Source, at: number, end: number): boolean {
  const { tokens } = source;
  const before = [2, 1].some((size) => LENGTH_BEFORE.at(tokens, at - size)?.end === at);
  const after = tokens[end];
  const touchesFigure = after?.raw === '/' || after?.kind === 'number';
  return before || touchesFigure || LENGTH_AFTER.at(tokens, end) !== null || isAgo(source, end);
}

/** "6 tháng trước" looks back, "6 tháng trước 15/6" is the half year and a bound. */
function isAgo(source: Source, end: number): boolean {
  const [before, next] = [source.tokens[end], source.tokens[end + 1]];
  return before?.folded === 'truoc' && next?.kind !== 'number' && !leadsOn(source.tokens, end, end + 1);
}

/** "đầu năm" ends in the word for year, which may begin "năm 2026". */
function partOf(source: Source, end: number, first: number, last: number): Term {
  const atYear = source.tokens[end - 1]?.folded === 'nam' ? end - 1 : end;
  const days = (value: number): Days | null => months(value, first, last);
  const said = yearAfter(source, atYear) ?? yearAfter(source, end);
  const [kind, rule] = nameOf(first, last);
  if (said !== null) return fixed(said.end, kind, rule, days(said.year));
  const look = lookAfter(source, end);
  return { end: look?.end ?? end, kind, rule, when: { type: 'yearly', in: days, ...look?.which } };
}

function nameOf(first: number, last: number): [Term['kind'], string] {
  if (last - first === 5) return ['half', 'half year'];
  if (last - first === 2) return ['quarter', 'quarter'];
  return first === 1 && last === 9 ? ['nineMonths', 'nine months'] : ['range', 'months of the year'];
}
