import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';

/** A step of the way to a value in a file: a key, or a place in a list from 0. */
export type Path = readonly (string | number)[];

/** One mistake in a file, with the place a person can go to. Lines and columns count from 1. */
export interface Problem {
  file: string;
  line: number;
  column: number;
  /** `reports[2].due.on` */
  path: string;
  expected: string;
  message: string;
}

export interface SourceFile {
  file: string;
  text: string;
}

/** A file as plain data, and the way back from a value to its line. */
export interface ReadFile {
  data: unknown;
  problems: Problem[];
  problemAt(path: Path, expected: string, message: string): Problem;
}

const SYNTAX: Record<string, string> = {
  DUPLICATE_KEY: 'một khóa viết hai lần',
  TAB_AS_INDENT: 'thụt lề bằng dấu tab',
  BAD_INDENT: 'thụt lề sai',
  MISSING_CHAR: 'thiếu một ký tự',
  UNEXPECTED_TOKEN: 'ký tự không đúng chỗ',
  MULTIPLE_DOCS: 'tệp chứa nhiều tài liệu',
  BLOCK_AS_IMPLICIT_KEY: 'giá trị có dấu hai chấm cần đặt trong dấu nháy',
};

/** Reads YAML 1.2. Syntax mistakes are all listed; `data` is then undefined. */
export function readYaml(source: SourceFile): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(source.text, { lineCounter: lines, prettyErrors: false, strict: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const problemAt = (path: Path, expected: string, message: string): Problem => ({
    file: source.file,
    ...place(offsetOf(document, path)),
    path: writePath(path),
    expected,
    message,
  });
  const problems = document.errors.map(
    (error): Problem => ({
      file: source.file,
      ...place(error.pos[0]),
      path: '',
      expected: 'YAML đúng cú pháp',
      message: `Sai cú pháp YAML: ${SYNTAX[error.code] ?? error.code}.`,
    }),
  );
  if (problems.length > 0) return { data: undefined, problems, problemAt };
  const data = plainData(document);
  if (data === undefined)
    problems.push(problemAt([], 'dữ liệu không lặp', 'Neo (&) và tham chiếu (*) lặp vào chính nó.'));
  return { data, problems, problemAt };
}

/** The document as data, or undefined where its aliases never end. */
function plainData(document: Document): unknown {
  try {
    const data: unknown = document.toJS();
    // An alias inside its own anchor makes a loop that JSON cannot write.
    JSON.stringify(data);
    return data ?? null;
  } catch {
    return undefined;
  }
}

/** @example writePath(['reports', 2, 'due']) // 'reports[2].due' */
export function writePath(path: Path): string {
  return path
    .map((step, position) => (typeof step === 'number' ? `[${step}]` : position === 0 ? step : `.${step}`))
    .join('');
}

/** Where a value stands; for a value that is not there, where its nearest parent does; for a wrong key, the key. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      const target = isNode(pair?.value) ? pair.value : pair?.key;
      if (isNode(target) && target.range) return target.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return isNode(document.contents) && document.contents.range ? document.contents.range[0] : 0;
}
