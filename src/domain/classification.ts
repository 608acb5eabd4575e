import { type CommuneClass, CRITERIA } from './classification_criteria.ts';
import { type CommuneFacts, FACT_NAMES, impossibleFacts } from './classification_facts.ts';
import { type CriterionResult, type Reason, reasonOf, resultOf } from './classification_reasons.ts';

export type { CommuneClass } from './classification_criteria.ts';
export { type CommuneFacts, type FactName, factsFromAnswers, unknownFacts } from './classification_facts.ts';
export type { CriterionResult, Reason, ReasonCode } from './classification_reasons.ts';

/** The classes as users read them. */
export const CLASS_NAMES: Readonly<Record<CommuneClass, string>> = {
  drugFree: 'không có tệ nạn ma túy',
  affected: 'có tệ nạn ma túy',
  hotspot: 'trọng điểm phức tạp về ma túy',
};

export interface Classification {
  /** Null: not to be said from these figures and this plan; `reasons` say why. */
  class: CommuneClass | null;
  criteria: CriterionResult[];
  reasons: Reason[];
}

/**
 * Sorts a commune into one of the three classes of plan 002, section II.1 (Hưng Yên, 2024). A class is given only where
 * every reading of the text gives it; never throws.
 * - `drugFree`: all of II.1.1, no sign of II.1.2, no condition of II.1.3;
 * - `affected`: something of II.1.1 fails, a sign of II.1.2 (joined by "hoặc": one is enough), no condition of II.1.3;
 * - `hotspot`: all conditions of II.1.3. Such a commune always has signs of II.1.2 too; it is not `affected`, or II.1.3
 *   would never hold for anyone.
 *
 * @example classify({ ...quiet, hotspots: 3 }).reasons[0]?.code // 'aboveBand'
 */
export function classify(facts: CommuneFacts): Classification {
  const impossible = impossibleFacts(facts);
  const trusted = { ...facts };
  for (const name of FACT_NAMES) if (impossible.has(name)) trusted[name] = null;
  const criteria = CRITERIA.map((criterion) => {
    const verdict = criterion.judge(trusted);
    const misled = verdict === 'missing' && criterion.facts.some((name) => impossible.has(name));
    return resultOf(criterion, misled ? 'impossible' : verdict, facts);
  });
  const found = classOf(sides(criteria));
  return { class: found, criteria, reasons: found === null ? reasonsFor(criteria) : [] };
}

type Truth = 'yes' | 'no' | 'open';

interface Sides {
  drugFree: Truth;
  affected: Truth;
  hotspot: Truth;
}

function sides(criteria: readonly CriterionResult[]): Sides {
  const states = (of: CommuneClass) => criteria.filter((one) => one.of === of).map((one) => one.state);
  return {
    drugFree: every(states('drugFree')),
    affected: any(states('affected')),
    hotspot: everyReading(criteria.filter((one) => one.of === 'hotspot')),
  };
}

function classOf({ drugFree, affected, hotspot }: Sides): CommuneClass | null {
  if (hotspot === 'yes') return 'hotspot';
  if (hotspot === 'open') return null;
  if (drugFree === 'yes' && affected === 'no') return 'drugFree';
  return drugFree === 'no' && affected === 'yes' ? 'affected' : null;
}

function every(states: readonly CriterionResult['state'][]): Truth {
  if (states.includes('notMet')) return 'no';
  return states.includes('undetermined') ? 'open' : 'yes';
}

function any(states: readonly CriterionResult['state'][]): Truth {
  if (states.includes('met')) return 'yes';
  return states.includes('undetermined') ? 'open' : 'no';
}

/**
 * "…; …; …" without "và" or "hoặc": yes when all hold, no when none does. T1 only opens the sentence that T2 goes on with
 * ("trong đó"), so that by itself it makes no class.
 */
function everyReading(conditions: readonly CriterionResult[]): Truth {
  const alone = conditions.filter((one) => one.code !== 'T1');
  if (alone.every((one) => one.state === 'notMet')) return 'no';
  return conditions.every((one) => one.state === 'met') ? 'yes' : 'open';
}

/** Everything that stands in the way, in the plan's order; each kind once. */
function reasonsFor(criteria: readonly CriterionResult[]): Reason[] {
  const { drugFree, affected, hotspot } = sides(criteria);
  // What is decided already waits for no figure.
  const decided: Record<CommuneClass, boolean> = {
    drugFree: drugFree !== 'open',
    affected: affected !== 'open',
    hotspot: hotspot !== 'open',
  };
  const waiting = criteria.filter((one) => one.why !== null && !decided[one.of]);
  const about = (why: CriterionResult['why']) => waiting.filter((one) => one.why === why);
  const of = (side: CommuneClass, state: CriterionResult['state']) =>
    criteria.filter((one) => one.of === side && one.state === state);
  const signs = of('affected', 'met');
  const [held, failed] = [of('hotspot', 'met'), of('hotspot', 'notMet')];
  const both = drugFree === 'yes' && affected === 'yes';
  const neither = drugFree === 'no' && affected === 'no' && hotspot === 'no';
  const split = hotspot === 'open' && held.some((one) => one.code !== 'T1') && failed.length > 0;
  const candidates: Reason[] = [
    reasonOf('impossible', about('impossible')),
    reasonOf('missing', about('missing')),
    reasonOf('methadone', about('methadone')),
    reasonOf(
      'addictsWithFiles',
      both
        ? [...criteria.filter((one) => one.code === 'K3a'), ...signs.filter((one) => one.code === 'C2')]
        : [],
    ),
    reasonOf('bothClasses', both ? signs.filter((one) => one.code !== 'C2') : []),
    reasonOf('noClass', neither ? of('drugFree', 'notMet') : []),
    reasonOf('andOr', split ? [...held, ...failed] : []),
    reasonOf('aboveBand', about('aboveBand')),
  ];
  return candidates.filter(({ code, criteria: named }) =>
    code === 'addictsWithFiles' ? named.includes('C2') : named.length > 0,
  );
}
