import { type IsoDate, isIsoDate } from '../domain/date.ts';
import type { Call } from './command.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a day: `2026-06-30`, or as people here write it, `30/6/2026`.
 * @throws {Refusal} where there is no such day
 */
export function readDay(text: string, option: string): IsoDate {
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(text);
  const day = vietnamese
    ? `${vietnamese[3]}-${vietnamese[2]?.padStart(2, '0')}-${vietnamese[1]?.padStart(2, '0')}`
    : text;
  if (!isIsoDate(day)) throw new Refusal('cli-bad-day', { option, text });
  return day;
}

/** The day an option names, or else today. */
export function dayOption(call: Call, name: string, today: IsoDate): IsoDate {
  const text = call.option(name);
  return text === null ? today : readDay(text, `--${name}`);
}
