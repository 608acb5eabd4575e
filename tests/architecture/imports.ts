import { readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { ROOT } from '../../src/runtime/root.ts';
import type { SourceFile, Token } from '../support/source.ts';

export interface Import {
  /** `src/storage/units.ts:3` */
  where: string;
  from: string;
  /** Folder of ours, or null for a package. */
  folder: string | null;
  /** Package name; `node` for Node's own modules; null for a file of ours. */
  package: string | null;
  typeOnly: boolean;
}

export interface Allowance {
  folders: Map<string, 'all' | 'types'>;
  packages: Set<string>;
}

/** Folder below `src` a file belongs to; `main` for the files directly in it. */
export function folderOf(path: string): string {
  return /^src\/([^/]+)\//u.exec(path)?.[1] ?? 'main';
}

/** Reads the import table of `src/README.md`. */
export function readImportTable(): Map<string, Allowance> {
  const text = readFileSync(join(ROOT, 'src/README.md'), 'utf8');
  const rows = text
    .slice(text.indexOf('## Who may import whom'))
    .split('\n')
    .map((line) => /^\|\s*`([a-z0-9]+)`\s*\|(.*)\|(.*)\|$/u.exec(line))
    .filter((row) => row !== null);
  return new Map(
    rows.map(([, folder = '', folders = '', packages = '']) => [
      folder,
      {
        folders: new Map(
          [...folders.matchAll(/(types of )?`([a-z0-9]+)`/gu)].map(([, types, name = '']) => [
            name,
            types ? 'types' : 'all',
          ]),
        ),
        packages: new Set([...packages.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name)),
      },
    ]),
  );
}

/** Everything a file imports, re-exports or imports on demand. */
export function importsOf({ path, tokens }: SourceFile): Import[] {
  return tokens.flatMap((token, index) => {
    const next = tokens[index + 1];
    if (token.kind !== 'word' || (token.text !== 'import' && token.text !== 'export')) return [];
    if (tokens[index - 1]?.text === '.') return [];
    const place = { where: `${path}:${token.line}` };
    if (token.text === 'import' && next?.kind === 'text')
      return [{ ...place, ...resolve(path, next.text), typeOnly: false }];
    if (token.text === 'import' && next?.text === '(') {
      const target = tokens[index + 2];
      return target?.kind === 'text' ? [{ ...place, ...resolve(path, target.text), typeOnly: false }] : [];
    }
    const clause = clauseFrom(tokens, index + 1);
    return clause ? [{ ...place, ...resolve(path, clause.from), typeOnly: clause.typeOnly }] : [];
  });
}

/** The rest of `import … from 'x'` or `export … from 'x'`; null for other declarations. */
function clauseFrom(tokens: readonly Token[], start: number): { from: string; typeOnly: boolean } | null {
  const shape = /^(?:type|\*|as|,|\w+|\{|\})$/u;
  const names: string[] = [];
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.kind === 'word' && token.text === 'from' && tokens[at + 1]?.kind === 'text') {
      return { from: tokens[at + 1]?.text ?? '', typeOnly: isTypeOnly(names) };
    }
    if (!token || !shape.test(token.text)) return null;
    names.push(token.text);
  }
  return null;
}

/** `type { A }`, or `{ type A, type B }`. */
function isTypeOnly(names: readonly string[]): boolean {
  if (names[0] === 'type') return true;
  if (names[0] !== '{') return false;
  const items = names.slice(1, -1).join(' ').split(',');
  return items.filter((item) => item.trim() !== '').every((item) => item.trim().startsWith('type '));
}

function resolve(
  path: string,
  from: string,
): { from: string; folder: string | null; package: string | null } {
  if (from.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), from));
    return { from, folder: folderOf(target), package: null };
  }
  if (isBuiltin(from)) return { from, folder: null, package: 'node' };
  const name = from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');
  return { from, folder: null, package: name };
}
