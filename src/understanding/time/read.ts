import type { ReadSpan } from '../reading.ts';
import { agrees, type Token, tokenize } from '../tokens.ts';

export type IsoDate = string;

export interface TimeOptions {
  direction?: 'forward' | 'backward';
  taken?: Set<number>;
}

export interface FoundTime extends ReadSpan {
  start: number;
  end: number;
}

export function readTime(text: string, today: IsoDate, options: TimeOptions = {}): ReadSpan | null {
  const found = findTimes(tokenize(text), today, options)[0];
  if (found === undefined) return null;
  const { start: _start, end: _end, ...span } = found;
  return span;
}

export function findTimes(tokens: Token[], today: IsoDate, options: TimeOptions = {}): FoundTime[] {
  const found: FoundTime[] = [];
  for (let i = 0; i + 1 < tokens.length; i += 1) {
    const [first, second] = [tokens[i], tokens[i + 1]];
    if (first === undefined || second === undefined || options.taken?.has(i)) continue;
    if (agrees(first, 'tháng') && second.kind === 'number' && Number(second.raw) <= 12) {
      const month = second.raw.padStart(2, '0');
      const year = today.slice(0, 4);
      const last = new Date(Date.UTC(Number(year), Number(second.raw), 0)).getUTCDate();
      found.push({
        from: `${year}-${month}-01`,
        to: `${year}-${month}-${last}`,
        kind: 'month',
        data: false,
        words: `${first.raw} ${second.raw}`,
        rule: 'month',
        start: i,
        end: i + 2,
      });
    }
    if (agrees(first, 'hôm') && agrees(second, 'nay')) {
      found.push({
        from: today,
        to: today,
        kind: 'day',
        data: false,
        words: 'hôm nay',
        rule: 'today',
        start: i,
        end: i + 2,
      });
    }
  }
  return found;
}
