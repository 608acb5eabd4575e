import type { IsoDate } from '../domain/date.ts';
import { addDays, isIsoDate } from '../domain/date.ts';
import type { OrgSource, Refusal } from './org_import.ts';
import { type Succession, withKinds } from './succession.ts';
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
/** Official codes; a spreadsheet that takes them for numbers drops their zeros. */
const DIGITS_OF_CODE: Readonly<Record<string, number>> = { province: 2, commune: 5, ward: 5 };

/** A row of a table with the number it has in its file. */
export interface TableRow {
  line: number;
  cells: string[];
}

/**
 * Reads a table of units: first line `code,name,kind,province,parent,aliases` (also `from`, `to` as YYYY-MM-DD
 * and `successors`, codes of the units that took over the day after `to`), aliases
 * apart by `|` or `;`. A line that cannot be taken is refused with its number, the others are read.
 */
export function readUnitsTable(rows: readonly TableRow[], source: string): OrgSource {
  const header = (rows[0]?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = REQUIRED.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    const reason = `dòng đầu thiếu cột ${missing.join(', ')}; cần có: code,name,kind,province,parent,aliases`;
    return { source, units: [], successions: [], refused: [{ item: 'dòng 1', reason }] };
  }
  const units = new Map<string, Unit>();
  const successions: Succession[] = [];
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
      aliases: parts(cell('aliases')),
      validFrom: (cell('from') || null) as IsoDate | null,
      validTo: (cell('to') || null) as IsoDate | null,
    });
    for (const to of parts(cell('successors')))
      successions.push({ from: cell('code'), to, kind: 'rename', on: addDays(cell('to') as IsoDate, 1) });
  }
  return { source, units: [...units.values()], successions: withKinds(successions), refused };
}

function parts(cell: string): string[] {
  const all = cell.split(/[;|]/).map((part) => part.trim());
  return all.filter((part) => part !== '');
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
  const digits = DIGITS_OF_CODE[cell('kind')];
  if (digits !== undefined && /^\d+$/.test(cell('code')) && cell('code').length !== digits)
    return `mã "${cell('code')}" phải đủ ${digits} chữ số; bảng tính bỏ số 0 ở đầu thì đặt ô ở dạng văn bản`;
  const wrong = ['from', 'to'].find((name) => cell(name) !== '' && !isIsoDate(cell(name)));
  if (cell('successors') !== '' && cell('to') === '')
    return 'có đơn vị kế tục (successors) thì cần ngày kết thúc (to)';
  return wrong === undefined ? null : `"${cell(wrong)}" không phải ngày dạng YYYY-MM-DD`;
}
