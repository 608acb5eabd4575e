import Holidays from 'date-holidays';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, monthOf, weekday, yearOf } from '../../src/domain/date.ts';
import { fold } from '../../src/understanding/fold.ts';
import { repair } from '../../src/understanding/repair.ts';
import { HUNG_KINGS, LUNAR_NEW_YEAR } from '../../src/understanding/time/holiday.ts';
import { findTimes, readTime } from '../../src/understanding/time/read.ts';
import { tokenize } from '../../src/understanding/tokens.ts';
import { fastest, PAGES, strangeText } from './strange_text.ts';

const day = fc.integer({ min: 0, max: 4000 }).map((count) => addDays('2021-01-01', count));
const WEEKDAYS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy'];

describe('every day reads back from every way it is written', () => {
  const ways: [string, (date: string) => string][] = [
    ['slashes', (date) => `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`],
    ['zeros', (date) => date.split('-').reverse().join('/')],
    ['hyphens', (date) => `${dayOf(date)}-${monthOf(date)}-${yearOf(date)}`],
    ['dots', (date) => `${dayOf(date)}.${monthOf(date)}.${yearOf(date)}`],
    ['words', (date) => `ngày ${dayOf(date)} tháng ${monthOf(date)} năm ${yearOf(date)}`],
    ['words and a slash', (date) => `ngày ${dayOf(date)} tháng ${monthOf(date)}/${yearOf(date)}`],
    ['ISO', (date) => date],
  ];

  test.each(ways)('%s', (_, write) => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        for (const text of [write(date), fold(write(date))]) {
          expect(readTime(text, today)).toMatchObject({ from: date, to: date });
        }
      }),
    );
  });

  test('a bound before, until, from or after it shares its edge', () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        const text = `${dayOf(date)}/${monthOf(date)}/${yearOf(date)}`;
        expect(readTime(`trước ngày ${text}`, today)).toMatchObject({ from: null, to: addDays(date, -1) });
        expect(readTime(`chậm nhất ${text}`, today)).toMatchObject({ from: null, to: date });
        expect(readTime(`từ ${text}`, today)).toMatchObject({ from: date, to: null });
        expect(readTime(`sau ngày ${text}`, today)).toMatchObject({ from: addDays(date, 1), to: null });
      }),
    );
  });
});

describe('directions', () => {
  test('forward is never past, backward has begun, and both are the day and month said', () => {
    fc.assert(
      fc.property(day, day, (date, today) => {
        fc.pre(!date.endsWith('02-29'));
        const text = `${dayOf(date)}/${monthOf(date)}`;
        const next = readTime(text, today, { direction: 'forward' })?.from ?? '';
        const last = readTime(text, today, { direction: 'backward' })?.from ?? '';
        expect([next.slice(5), last.slice(5)]).toEqual([date.slice(5), date.slice(5)]);
        expect(next >= today && last <= today).toBe(true);
        expect(next < addDays(today, 366) && last > addDays(today, -366)).toBe(true);
      }),
    );
  });

  test('a weekday of this week lies in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), day, (index, today) => {
        const read = readTime(`thứ ${WEEKDAYS[index]} tuần này`, today);
        expect(read?.from === null ? 0 : weekday(read?.from ?? '')).toBe(index + 1);
      }),
    );
  });
});

test('no day is read that the calendar has not', () => {
  for (const text of ['31/4', '30/2', '31/6', '31/9', '31/11', '29/2/2027', '0/5', '15/0', '32/1', '1/13']) {
    expect(readTime(text, '2026-06-10')).toBeNull();
    expect(readTime(`trước ngày ${text}`, '2026-06-10')).toBeNull();
  }
});

test('Tết and the day of the Hùng Kings agree with date-holidays', () => {
  const calendar = new Holidays('VN');
  for (const year of Object.keys(LUNAR_NEW_YEAR).map(Number)) {
    const named = (name: RegExp): string | undefined =>
      calendar
        .getHolidays(year)
        .find((holiday) => name.test(holiday.name))
        ?.date.slice(0, 10);
    expect([year, LUNAR_NEW_YEAR[year]]).toEqual([year, named(/^Tết Nguyên Đán/)]);
    expect([year, HUNG_KINGS[year]]).toEqual([year, named(/Hùng Vương/)]);
  }
});

describe('any text is answered', () => {
  test('never an exception, never a span that ends before it begins', () => {
    fc.assert(
      fc.property(
        strangeText,
        fc.constantFrom('forward', 'backward', undefined),
        day,
        (text, direction, today) => {
          const { tokens } = repair(tokenize(text));
          let last = 0;
          for (const time of findTimes(tokens, today, direction ? { direction } : {})) {
            if (time.from !== null && time.to !== null) expect(time.from <= time.to).toBe(true);
            expect(time.start).toBeGreaterThanOrEqual(last);
            expect(time.end).toBeGreaterThan(time.start);
            last = time.end;
          }
          readTime(text, today);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each(PAGES)('a full page of %s within 20 ms', (_, text) => {
    expect(fastest(() => readTime(text, '2026-06-10'))).toBeLessThan(20);
  });
});
