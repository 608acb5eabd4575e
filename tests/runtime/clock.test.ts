import { expect, it } from 'vitest';
import { createClock, dayIn } from '../../src/runtime/clock.ts';
import { newReceipt, newToken, newUuid } from '../../src/runtime/ids.ts';

it('without a start the clock is the machine’s', () => {
  const before = Date.now();
  const now = createClock(null).now().getTime();
  expect(now).toBeGreaterThanOrEqual(before);
  expect(now).toBeLessThanOrEqual(Date.now());
});

it('with a start the clock runs on from there', () => {
  const start = Date.parse('2026-06-10T01:00:00Z');
  const clock = createClock('2026-06-10T01:00:00Z');
  const first = clock.now().getTime();
  expect(first - start).toBeLessThan(1000);
  while (clock.now().getTime() === first);
  expect(clock.now().getTime()).toBeGreaterThan(first);
});

it.each([
  ['2026-06-10T16:59:59Z', '2026-06-10'],
  ['2026-06-10T17:00:00Z', '2026-06-11'],
  ['2026-12-31T17:00:00Z', '2027-01-01'],
])('%s is %s in Vietnam', (instant, day) => {
  expect(dayIn(new Date(instant))).toBe(day);
});

it('a clock cannot start from what is not an instant', () => {
  expect(() => createClock('hôm qua')).toThrow(RangeError);
});

it('a receipt names its day and ends in letters no one confuses', () => {
  expect(newReceipt('2026-06-18')).toMatch(/^BC-260618-[0-9A-HJKMNP-TV-Z]{5}$/u);
});

it('tokens and ids do not meet', () => {
  const many = Array.from({ length: 5000 }, newToken);
  expect(new Set(many).size).toBe(many.length);
  expect(many.every((token) => /^[0-9A-HJKMNP-TV-Z]{10}$/u.test(token))).toBe(true);
  expect(newUuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
});
