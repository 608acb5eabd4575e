/**
 * Just enough reading of SQL text to know what a statement does to the session, which all clients of the embedded
 * database share: settings, LISTEN, prepared statements, COPY, session locks. Words inside strings, quoted names,
 * comments and function bodies do not count.
 */

/** What a query text does to the shared session. */
export interface SessionTouch {
  /** It may change settings of the session (SET, RESET, set_config). */
  settings: boolean;
  /** It may start or stop listening to a channel. */
  listen: string[];
  unlisten: string[];
  /** Why the embedded database refuses it, if it does. */
  refused: string | null;
}

const NOTHING: SessionTouch = { settings: false, listen: [], unlisten: [], refused: null };
const MAY_TOUCH =
  /\b(set|reset|set_config|listen|unlisten|prepare|execute|deallocate|discard|copy|load|pg_(?:try_)?advisory_(?:lock|unlock)\w*)\b/i;
const SESSION_LOCK = /\bpg_(?:try_)?advisory_(?:lock|unlock)\w*\s*\(/i;

/** Reads what the text of one query message does to the session. */
export function sessionTouch(sql: string): SessionTouch {
  if (!MAY_TOUCH.test(sql)) return NOTHING;
  const touch: SessionTouch = {
    settings: /\bset_config\s*\(/i.test(sql),
    listen: [],
    unlisten: [],
    refused: null,
  };
  for (const statement of statements(sql)) readStatement(statement, touch);
  return touch;
}

function readStatement(statement: string, touch: SessionTouch): void {
  const [first = '', second = ''] = statement.split(/\s+/, 2).map((word) => word.toUpperCase());
  switch (first.replace(/[^A-Z].*$/, '')) {
    case 'SET':
      if (second !== 'LOCAL' && second !== 'TRANSACTION' && second !== 'CONSTRAINTS') touch.settings = true;
      break;
    case 'RESET':
      touch.settings = true;
      break;
    case 'LISTEN':
      touch.listen.push(channelName(statement));
      break;
    case 'UNLISTEN':
      touch.unlisten.push(channelName(statement));
      break;
    case 'PREPARE':
      // PREPARE TRANSACTION is refused by the engine itself.
      if (second !== 'TRANSACTION') touch.refused = 'PREPARE in SQL';
      break;
    case 'EXECUTE':
    case 'DEALLOCATE':
    case 'DISCARD':
    case 'LOAD':
      touch.refused = `${first} in SQL`;
      break;
    case 'COPY':
      if (/\bstdin\b/i.test(statement)) touch.refused = 'COPY FROM STDIN';
      break;
    default:
      if (SESSION_LOCK.test(statement)) touch.refused = 'session advisory lock (use pg_advisory_xact_lock)';
  }
}

/** The channel of a LISTEN or UNLISTEN; `*` for all. Unquoted names fold to lower case, as in PostgreSQL. */
function channelName(statement: string): string {
  const name = statement.replace(/^\w+\s*/, '').trim();
  return name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
}

/**
 * The statements of a query text without comments, and with the insides of strings and function bodies left out.
 * @example statements("select ';'; listen a -- b") // ["select ''", 'listen a']
 */
export function statements(sql: string): string[] {
  const found: string[] = [];
  let current = '';
  for (const piece of pieces(sql)) {
    if (piece === ';') {
      found.push(current.trim());
      current = '';
    } else current += piece;
  }
  found.push(current.trim());
  return found.filter((statement) => statement !== '');
}

const PIECE =
  /--[^\n]*|\/\*|[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'|'[^']*(?:''[^']*)*'|"[^"]*(?:""[^"]*)*"|\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$|;|[\w\u0080-\uffff$]+|[\s\S]/y;

function* pieces(sql: string): Generator<string> {
  for (let at = 0; at < sql.length; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(sql)?.[0] ?? sql.charAt(at);
    at += piece.length;
    if (piece.startsWith('--')) yield ' ';
    else if (piece === '/*') {
      at = endOfComment(sql, at);
      yield ' ';
    } else if (piece.startsWith('$') && piece.endsWith('$')) {
      const end = sql.indexOf(piece, at);
      at = end < 0 ? sql.length : end + piece.length;
      yield "''";
    } else if (piece.length > 1 && piece.endsWith("'")) yield "''";
    else yield piece;
  }
}

/** PostgreSQL's comments nest. */
function endOfComment(sql: string, from: number): number {
  let depth = 1;
  const mark = /\/\*|\*\//g;
  mark.lastIndex = from;
  for (let found = mark.exec(sql); found !== null; found = mark.exec(sql)) {
    depth += found[0] === '/*' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return sql.length;
}
