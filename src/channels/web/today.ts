const ZONE = 'Asia/Ho_Chi_Minh';

/**
 * The day of an instant as the page's banner shows it.
 * @example todayLabel(Date.UTC(2026, 5, 1), 'vi') // 'Thứ Hai, 1/6/2026'
 */
export function todayLabel(now: number, language: 'vi' | 'en'): string {
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: ZONE }).format(now);
  const date = new Intl.DateTimeFormat('vi', { timeZone: ZONE }).format(now);
  return `${day}, ${date}`;
}
