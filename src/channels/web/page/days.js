/** Days and times as read in Vietnam, by the product's clock (which may be set for a demonstration). */
import { language, t } from './texts.js';

const zone = { timeZone: 'Asia/Ho_Chi_Minh' };
const dayKey = new Intl.DateTimeFormat('sv', zone);
const time = new Intl.DateTimeFormat('vi', { ...zone, hour: '2-digit', minute: '2-digit', hour12: false });
const date = new Intl.DateTimeFormat('vi', zone);
const weekday = new Intl.DateTimeFormat(language, { ...zone, weekday: 'long' });

let offset = 0;

/** Sets the page's clock by the server's: milliseconds since the epoch. */
export function setNow(now) {
  offset = now - Date.now();
}

export function nowIso() {
  return new Date(Date.now() + offset).toISOString();
}

/** `2026-06-01` of an ISO instant. */
export function dayOf(at) {
  return dayKey.format(new Date(at));
}

/** `08:05` of an ISO instant. */
export function timeOf(at) {
  return time.format(new Date(at));
}

/** What stands above the messages of a day. */
export function dayLabel(at) {
  const now = Date.now() + offset;
  if (dayOf(at) === dayOf(now)) return t('web-today');
  if (dayOf(at) === dayOf(now - 24 * 3600 * 1000)) return t('web-yesterday');
  return `${weekday.format(new Date(at))}, ${date.format(new Date(at))}`;
}
