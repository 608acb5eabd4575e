import type { SourceFile, Token } from '../support/source.ts';

/** A place in the source that names texts. */
export interface TextUse {
  where: string;
  /** More than one where the code chooses between them. */
  ids: string[];
  /** Arguments given; null where they are not spelled out at this place. */
  args: string[] | null;
}

export interface TextUses {
  uses: TextUse[];
  /** Every string that could be an id, wherever it stands: enough to call a text used. */
  mentioned: Set<string>;
  /** Calls whose id is put together at run time, in files without a `text ids:` comment. */
  unreadable: string[];
}

/** Functions that take an id and its arguments; `message` counts as a method of `texts`, `t` in the web page. */
const CALLS = new Set(['line', 'message', 't', 'Refusal']);
const ID = /^[a-z]\w*(?:-\w+)*$/u;
const LISTED = /text ids:([\s\S]*)/u;

/**
 * Finds every use of a text: `line('id', { … })`, `message('id', { … })`, `{ id: 'a-b', args: { … } }`,
 * `{id}` in the page.
 * Where an id is put together at run time, a comment in the same file lists what it can be: `// text ids: role-head, role-admin`.
 */
export function findTextUses(files: readonly SourceFile[]): TextUses {
  const found: TextUses = { uses: [], mentioned: new Set(), unreadable: [] };
  for (const file of files) {
    if (file.path.endsWith('.html')) findInPage(file, found);
    else findInCode(file, found);
  }
  return found;
}

function findInPage(file: SourceFile, found: TextUses): void {
  for (const [, id = ''] of file.text.matchAll(/\{([a-z][\w-]*)\}/gu)) {
    found.uses.push({ where: file.path, ids: [id], args: [] });
    found.mentioned.add(id);
  }
}

function findInCode(file: SourceFile, found: TextUses): void {
  const listed = file.comments.flatMap((comment) => listedIds(comment.text));
  if (listed.length > 0) found.uses.push({ where: file.path, ids: listed, args: null });
  for (const id of listed) found.mentioned.add(id);
  file.tokens.forEach((token, index) => {
    const where = `${file.path}:${token.line}`;
    if (token.kind === 'text' && ID.test(token.text)) {
      found.mentioned.add(token.text);
      if (isOfPage(file, token.text)) found.uses.push({ where, ids: [token.text], args: null });
    }
    if (isCall(file, index)) {
      const [first = [], second] = argumentsOf(file.tokens, index + 1);
      const ids = idsIn(first);
      if (ids.length > 0) found.uses.push({ where, ids, args: second ? keysOf(second) : [] });
      else if (listed.length === 0 && first.some((one) => one.kind === 'template'))
        found.unreadable.push(where);
    }
    const value = file.tokens[index + 2];
    if (isKey(file.tokens, index, 'id') && value?.kind === 'text' && /^\w+-[\w-]+$/u.test(value.text)) {
      found.uses.push({ where, ids: [value.text], args: argsBeside(file.tokens, index + 3) });
    }
  });
}

function isOfPage(file: SourceFile, text: string): boolean {
  return file.path.startsWith('src/channels/web/') && /^web-[\w-]+$/u.test(text);
}

function isCall({ tokens, path }: SourceFile, index: number): boolean {
  const name = tokens[index]?.text ?? '';
  const before = tokens[index - 1]?.text;
  if (!CALLS.has(name) || tokens[index + 1]?.text !== '(' || before === 'function') return false;
  if (name === 'message') return before === '.' && tokens[index - 2]?.text === 'texts';
  return name === 't' ? path.endsWith('.js') : before !== '.';
}

function isKey(tokens: readonly Token[], index: number, key: string): boolean {
  const before = tokens[index - 1]?.text;
  return tokens[index]?.text === key && tokens[index + 1]?.text === ':' && (before === '{' || before === ',');
}

function listedIds(comment: string): string[] {
  const list = LISTED.exec(comment)?.[1] ?? '';
  return list.split(/[\s,*/]+/u).filter((word) => ID.test(word));
}

/** The arguments of the call whose opening bracket stands at `open`. */
function argumentsOf(tokens: readonly Token[], open: number): Token[][] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of tokens.slice(open)) {
    const opens = token.kind === 'mark' && /^[([{]$/u.test(token.text);
    const closes = token.kind === 'mark' && /^[)\]}]$/u.test(token.text);
    if (closes) depth -= 1;
    if (depth === 0 && closes) break;
    if (depth === 1 && token.kind === 'mark' && token.text === ',') found.push([]);
    else if (depth > 0) found.at(-1)?.push(token);
    if (opens) depth += 1;
  }
  return found.filter((argument) => argument.length > 0);
}

/** Ids among the tokens of a first argument; what is only compared with is none. */
function idsIn(tokens: readonly Token[]): string[] {
  return tokens
    .filter((token, index) => token.kind === 'text' && ID.test(token.text) && !isCompared(tokens, index))
    .map((token) => token.text);
}

function isCompared(tokens: readonly Token[], index: number): boolean {
  return [tokens[index - 1], tokens[index + 1]].some((one) => one?.text === '===' || one?.text === '!==');
}

/** Keys of an object literal; null where the argument is something else or spreads something in. */
function keysOf(tokens: readonly Token[]): string[] | null {
  if (tokens[0]?.text !== '{') return null;
  const keys: string[] = [];
  let depth = 0;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]?.text;
    if (depth === 1 && token.text === '...') return null;
    if (depth === 1 && (before === '{' || before === ',') && token.kind !== 'mark') keys.push(token.text);
    if (token.kind === 'mark' && /^[([{]$/u.test(token.text)) depth += 1;
    if (token.kind === 'mark' && /^[)\]}]$/u.test(token.text)) depth -= 1;
  }
  return keys;
}

/** The keys of `args: { … }` that follows an id in the same object. */
function argsBeside(tokens: readonly Token[], index: number): string[] | null {
  if (tokens[index]?.text === '}') return [];
  const isArgs = tokens[index]?.text === ',' && tokens[index + 1]?.text === 'args';
  if (!isArgs || tokens[index + 2]?.text !== ':') return null;
  const end = tokens.findIndex((token, at) => at > index + 2 && token.text === '}');
  return keysOf(tokens.slice(index + 3, end + 1));
}
