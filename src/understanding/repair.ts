import type { Repair } from './reading.ts';
import type { Token } from './tokens.ts';

export function repair(tokens: Token[]): { tokens: Token[]; repairs: Repair[] } {
  return { tokens: [...tokens], repairs: [] };
}
