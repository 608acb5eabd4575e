import { addDays, addMonths } from '../../domain/date.ts';
import { sameDay } from './spans.ts';
import { fixed, shiftAt } from './suffix.ts';
import { firstWords, timeTable } from './table.ts';
import type { Rule, Source, Term } from './term.ts';

/** Days named by their distance from today. */
const NEAR = timeTable<number>([
  [
    0,
    '(hôm|bữa|ngay hôm|ngày hôm|ngay trong hôm|trong hôm|ngay trong ngày hôm) nay',
    'ngay bữa nay',
    '(hôm|bữa) ni',
    'cuối ngày',
    'hôm nầy',
  ],
  // "sáng mơi gửi" may as well be "sáng mới gửi" with a mark forgotten: see `isMoi`.
  [
    1,
    '(ngày|sáng|trưa|chiều|tối|đêm|khuya|sớm|hôm|bữa|ngày hôm) mai',
    '(ngày|chiều|bữa) mơi',
    'sáng sớm mai',
    'ngày hôm sau',
  ],
  [2, '(ngày|sáng|chiều|tối) (kia|mốt)', 'bữa mốt'],
  [3, 'ngày kìa'],
  [0, '(sáng|trưa|chiều|tối|đêm|khuya) (nay|ni|nầy)', '(sáng|chiều|tối) hôm nay'],
  [-1, '(hôm|bữa|đêm|tối|chiều|sáng|ngày hôm|trưa) qua', '(sáng|chiều|tối) hôm qua'],
  [-2, '(hôm|bữa|ngày hôm) kia'],
  [-3, 'hôm kìa'],
]);

const WHOLE_DAY = timeTable<true>([[true, '(trong|nội trong|ngay trong) ngày']]);

/** "trong ngày" is today unless the day is named. */
function startsTime(source: Source, at: number): boolean {
  const next = source.tokens[at];
  return (
    next?.kind === 'number' || /^(?:mai|hom|thu|mung|mong|kia|mot|le|dau|cuoi|chu)$/u.test(next?.folded ?? '')
  );
}

const THIS_DAY = timeTable<true>([[true, '(ngày này|đúng ngày này|hôm này)']]);
const OTHER = timeTable<'week' | 'month' | 'year'>([
  ['week', '(của|) tuần'],
  ['month', '(của|) tháng'],
  ['year', '(của|) năm'],
]);

/** "ngày này tuần sau", "ngày này năm ngoái": today moved by whole weeks, months or years. */
function thisDayOf(source: Source, at: number): Term | null {
  if (source.tokens[at + 1]?.folded !== 'nay' && source.tokens[at + 1]?.folded !== 'ngay') return null;
  const match = THIS_DAY.at(source.tokens, at);
  const unit = match === null ? null : OTHER.at(source.tokens, match.end);
  const shift = unit === null ? null : shiftAt(source.tokens, unit.end);
  if (unit === null || shift === null) return null;
  const days = { week: 7 * shift.value, month: 0, year: 0 }[unit.meaning];
  const months = { week: 0, month: shift.value, year: 12 * shift.value }[unit.meaning];
  return fixed(shift.end, 'day', 'near day', sameDay(addMonths(addDays(source.today, days), months)));
}

/** "mai" is also a name. */
const MAI = timeTable<true>([[true, 'mai']]);
/** "mai mốt" is vague; "Mai Châu", "Mai Sơn" are places, and so is "xã Song Mai". */
const NAMES_ON = new Set([
  'mot',
  'son',
  'chau',
  'phu',
  'lam',
  'linh',
  'dong',
  'hoa',
  'dich',
  'trung',
  'thuy',
  'pha',
]);
const PLACES = new Set(['xa', 'phuong', 'tran', 'huyen', 'thon', 'ap', 'cho', 'pho', 'quan']);
const NAMED = new Set([
  'chi',
  'co',
  'ba',
  'ban',
  'thi',
  'hoa',
  'thon',
  'xa',
  'phuong',
  'ap',
  'chau',
  'di',
  'mac',
  'le',
  'tran',
  'nguyen',
  'hoang',
  'quynh',
  'thanh',
  'ten',
]);

const NEARBY = new Set([
  ...firstWords(THIS_DAY, NEAR, WHOLE_DAY, MAI),
  'mot',
  'moi',
  'hoi',
  'ban',
  'luc',
  'khi',
]);

