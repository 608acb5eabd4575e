import { describe, expect, it } from 'vitest';
import {
  CLASS_NAMES,
  type Classification,
  type CommuneFacts,
  classify,
  factsFromAnswers,
  unknownFacts,
} from '../../src/domain/classification.ts';
import { FACT_NAMES } from '../../src/domain/classification_facts.ts';
import { QUIET, TROUBLED } from './communes.ts';

/** Class, then the codes of the reasons. */
function outcome(facts: CommuneFacts): [Classification['class'], ...string[]] {
  const { class: found, reasons } = classify(facts);
  return [found, ...reasons.map((one) => one.code)];
}

function stateOf(facts: CommuneFacts, code: string): string | undefined {
  const found = classify(facts).criteria.find((one) => one.code === code);
  return found?.why ?? found?.state;
}

/** Nobody but addicts who are on Methadone for over a year and keep the rules. */
const TREATED: CommuneFacts = {
  ...QUIET,
  addicts: 3,
  filedAddicts: 3,
  filedAddictsOutside: 3,
  presentAddicts: 3,
  treatedAddicts: 3,
  methadone: 3,
  cleanMethadone: 3,
};
/** Three addicts, all with files, none treated with Methadone. */
const FILED: CommuneFacts = { ...TREATED, methadone: 0, cleanMethadone: 0 };
/** One person arrested in the year, nobody left. */
const ARREST: CommuneFacts = { ...QUIET, offences: 1, offenders: 1, arrested: 1 };

describe('a class is given where the text gives it', () => {
  it.each<[string, CommuneFacts, Classification['class']]>([
    ['nothing of drugs and one working model', QUIET, 'drugFree'],
    ['all addicts over 12 months on Methadone count as none', TREATED, 'drugFree'],
    [
      'former addicts and users, all with files',
      { ...QUIET, formerAddicts: 4, filedFormerAddicts: 4, presentUsers: 2, filedUsers: 2 },
      'drugFree',
    ],
    ['an arrest: one sign is enough', ARREST, 'affected'],
    ['an addict who broke the rules of treatment', { ...TREATED, cleanMethadone: 2 }, 'affected'],
    ['addicts with files and no model', { ...FILED, models: 0 }, 'affected'],
    [
      'new addicts, one without a file',
      { ...FILED, filedAddicts: 2, filedAddictsOutside: 2, newAddicts: 1 },
      'affected',
    ],
    ['all five conditions of II.1.3', TROUBLED, 'hotspot'],
    [
      'the lowest figures of II.1.3',
      { ...TROUBLED, offenders: 7, arrested: 7, plantArea: 0.5, filedAddictsOutside: 20, hotspots: 1 },
      'hotspot',
    ],
    [
      'the highest figures of II.1.3',
      { ...TROUBLED, offenders: 20, plantArea: 999.9, filedAddictsOutside: 60, hotspots: 2 },
      'hotspot',
    ],
  ])('%s', (_, facts, expected) => {
    const result = classify(facts);
    expect(result.class).toBe(expected);
    expect(result.reasons).toEqual([]);
  });

  it('is named as the plan names it', () => {
    expect(CLASS_NAMES).toEqual({
      drugFree: 'không có tệ nạn ma túy',
      affected: 'có tệ nạn ma túy',
      hotspot: 'trọng điểm phức tạp về ma túy',
    });
  });

  it('of II.1.3 although figures of the other classes are not known', () => {
    expect(outcome({ ...TROUBLED, models: null, newAddicts: null, formerAddicts: null })).toEqual([
      'hotspot',
    ]);
  });
});

