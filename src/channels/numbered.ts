import type { Choice } from './channel.ts';
import { splitText } from './split.ts';

/**
 * Choices as lines, numbered from 1 in reading order, for channels without buttons. What a typed number means is the
 * conversation's business: it remembers what it offered.
 *
 * @example
 * numberedLines([[{ value: 'yes', label: 'Gửi' }, { value: 'no', label: 'Sửa' }]]); // '1. Gửi\n2. Sửa'
 */
export function numberedLines(choices: Choice[][]): string {
  return choices
    .flat()
    .map((choice, index) => `${index + 1}. ${choice.label.replace(/\s+/gu, ' ').trim()}`)
    .join('\n');
}

/** A text with its choices below it as messages of at most `limit` units; the list stays whole wherever it fits. */
export function splitWithChoices(text: string, choices: Choice[][], limit: number): string[] {
  const parts = splitText(text, limit);
  const lines = numberedLines(choices);
  if (lines === '') return parts;
  const last = parts.at(-1);
  const joined = last === undefined ? lines : `${last}\n\n${lines}`;
  if (joined.length <= limit) return [...parts.slice(0, -1), joined];
  return [...parts, ...splitText(lines, limit)];
}
