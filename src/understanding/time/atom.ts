import { weekday as weekdayOf } from '../../domain/date.ts';
import type { Token } from '../tokens.ts';
import { dayWords, figures } from './date.ts';
import { holidays } from './holiday.ts';
import { lookalikes } from './lookalike.ts';
import { monthOfPart, monthWords, quarterWords } from './month.ts';
import { nearDay } from './near_day.ts';
import { relative } from './relative.ts';
import { edgeDay, edgeDays, midAndFinal, segments } from './segment.ts';
import { touches } from './suffix.ts';
import { timeTable } from './table.ts';
import { noTime, place, type Rule, type Source, type Term } from './term.ts';
import { weekdays, weeks } from './week.ts';
import { figure } from './words.ts';
import { partsOfYear, quartersOfYear, years } from './year.ts';

/** All rules; where two read as far, the earlier stands. */
const RULES: readonly Rule[] = [
  lookalikes,
  partsOfYear,
  quartersOfYear,
  relative,
  holidays,
  edgeDay,
  edgeDays,
  nearDay,
  weekdays,
  dayWords,
  figures,
  segments,
  midAndFinal,
  weeks,
  monthWords,
  monthOfPart,
  quarterWords,
  years,
];

const HOUR = timeTable<true>([[true, '(h|giờ|g)']]);
const MINUTE = timeTable<true>([[true, '(phút|p|ph)', "'", '’', '′']]);
const PART_OF_DAY = timeTable<'early' | 'late'>([
  ['early', '(sáng|sớm|sáng sớm|đầu giờ sáng|đầu giờ|giờ hành chính|giờ làm việc)'],
  [
    'late',
    '(cuối|hết) giờ (hành chính|làm việc|làm)',
    '(trưa|chiều|tối|đêm|khuya|cuối chiều|hết chiều|cuối buổi|cuối giờ|cuối ngày|hết giờ|đầu giờ chiều|cuối giờ chiều)',
  ],
]);
const OF_DAY = timeTable<true>([[true, '(của|vào|ngày|hôm|trong|,)']]);
/** What makes a day none in particular, or one of another calendar. */
const SPOILS = timeTable<true>([
  [
    true,
    '(hàng|hằng|mỗi|các) (ngày|tuần|tháng|quý|năm)',
    '(âm lịch|nào)',
    '(của|) (hàng|hằng|mỗi) (tháng|quý|năm)',
  ],
]);
const SAME_PERIOD = timeTable<true>([[true, 'cùng kỳ (của|với|)', '(so với|bằng) cùng kỳ (của|)']]);

/** The longest time, or thing that only looks like one, that begins at a token. */
export function atomAt(source: Source, at: number): Term | null {
  const known = source.memo.atom.get(at);
  if (known !== undefined) return known;
  const made = freshAtom(source, at);
  source.memo.atom.set(at, made);
  return made;
}

function freshAtom(source: Source, at: number): Term | null {
  const term = samePeriod(source, at) ?? hourOfDay(source, at) ?? withWeekday(source, at);
  const spoiled = term === null ? null : SPOILS.at(source.tokens, term.end);
  return spoiled === null ? term : noTime(spoiled.end, 'recurring or lunar');
}

function longest(source: Source, at: number): Term | null {
  const known = source.memo.longest.get(at);
  if (known !== undefined) return known;
  let best: Term | null = null;
  for (const rule of RULES) {
    const term = rule(source, at);
    if (term !== null && (best === null || term.end > best.end)) best = term;
  }
  source.memo.longest.set(at, best);
  return best;
}

/** "cùng kỳ năm trước" compares with a period; it does not ask for it. */
function samePeriod(source: Source, at: number): Term | null {
  const match = SAME_PERIOD.at(source.tokens, at);
  const term = match === null ? null : longest(source, match.end);
  return term === null ? null : noTime(term.end, 'compared');
}

