/**
 * Cuts a long text into messages of at most `limit` UTF-16 units, at the end of a paragraph, else of a line, a sentence,
 * a word. Never inside a surrogate pair; inside a grapheme only where a single grapheme is longer than the limit.
 * Blank space at a cut is dropped; nothing else is. The same text always gives the same parts, so that a retry can
 * continue with the part that is missing. A blank text gives none.
 *
 * @example
 * splitText('Đã nhận báo cáo.\n\nCảm ơn đồng chí.', 20); // ['Đã nhận báo cáo.', 'Cảm ơn đồng chí.']
 */
export function splitText(text: string, limit: number): string[] {
  if (limit < 2) throw new RangeError('a message needs room for at least one code point');
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const cut = findCut(rest, limit);
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  if (rest !== '') parts.push(rest);
  return parts;
}

// A cut early in the window leaves a short message and one more of them; a plan with a monthly allowance pays for each.
const leastFill = 1 / 3;

function findCut(rest: string, limit: number): number {
  const isBoundary = graphemeBoundaries(rest.slice(0, limit + 64));
  // One unit beyond the limit: a blank right behind a part that fills the limit is a good place too.
  const window = rest.slice(0, limit + 1);
  for (const ends of [/\n[^\S\n]*\n/g, /\n/g]) {
    const cut = lastMatch(window, ends, limit, isBoundary);
    if (cut >= limit * leastFill) return cut;
  }
  const sentence = lastSentenceEnd(window, limit, isBoundary);
  if (sentence >= limit * leastFill) return sentence;
  const word = lastMatch(window, /\s/g, limit, isBoundary);
  if (word > 0) return word;
  for (let cut = limit; cut > 0; cut -= 1) if (isBoundary(cut)) return cut;
  return isLowSurrogate(rest.charCodeAt(limit)) ? limit - 1 : limit;
}

function lastMatch(
  window: string,
  pattern: RegExp,
  limit: number,
  isBoundary: (cut: number) => boolean,
): number {
  let last = 0;
  for (const match of window.matchAll(pattern)) {
    if (match.index > 0 && match.index <= limit && isBoundary(match.index)) last = match.index;
  }
  return last;
}

/** The last blank behind a sentence's end; "1. ", "TP. " and "đ. " end none. */
function lastSentenceEnd(window: string, limit: number, isBoundary: (cut: number) => boolean): number {
  let last = 0;
  for (const match of window.matchAll(/(\S*?)[.!?…;][)\]”"’']*(?=\s)/gu)) {
    const cut = match.index + match[0].length;
    const abbreviation = match[0].endsWith('.') && /^[(“"]?(\d+|\p{L}|\p{Lu}{2,3}|Th)$/u.test(match[1] ?? '');
    if (!abbreviation && cut <= limit && isBoundary(cut)) last = cut;
  }
  return last;
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

function graphemeBoundaries(window: string): (cut: number) => boolean {
  const segments = graphemes.segment(window);
  return (cut) => cut >= window.length || segments.containing(cut)?.index === cut;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
