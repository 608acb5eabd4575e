import type { IsoDate } from '../domain/date.ts';
import { isIsoDate } from '../domain/date.ts';
import type { OrgSource, Refusal } from './org_import.ts';
import type { Unit } from './units.ts';

const REQUIRED = ['code', 'name', 'kind'] as const;
const KINDS: ReadonlySet<string> = new Set([
  'province',
  'district',
  'commune',
  'ward',
  'government',
  'department',
  'agency',
  'division',
  'organisation',
  'judicial',
  'press',
  'central',
  'facility',
]);

/**
 * Reads a table of units: first line `code,name,kind,province,parent,aliases` (also `from`, `to` as YYYY-MM-DD), cells
 * apart by commas or, as Vietnamese spreadsheets save them, semicolons; aliases apart by `|` (or `;` in quotes). A line
 * that cannot be taken is refused with its number, the others are read.
 */
export function readUnitsCsv(text: string, source: string): OrgSource {
  const rows = readCsv(text.replace(/^\uFEFF/, ''));
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const reason = `dòng đầu thiếu cột ${missing.join(', ')}; cần có: code,name,kind,province,parent,aliases`;
    return { source, units: [], successions: [], refused: [{ item: 'dòng 1', reason }] };
  }
  const units = new Map<string, Unit>();
  const refused: Refusal[] = [];
  for (const { line, cells } of rows.slice(1)) {
    const cell = (name: string) => cells[header.indexOf(name)]?.normalize('NFC').trim() ?? '';
    const reason = problemOf(cell, units);
    if (reason !== null) {
      refused.push({ item: `dòng ${line}`, reason });
      continue;
    }
    units.set(cell('code'), {
      code: cell('code'),
      name: cell('name').replace(/\s+/g, ' '),
      kind: cell('kind'),
      province: cell('province') || null,
      parent: cell('parent') || null,
      aliases: cell('aliases')
        .split(/[;|]/)
        .map((alias) => alias.trim())
        .filter((alias) => alias !== ''),
      validFrom: (cell('from') || null) as IsoDate | null,
      validTo: (cell('to') || null) as IsoDate | null,
    });
  }
  return { source, units: [...units.values()], successions: [], refused };
}

function problemOf(cell: (name: string) => string, seen: ReadonlyMap<string, Unit>): string | null {
  for (const name of REQUIRED) if (cell(name) === '') return `thiếu ${name}`;
  if (seen.has(cell('code'))) return `mã "${cell('code')}" đã có ở dòng trước`;
  if (!/^[A-Za-z0-9:/-]+$/.test(cell('code')))
    return `mã "${cell('code')}" chỉ được gồm chữ không dấu, số, gạch nối`;
  if (!KINDS.has(cell('kind')))
    return `loại "${cell('kind')}" không có; dùng một trong: ${[...KINDS].join(', ')}`;
  if (cell('kind') !== 'province' && cell('kind') !== 'central' && cell('province') === '')
    return 'thiếu mã tỉnh';
  const wrong = ['from', 'to'].find((name) => cell(name) !== '' && !isIsoDate(cell(name)));
  return wrong === undefined ? null : `"${cell(wrong)}" không phải ngày dạng YYYY-MM-DD`;
}

/** Cells of a CSV text (RFC 4180) with the line each row begins on; empty lines are dropped. */
function readCsv(text: string): { line: number; cells: string[] }[] {
  const separator = text.slice(0, text.search(/\n|$/)).includes(',') ? ',' : ';';
  const rows: { line: number; cells: string[] }[] = [];
  let cells: string[] = [];
  let cell = '';
  let quoted = false;
  let line = 1;
  let start = 1;
  const endRow = () => {
    cells.push(cell);
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: start, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\n') line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') cell += text[++at] as string;
      else quoted = false;
    } else if (sign === '"' && cell.trim() === '') {
      cell = '';
      quoted = true;
    } else if (sign === separator) {
      cells.push(cell);
      cell = '';
    } else if (sign === '\n') {
      endRow();
      start = line;
    } else if (sign !== '\r') cell += sign;
  }
  endRow();
  return rows;
}
