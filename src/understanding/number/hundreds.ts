import type { PhraseTable } from '../phrase_table.ts';
import type { Token } from '../tokens.ts';
import { type NumberPart, readDigits } from './digits.ts';
import { NUMBER_WORDS as W } from './vocabulary.ts';

/** A part, and whether it was said in short ("hai lăm" for 25): after a great scale that leaves two readings. */
export interface Spoken extends NumberPart {
  short?: boolean;
}

/** Reads what is said below a thousand: "hai mươi mốt", "ba lăm", "một trăm linh năm", "hai trăm rưỡi". */
export class Hundreds {
  protected readonly tokens: readonly Token[];
  protected readonly loose: boolean;

  /** @param loose true lets wrong marks pass */
  constructor(tokens: readonly Token[], loose: boolean) {
    this.tokens = tokens;
    this.loose = loose;
  }

  protected belowThousand(at: number): Spoken | null {
    const figures = readDigits(this.tokens, at);
    const digit = figures ?? this.word('digit', at);
    if (digit !== null && this.is('hundred', digit.end)) {
      return this.#afterHundred(products(digit.values, 100), digit.end + 1);
    }
    if (figures !== null && this.is('dozen', figures.end)) {
      return { end: figures.end + 1, values: products(figures.values, 10) };
    }
    if (figures !== null) return figures;
    if (this.is('hundred', at)) {
      const rest = this.#afterHundred([100], at + 1);
      return rest.end > at + 1 ? rest : null;
    }
    return this.belowHundred(at);
  }

  #afterHundred(base: number[], at: number): Spoken {
    if (this.is('odd', at)) {
      const unit = this.word('unit', at + 1) ?? this.word('digit', at + 1) ?? this.#oneFigure(at + 1);
      if (unit !== null) return { end: unit.end, values: sums(base, unit.values) };
    }
    if (this.is('half', at)) return { end: at + 1, values: sums(base, [50]) };
    const figures = readDigits(this.tokens, at);
    if (figures !== null) return this.#figuresAfterHundred(base, figures, at);
    const only = this.is('digit', at) ? null : this.word('unit', at);
    if (only !== null) return { end: only.end, values: sums(base, products(only.values, 10)) };
    const rest = this.belowHundred(at);
    if (rest === null) return { end: at, values: base };
    if (rest.near === true)
      return { end: rest.end, values: sums(base, [(rest.values[0] ?? 0) * 10 + (rest.values[1] ?? 0)]) };
    if (rest.end - at > 1 || this.is('ten', at)) return { ...rest, values: sums(base, rest.values) };
    const single = rest.values[0] ?? 0;
    if (single === 0 || this.is('hundred', rest.end)) return { end: at, values: base };
    const tens = sums(base, [single * 10]);
    if (!this.is('digit', at)) return { end: rest.end, values: tens };
    const open = single === 5 || single === 1 || W.scale.at(this.tokens, rest.end) !== null;
    return { end: rest.end, values: open ? [...sums(base, [single]), ...tens] : tens };
  }

  #oneFigure(at: number): NumberPart | null {
    const raw = this.tokens[at]?.raw ?? '';
    return /^[1-9]$/u.test(raw) ? { end: at + 1, values: [Number(raw)] } : null;
  }

  /** "1 trăm 5" is 105 or 150, "1 trăm 50" is 150; "1 trăm 20 người" is no list. */
  #figuresAfterHundred(base: number[], figures: NumberPart, at: number): Spoken {
    const raw = this.tokens[at]?.raw ?? '';
    const value = figures.values[0] ?? 0;
    if (raw.length === 1 && this.is('dozen', figures.end)) {
      return { end: figures.end + 1, values: sums(base, [value * 10]) };
    }
    if (figures.end !== at + 1 || raw.length > 2) return { end: at, values: base };
    if (raw.length === 2) return { end: figures.end, values: sums(base, [value]) };
    return { end: figures.end, values: [...sums(base, [value]), ...sums(base, [value * 10])] };
  }

  protected belowHundred(at: number): Spoken | null {
    const short = this.word('shortTens', at);
    if (short !== null) {
      const unit = this.#follows(short.end);
      const tens = short.values[0] ?? 0;
      if (unit === null) return null;
      return { end: unit.end, values: unit.open ? [tens + 5, tens] : [tens + unit.value] };
    }
    if (this.is('ten', at)) {
      const unit = this.#follows(at + 1);
      if (unit === null) return { end: at + 1, values: [10] };
      return { end: unit.end, values: unit.open ? [15, 10] : [10 + unit.value] };
    }
    const digit = this.word('digit', at);
    if (digit === null) {
      const unit = this.word('unit', at);
      return unit !== null && !this.is('digit', at) && unit.values[0] !== 1 ? unit : null;
    }
    const value = digit.values[0] ?? 0;
    if (value > 0 && this.is('dozen', digit.end)) {
      const half = this.is('half', digit.end + 1);
      const odd = this.is('odd', digit.end + 1) ? this.word('digit', digit.end + 2) : null;
      if (odd !== null) return { end: odd.end, values: [value * 10 + (odd.values[0] ?? 0)] };
      return { end: digit.end + (half ? 2 : 1), values: [value * 10 + (half ? 5 : 0)] };
    }
    // "hai mười" is a common slip for "hai mươi".
    const tens = value > 0 && (this.is('tens', digit.end) || this.is('ten', digit.end));
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
    return this.word('unit', at) === null && (second === first + 1 || (first === 5 && second === 7));
  }

  /**
   * The unit after tens: một … chín, mốt, tư, lăm; never one that begins a group of its own. `open`: "năm", which
   * after tens is five said badly or the word for years.
   */
  #follows(at: number): { end: number; value: number; open: boolean } | null {
    const unit = this.word('unit', at) ?? this.word('digit', at);
    const value = unit?.values[0] ?? 0;
    if (unit === null || value === 0) return null;
    for (const role of ['hundred', 'tens', 'dozen', 'ten'] as const) if (this.is(role, unit.end)) return null;
    return { end: unit.end, value, open: value === 5 && this.word('unit', at) === null };
  }

  protected is(role: keyof typeof W, at: number): boolean {
    return W[role].at(this.tokens, at, this.loose) !== null;
  }

  protected word(role: 'digit' | 'unit' | 'shortTens', at: number): NumberPart | null {
    const table: PhraseTable<number> = W[role];
    const match = table.at(this.tokens, at, this.loose);
    return match === null ? null : { end: match.end, values: [match.meaning] };
  }
}

export function sums(left: number[], right: number[]): number[] {
  return left.flatMap((a) => right.map((b) => a + b)).slice(0, 4);
}

export function products(left: number[], factor: number): number[] {
  return left.map((value) => Math.round(value * factor * 1e6) / 1e6);
}
