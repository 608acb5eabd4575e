import type { OrgSource } from '../storage/org_import.ts';
import type { Unit } from '../storage/units.ts';
import type { UnitFile } from './units.ts';

/** A checked unit file as units to write; a province that ended comes with its own row. */
export function unitSource(file: UnitFile, source: string): OrgSource {
  const units = file.units.map(
    (unit): Unit => ({
      code: unit.code,
      name: unit.name,
      kind: unit.kind,
      province: file.province,
      parent: unit.parent ?? null,
      aliases: unit.spellings ?? [],
      validFrom: unit.from ?? file.from ?? null,
      validTo: unit.to ?? file.to ?? null,
    }),
  );
  const successions = file.units.flatMap((unit) => {
    const end = unit.to ?? file.to;
    const heirs = unit.successors ?? [];
    if (end === undefined) return [];
    const kind = heirs.length > 1 ? ('split' as const) : ('merge' as const);
    return heirs.map((to) => ({ from: unit.code, to, kind, on: end }));
  });
  return { source, units, successions, refused: [] };
}
