import { fold } from './fold.ts';
import { nearestBySlip } from './nearest.ts';
import type { Token } from './tokens.ts';

/**
 * Which word of a small vocabulary a token was meant to be, judged by its neighbours.
 *
 * @param impossible true where the token can be no syllable at all, so that any slip may be mended
 * @returns null where no neighbour is of the vocabulary or a figure, or the token is as likely something else
 */
export type Slip = (
  before: Token | undefined,
  token: Token,
  after: Token | undefined,
  impossible: boolean,
) => string | null;

/** Times: "táng 6", "tần này", "trưc ngày 15/6". */
export const timeSlip = slipTo(
  'tháng ngày tuần quý năm thứ hôm trước sau đến từ hết này nay tới qua rồi vừa cuối đầu giữa nữa chậm nhất hạn chót trong mùng chủ nhật sáng chiều',
  'tớ củ chó uý tước ôm đế hô rồ mùn này nay hạ hạn ai mai ma tứ cối đu sa ti ta ca cha chi ra tá ừ ua nhà nha cu ngà na quy thu nam sau sang ngay au ơi em ạ an ăn',
);

/** Numbers in words: "hai mưi mốt", "hai trm tư", "một trăm inh năm". */
export const numeralSlip = slipTo(
  'một hai ba bốn năm sáu bảy tám chín mười mươi trăm nghìn ngàn triệu tỷ linh lẻ rưỡi lăm mốt chục phẩy vạn',
  'ba bốn tư ai em anh chị và với là có cả hộ vụ lớp ca nam nữ nam trẻ bà cô ma ý rưới mới tá tạ',
);

/**
 * @param vocabulary words that stand next to one another in an expression
 * @param others words of their own that lack a letter of one above: they are never mended
 */
function slipTo(vocabulary: string, others: string): Slip {
  const words = vocabulary.split(' ');
  const exact = new Set(words);
  const folded = new Set(words.map(fold));
  const forgotten = formsWithout(words, new Set([...others.split(' '), ...words]));
  const near = (token: Token | undefined): boolean =>
    token !== undefined && (token.kind === 'number' || exact.has(token.raw) || folded.has(token.folded));
  return (before, token, after, impossible) => {
    if (!near(before) && !near(after)) return null;
    const word = forgotten.get(token.raw) ?? null;
    if (word !== null || !impossible) return word;
    return nearestBySlip(token.folded, folded) ?? vowelless(token.folded, folded);
  };
}

/** Marked forms with one letter forgotten, each leading to the word it came from; null where two words claim it. */
function formsWithout(words: string[], taken: ReadonlySet<string>): Map<string, string | null> {
  const forms = new Map<string, string | null>();
  for (const word of words) {
    for (let at = 0; at < word.length; at += 1) {
      const form = word.slice(0, at) + word.slice(at + 1);
      if (form.length < 2 || taken.has(form) || fold(form) === form) continue;
      forms.set(form, forms.has(form) && forms.get(form) !== word ? null : word);
    }
  }
  return forms;
}

/** "thng", "đn": all vowels forgotten, in just one of the words. */
function vowelless(typed: string, words: ReadonlySet<string>): string | null {
  const found = [...words].filter((word) => word.length > 2 && word.replace(/[aeiouy]/gu, '') === typed);
  return found.length === 1 ? (found[0] ?? null) : null;
}
