import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Line, LineArgs, Text } from '../conversation/effect.ts';

export type Locale = 'vi' | 'en';

/** The database keeps four places of a figure; what is shown loses none of them. */
const PLACES = 4;

/** What is wrong with a text that was asked for; `detail` names the argument. */
export interface TextProblem {
  id: string;
  locale: string;
  problem: 'unknownText' | 'badArgument';
  detail: string | null;
}

export interface TextsOptions {
  /** Told of each problem, and the text is made as well as it can be; where absent, a problem throws. */
  onProblem?: (problem: TextProblem) => void;
}

/** All texts of the product by message id. */
export interface Texts {
  /**
   * The text of one message, trimmed. Numbers are written the locale's way (1.250,5 in Vietnamese), words stand as they
   * are, an argument that is itself a message becomes its text. What a locale lacks is taken from Vietnamese.
   * @throws {TextError} at an unknown id or missing argument, unless `onProblem` was given
   */
  message(id: string, args?: LineArgs | undefined, locale?: Locale): string;
  /** Lines joined by line breaks; `gap` is one empty line, never two together, none at either end. */
  render(lines: readonly Line[], locale?: Locale): string;
  /** What stands on a choice. */
  label(label: Text | { text: string }, locale?: Locale): string;
  /** Whether Vietnamese has the message. */
  has(id: string): boolean;
}

export class TextError extends Error {
  constructor(problem: TextProblem) {
    super(`text ${problem.id} (${problem.locale}): ${problem.problem} ${problem.detail ?? ''}`.trim());
    this.name = 'TextError';
  }
}

/**
 * Reads every `.ftl` file of a folder with one folder for each locale. All files of a locale share their terms.
 *
 * @throws {Error} where an id stands twice in a locale: one of the texts would never be seen
 * @example loadTexts('locales').message('web-pick-unsent', { count: 1250 }) // 'Còn 1.250 tin chưa gửi'
 */
export function loadTexts(localesDir: string, options: TextsOptions = {}): Texts {
  const bundles = { vi: loadBundle(localesDir, 'vi'), en: loadBundle(localesDir, 'en') };
  const report = (problem: TextProblem) => {
    if (!options.onProblem) throw new TextError(problem);
    options.onProblem(problem);
  };
  const variable = (value: LineArgs[string], locale: Locale): FluentVariable => {
    if (typeof value === 'string') return value;
    if (typeof value === 'number') return new FluentNumber(value, { maximumFractionDigits: PLACES });
    return message(value.id, value.args, locale);
  };
  const message = (id: string, args: LineArgs = {}, locale: Locale = 'vi'): string => {
    const own = bundles[locale].getMessage(id)?.value;
    const pattern = own ?? bundles.vi.getMessage(id)?.value;
    if (own == null) report({ id, locale, problem: 'unknownText', detail: null });
    if (pattern == null) return '';
    const errors: Error[] = [];
    const bundle = own == null ? bundles.vi : bundles[locale];
    const variables = Object.entries(args).map(([name, value]) => [name, variable(value, locale)]);
    const text = bundle.formatPattern(pattern, Object.fromEntries(variables), errors);
    for (const error of errors) report({ id, locale, problem: 'badArgument', detail: error.message });
    return text.trim();
  };
  const label: Texts['label'] = (what, locale) =>
    'text' in what ? what.text : message(what.id, what.args, locale);
  return {
    message,
    label,
    has: (id) => bundles.vi.hasMessage(id),
    render: (lines, locale) =>
      lines
        // A message may choose to say nothing; then it leaves no line behind.
        .map((line) => (line === 'gap' ? '' : message(line.id, line.args, locale) || null))
        .filter((text) => text !== null)
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n')
        .replace(/^\n+|\n+$/gu, ''),
  };
}

function loadBundle(localesDir: string, locale: Locale): FluentBundle {
  // Isolation marks are for mixed writing directions; in plain chat text they would show as boxes.
  const bundle = new FluentBundle(locale, { useIsolating: false });
  const folder = join(localesDir, locale);
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), 'utf8')));
    if (errors.length > 0) throw new Error(`${locale}/${file}: ${errors.map(String).join('; ')}`);
  }
  return bundle;
}