describe('each criterion of II.1.1 alone keeps a quiet commune from being free of drugs', () => {
  it.each<[string, Partial<CommuneFacts>]>([
    ['K1a', { complexSpots: 1 }],
    ['K1c', { retailers: 1 }],
    ['K1d', { useSpots: 1 }],
    ['K2b', { gangs: 1 }],
    ['K3c', { formerAddicts: 2, filedFormerAddicts: 1 }],
    ['K4', { presentUsers: 2, filedUsers: 1 }],
    ['K5', { models: 0 }],
  ])('%s: then no class fits', (code, change) => {
    const facts = { ...QUIET, ...change };
    expect(stateOf(facts, code)).toBe('notMet');
    expect(outcome(facts)).toEqual([null, 'noClass']);
    expect(classify(facts).reasons[0]?.criteria).toEqual([code]);
  });

  it.each<[string, CommuneFacts]>([
    ['K2a', ARREST],
    ['K3a', { ...FILED, filedAddicts: 2, filedAddictsOutside: 2 }],
    ['K3b', { ...FILED, treatedAddicts: 2 }],
    ['K6', { ...TREATED, cleanMethadone: 0 }],
  ])('%s: with a sign of II.1.2', (code, facts) => {
    expect(stateOf(facts, code)).toBe('notMet');
    expect(outcome(facts)).toEqual(['affected']);
  });

  it.each<[string, Partial<CommuneFacts>]>([
    ['K1b', { hotspots: 1 }],
    ['K7', { plantArea: 10 }],
  ])('%s: which is a condition of II.1.3 too', (code, change) => {
    const facts = { ...QUIET, ...change };
    expect(stateOf(facts, code)).toBe('notMet');
    expect(outcome(facts)).toEqual([null, 'andOr']);
  });
});

describe('where the text is silent or contradicts itself', () => {
  it.each<[string, CommuneFacts, string[]]>([
    ['addicts with files: allowed by II.1.1, a sign of II.1.2', FILED, ['addictsWithFiles']],
    ['a new addict and all well kept', { ...FILED, newAddicts: 1 }, ['addictsWithFiles', 'bothClasses']],
    ['a new addict who counts as none', { ...TREATED, newAddicts: 1 }, ['bothClasses']],
    [
      'Methadone over 12 months and another addict',
      { ...TREATED, methadone: 2, cleanMethadone: 2 },
      ['methadone'],
    ],
    ['2% of the people are offenders', { ...ARREST, offenders: 140 }, ['aboveBand']],
    ['0,3% exactly is above: "dưới 0,3%"', { ...ARREST, offenders: 21 }, ['aboveBand']],
    ['0,1% exactly is within, and nothing else', { ...ARREST, offenders: 7 }, ['andOr']],
    ['1.000 m² is above: "dưới 1.000m²"', { ...QUIET, plantArea: 1000 }, ['aboveBand']],
    ['61 addicts', { ...TROUBLED, filedAddictsOutside: 61 }, ['aboveBand']],
    ['three hotspots', { ...TROUBLED, hotspots: 3 }, ['aboveBand']],
    ['three hotspots and nothing else', { ...QUIET, hotspots: 3 }, ['aboveBand']],
    ['four of the five conditions of II.1.3', { ...TROUBLED, hotspots: 0 }, ['andOr']],
    ['the bands of II.1.3 without an offence', { ...TROUBLED, offences: 0 }, ['andOr']],
    [
      'one within, one above, others below',
      { ...QUIET, hotspots: 1, plantArea: 5000 },
      ['andOr', 'aboveBand'],
    ],
    [
      'twenty addicts, all with files and treated',
      {
        ...FILED,
        addicts: 20,
        filedAddicts: 20,
        filedAddictsOutside: 20,
        presentAddicts: 20,
        treatedAddicts: 20,
      },
      ['addictsWithFiles', 'andOr'],
    ],
    [
      'seventy on Methadone and one who is not',
      {
        ...TREATED,
        addicts: 71,
        filedAddicts: 71,
        filedAddictsOutside: 71,
        presentAddicts: 71,
        treatedAddicts: 71,
        methadone: 70,
        cleanMethadone: 70,
      },
      ['methadone'],
    ],
  ])('%s', (_, facts, codes) => {
    expect(outcome(facts)).toEqual([null, ...codes]);
    for (const reason of classify(facts).reasons) {
      expect(reason.unstated).toBe(true);
      expect(reason.text).toMatch(/^Văn bản chưa quy định: .+\.$/u);
      expect(reason.clauses.every((clause) => clause.startsWith('II.1.'))).toBe(true);
    }
  });

  it('says which figures and which words are meant', () => {
    const above = classify({ ...QUIET, plantArea: 1250.5 }).reasons[0];
    expect(above?.text).toContain('diện tích trồng cây có chất ma túy (m²) 1.250,5');
    const split = classify({ ...QUIET, hotspots: 2 }).reasons[0];
    expect(split?.text).toContain('đạt “có từ 01 đến 02 tụ điểm phức tạp về ma túy”, chưa đạt “');
    const none = classify({ ...QUIET, models: 0 }).reasons[0];
    expect(none).toMatchObject({ clauses: ['II.1.1.b5'] });
    expect(none?.text).toContain('ít nhất 01 mô hình');
    expect(classify({ ...TREATED, newAddicts: 1 }).reasons[0]?.text).toContain(
      'phát sinh người nghiện ma túy mới',
    );
  });
});

