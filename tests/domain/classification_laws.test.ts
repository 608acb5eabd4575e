import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CommuneClass, type CommuneFacts, classify } from '../../src/domain/classification.ts';
import { FACT_NAMES, type FactName, impossibleFacts } from '../../src/domain/classification_facts.ts';
import { communes } from './communes.ts';

const RANK: Record<CommuneClass, number> = { drugFree: 0, affected: 1, hotspot: 2 };
const RUNS = { numRuns: 600 };
const names = fc.subarray(FACT_NAMES);

/** Figures that speak against a commune, each with the wholes that grow with it. */
const WORSE: readonly (readonly FactName[])[] = [
  ['complexSpots'],
  ['hotspots'],
  ['retailers'],
  ['useSpots'],
  ['offences'],
  ['offenders'],
  ['offenders', 'arrested'],
  ['gangs'],
  ['newAddicts'],
  ['addicts', 'filedAddicts', 'filedAddictsOutside'],
  ['addicts'],
  ['formerAddicts'],
  ['presentUsers'],
  ['plantArea'],
];

function states(facts: CommuneFacts, of: CommuneClass): string[] {
  return classify(facts)
    .criteria.filter((one) => one.of === of)
    .map((one) => one.state);
}

describe('classification', () => {
  it('of any figures at all throws nothing and says why it gives no class', () => {
    const any = fc.oneof(
      fc.constant(null),
      fc.integer({ min: -2, max: 2000 }),
      fc.double(),
      fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -0),
    );
    const anything = fc.record(Object.fromEntries(FACT_NAMES.map((name) => [name, any])));
    fc.assert(
      fc.property(anything, (facts) => {
        const { class: found, reasons, criteria } = classify(facts as CommuneFacts);
        expect(reasons.length > 0).toBe(found === null);
        expect(criteria).toHaveLength(22);
        for (const one of criteria) expect(one.why === null).toBe(one.state !== 'undetermined');
      }),
      RUNS,
    );
  });

  it('gives a class only with all its criteria met and none of a worse one', () => {
    fc.assert(
      fc.property(communes, (facts) => {
        const { class: found } = classify(facts);
        const [free, signs, troubled] = (['drugFree', 'affected', 'hotspot'] as const).map((of) =>
          states(facts, of),
        );
        if (found === 'drugFree') {
          expect(new Set(free)).toEqual(new Set(['met']));
          expect(new Set(signs)).toEqual(new Set(['notMet']));
        }
        if (found === 'affected') {
          expect(signs).toContain('met');
          expect(free).toContain('notMet');
        }
        if (found === 'hotspot') expect(new Set(troubled)).toEqual(new Set(['met']));
        else if (found !== null) expect(new Set(troubled?.slice(1))).toEqual(new Set(['notMet']));
      }),
      RUNS,
    );
  });

  it('never gets better when a commune gets worse', () => {
    fc.assert(
      fc.property(
        communes,
        fc.constantFrom(...WORSE),
        fc.integer({ min: 1, max: 30 }),
        (facts, what, more) => {
          const worse = { ...facts };
          for (const name of what) worse[name] = (facts[name] ?? 0) + more;
          fc.pre(impossibleFacts(worse).size === 0);
          const [before, after] = [classify(facts).class, classify(worse).class];
          if (before !== null && after !== null) expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
        },
      ),
      RUNS,
    );
  });

  it('given with figures missing stays the same once they are known', () => {
    fc.assert(
      fc.property(communes, names, (facts, missing) => {
        const partial = { ...facts };
        for (const name of missing) partial[name] = null;
        const early = classify(partial);
        const late = classify(facts);
        if (early.class !== null) expect(late.class).toBe(early.class);
        for (const [place, one] of early.criteria.entries()) {
          if (one.state !== 'undetermined') expect(late.criteria[place]?.state).toBe(one.state);
        }
      }),
      RUNS,
    );
  });

  it('of a whole commune never waits for a figure: what is open then, the text leaves open', () => {
    fc.assert(
      fc.property(communes, (facts) => {
        expect(classify(facts).reasons.every((reason) => reason.unstated)).toBe(true);
      }),
      RUNS,
    );
  });

  it('depends on nothing but the figures', () => {
    fc.assert(
      fc.property(communes, (facts) => {
        const kept = { ...facts };
        expect(classify(facts)).toEqual(classify(kept));
        expect(facts).toEqual(kept);
      }),
    );
  });

  it('meets every class and every reason of the text in the communes these laws are tried on', () => {
    const seen = new Set<string>();
    for (const facts of fc.sample(communes, { numRuns: 2000, seed: 7 })) {
      const { class: found, reasons } = classify(facts);
      seen.add(found ?? 'none');
      for (const reason of reasons) seen.add(reason.code);
    }
    for (const one of [
      'drugFree',
      'affected',
      'hotspot',
      'noClass',
      'andOr',
      'aboveBand',
      'methadone',
      'addictsWithFiles',
    ])
      expect(seen).toContain(one);
  });
});
