import type { IsoDate } from '../../src/domain/date.ts';
import { checkPlan } from '../../src/plans/check.ts';
import { dutiesOf } from '../../src/plans/duties.ts';
import type { Plan } from '../../src/plans/format.ts';
import { unitSource } from '../../src/plans/unit_source.ts';
import { checkUnitFiles } from '../../src/plans/units.ts';
import { addressUnits } from '../../src/storage/address_database.ts';
import { datedPeriods, type Owners } from '../../src/storage/duty.ts';
import { districtCodes } from '../../src/storage/org_import.ts';
import type { Unit } from '../../src/storage/units.ts';
import { knownUnits, seedFiles } from './seed_files.ts';

/** One duty of a plan in one period that has a last day, with the units that owe it. */
export interface DatedDuty {
  plan: string;
  code: string;
  period: string;
  wording: string;
  /** Last day by the strict reading. */
  lastDay: IsoDate;
  clause: string;
  owners: string[];
}

/** Years all dates of the plans lie in. */
export const ALL_YEARS: [from: IsoDate, to: IsoDate] = ['2011-01-01', '2035-12-31'];

/** Every unit that comes with the product, those that ended included. */
export function seedUnits(): Unit[] {
  const named = checkUnitFiles(seedFiles('units')).files.map((file) => unitSource(file, 'seed'));
  return [addressUnits(['33', '36', '38'], districtCodes(named)), ...named].flatMap(({ units }) => units);
}

/** The plans of the product by code; one that is not well stops the test. */
export function seedPlans(): Map<string, Plan> {
  const known = knownUnits();
  return new Map(
    seedFiles('plans').map((source) => {
      const { plan, problems } = checkPlan(source, { knownUnits: known });
      if (plan === null) throw new Error(`${source.file}: ${JSON.stringify(problems[0])}`);
      return [plan.code, plan];
    }),
  );
}

/** True where the unit is in force on the day; on no day (null) one that has not ended. */
export function inForceOn({ validFrom, validTo }: Unit, day: IsoDate | null): boolean {
  const begun = validFrom === null || day === null || validFrom <= day;
  return begun && (validTo === null || (day !== null && validTo >= day));
}

/** Every dated duty of every plan with those of `units` that owe it, plan by plan, the earliest first. */
export function datedDuties(units: readonly Unit[]): DatedDuty[] {
  return [...seedPlans().values()].flatMap((plan) =>
    dutiesOf(plan)
      .flatMap(({ code, clause, content }) =>
        datedPeriods(content, ...ALL_YEARS).flatMap(({ period, wording, lastDay, unitsOn }): DatedDuty[] => {
          if (lastDay === null) return [];
          const owners = units
            .filter((unit) => owes(unit, content.owners, plan.province) && inForceOn(unit, unitsOn))
            .map((unit) => unit.code)
            .toSorted();
          return [{ plan: plan.code, code, period: period.key, wording, lastDay, clause, owners }];
        }),
      )
      .toSorted((a, b) => a.lastDay.localeCompare(b.lastDay) || a.code.localeCompare(b.code)),
  );
}

/** The same choice the database makes when it mints; a test holds the two against each other. */
function owes(unit: Unit, { kinds, codes, exceptKinds, exceptCodes }: Owners, province: string): boolean {
  const meant = (unit.province === province && kinds.includes(unit.kind)) || codes.includes(unit.code);
  return meant && !exceptKinds.includes(unit.kind) && !exceptCodes.includes(unit.code);
}
