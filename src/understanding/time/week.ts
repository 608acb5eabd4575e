import { addDays, addMonths, monthOf, weekStart, yearOf } from '../../domain/date.ts';
import type { Token } from '../tokens.ts';
import { dayOfMonth, sameDay, week } from './spans.ts';
import { fixed, lookAfter, shiftAt, yearly } from './suffix.ts';
import { timeTable } from './table.ts';
import { type Days, noTime, type Rule, type Source, type Term } from './term.ts';
import { figure, monthName } from './words.ts';

const WEEK = timeTable<true>([[true, '(tuần|tuần lễ|tuân|tuàn|tuẩn|tuẫn)']]);
const WHOLE = timeTable<true>([[true, '(trong|cả|nội trong|ngay trong) tuần']]);
const OF_MONTH = timeTable<true>([[true, '(của|trong|) tháng']]);
const NTH = timeTable<number>([
  [1, '(đầu|đầu tiên|thứ nhất|thứ 1|1|một)'],
  [2, '(thứ hai|thứ 2|2|hai)'],
  [3, '(thứ ba|thứ 3|3|ba)'],
  [4, '(thứ tư|thứ 4|4|tư|bốn)'],
  [-1, '(cuối|cuối cùng|chót)'],
]);

const WEEKDAY = timeTable<number>([
  [1, 'thứ (2|02|hai)'],
  [2, 'thứ (3|03|ba)'],
  [3, 'thứ (4|04|tư)'],
  [4, 'thứ (5|05|năm)'],
  [5, 'thứ (6|06|sáu)'],
  [6, 'thứ (7|07|bảy|bẩy)'],
  [7, '(chủ|chúa) (nhật|nhựt)', '(cn|thứ 8)'],
]);
const EDGE_OF_WEEK = timeTable<true>([[true, '(đầu|cuối|giữa) tuần']]);
const RECURS = timeTable<true>([[true, '(hàng|hằng|mỗi) tuần']]);
const ORDINAL = new Set(
  'tran lan cau muc nguoi dieu dot ky nam thang quy vi bac loai so hang ngoi xep dung hang tri giai nhom vong tap ben khoa'.split(
    ' ',
  ),
);

/** "tuần này", "tuần sau", "trong tuần", "tuần 25", "tuần đầu tháng 7". */
export const weeks: Rule = (source, at) => {
  const whole = WHOLE.at(source.tokens, at);
  const named = WEEK.at(source.tokens, whole === null ? at : whole.end - 1);
  if (isHim(source, at)) return null;
  if (named === null)
    return isNext(source, at) ? fixed(at + 2, 'week', 'week', week(shifted(source, 1))) : null;
  const shift = shiftAt(source.tokens, named.end);
  if (shift !== null) return fixed(shift.end, 'week', 'week', week(shifted(source, shift.value)));
  const nth = NTH.at(source.tokens, named.end);
  if (nth !== null) {
    const ofMonth = weekOfMonth(source, nth.end, nth.meaning);
    if (ofMonth !== null) return ofMonth;
  }
  if (whole !== null) return fixed(whole.end, 'week', 'week', week(shifted(source, 0)));
  const number = figure(source.tokens, named.end, 53);
  if (number === null) return null;
  return yearly(source, number.end, 'week', 'week of year', (year) => weekOfYear(year, number.value));
};

/** "anh Tuan qua lay ho so": a person, and what he does. */
function isHim({ tokens }: Source, at: number): boolean {
  const person = /^(?:anh|ong|chu|bac|thay)$/u.test(tokens[at - 1]?.folded ?? '');
  return tokens[at]?.raw === 'tuan' && person && isVisit(tokens, at + 1);
}

/** "qua lấy hồ sơ": comes over, and is not past. */
function isVisit(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.raw === 'qua' && /^(?:lay|ky|nhan|gap)$/u.test(tokens[at + 1]?.folded ?? '');
}

/** "sang tuần"; "sang tuần này" and "sang tuần 25" say which. */
function isNext({ tokens }: Source, at: number): boolean {
  if (tokens[at]?.raw !== 'sang' || WEEK.at(tokens, at + 1) === null) return false;
  return tokens[at + 2]?.kind !== 'number' && shiftAt(tokens, at + 2) === null;
}

function shifted(source: Source, weeksOn: number): string {
  return addDays(weekStart(source.today), weeksOn * 7);
}

/** Offices count the weeks of a month from its first day: 1–7, 8–14, 15–21, 22–28; the last is its last seven days. */
function weekOfMonth(source: Source, at: number, nth: number): Term | null {
  const of = OF_MONTH.at(source.tokens, at);
  if (of === null) return null;
  const shift = shiftAt(source.tokens, of.end);
  const named = shift === null ? monthName(source.tokens, of.end) : null;
  if (named !== null)
    return yearly(source, named.end, 'week', 'week of month', (year) => inMonth(year, named.value, nth));
  const month = addMonths(`${source.today.slice(0, 7)}-01`, shift?.value ?? 0);
  return fixed(shift?.end ?? of.end, 'week', 'week of month', inMonth(yearOf(month), monthOf(month), nth));
}

function inMonth(year: number, month: number, nth: number): Days | null {
  const last = dayOfMonth(year, month, -1);
  if (last === null) return null;
  if (nth === -1) return { from: addDays(last.to, -6), to: last.to };
  const first = addDays(`${last.to.slice(0, 7)}-01`, nth * 7 - 7);
  return { from: first, to: addDays(first, 6) };
}

/** ISO 8601: week 1 holds the year's first Thursday. */
function weekOfYear(year: number, number: number): Days | null {
  const first = weekStart(`${year}-01-04`);
  const days = week(addDays(first, number * 7 - 7));
  return yearOf(addDays(days.from, 3)) === year ? days : null;
}

