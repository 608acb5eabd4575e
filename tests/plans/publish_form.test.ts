import { expect, it } from 'vitest';
import { type Answers, brokenRules, computedSums } from '../../src/domain/form.ts';
import { checkPlan } from '../../src/plans/check.ts';
import { publishForm } from '../../src/plans/publish_form.ts';
import { knownUnits, seedFiles } from './seed_files.ts';

const source = seedFiles('plans').find(({ file }) => file.startsWith('004')) ?? { file: '', text: '' };
const plan = checkPlan(source, { knownUnits: knownUnits() }).plan;
const draft = plan?.forms.find(({ code }) => code === 'BM04');
if (!draft) throw new Error('plan 004 has no Biểu 04');
const form = publishForm(draft);

const answers = (figures: Record<string, number>): Answers =>
  Object.fromEntries(
    Object.entries(figures).map(([code, number]) => [
      code,
      { state: number === 0 ? 'zero' : 'reported', number },
    ]),
  ) as unknown as Answers;

const broken = (figures: Record<string, number>) =>
  brokenRules(form, answers(figures)).map(({ rule }) => rule.code);

it('the sum of Biểu 04 is worked out, not asked', () => {
  expect(form.questions.map(({ code }) => code)).not.toContain('Q12');
  expect(computedSums(form, answers({ Q09: 3, Q10: 4, Q11: 5 }))).toMatchObject([{ value: 12 }]);
});

it('a part greater than a sum is found, and waits while the sum is not whole', () => {
  expect(broken({ Q09: 3, Q10: 4, Q11: 5, Q14: 12 })).toEqual([]);
  expect(broken({ Q09: 3, Q10: 4, Q11: 5, Q14: 13 })).toEqual(['R6']);
  expect(broken({ Q09: 3, Q10: 4, Q14: 13 })).toEqual([]);
});

it('every rule of every seeded form can break: none is lost when the form is published', () => {
  for (const file of seedFiles('plans')) {
    for (const of of checkPlan(file, { knownUnits: knownUnits() }).plan?.forms ?? []) {
      const published = publishForm(of);
      const asked = new Set(published.questions.map(({ code }) => code));
      expect(published.rules.map(({ code }) => code)).toEqual(of.rules.map(({ code }) => code));
      for (const rule of published.rules) {
        const { code: _, type: __, message: ___, ...named } = rule;
        for (const code of Object.values(named).flat())
          expect(asked, `${of.code} ${rule.code}`).toContain(code);
      }
    }
  }
});
