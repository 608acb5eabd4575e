import { fold } from '../understanding/fold.ts';

const HAS_MARK = /[\u0300-\u036f]|đ/u;

/** Without marks these are also "tính", "cơ", "đỗ" and the like: alone they are left out only as they are spelt. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'tinh,so,co,ban,do,nam,la,ve,den,trong,lo,may,chung,kinh,dau,thi,phai,em,anh,chi,tai,voi,de,o,theo,da,xem,nganh'.split(
    ',',
  ),
);

/** Whether a text is written with marks anywhere. */
export function isMarked(text: string): boolean {
  return HAS_MARK.test(text.normalize('NFD').toLowerCase());
}

/**
 * The words of a question, in lower case, without those that only make it one: they would count as something the plan
 * does not say. Words with marks must agree, words without may be any of that sound. A stretch of words ends where one
 * was left out. `dropped`: further phrases to leave out.
 * @example withoutQuestionWords('kinh phí lấy từ đâu?') // [['kinh', 'phí', 'lấy']]
 */
export function withoutQuestionWords(text: string, dropped: readonly string[] = []): string[][] {
  const marked = isMarked(text);
  // The longest first: "con số" is one word, not a "số" beside something else.
  const phrases = [...dropped.map(asPhrase), ...ALWAYS, ...(marked ? MARKED : [])].toSorted(
    (a, b) => b.length - a.length,
  );
  return text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.,;:()?!“”"\n]/u)
    .flatMap((piece) => stretches(piece.match(/[\p{L}\p{N}]+/gu) ?? [], phrases));
}

function stretches(words: readonly string[], phrases: readonly Phrase[]): string[][] {
  const kept: (string | null)[] = [...words];
  for (const phrase of phrases) {
    for (let at = 0; at + phrase.length <= kept.length; at += 1)
      if (phrase.every((one, offset) => agrees(kept[at + offset] ?? null, one)))
        kept.fill(null, at, at + phrase.length);
  }
  const found: string[][] = [[]];
  for (const word of kept) {
    if (word === null) found.push([]);
    else found.at(-1)?.push(word);
  }
  return found.filter((stretch) => stretch.length > 0);
}

type Phrase = readonly { word: string; folded: string }[];

/** Agree or be absent: "tieu" may be "tiêu", "tiểu" may not. */
function agrees(typed: string | null, { word, folded }: Phrase[number]): boolean {
  return typed !== null && (typed === word || typed === folded);
}

function asPhrase(words: string): Phrase {
  const split = words.split(' ');
  const alone = split.length === 1;
  return split.map((word) => {
    const folded = fold(word);
    return { word, folded: alone && AMBIGUOUS.has(folded) ? word : folded };
  });
}

/** Phrases written one after another with commas. */
export const phraseList = (words: string): string[] => words.split(',').map((word) => word.trim());

/** Safe to drop also where marks are missing. */
const ALWAYS =
  phraseList(`như thế nào, thế nào, ra sao, là bao nhiêu, bao nhiêu, khi nào, bao giờ, lúc nào, ở đâu, từ đâu,
  về đâu, là gì, những gì, cái gì, làm gì, gồm gì, nói gì, gồm những, là ai, do ai, vì sao, tại sao, dạ thưa, xin hỏi,
  cho em hỏi, cho tôi hỏi, cho hỏi, muốn hỏi, cho em xin, cho tôi xin, cho tôi biết, cho em biết, cho biết, cho tôi xem,
  cho xem, có phải, có được, hay không, được không, phải không, hôm nay, chúng tôi, chúng em, đồng chí, trong kế hoạch,
  theo kế hoạch, kế hoạch, quy định, phần trăm, mấy phần, gì, nào, ai, nhé, vậy, của, và, các, những, được, cho, ạ, tôi, mình, bị, khi`).map(
    asPhrase,
  );

/** Without marks these are also "cơ", "đầu", "thị", "máy" and the like. */
const MARKED = phraseList(
  'bao nhiêu tiền, lấy, nêu, trích, đọc, phần, nói về, nói đến, thực hiện kế hoạch, thực hiện chương trình, kế hoạch số, là, thì, đâu, mấy, phải, về, ở, theo, em, anh, chị, trong, tại, với, để, dạ, kính nhờ, kính, hướng dẫn giúp',
).map(asPhrase);
