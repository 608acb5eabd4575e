import { expect, it } from 'vitest';
import type { ReportPlace } from '../../src/conversation/snapshot.ts';
import { communeClassLines } from '../../src/conversation/topics/report/commune_class.ts';
import { FACT_NAMES, FACTS, type FactName } from '../../src/domain/classification_facts.ts';
import type { Answers } from '../../src/domain/form.ts';

/** A self-assessment where every figure is 0 but those given; null leaves the question blank. */
function assessment(figures: Partial<Record<FactName, number | null>>, plan = '002'): ReportPlace {
  const answers: Answers = {};
  for (const name of FACT_NAMES) {
    const number = figures[name] === undefined ? 0 : figures[name];
    if (number === null) continue;
    const state = number === 0 ? 'zero' : 'reported';
    answers[FACTS[name].question] = { state, number, text: null, raw: String(number) };
  }
  // Only what the lines look at.
  return {
    duty: { plan },
    form: { code: 'TDG' },
    draft: { version: 1, answers, startedBy: 1 },
  } as unknown as ReportPlace;
}

const said = (place: ReportPlace) =>
  communeClassLines(place).flatMap((one) => (one === 'gap' ? [] : [{ id: one.id, ...one.args }]));

it('a quiet commune is told its class, with the clauses it meets', () => {
  const lines = said(assessment({ population: 6000, models: 1 }));
  expect(lines[0]).toEqual({ id: 'report-class', name: 'không có tệ nạn ma túy' });
  expect(lines).toContainEqual({
    id: 'report-class-met',
    clauses: expect.stringContaining('II.1.1 gạch đầu dòng 1'),
  });
});

it('a commune the text settles nothing for is told so, with the reason and no class', () => {
  const lines = said(assessment({ population: 6000, models: 1, hotspots: 4, complexSpots: 4 }));
  expect(lines.some(({ id }) => id === 'report-class')).toBe(false);
  expect(lines).toContainEqual(expect.objectContaining({ id: 'report-class-unstated' }));
});

it('figures that are blank are asked for, never guessed', () => {
  const lines = said(
    assessment({ population: 6000, models: 1, addicts: null, filedAddicts: null, newAddicts: null }),
  );
  expect(lines.some(({ id }) => id === 'report-class')).toBe(false);
  expect(lines).toContainEqual(expect.objectContaining({ id: 'report-class-figures' }));
});

it('other forms have no class', () => {
  expect(said(assessment({}, '004'))).toEqual([]);
});
