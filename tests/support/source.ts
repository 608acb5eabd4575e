import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../../src/runtime/root.ts';

/** A piece of TypeScript or JavaScript; spaces are left out. */
export interface Token {
  kind: 'word' | 'text' | 'template' | 'mark' | 'regex' | 'comment';
  /** Texts without their quotes. */
  text: string;
  /** From 1. */
  line: number;
}

export interface SourceFile {
  /** From the package's folder, with slashes. */
  path: string;
  text: string;
  /** Without comments. */
  tokens: Token[];
  comments: Token[];
}

const PIECE =
  /(?<space>\s+)|(?<comment>\/\/[^\n]*|\/\*[\s\S]*?\*\/)|(?<text>'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|(?<word>[\p{L}_$][\p{L}\p{N}_$]*|\d[\w.]*)|(?<mark>=>|\.\.\.|===|!==|\?\?=?|\?\.|[\s\S])/uy;
const REGEX = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/uy;
/** After these a slash begins a regular expression, after anything else it divides. */
const BEFORE_REGEX =
  /^(?:[(,=:[!&|?{};+\-*%<>~^]|=>|\.\.\.|===|!==|\?\?=?|return|case|typeof|in|of|await|yield)$/u;

/** Cuts a source text into tokens: enough to find calls, imports and names, with strings and comments told apart. */
export function tokenizeSource(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let line = 1;
  const add = (kind: Token['kind'], raw: string, text = raw) => {
    tokens.push({ kind, text, line });
    line += raw.split('\n').length - 1;
    at += raw.length;
  };
  while (at < source.length) {
    const last = tokens.findLast((token) => token.kind !== 'comment');
    if (source[at] === '`') {
      const raw = source.slice(at, templateEnd(source, at));
      add('template', raw, raw.slice(1, -1));
      continue;
    }
    REGEX.lastIndex = at;
    const regex =
      source[at] === '/' && (last === undefined || BEFORE_REGEX.test(last.text)) && REGEX.exec(source);
    if (regex && !/^\/[/*]/u.test(regex[0])) {
      add('regex', regex[0]);
      continue;
    }
    PIECE.lastIndex = at;
    const { space, comment, text, word, mark } = PIECE.exec(source)?.groups ?? {};
    if (space !== undefined) {
      at += space.length;
      line += space.split('\n').length - 1;
    } else if (comment !== undefined) add('comment', comment);
    else if (text !== undefined) add('text', text, text.slice(1, -1));
    else if (word !== undefined) add('word', word);
    else add('mark', mark ?? '');
  }
  return tokens;
}

/** Index after the closing backtick of the template that opens at `start`. */
function templateEnd(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== '`') {
    if (source[at] === '\\') at += 2;
    else if (source.startsWith('${', at)) at = placeholderEnd(source, at + 2);
    else at += 1;
  }
  return at + 1;
}

function placeholderEnd(source: string, start: number): number {
  let at = start;
  for (let depth = 1; at < source.length && depth > 0; ) {
    const sign = source[at];
    if (sign === '`') {
      at = templateEnd(source, at);
      continue;
    }
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    at += 1;
  }
  return at;
}

/** Every source file below a folder of the package with one of the endings, in order of path. */
export function sourceFiles(folder: string, endings: readonly string[] = ['.ts']): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('src/storage/generated/'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      const all = tokenizeSource(text);
      return {
        path,
        text,
        tokens: all.filter((token) => token.kind !== 'comment'),
        comments: all.filter((token) => token.kind === 'comment'),
      };
    });
}
