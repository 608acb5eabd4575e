/**
 * The little notation in which cue words are written down: alternatives in round brackets, an empty one for "may be absent".
 *
 * @example phrases('(chưa|không) nộp (báo cáo|)')
 * // 'chưa nộp báo cáo', 'chưa nộp', 'không nộp báo cáo', 'không nộp'
 *
 * A word may begin with `=` (matches only when typed with these marks) or `!` (no slipped mark is forgiven).
 */
export function phrases(pattern: string): string[][] {
  let made: string[][] = [[]];
  for (const piece of pattern
    .normalize('NFC')
    .toLowerCase()
    .match(/\([^()]*\)|[^\s()]+/gu) ?? []) {
    const ways = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
    const syllables = ways.map((way) => way.trim().split(/\s+/u).filter(Boolean));
    made = made.flatMap((begun) => syllables.map((more) => [...begun, ...more]));
  }
  return made.filter((words) => words.length > 0);
}
