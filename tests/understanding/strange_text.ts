import fc from 'fast-check';

const WORDS =
  'ngày tháng quý năm tuần trước sau từ đến hết cuối đầu giữa thứ hai mươi một trăm nghìn linh rưỡi không 15 / - . , 6 2026 2tr5 1k biểu số Tết nay này qua kỳ h % 😀 \ud800 e\u0301 thangs nga2y';

/** Anything a phone can send: any UTF-16, broken pairs, and words of dates and numbers in any order. */
export const strangeText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
  fc
    .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 60 })
    .chain((words) => fc.constantFrom(' ', '').map((glue) => words.join(glue))),
);

/** 4,096 signs that would hurt a careless grammar. */
export const PAGES: [string, string][] = [
  'một ',
  '1.',
  '1 ',
  '15/6-',
  'từ ',
  'ngày 15 ',
  'trước ',
  'hai mươi ',
  '1k ',
  'xqz ',
  'tháng 4, 5, ',
  'năm ',
  'từ ngày 1 đến ',
  'thnag ',
  'a1',
  'số liệu của ',
  '25 triệu đồng ',
  '-',
  ' ',
].map((piece) => [piece, piece.repeat(4096).slice(0, 4096)]);

/** Milliseconds of processor time of the fastest of several runs: what other processes do does not count. */
export function fastest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 8; round += 1) {
    const start = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
