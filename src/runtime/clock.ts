/** The product's clock: the only place that asks the machine what time it is. */
export interface Clock {
  now(): Date;
  /** Today in Asia/Ho_Chi_Minh, `YYYY-MM-DD`. */
  today(): string;
}

/** Vietnam has kept UTC+7 all year since 1975. */
const OFFSET = 7 * 60 * 60 * 1000;

/**
 * A clock that shows the true time, or starts at an instant and runs on from there.
 *
 * @param startAt ISO instant, or null for the true time
 * @example createClock('2026-06-10T18:30:00Z').today() // '2026-06-11': in Vietnam it is past midnight
 */
export function createClock(startAt: string | null): Clock {
  const shift = startAt === null ? 0 : Date.parse(startAt) - Date.now();
  if (Number.isNaN(shift)) throw new RangeError(`not an instant: ${startAt}`);
  const now = () => new Date(Date.now() + shift);
  return { now, today: () => dayIn(now()) };
}

/** The calendar day of an instant in Vietnam. */
export function dayIn(instant: Date): string {
  return new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);
}
