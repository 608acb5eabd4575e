import { addDays } from '../../domain/date.ts';
import { figures } from './date.ts';
import { oneDay, sameDay } from './spans.ts';
import { yearly } from './suffix.ts';
import { timeTable } from './table.ts';
import type { Days, Rule, Term } from './term.ts';
import { count } from './words.ts';

/** First day of the lunar year in Vietnam, which differs from China's in some years. Checked against date-holidays. */
export const LUNAR_NEW_YEAR: Readonly<Record<number, string>> = {
  2020: '2020-01-25',
  2021: '2021-02-12',
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
  2028: '2028-01-26',
  2029: '2029-02-13',
  2030: '2030-02-02',
  2031: '2031-01-23',
  2032: '2032-02-11',
  2033: '2033-01-31',
  2034: '2034-02-19',
  2035: '2035-02-08',
};

/** The tenth of the third lunar month, the Hùng Kings' day. */
export const HUNG_KINGS: Readonly<Record<number, string>> = {
  2020: '2020-04-02',
  2021: '2021-04-21',
  2022: '2022-04-10',
  2023: '2023-04-29',
  2024: '2024-04-18',
  2025: '2025-04-07',
  2026: '2026-04-26',
  2027: '2027-04-16',
  2028: '2028-04-04',
  2029: '2029-04-23',
  2030: '2030-04-12',
  2031: '2031-04-01',
  2032: '2032-04-19',
  2033: '2033-04-09',
  2034: '2034-04-28',
  2035: '2035-04-17',
};

type Holiday = { lunar: Readonly<Record<number, string>> } | { month: number; day: number };

const TET: Holiday = { lunar: LUNAR_NEW_YEAR };
const on = (day: number, month: number): Holiday => ({ day, month });

/** Days with a name. Add one here. */
const HOLIDAYS = timeTable<Holiday>([
  [TET, 'tết (nguyên đán|âm lịch|âm|ta|cổ truyền|)', 'mùng 1 tết', 'mồng 1 tết', 'tết năm mới âm lịch'],
  [on(1, 1), 'tết (dương lịch|dương|tây)', 'năm mới dương lịch'],
  [{ lunar: HUNG_KINGS }, 'giỗ tổ (hùng vương|)'],
  [on(30, 4), '(giải phóng miền nam|ngày giải phóng|thống nhất đất nước)'],
  [on(1, 5), '(quốc tế lao động)'],
  [on(2, 9), 'quốc khánh'],
  [
    on(26, 6),
    '(ngày toàn dân|ngày thế giới|ngày quốc tế|toàn dân|thế giới|quốc tế) phòng (, chống|chống) ma túy',
    '(ngày quốc tế|ngày thế giới|ngày toàn dân) phòng (, chống|chống) (và kiểm soát|) ma túy',
  ],
  [on(8, 3), 'quốc tế phụ nữ'],
  [on(20, 10), '(phụ nữ việt nam)'],
  [on(20, 11), 'nhà giáo việt nam'],
  [on(27, 7), 'thương binh liệt sĩ', 'thương binh liệt sỹ'],
  [on(25, 12), '(noel|giáng sinh)'],
]);
const OCCASION = timeTable<true>([
  [true, '(lễ|dịp|nghỉ|nghỉ lễ|dịp lễ|dịp nghỉ lễ|ngày lễ|kỳ nghỉ|kỳ nghỉ lễ|ngày|dịp ngày)'],
]);
/** "xã Quốc Khánh" is a place. */
const PLACES: ReadonlySet<string> = new Set(['xa', 'phuong', 'huyen', 'tran', 'duong', 'pho']);
const MUNG = timeTable<true>([[true, '(mùng|mồng)']]);
const TET_WORD = timeTable<true>([[true, 'tết']]);

/** "Tết", "lễ 30/4", "quốc khánh 2/9", "ngày toàn dân phòng chống ma tuý", "mùng 5 Tết". */
export const holidays: Rule = (source, at) => {
  if (PLACES.has(source.tokens[at - 1]?.folded ?? '')) return null;
  const day = dayOfTet(source, at);
  if (day !== null) return day;
  const occasion = OCCASION.at(source.tokens, at);
  const named =
    HOLIDAYS.at(source.tokens, at) ?? (occasion === null ? null : HOLIDAYS.at(source.tokens, occasion.end));
  if (named !== null) {
    const { meaning, end } = named;
    const again = figures(source, end);
    const term = yearly(source, again?.end ?? end, 'holiday', 'holiday', (year) => daysOf(meaning, year));
    return meaning === TET ? coming(term) : term;
  }
  if (occasion === null || source.tokens[at]?.folded === 'ngay') return null;
  const dated = figures(source, occasion.end);
  return dated === null ? null : { ...dated, kind: 'holiday', rule: 'holiday' };
};

function daysOf(holiday: Holiday, year: number): Days | null {
  if (!('lunar' in holiday)) return oneDay(year, holiday.month, holiday.day);
  const day = holiday.lunar[year];
  return day === undefined ? null : sameDay(day);
}

/** Tết is named without its year all year long, and the next one is meant. */
function coming(term: Term): Term {
  return term.when?.type === 'yearly' ? { ...term, when: { ...term.when, coming: true } } : term;
}

/** "mùng 5 Tết", "29 Tết": counted from the first, backwards for the last days of the old year. */
const dayOfTet: Rule = (source, at) => {
  const mung = MUNG.at(source.tokens, at);
  const day = count(source.tokens, mung?.end ?? at, 30);
  const tet = day === null ? null : TET_WORD.at(source.tokens, day.end);
  if (day === null || tet === null || (mung === null && day.value < 23) || (mung !== null && day.value > 10))
    return null;
  const term = yearly(source, tet.end, 'holiday', 'holiday', (year) => {
    const first = LUNAR_NEW_YEAR[year];
    if (first === undefined) return null;
    const last = THIRTY_DAYS.has(year) ? 30 : 29;
    // "30 Tết" is said of the last day, also where the month has but twenty-nine.
    return sameDay(addDays(first, mung === null ? Math.min(day.value - last - 1, -1) : day.value - 1));
  });
  return coming(term);
};

/** Years before whose Tết the last lunar month has thirty days, not twenty-nine. */
const THIRTY_DAYS: ReadonlySet<number> = new Set([2020, 2021, 2023, 2024, 2033, 2034, 2035]);