/** "hôm nay", "chiều mai", "hôm kia", "mai". */
export const nearDay: Rule = (source, at) => {
  if (!NEARBY.has(source.tokens[at]?.folded ?? '')) return null;
  const moved = thisDayOf(source, at);
  if (moved !== null) return moved;
  const near = NEAR.at(source.tokens, at);
  if (near !== null) {
    if (isPastLimit(source, near.end) || isVague(source, at)) return null;
    return { ...day(source, near.end, near.meaning), hour: HOURS.has(source.tokens[at]?.folded ?? '') };
  }
  const whole = WHOLE_DAY.at(source.tokens, at);
  if (whole !== null) return startsTime(source, whole.end) ? null : day(source, whole.end, 0);
  if (isMot(source, at)) return day(source, at + 1, 2);
  if (isMoi(source, at)) return day(source, at + 1, 1);
  const since = EARLIER.at(source.tokens, at);
  if (since !== null && !startsDay(source, since.end)) return day(source, since.end, 0);
  const mai = MAI.at(source.tokens, at);
  if (mai === null) return null;
  const [before, after] = [source.tokens[at - 1], source.tokens[mai.end]];
  // "nay mai", "mai kia", "mai này": some day.
  if (before?.folded === 'nay' || /^(?:kia|nay)$/u.test(after?.folded ?? '')) return null;
  if (NAMED.has(before?.folded ?? '') || NAMES_ON.has(after?.folded ?? '')) return null;
  if (/^(?:táng|mơi|phục|vàng|rùa)$/u.test(after?.raw ?? '')) return null;
  if (after?.raw === 'tang' && /^(?:phi|le)$/u.test(source.tokens[mai.end + 1]?.folded ?? '')) return null;
  if (PLACES.has(source.tokens[at - 2]?.folded ?? '')) return null;
  return day(source, mai.end, 1);
};

/** "mốt em nộp nha": the day after tomorrow in the south, where it begins a clause; elsewhere it counts. */
function isMot({ tokens }: Source, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const begins =
    before === undefined || before.kind === 'punct' || /^(?:de|hen|sang|qua)$/u.test(before.folded);
  return tokens[at]?.raw === 'mốt' && begins && next?.kind === 'word' && GOES_ON.has(next.folded);
}

/** "mơi tui gởi", "sáng mơi": tomorrow in the south; before a verb it may be "mới" with a mark forgotten. */
function isMoi({ tokens }: Source, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  const begins = before === undefined || before.kind === 'punct' || before.folded === 'sang';
  const ends = next === undefined || next.kind === 'punct' || PRONOUNS.has(next.folded);
  return tokens[at]?.raw === 'mơi' && begins && ends;
}
const PRONOUNS = new Set('em toi minh tui anh chi ben xa phuong tao chau tau'.split(' '));

/** "hồi sáng em gọi", "lúc chiều": today, unless the day is named. */
const EARLIER = timeTable<true>([[true, '(hồi|ban|lúc|khi) (sáng|trưa|chiều)']]);

function startsDay({ tokens }: Source, at: number): boolean {
  return (
    tokens[at]?.kind === 'number' ||
    /^(?:mai|moi|mot|kia|nay|ni|qua|hom|ngay|thu|chu|mung|mong|bua|som|sau|truoc|tuan|cua|t|toi)$/u.test(
      tokens[at]?.folded ?? '',
    )
  );
}

const GOES_ON = new Set(
  'em toi minh tui anh chi ben xa phuong la co nop gui hop phai bao se moi ca tao chau'.split(' '),
);

/** "trước chiều mai" still lies in that day; "trước sáng mai" does not. */
const HOURS = new Set(['trua', 'chieu', 'toi', 'dem', 'khuya', 'cuoi', 'het']);

/** "mấy bữa ni", "mấy hôm nay": some days, not this one. */
function isVague(source: Source, at: number): boolean {
  return /^(?:may|vai|nhung|dam)$/u.test(source.tokens[at - 1]?.folded ?? '');
}

/** Unmarked "ngay mai han", "hom qua han": quá hạn. */
function isPastLimit(source: Source, end: number): boolean {
  const [last, next] = [source.tokens[end - 1], source.tokens[end]];
  return last?.raw === 'qua' && next?.raw === 'han';
}

function day(source: Source, end: number, shift: number): Term {
  return fixed(end, 'day', 'near day', sameDay(addDays(source.today, shift)));
}
