import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads the part of Prisma's schema language this project uses and says, one line a fact, what tables it promises.
 * A word it does not know is an error, so that nothing new slips past the comparison.
 */
export function promisedTables(folder: string): string[] {
  const text = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
    .replace(/^\s*\/\/.*$/gm, '');
  const models = [...text.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) =>
    readModel(name, body),
  );
  const byName = new Map(models.map((model) => [model.name, model]));
  return models.flatMap((model) => factsOf(model, byName)).sort();
}

interface Field {
  name: string;
  type: string;
  column: string;
  optional: boolean;
  list: boolean;
  rest: string;
}

interface Model {
  name: string;
  table: string;
  fields: Field[];
  blocks: string[];
}

function readModel(name: string, body: string): Model {
  const lines = body.split('\n').map((line) => line.trim());
  const fields = lines.flatMap((line) => {
    const [, field, type, mark = '', rest = ''] = /^(\w+)\s+(\w+)(\?|\[\])?\s*(.*)$/.exec(line) ?? [];
    if (field === undefined || type === undefined) return [];
    const column = /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field;
    return [{ name: field, type, column, optional: mark === '?', list: mark === '[]', rest }];
  });
  const blocks = lines.filter((line) => line.startsWith('@@'));
  const table = /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name;
  return { name, table, fields, blocks };
}

const TYPES: Readonly<Record<string, string>> = {
  String: 'text',
  Int: 'integer',
  BigInt: 'bigint',
  Boolean: 'boolean',
  Float: 'double precision',
  Bytes: 'bytea',
  Json: 'jsonb',
  Decimal: 'numeric(65,30)',
  DateTime: 'timestamp(3) without time zone',
};

function sqlType(field: Field): string {
  const [, native, size = ''] = /@db\.(\w+)(\([\d, ]+\))?/.exec(field.rest) ?? [];
  const sized = size.replaceAll(' ', '');
  if (native === 'Timestamptz') return `timestamp${sized} with time zone`;
  if (native === 'Date') return 'date';
  if (native === 'Decimal') return `numeric${sized}`;
  if (native === 'SmallInt') return 'smallint';
  const type = TYPES[field.type];
  if (native !== undefined || type === undefined)
    throw new Error(`unknown type: ${field.name} ${field.type} ${field.rest}`);
  return field.list ? `${type}[]` : type;
}

function factsOf(model: Model, models: ReadonlyMap<string, Model>): string[] {
  const columns = (names: string): string =>
    names
      .split(',')
      .map((name) => model.fields.find((field) => field.name === name.trim())?.column ?? `?${name}`)
      .join(', ');
  const facts: string[] = [];
  for (const field of model.fields) {
    const target = models.get(field.type);
    if (target !== undefined) facts.push(...relationFacts(model, field, target, columns));
    else {
      // Prisma declares lists without NOT NULL and reads null as an empty list.
      const presence = field.optional || field.list ? 'null' : 'not null';
      const fallback = /@default\(/.test(field.rest) ? ' default' : '';
      facts.push(`${model.table}.${field.column} ${sqlType(field)} ${presence}${fallback}`);
      if (/@id\b/.test(field.rest)) facts.push(`${model.table} key (${field.column})`);
      if (/@unique\b/.test(field.rest)) facts.push(`${model.table} unique (${field.column})`);
    }
  }
  for (const block of model.blocks) {
    const [, kind = '', names = ''] = /^@@(\w+)\(\[?([^\])]*)\]?/.exec(block) ?? [];
    if (kind === 'id') facts.push(`${model.table} key (${columns(names)})`);
    else if (kind === 'unique') facts.push(`${model.table} unique (${columns(names)})`);
    else if (kind === 'index') facts.push(`${model.table} index (${columns(names)})`);
    else if (kind !== 'map') throw new Error(`unknown block: ${block}`);
  }
  return facts;
}

function relationFacts(
  model: Model,
  field: Field,
  target: Model,
  columns: (names: string) => string,
): string[] {
  const [, from, to] = /fields: \[([^\]]+)\], references: \[([^\]]+)\]/.exec(field.rest) ?? [];
  if (from === undefined || to === undefined) return [];
  const theirs = to
    .split(',')
    .map((name) => target.fields.find((other) => other.name === name.trim())?.column);
  const removal = /onDelete: (\w+)/.exec(field.rest)?.[1] ?? (field.optional ? 'SetNull' : 'Restrict');
  return [`${model.table} (${columns(from)}) to ${target.table} (${theirs.join(', ')}) on delete ${removal}`];
}
