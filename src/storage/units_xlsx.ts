import { type Row, readSheet } from 'read-excel-file/node';
import type { OrgSource } from './org_import.ts';
import { readUnitsTable } from './units_table.ts';

/**
 * A table of units on the first sheet of an Excel file. Codes typed as numbers keep their digits, days may be cells of
 * Excel's own dates. A file that is no workbook is refused as a whole.
 */
export async function readUnitsXlsx(file: Buffer, source: string): Promise<OrgSource> {
  const rows = await readSheet<string>(file, { parseNumber: (digits) => digits }).catch(() => null);
  if (rows === null) {
    const reason = 'tệp không đọc được; cần tệp Excel dạng .xlsx';
    return { source, units: [], successions: [], refused: [{ item: source, reason }] };
  }
  const table = rows
    .map((row, place) => ({ line: place + 1, cells: row.map(text) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return readUnitsTable(table, source);
}

function text(cell: Row<string>[number]): string {
  if (cell === null) return '';
  // Excel's dates have no zone; the reader gives them as midnight UTC.
  return (cell as unknown) instanceof Date
    ? (cell as unknown as Date).toISOString().slice(0, 10)
    : String(cell);
}
