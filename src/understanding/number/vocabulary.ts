import { phraseTable } from '../phrase_table.ts';

/** One table for each role, since an unmarked token may answer in several. */
export const NUMBER_WORDS = {
  digit: phraseTable([
    [0, 'không'],
    [1, 'một'],
    [2, 'hai'],
    [3, 'ba'],
    [4, 'bốn'],
    [5, 'năm'],
    [6, 'sáu'],
    [7, 'bảy', 'bẩy'],
    [8, 'tám'],
    [9, 'chín'],
  ]),
  unit: phraseTable([
    [1, 'mốt'],
    [4, 'tư'],
    [5, 'lăm', 'nhăm'],
  ]),
  ten: phraseTable([[10, 'mười']]),
  tens: phraseTable([[10, 'mươi']]),
  /** Tens in one syllable, as the south says them: "hăm lăm", "băm sáu". */
  shortTens: phraseTable([
    [20, 'hăm'],
    [30, 'băm'],
  ]),
  dozen: phraseTable([[10, 'chục']]),
  /** "chăm" is how the north says and many write it. */
  hundred: phraseTable([[100, 'trăm', 'chăm']]),
  odd: phraseTable([[0, 'linh', 'lẻ', 'lẽ']]),
  half: phraseTable([[0.5, 'rưỡi', 'rưởi', 'rưới']]),
  wholeHalf: phraseTable([[0.5, 'một nửa', 'nửa', 'phân nửa']]),
  point: phraseTable([[0, 'phẩy', 'phảy', 'chấm']]),
  scale: phraseTable([
    [1e3, 'nghìn', 'ngàn'],
    [1e4, 'vạn'],
    [1e6, 'triệu'],
    [1e9, 'tỷ'],
  ]),
  /** Letters that scale only figures: "1k2", "2tr5". */
  shortScale: phraseTable([
    [1e3, 'k'],
    [1e6, 'tr'],
  ]),
} as const;