/** "thứ sáu", "thứ 6 tuần sau", "chủ nhật này", "T6 tuần này". */
export const weekdays: Rule = (source, at) => {
  const named = WEEKDAY.at(source.tokens, at) ?? shortWeekday(source, at);
  if (named === null || isOrdinal(source, at)) return null;
  const { meaning: day, end } = named;
  const recurs = RECURS.at(source.tokens, end);
  const which = shiftAt(source.tokens, end) ?? WEEK.at(source.tokens, end);
  if (recurs !== null || (which === null && isEvery(source, at)))
    return noTime(recurs?.end ?? end, 'recurring');
  const edge = EDGE_OF_WEEK.at(source.tokens, end);
  const linked = edge ?? WEEK.at(source.tokens, source.tokens[end]?.folded === 'cua' ? end + 1 : end);
  const ofWeek = linked === null ? null : shiftAt(source.tokens, linked.end);
  if (ofWeek !== null) return weekday(ofWeek.end, sameDay(addDays(shifted(source, ofWeek.value), day - 1)));
  const look = lookAfter(source, edge?.end ?? end);
  const next = isVisit(source.tokens, end) ? null : shiftAt(source.tokens, end);
  if (look === null && next !== null) {
    return weekday(next.end, sameDay(addDays(shifted(source, next.value), day - 1)));
  }
  return {
    end: look?.end ?? edge?.end ?? end,
    kind: 'day',
    rule: 'weekday',
    when: { type: 'weekly', in: (monday) => sameDay(addDays(monday, day - 1)), ...look?.which },
  };
};

function weekday(end: number, days: Days): Term {
  return fixed(end, 'day', 'weekday', days);
}

/** "mỗi thứ hai", "cứ chiều thứ sáu"; "mới thứ hai", "còn thứ sáu này" name a day. */
function isEvery({ tokens }: Source, at: number): boolean {
  const part = /^(?:sang|trua|chieu|toi|dem|ngay|vao)$/u.test(tokens[at - 1]?.folded ?? '');
  return EVERY.test(tokens[at - (part ? 2 : 1)]?.raw ?? '');
}
const EVERY = /^(?:mỗi|cứ|hằng|hàng|từng|các|những|moi|cu|hang|tung|cac|nhung)$/u;

/** "T6" is June unless a week, a part of the day or a date beside it makes it a Friday. */
function shortWeekday(source: Source, at: number): { meaning: number; end: number } | null {
  const [before, letter, figures, after] = [-1, 0, 1, 2].map((offset) => source.tokens[at + offset]);
  if (letter?.raw !== 't' || figures?.kind !== 'number' || !/^[2-7]$/u.test(figures.raw)) return null;
  const partOfDay = /^(?:sang|trua|chieu|toi|dem)$/u.test(before?.folded ?? '');
  const beside = source.tokens[at + 3];
  const dated =
    (after?.kind === 'number' &&
      source.tokens[at + 3]?.raw === '/' &&
      source.tokens[at + 4]?.kind === 'number') ||
    (/^[,(]$/u.test(after?.raw ?? '') && beside?.kind === 'number') ||
    (/^(?:ngay|hom)$/u.test(after?.folded ?? '') && beside?.kind === 'number');
  const ofWeek = WEEK.at(source.tokens, at + 2) !== null || isBesideWeekday(source, at + 2);
  return partOfDay || dated || ofWeek ? { meaning: Number(figures.raw) - 1, end: at + 2 } : null;
}

/** "T2-T6 tuần này", "T7 và CN": the day it is joined to shows that it is one. */
function isBesideWeekday({ tokens }: Source, at: number): boolean {
  if (!/^(?:-|den|toi|,|va)$/u.test(tokens[at]?.folded ?? '')) return false;
  if (WEEKDAY.at(tokens, at + 1) !== null) return true;
  const short = tokens[at + 1]?.raw === 't' && tokens[at + 2]?.kind === 'number';
  return short && WEEK.at(tokens, at + 3) !== null;
}

const PAIRS = new Set([
  'ly do',
  'du an',
  'nhiem vu',
  'muc tieu',
  'van de',
  'vi tri',
  'y kien',
  'giai phap',
  'tieu chi',
  'con so',
]);

const IN_ORDER = new Set(['uu', 'sap', 'thuc']);
/** Counted things that are other words without these marks: "dòng thứ 5", but "lớp thứ 7 tuần này" is a day. */
const COUNTED = /^(?:dòng|cột|ô|bài|chương|trang|tờ|bước|tầng|dong|cot|chuong|buoc)$/u;

/** "lần thứ 2", "câu thứ ba" count; they name no day. */
function isOrdinal(source: Source, at: number): boolean {
  const before = source.tokens[at - 1]?.folded ?? '';
  // "thứ tự ưu tiên" without marks
  if (source.tokens[at + 1]?.raw === 'tu' && IN_ORDER.has(source.tokens[at + 2]?.folded ?? '')) return true;
  // "kỳ họp thứ 7", "phiên họp thứ 3" of a council; "họp thứ 7" is a Saturday.
  if (PAIRS.has(`${source.tokens[at - 2]?.folded ?? ''} ${before}`)) return true;
  if (before === 'hop' && /^(?:ky|phien|khoa)$/u.test(source.tokens[at - 2]?.folded ?? '')) return true;
  const amount = /^(?:trieu|nghin|ngan|dong|ty)$/u.test(source.tokens[at + 2]?.folded ?? '');
  const child = before === 'con' && /^(?:sinh|de|dua|co|nguoi)$/u.test(source.tokens[at - 2]?.folded ?? '');
  return ORDINAL.has(before) || COUNTED.test(source.tokens[at - 1]?.raw ?? '') || child || amount;
}
