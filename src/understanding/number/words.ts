import type { Token } from '../tokens.ts';
import { type NumberPart, readDigits } from './digits.ts';
import { Hundreds, products, type Spoken, sums } from './hundreds.ts';
import { NUMBER_WORDS as W } from './vocabulary.ts';

/**
 * The number that begins at a token, in figures, in words or in both ("1k2", "2 triệu rưỡi"): the longest that fits.
 *
 * @param loose true lets wrong marks pass ("hai mười")
 * @returns null where none begins; several values where the words leave it open ("một trăm năm": 105 or 150)
 */
export function readNumberAt(tokens: readonly Token[], start: number, loose = false): NumberPart | null {
  return new NumberWords(tokens, loose).number(start);
}

class NumberWords extends Hundreds {
  number(start: number): NumberPart | null {
    let at = start;
    let total = [0];
    let last = Number.POSITIVE_INFINITY;
    let read = false;
    for (;;) {
      const group = this.#group(at) ?? (read ? null : this.#impliedOne(at));
      if (group === null) break;
      const scale = this.#scale(group.end, last);
      if (scale === null) {
        total = sums(
          total,
          read && group.short ? [...group.values, ...shortAfter(group, last)] : group.values,
        );
        const near = !read && group.near === true;
        return near ? group : { end: group.end, values: distinct(total) };
      }
      if (scale.value >= last) break;
      total = sums(total, products(group.values, scale.value));
      at = scale.end;
      last = scale.value;
      read = true;
      const rest = this.#afterScale(at, last);
      if (rest !== null) return { end: rest.end, values: distinct(sums(total, rest.values)) };
    }
    return read ? { end: at, values: distinct(total) } : null;
  }

  /** Below a thousand in words, or any figures, with decimals. */
  #group(at: number): Spoken | null {
    const half = W.wholeHalf.at(this.tokens, at, this.loose);
    if (half !== null) return { end: half.end, values: [half.meaning] };
    const whole = this.belowThousand(at);
    if (whole === null) return null;
    const point = this.#decimals(whole);
    if (point !== null) return point;
    const small = whole.values.length === 1 && (whole.values[0] ?? 0) <= 20;
    if (small && this.is('half', whole.end)) return { end: whole.end + 1, values: sums(whole.values, [0.5]) };
    return whole;
  }

  /** "nghìn rưỡi", "triệu hai": one is meant. */
  #impliedOne(at: number): Spoken | null {
    const scale = W.scale.at(this.tokens, at, this.loose);
    if (scale === null) return null;
    return this.#afterScale(scale.end, scale.meaning) === null ? null : { end: at, values: [1] };
  }

  #scale(at: number, last: number): { end: number; value: number } | null {
    const word = W.scale.at(this.tokens, at, this.loose);
    if (word !== null) {
      const next = W.scale.at(this.tokens, word.end, this.loose);
      if (next !== null && next.meaning > word.meaning && next.meaning * word.meaning < last) {
        return { end: next.end, value: next.meaning * word.meaning };
      }
      return { end: word.end, value: word.meaning };
    }
    const short = W.shortScale.at(this.tokens, at);
    const [before, letter, after] = [this.tokens[at - 1], this.tokens[at], this.tokens[at + 1]];
    if (short === null || before?.kind !== 'number' || letter === undefined) return null;
    const touches = before.end === letter.start;
    const lone =
      after === undefined || after.kind !== 'word' || after.folded === 'dong' || after.folded === 'd';
    return touches || lone ? { end: short.end, value: short.meaning } : null;
  }

  /** What is said in short after a scale: a half, "2tr5", "triệu hai", "nghìn lẻ năm". Null: nothing short follows. */
  #afterScale(at: number, scale: number): NumberPart | null {
    if (this.is('half', at)) return { end: at + 1, values: [scale / 2] };
    if (this.is('odd', at)) {
      const rest = this.belowHundred(at + 1);
      if (rest !== null) return rest;
    }
    const token = this.tokens[at];
    if (token?.kind === 'number') return this.#figuresAfterScale(token, at, scale);
    const unit = this.word('unit', at);
    const digit = this.word('digit', at);
    const single = unit ?? digit;
    const value = single?.values[0] ?? 0;
    if (single === null || value === 0 || this.#continues(single.end)) return null;
    const tenths = (value * scale) / 10;
    const open = digit !== null && scale === 1e3 && (value === 5 || value === 1);
    return { end: single.end, values: open ? [value, tenths] : [tenths] };
  }

  #figuresAfterScale(token: Token, at: number, scale: number): NumberPart | null {
    const next = this.tokens[at + 1];
    const figures = readDigits(this.tokens, at);
    if (figures?.end !== at + 1 || token.raw.length > 3 || this.#continues(at + 1)) return null;
    const short = W.shortScale.at(this.tokens, at + 1);
    if (short !== null && next?.start === token.end) return null;
    const value = (Number(token.raw) * scale) / 10 ** token.raw.length;
    const touches = this.tokens[at - 1]?.end === token.start;
    if (touches || token.raw.length === 1) return { end: at + 1, values: [value] };
    return { end: at + 1, values: distinct([Number(token.raw), value]) };
  }

  /** "phẩy" and what is said after it: "phẩy năm", "phẩy không năm", "phẩy hai lăm". */
  #decimals(whole: Spoken): Spoken | null {
    if (!this.is('point', whole.end) || whole.values.length !== 1) return null;
    let at = whole.end + 1;
    let figures = '';
    for (let zero = this.word('digit', at); zero?.values[0] === 0; zero = this.word('digit', at)) {
      figures += '0';
      at = zero.end;
    }
    const rest = readDigits(this.tokens, at) ?? this.belowHundred(at);
    if (rest !== null) figures += rest.near === true ? rest.values.join('') : String(rest.values[0] ?? '');
    if (figures === '' || figures.length > 12) return null;
    return { end: rest?.end ?? at, values: [Number(`${whole.values[0] ?? 0}.${figures}`)] };
  }

  #continues(at: number): boolean {
    for (const role of [
      'hundred',
      'tens',
      'ten',
      'dozen',
      'odd',
      'digit',
      'unit',
      'scale',
      'point',
    ] as const) {
      if (this.is(role, at)) return true;
    }
    return false;
  }
}

/** "một triệu hai lăm": 1.000.025 by the book, 1.250.000 as spoken. */
function shortAfter(group: Spoken, scale: number): number[] {
  return scale >= 1e6 && scale < Number.POSITIVE_INFINITY
    ? group.values.map((value) => (value * scale) / 100)
    : [];
}

function distinct(values: number[]): number[] {
  return [...new Set(values)];
}
