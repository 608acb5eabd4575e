import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const LOCALES = new URL('../../../locales/', import.meta.url);
const PREFIX = 'web-';

export type Language = 'vi' | 'en';

/**
 * Every text of the page in one language, by message id. The page fills in arguments itself, so each stands as its name in
 * braces; the page's texts therefore use plain arguments only, no plural forms.
 * @example pageTexts('vi')['web-queue-waiting'] // 'Đang chờ gửi: {count} tin'
 */
export function pageTexts(language: Language): Record<string, string> {
  const folder = new URL(`${language}/`, LOCALES);
  const bundle = new FluentBundle(language, { useIsolating: false });
  const ids: string[] = [];
  // All files of the language, since a term such as the form of address may live in another one.
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.ftl'))) {
    const resource = new FluentResource(readFileSync(new URL(file, folder), 'utf8'));
    bundle.addResource(resource);
    ids.push(...resource.body.map((entry) => entry.id).filter((id) => id.startsWith(PREFIX)));
  }
  return Object.fromEntries(ids.map((id) => [id, format(bundle, id)]));
}

function format(bundle: FluentBundle, id: string): string {
  const pattern = bundle.getMessage(id)?.value;
  if (pattern == null) throw new Error(`The text ${id} is empty`);
  const names = typeof pattern === 'string' ? [] : pattern.flatMap(argumentName);
  return bundle.formatPattern(pattern, Object.fromEntries(names.map((name) => [name, `{${name}}`])));
}

function argumentName(part: unknown): string[] {
  const isArgument = typeof part === 'object' && part !== null && 'type' in part && part.type === 'var';
  return isArgument && 'name' in part && typeof part.name === 'string' ? [part.name] : [];
}