describe('figures that lack or do not agree', () => {
  it('names what is missing and does not take it for 0', () => {
    const { class: found, reasons } = classify({ ...QUIET, retailers: null, gangs: null });
    expect(found).toBeNull();
    expect(reasons).toEqual([
      {
        code: 'missing',
        unstated: false,
        criteria: ['K1c', 'K2b'],
        clauses: ['II.1.1.b1', 'II.1.1.b2'],
        text: 'Chưa có số liệu: đối tượng bán lẻ trái phép; nhóm, đường dây phạm tội.',
      },
    ]);
  });

  it('asks for no figure that cannot change the class', () => {
    expect(outcome({ ...QUIET, population: null })).toEqual(['drugFree']);
    expect(outcome({ ...ARREST, models: null, retailers: null })).toEqual(['affected']);
    expect(outcome({ ...QUIET, presentAddicts: null })).toEqual([null, 'missing']);
  });

  it('asks for the population where there are offenders', () => {
    expect(stateOf({ ...ARREST, population: null }, 'T2')).toBe('missing');
    expect(outcome({ ...ARREST, population: null })).toEqual([null, 'missing']);
  });

  it.each<[string, Partial<CommuneFacts>, string]>([
    ['how many addicts', { addicts: null }, 'K3a'],
    ['how many have files', { filedAddicts: null }, 'C2'],
    ['how many are treated', { methadone: null }, 'K6'],
    ['how many keep the rules', { cleanMethadone: null }, 'C2'],
    ['how many live outside', { filedAddictsOutside: null }, 'T4'],
  ])('waits for %s', (_, change, code) => {
    expect(stateOf({ ...FILED, methadone: 1, cleanMethadone: 1, ...change }, code)).toBe('missing');
  });

  it('knows that one treated addict who broke the rules is one too many, whoever else there is', () => {
    expect(stateOf({ ...TREATED, cleanMethadone: 2, addicts: null }, 'K6')).toBe('notMet');
  });

  it('counts filed addicts where nobody is treated, even with their whole not known', () => {
    expect(stateOf({ ...FILED, addicts: null }, 'C2')).toBe('met');
  });

  it.each<[string, CommuneFacts]>([
    ['a part above its whole', { ...QUIET, presentUsers: 1, filedUsers: 2 }],
    ['less than nothing', { ...QUIET, gangs: -1 }],
    ['half a person', { ...QUIET, retailers: 0.5 }],
    ['not a number', { ...QUIET, models: Number.NaN }],
    ['more offenders than people', { ...QUIET, population: 3, offences: 9, offenders: 4 }],
  ])('is not judged on %s', (_, facts) => {
    const { class: found, reasons } = classify(facts);
    expect(found).toBeNull();
    expect(reasons[0]).toMatchObject({ code: 'impossible', unstated: false });
    expect(reasons[0]?.text).toMatch(/^Số liệu chưa khớp, cần xem lại: .+\.$/u);
  });

  it('says of a commune nothing is known of that all is missing', () => {
    expect(outcome(unknownFacts())).toEqual([null, 'missing']);
    expect(classify(unknownFacts()).criteria.every((one) => one.state === 'undetermined')).toBe(true);
  });
});

it('every criterion carries its clause, the words of the plan and the figures it was judged on', () => {
  for (const criterion of classify(TROUBLED).criteria) {
    expect(criterion.clause).toMatch(/^II\.1\.(1\.b[1-7]|2|3)$/);
    expect(criterion.words.length).toBeGreaterThan(10);
    expect(criterion.facts.every((fact) => fact.value === TROUBLED[fact.name])).toBe(true);
  }
});

describe('the answers of a self-assessment', () => {
  const value = (state: 'reported' | 'zero' | 'unknown' | 'notApplicable', number: number | null) => ({
    state,
    number,
    text: null,
    raw: '',
  });

  it('become facts: a confirmed 0 is 0, what is blank, unknown or not applicable is not known', () => {
    const facts = factsFromAnswers({
      Q01: value('reported', 7000),
      Q03: value('zero', 0),
      Q04: value('unknown', null),
      Q05: value('notApplicable', null),
    });
    expect(facts).toEqual({ ...unknownFacts(), population: 7000, hotspots: 0 });
    expect(FACT_NAMES).toHaveLength(23);
  });
});
