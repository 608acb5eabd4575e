import { z } from 'zod';
import { isoDate, sentence, unitCode } from './document_format.ts';
import { type Problem, readYaml, type SourceFile } from './read.ts';
import { schemaProblems } from './schema_problems.ts';

/**
 * What kind of unit it is: `government` a People's Committee of a province, `department` sở, `agency` ban, ngành and
 * forces of the province, `division` a part of one (phòng), `organisation` Mặt trận and đoàn thể, `judicial` viện kiểm
 * sát and tòa án, `press` báo, đài, `district` a district until 30/6/2025, `central` ministries and what they run in the
 * province, `facility` e.g. a rehabilitation centre.
 */
export const UNIT_KINDS = [
  'government',
  'department',
  'agency',
  'division',
  'organisation',
  'judicial',
  'press',
  'district',
  'central',
  'facility',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

const unit = z.strictObject({
  code: unitCode,
  name: sentence,
  kind: z.enum(UNIT_KINDS),
  parent: unitCode.optional(),
  /** Other ways the plans and people write the name, abbreviations included. */
  spellings: z.array(sentence).optional(),
  from: isoDate.optional(),
  to: isoDate.optional(),
  /** Units that took over when this one ended. */
  successors: z.array(unitCode).optional(),
});

export const unitFile = z.strictObject({
  formatVersion: z.literal(1),
  /** Province code; null for central bodies. */
  province: z
    .string()
    .regex(/^\d{2}$/)
    .nullable(),
  name: sentence,
  from: isoDate.optional(),
  to: isoDate.optional(),
  units: z.array(unit).min(1),
});
export type UnitFile = z.infer<typeof unitFile>;
export type SeedUnit = UnitFile['units'][number];

/** Checks one unit file; names of other files are checked by `checkUnitFiles`. */
export function checkUnitFiles(sources: readonly SourceFile[]): { files: UnitFile[]; problems: Problem[] } {
  const read = sources.map((source) => ({ source, file: readYaml(source) }));
  const problems = read.flatMap(({ file }) => file.problems);
  const files: UnitFile[] = [];
  const seen = new Set<string>();
  const named: { code: string; complain: () => void }[] = [];
  for (const { file } of read.filter(({ file }) => file.problems.length === 0)) {
    const parsed = unitFile.safeParse(file.data, { reportInput: true });
    if (!parsed.success) {
      for (const { path, expected, message } of schemaProblems(parsed.error.issues)) {
        problems.push(file.problemAt(path, expected, message));
      }
      continue;
    }
    files.push(parsed.data);
    for (const [place, { code, parent, successors }] of parsed.data.units.entries()) {
      const at = (field: string | number, expected: string, message: string) => () =>
        problems.push(file.problemAt(['units', place, field], expected, message));
      if (seen.has(code)) at('code', 'mã chưa dùng', `Mã "${code}" đã dùng trước đó.`)();
      seen.add(code);
      const name = (field: string, other: string) =>
        named.push({
          code: other,
          complain: at(field, 'đơn vị có trong danh mục', `Không có đơn vị "${other}".`),
        });
      if (parent !== undefined) name('parent', parent);
      for (const successor of successors ?? []) name('successors', successor);
    }
  }
  for (const { code, complain } of named) if (!seen.has(code)) complain();
  return { files, problems };
}

/** The codes plan files may name, beside the communes of the administrative list. */
export function unitCodes(files: readonly UnitFile[]): Set<string> {
  return new Set(files.flatMap((file) => file.units.map((unit) => unit.code)));
}
