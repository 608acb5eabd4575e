import type { Token } from '../support/source.ts';

const FORBIDDEN =
  /^(?:Date\.now|new Date\(\)|Math\.random|(?:performance|process|globalThis|setTimeout|setInterval|setImmediate|queueMicrotask|fetch|crypto|console|require)\b)/u;

/**
 * Places where code asks for the time, for chance or for the machine: what a pure folder gets as arguments instead.
 * Strings, comments and properties of other objects may say anything.
 */
export function impurities(tokens: readonly Token[]): string[] {
  const code = tokens.filter((token) => token.kind === 'word' || token.kind === 'mark');
  return code.flatMap((token, index) => {
    const isName = code[index - 1]?.text !== '.' && code[index + 1]?.text !== ':';
    const phrase = code
      .slice(index, index + 4)
      .map((one) => (one.text === 'new' ? 'new ' : one.text))
      .join('');
    return isName && FORBIDDEN.test(phrase) ? [`${token.line} ${phrase}`] : [];
  });
}
