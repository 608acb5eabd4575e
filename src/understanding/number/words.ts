import type { PhraseTable } from '../phrase_table.ts';
import type { Token } from '../tokens.ts';
import { type NumberPart, readDigits } from './digits.ts';
import { NUMBER_WORDS as W } from './vocabulary.ts';

/** A part, and whether it was said in short ("hai lăm" for 25): after a great scale that leaves two readings. */
interface Spoken extends NumberPart {
  short?: boolean;
}

/**
 * The number that begins at a token, in figures, in words or in both ("1k2", "2 triệu rưỡi"): the longest that fits.
 *
 * @param loose true lets wrong marks pass ("hai mười")
 * @returns null where none begins; several values where the words leave it open ("một trăm năm": 105 or 150)
 */
export function readNumberAt(tokens: readonly Token[], start: number, loose = false): NumberPart | null {
  return new NumberWords(tokens, loose).number(start);
}

class NumberWords {
  readonly #tokens: readonly Token[];
  readonly #loose: boolean;

  constructor(tokens: readonly Token[], loose: boolean) {
    this.#tokens = tokens;
    this.#loose = loose;
  }

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
    const half = W.wholeHalf.at(this.#tokens, at, this.#loose);
    if (half !== null) return { end: half.end, values: [half.meaning] };
    const whole = this.#belowThousand(at);
    if (whole === null) return null;
    const point = this.#decimals(whole);
    if (point !== null) return point;
    const small = whole.values.length === 1 && (whole.values[0] ?? 0) <= 20;
    if (small && this.#is('half', whole.end))
      return { end: whole.end + 1, values: sums(whole.values, [0.5]) };
    return whole;
  }

  #belowThousand(at: number): Spoken | null {
    const figures = readDigits(this.#tokens, at);
    const digit = figures ?? this.#word('digit', at);
    if (digit !== null && this.#is('hundred', digit.end)) {
      return this.#afterHundred(products(digit.values, 100), digit.end + 1);
    }
    if (figures !== null && this.#is('dozen', figures.end)) {
      return { end: figures.end + 1, values: products(figures.values, 10) };
    }
    if (figures !== null) return figures;
    if (this.#is('hundred', at)) {
      const rest = this.#afterHundred([100], at + 1);
      return rest.end > at + 1 ? rest : null;
    }
    return this.#belowHundred(at);
  }

  #afterHundred(base: number[], at: number): Spoken {
    if (this.#is('odd', at)) {
      const unit = this.#word('unit', at + 1) ?? this.#word('digit', at + 1);
      if (unit !== null) return { end: unit.end, values: sums(base, unit.values) };
    }
    if (this.#is('half', at)) return { end: at + 1, values: sums(base, [50]) };
    const figures = readDigits(this.#tokens, at);
    if (figures !== null) return this.#figuresAfterHundred(base, figures, at);
    const only = this.#is('digit', at) ? null : this.#word('unit', at);
    if (only !== null) return { end: only.end, values: sums(base, products(only.values, 10)) };
    const rest = this.#belowHundred(at);
    if (rest === null) return { end: at, values: base };
    if (rest.near === true)
      return { end: rest.end, values: sums(base, [(rest.values[0] ?? 0) * 10 + (rest.values[1] ?? 0)]) };
    if (rest.end - at > 1 || this.#is('ten', at)) return { ...rest, values: sums(base, rest.values) };
    const single = rest.values[0] ?? 0;
    if (single === 0 || this.#is('hundred', rest.end)) return { end: at, values: base };
    const tens = sums(base, [single * 10]);
    if (!this.#is('digit', at)) return { end: rest.end, values: tens };
    const open = single === 5 || single === 1 || W.scale.at(this.#tokens, rest.end) !== null;
    return { end: rest.end, values: open ? [...sums(base, [single]), ...tens] : tens };
  }

  /** "1 trăm 5" is 105 or 150, "1 trăm 50" is 150; "1 trăm 20 người" is no list. */
  #figuresAfterHundred(base: number[], figures: NumberPart, at: number): Spoken {
    const raw = this.#tokens[at]?.raw ?? '';
    const value = figures.values[0] ?? 0;
    if (figures.end !== at + 1 || raw.length > 2) return { end: at, values: base };
    if (raw.length === 2) return { end: figures.end, values: sums(base, [value]) };
    return { end: figures.end, values: [...sums(base, [value]), ...sums(base, [value * 10])] };
  }

  #belowHundred(at: number): Spoken | null {
    if (this.#is('ten', at)) {
      const unit = this.#follows(at + 1);
      if (unit === null) return { end: at + 1, values: [10] };
      return { end: unit.end, values: unit.open ? [15, 10] : [10 + unit.value] };
    }
    const digit = this.#word('digit', at);
    if (digit === null) {
      const unit = this.#word('unit', at);
      return unit !== null && !this.#is('digit', at) && unit.values[0] !== 1 ? unit : null;
    }
    const value = digit.values[0] ?? 0;
    if (value > 0 && this.#is('dozen', digit.end)) {
      const half = this.#is('half', digit.end + 1);
      return { end: digit.end + (half ? 2 : 1), values: [value * 10 + (half ? 5 : 0)] };
    }
    // "hai mười" is a common slip for "hai mươi".
    const tens = value > 0 && (this.#is('tens', digit.end) || this.#is('ten', digit.end));
    const unit = this.#follows(digit.end + (tens ? 1 : 0));
    if (tens) {
      if (unit === null) return { end: digit.end + 1, values: [value * 10] };
      return { end: unit.end, values: unit.open ? [value * 10 + 5, value * 10] : [value * 10 + unit.value] };
    }
    if (value < 2 || unit === null) return digit;
    if (this.#isGuess(digit.end, value, unit.value)) {
      return { end: unit.end, values: [value, unit.value], near: true };
    }
    return {
      end: unit.end,
      values: unit.open ? [value * 10 + 5, value] : [value * 10 + unit.value],
      short: true,
    };
  }

  /** "hai ba", "bốn năm", "năm bảy": two figures that follow each other are a guess, not tens and units. */
  #isGuess(at: number, first: number, second: number): boolean {
    return this.#word('unit', at) === null && (second === first + 1 || (first === 5 && second === 7));
  }

  /**
   * The unit after tens: một … chín, mốt, tư, lăm; never one that begins a group of its own. `open`: "năm", which
   * after tens is five said badly or the word for years.
   */
  #follows(at: number): { end: number; value: number; open: boolean } | null {
    const unit = this.#word('unit', at) ?? this.#word('digit', at);
    const value = unit?.values[0] ?? 0;
    if (unit === null || value === 0) return null;
    for (const role of ['hundred', 'tens', 'dozen', 'ten'] as const)
      if (this.#is(role, unit.end)) return null;
    return { end: unit.end, value, open: value === 5 && this.#word('unit', at) === null };
  }

  /** "nghìn rưỡi", "triệu hai": one is meant. */
  #impliedOne(at: number): Spoken | null {
    const scale = W.scale.at(this.#tokens, at, this.#loose);
    if (scale === null) return null;
    return this.#afterScale(scale.end, scale.meaning) === null ? null : { end: at, values: [1] };
  }

  #scale(at: number, last: number): { end: number; value: number } | null {
    const word = W.scale.at(this.#tokens, at, this.#loose);
    if (word !== null) {
      const next = W.scale.at(this.#tokens, word.end, this.#loose);
      if (next !== null && next.meaning > word.meaning && next.meaning * word.meaning < last) {
        return { end: next.end, value: next.meaning * word.meaning };
      }
      return { end: word.end, value: word.meaning };
    }
    const short = W.shortScale.at(this.#tokens, at);
    const [before, letter, after] = [this.#tokens[at - 1], this.#tokens[at], this.#tokens[at + 1]];
    if (short === null || before?.kind !== 'number' || letter === undefined) return null;
    const touches = before.end === letter.start;
    const lone =
      after === undefined || after.kind !== 'word' || after.folded === 'dong' || after.folded === 'd';
    return touches || lone ? { end: short.end, value: short.meaning } : null;
  }

  /** What is said in short after a scale: a half, "2tr5", "triệu hai", "nghìn lẻ năm". Null: nothing short follows. */
  #afterScale(at: number, scale: number): NumberPart | null {
    if (this.#is('half', at)) return { end: at + 1, values: [scale / 2] };
    if (this.#is('odd', at)) {
      const rest = this.#belowHundred(at + 1);
      if (rest !== null) return rest;
    }
    const token = this.#tokens[at];
    if (token?.kind === 'number') return this.#figuresAfterScale(token, at, scale);
    const unit = this.#word('unit', at);
    const digit = this.#word('digit', at);
    const single = unit ?? digit;
    const value = single?.values[0] ?? 0;
    if (single === null || value === 0 || this.#continues(single.end)) return null;
    const tenths = (value * scale) / 10;
    const open = digit !== null && scale === 1e3 && (value === 5 || value === 1);
    return { end: single.end, values: open ? [value, tenths] : [tenths] };
  }

  #figuresAfterScale(token: Token, at: number, scale: number): NumberPart | null {
    const next = this.#tokens[at + 1];
    const figures = readDigits(this.#tokens, at);
    if (figures?.end !== at + 1 || token.raw.length > 3 || this.#continues(at + 1)) return null;
    const short = W.shortScale.at(this.#tokens, at + 1);
    if (short !== null && next?.start === token.end) return null;
    const value = (Number(token.raw) * scale) / 10 ** token.raw.length;
    const touches = this.#tokens[at - 1]?.end === token.start;
    if (touches || token.raw.length === 1) return { end: at + 1, values: [value] };
    return { end: at + 1, values: distinct([Number(token.raw), value]) };
  }

  /** "phẩy" and what is said after it: "phẩy năm", "phẩy không năm", "phẩy hai lăm". */
  #decimals(whole: Spoken): Spoken | null {
    if (!this.#is('point', whole.end) || whole.values.length !== 1) return null;
    let at = whole.end + 1;
    let figures = '';
    for (let zero = this.#word('digit', at); zero?.values[0] === 0; zero = this.#word('digit', at)) {
      figures += '0';
      at = zero.end;
    }
    const rest = readDigits(this.#tokens, at) ?? this.#belowHundred(at);
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
      if (this.#is(role, at)) return true;
    }
    return false;
  }

  #is(role: keyof typeof W, at: number): boolean {
    return W[role].at(this.#tokens, at, this.#loose) !== null;
  }

  #word(role: 'digit' | 'unit', at: number): NumberPart | null {
    const table: PhraseTable<number> = W[role];
    const match = table.at(this.#tokens, at, this.#loose);
    return match === null ? null : { end: match.end, values: [match.meaning] };
  }
}

/** "một triệu hai lăm": 1.000.025 by the book, 1.250.000 as spoken. */
function shortAfter(group: Spoken, scale: number): number[] {
  return scale >= 1e6 && scale < Number.POSITIVE_INFINITY
    ? group.values.map((value) => (value * scale) / 100)
    : [];
}

function sums(left: number[], right: number[]): number[] {
  return left.flatMap((a) => right.map((b) => a + b)).slice(0, 4);
}

function products(left: number[], factor: number): number[] {
  return left.map((value) => Math.round(value * factor * 1e6) / 1e6);
}

function distinct(values: number[]): number[] {
  return [...new Set(values)];
}
