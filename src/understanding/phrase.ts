/**
 * The little notation in which cue words are written down: alternatives in round brackets, an empty one for "may be
 * absent". For each piece of the pattern its alternatives, each the words of it; nothing is multiplied out. Alternatives
 * that hold an unused word are left out, but never the first.
 *
 * @example waysOf('(chưa|không) nộp (báo cáo|)') // [[['chưa'], ['không']], [['nộp']], [['báo', 'cáo'], []]]
 *
 * A word may begin with `=` (matches only when typed with these marks) or `!` (no slipped mark is forgiven).
 */
export function waysOf(pattern: string, unused: (word: string) => boolean = () => false): string[][][] {
  const pieces =
    pattern
      .normalize('NFC')
      .toLowerCase()
      .match(/\([^()]*\)|[^\s()]+/gu) ?? [];
  return pieces.map((piece) =>
    (piece.startsWith('(') ? piece.slice(1, -1).split('|') : [piece])
      .map((way) => (way.includes(' ') ? way.split(' ').filter(Boolean) : way === '' ? [] : [way]))
      .filter((words, at) => words.length === 0 || at === 0 || !words.some(unused)),
  );
}
