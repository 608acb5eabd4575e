import { fold } from '../understanding/fold.ts';

/**
 * The question, in lower case, without the words that only make it one: they would count as something the plan does
 * not say. `marked`: the question is written with its marks. `dropped`: further words to leave out.
 * @example withoutQuestionWords('kinh phí lấy từ đâu?', true) // ' kinh phí lấy . '
 */
export function withoutQuestionWords(
  lower: string,
  marked: boolean,
  dropped: readonly string[] = [],
): string {
  let plain = ` ${lower.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  const always = [...dropped, ...PHRASES, ...WORDS];
  const words = marked ? [...always, ...MARKED_WORDS] : always.map(fold);
  for (const word of words) plain = plain.replaceAll(` ${word} `, ' . ');
  return plain;
}

const list = (words: string): string[] => words.split(',').map((word) => word.trim());

const PHRASES =
  list(`như thế nào, thế nào, ra sao, là bao nhiêu, bao nhiêu, khi nào, bao giờ, lúc nào, ở đâu, từ đâu, về đâu,
  là gì, những gì, cái gì, làm gì, gồm gì, nói gì, gồm những, là ai, do ai, vì sao, tại sao, xin hỏi, cho em hỏi,
  cho tôi hỏi, cho hỏi, có phải, có được, hay không, được không, phải không, hôm nay, chúng tôi, chúng em, đồng chí,
  trong kế hoạch, theo kế hoạch, kế hoạch, quy định`);

/** Safe to drop also where marks are missing. */
const WORDS = list('gì, nào, ai, nhé, vậy, của, và, các, những, được, cho, ạ, tôi, mình, bị, khi');

/** Without marks these are also "cơ", "đầu", "thị", "máy" and the like. */
const MARKED_WORDS = list('là, thì, đâu, mấy, phải, về, ở, theo, em, anh, chị, trong, tại, với, để');
