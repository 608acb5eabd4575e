import type { NumberReading } from '../reading.ts';
import { type Token, tokenize } from '../tokens.ts';

export function readNumber(text: string, options: { previous?: number | null } = {}): NumberReading {
  const tokens = tokenize(text);
  const first = tokens[0];
  if (first === undefined) return { ok: false, problem: 'empty' };
  if (first.folded === 'khong') return { ok: true, state: 'zero', value: 0, unit: null };
  if (first.folded === 'nhu')
    return { ok: true, state: 'asBefore', value: options.previous ?? null, unit: null };
  if (first.kind !== 'number') return { ok: false, problem: 'notANumber' };
  const value = Number(first.raw);
  return { ok: true, state: value === 0 ? 'zero' : 'reported', value, unit: null };
}

/** A number inside a sentence: token indices, end exclusive. */
export interface FoundNumber {
  value: number;
  start: number;
  end: number;
}

export function findNumbers(tokens: Token[]): FoundNumber[] {
  return tokens.flatMap((token, index) =>
    token.kind === 'number' ? [{ value: Number(token.raw), start: index, end: index + 1 }] : [],
  );
}
