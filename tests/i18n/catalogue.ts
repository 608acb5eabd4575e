import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { ROOT } from '../../src/runtime/root.ts';

/** A message or term of a locale with the arguments it uses. */
export interface Entry {
  file: string;
  id: string;
  args: string[];
  /** Messages whose text is part of this one. */
  quotes: string[];
}

export interface Catalogue {
  files: { name: string; text: string }[];
  /** Entries whose text the parser could read, by id. */
  entries: Map<string, Entry>;
  /** Lines that begin an entry the parser dropped. */
  unreadable: string[];
}

/** Reads a locale as it is written, with the arguments of each message (those of messages it quotes included). */
export function readCatalogue(locale: string): Catalogue {
  const folder = join(ROOT, 'locales', locale);
  const names = readdirSync(folder).filter((name) => name.endsWith('.ftl'));
  const files = names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  const entries = new Map<string, Entry>();
  const unreadable: string[] = [];
  for (const { name, text } of files) {
    const body = new FluentResource(text).body;
    for (const { id, value } of body) {
      const [args, quotes] = [namesOf(value, 'var'), namesOf(value, 'mesg')];
      entries.set(id, { file: name, id, args: [...args].sort(), quotes: [...quotes] });
    }
    // The parser drops what it cannot read without a word.
    const read = new Set(body.map((entry) => entry.id));
    for (const [, id = ''] of text.matchAll(/^(-?[a-zA-Z][\w-]*)\s*=/gmu)) {
      if (!read.has(id)) unreadable.push(`${locale}/${name}: ${id}`);
    }
  }
  for (const entry of entries.values()) {
    const inherited = entry.quotes.flatMap((id) => entries.get(id)?.args ?? []);
    entry.args = [...new Set([...entry.args, ...inherited])].sort();
  }
  return { files, entries, unreadable };
}

/** Names of the nodes of one type below a pattern. Arguments handed to a term are the term's own. */
function namesOf(node: unknown, type: 'var' | 'mesg'): Set<string> {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (Array.isArray(part)) {
      for (const one of part) visit(one);
      return;
    }
    if (typeof part !== 'object' || part === null) return;
    const { type: kind, name } = part as { type?: unknown; name?: unknown };
    if (kind === type && typeof name === 'string') names.add(name);
    if (kind !== 'term') visit(Object.values(part));
  };
  visit(node);
  return names;
}
