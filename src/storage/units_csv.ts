import type { OrgSource } from './org_import.ts';
import { readUnitsTable, type TableRow } from './units_table.ts';

/** A table of units as CSV, cells apart by commas or, as Vietnamese spreadsheets save them, semicolons. */
export function readUnitsCsv(text: string, source: string): OrgSource {
  return readUnitsTable(readCsv(text.replace(/^\uFEFF/, '')), source);
}

/** Cells of a CSV text (RFC 4180) with the line each row begins on; empty lines are dropped. */
function readCsv(text: string): TableRow[] {
  const separator = text.slice(0, text.search(/\n|$/)).includes(',') ? ',' : ';';
  const rows: TableRow[] = [];
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
