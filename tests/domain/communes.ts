import fc from 'fast-check';
import type { CommuneFacts } from '../../src/domain/classification.ts';

/** A commune with nothing of drugs and one model at work. */
export const QUIET: CommuneFacts = {
  population: 7000,
  complexSpots: 0,
  hotspots: 0,
  retailers: 0,
  useSpots: 0,
  offences: 0,
  offenders: 0,
  arrested: 0,
  gangs: 0,
  addicts: 0,
  filedAddicts: 0,
  filedAddictsOutside: 0,
  newAddicts: 0,
  presentAddicts: 0,
  treatedAddicts: 0,
  formerAddicts: 0,
  filedFormerAddicts: 0,
  presentUsers: 0,
  filedUsers: 0,
  methadone: 0,
  cleanMethadone: 0,
  models: 1,
  plantArea: 0,
};

/** A commune in the middle of every span of II.1.3. */
export const TROUBLED: CommuneFacts = {
  ...QUIET,
  hotspots: 1,
  retailers: 2,
  offences: 12,
  offenders: 10,
  arrested: 8,
  addicts: 80,
  filedAddicts: 70,
  filedAddictsOutside: 40,
  newAddicts: 3,
  presentAddicts: 50,
  treatedAddicts: 30,
  plantArea: 300,
};

const few = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 3 }));
/** All of a whole, none, or some. */
const share = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));

/** Around the spans of II.1.3: below, within and above. */
const troubled: fc.Arbitrary<CommuneFacts> = fc
  .record({
    hotspots: fc.integer({ min: 0, max: 3 }),
    offences: fc.integer({ min: 0, max: 3 }),
    offenders: fc.integer({ min: 8, max: 22 }),
    plantArea: fc.double({ min: 0, max: 1200, noNaN: true }),
    filedAddictsOutside: fc.integer({ min: 15, max: 65 }),
  })
  .map((facts) => ({ ...TROUBLED, ...facts }));

const scattered: fc.Arbitrary<CommuneFacts> = fc
  .record({
    population: fc.integer({ min: 200, max: 20_000 }),
    complexSpots: few,
    hotspots: fc.integer({ min: 0, max: 4 }),
    retailers: few,
    useSpots: few,
    offences: few,
    offenders: fc.oneof(few, fc.integer({ min: 0, max: 100 })),
    gangs: few,
    addicts: fc.oneof(few, fc.integer({ min: 0, max: 150 })),
    newAddicts: few,
    formerAddicts: few,
    presentUsers: few,
    models: fc.integer({ min: 0, max: 2 }),
    plantArea: fc.oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      fc.double({ min: 0, max: 2000, noNaN: true }),
    ),
    shares: fc.array(share, { minLength: 9, maxLength: 9 }),
  })
  .map(({ shares, ...facts }) => {
    const of = (whole: number, place: number) => Math.floor(whole * (shares[place] ?? 0));
    const filedAddicts = of(facts.addicts, 0);
    const presentAddicts = of(facts.addicts, 1);
    const methadone = of(facts.addicts, 2);
    return {
      ...facts,
      filedAddicts,
      presentAddicts,
      methadone,
      filedAddictsOutside: of(filedAddicts, 3),
      treatedAddicts: of(presentAddicts, 4),
      cleanMethadone: of(methadone, 5),
      filedFormerAddicts: of(facts.formerAddicts, 6),
      filedUsers: of(facts.presentUsers, 7),
      arrested: of(facts.offenders, 8),
    };
  });

/** Communes whose figures agree with each other, quiet ones and those above every span alike. */
export const communes: fc.Arbitrary<CommuneFacts> = fc.oneof(
  { weight: 3, arbitrary: scattered },
  { weight: 1, arbitrary: troubled },
);
