/**
 * The little notation in which cue words are written down: alternatives in round brackets, an empty one for "may be absent".
 *
 * @example phrases('(chưa|không) nộp (báo cáo|)')
 * // 'chưa nộp báo cáo', 'chưa nộp', 'không nộp báo cáo', 'không nộp'
 *
 * A word may begin with `=` (matches only when typed with these marks) or `!` (no slipped mark is forgiven).
 */
export function phrases(pattern: string): string[][] {
  return phrasesWithout(pattern, () => false);
}

/** The same, but alternatives that hold an unused word are left out. */
export function phrasesWithout(pattern: string, unused: (word: string) => boolean): string[][] {
  let made: string[][] = [[]];
  for (const piece of pattern
    .normalize('NFC')
    .toLowerCase()
    .match(/\([^()]*\)|[^\s()]+/gu) ?? []) {
    const ways = piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece];
    const syllables = ways
      .map((way) => way.trim().split(/\s+/u).filter(Boolean))
      .filter((words, at) => words.length === 0 || at === 0 || !words.some(unused));
    made = made.flatMap((begun) => syllables.map((more) => [...begun, ...more]));
  }
  return made.filter((words) => words.length > 0);
}