/** "17h ngày 15/6", "8 giờ 30 sáng mai", "chiều 15/6": the day it lies in. */
function hourOfDay(source: Source, at: number): Term | null {
  const { tokens } = source;
  const hours = hoursAt(source, at);
  const clock = hours?.end ?? null;
  const part = PART_OF_DAY.at(tokens, clock ?? at);
  if (clock === null && part === null) return null;
  const plain = withWeekday(source, clock ?? at);
  if (plain !== null && isDay(plain) && hours !== null)
    return { ...plain, ...OF_CLOCK, within: hours.within };
  let start = part?.end ?? clock ?? at;
  while (OF_DAY.at(tokens, start) !== null && !isDay(withWeekday(source, start))) start += 1;
  const day = withWeekday(source, start);
  if (day === null || !isDay(day)) return clock === null ? null : noTime(clock, 'hour');
  if (clock === null && plain !== null && plain.end >= day.end) return null;
  if (hours !== null) return { ...day, ...OF_CLOCK, within: hours.within };
  return { ...day, hour: part?.meaning === 'late' };
}

const OF_CLOCK = { hour: true, clock: true } as const;

function isDay(term: Term | null): term is Term {
  return term !== null && (term.kind === 'day' || term.kind === 'holiday');
}

const TO = timeTable<true>([[true, '-', '~', '(đến|tới|cho đến|đến hết)']]);

/** One hour of the clock, or from one to another: "8h-11h", "7h30 đến 11h", "8-11h". */
function hoursAt(source: Source, at: number): { end: number; within: boolean } | null {
  const { tokens } = source;
  const first = clockAt(source, at) ?? (tokens[at + 1]?.raw === '-' ? hourFigure(tokens[at], at) : null);
  if (first === null) return null;
  const to = TO.at(tokens, PART_OF_DAY.at(tokens, first)?.end ?? first);
  const last = to === null ? null : clockAt(source, to.end);
  if (last !== null) return { end: last, within: true };
  return tokens[first - 1]?.kind === 'number' && first === at + 1 ? null : { end: first, within: false };
}

function hourFigure(token: Token | undefined, at: number): number | null {
  return token?.kind === 'number' && token.raw.length < 3 && Number(token.raw) <= 24 ? at + 1 : null;
}

/** "17h", "17h30", "17 giờ 30 phút", "17:00"; the end of the hour, or null. */
function clockAt(source: Source, at: number): number | null {
  const { tokens } = source;
  const [hour, sign, minute] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (hour?.kind !== 'number' || hour.raw.length > 2 || Number(hour.raw) > 24) return null;
  if (sign?.raw === ':' && minute?.kind === 'number' && minute.raw.length === 2 && touches(tokens, at + 2))
    return at + 3;
  const unit = HOUR.at(tokens, at + 1);
  if (unit === null) return null;
  const isMinute = minute?.kind === 'number' && minute.raw.length === 2 && Number(minute.raw) < 60;
  const dated = figures(source, unit.end) !== null || figure(tokens, unit.end, 59) === null;
  if (!isMinute || (dated && minute.raw !== '00')) return unit.end;
  return MINUTE.at(tokens, unit.end + 1)?.end ?? unit.end + 1;
}

/** "thứ sáu ngày 12/6", "15/6 (thứ hai)": one day said twice. If the two differ nothing is read. */
function withWeekday(source: Source, at: number): Term | null {
  const first = longest(source, at);
  if (first === null || first.kind !== 'day' || first.when === null) return first;
  const { tokens } = source;
  let start = first.end;
  if (/^[,(-]$/u.test(tokens[start]?.raw ?? '')) start += 1;
  const second = longest(source, start);
  if (second === null || second.kind !== 'day' || second.when === null) return first;
  const named = [first, second].filter(({ rule }) => rule === 'weekday');
  const dated = [first, second].find(({ rule }) => rule !== 'weekday');
  const [weekday] = named;
  if (named.length !== 1 || weekday === undefined || dated === undefined) return first;
  const end = tokens[second.end]?.raw === ')' ? second.end + 1 : second.end;
  return agree(source, weekday, dated) ? { ...dated, end } : noTime(end, 'weekday and date differ');
}

function agree(source: Source, weekday: Term, dated: Term): boolean {
  const day = dated.when === null ? null : place(dated.when, source.today, undefined);
  const named = weekday.when === null ? null : place(weekday.when, source.today, undefined);
  if (day === null || named === null) return false;
  return weekdayOf(day.from) === weekdayOf(named.from);
}
