import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { checkPlan } from '../../src/plans/check.ts';
import { planJsonSchema } from '../../src/plans/format.ts';
import { cutClauses } from '../../src/plans/text.ts';
import { knownUnits } from './seed_files.ts';

const docs = path.resolve(import.meta.dirname, '../../docs');
const page = readFileSync(path.join(docs, 'PLANS.md'), 'utf8');
const block = (language: string) => page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0] ?? '';

it('the worked example of docs/PLANS.md passes the check, also against its text', () => {
  const source = { file: 'docs/PLANS.md', text: block('yaml') };
  const { plan, problems } = checkPlan(source, { knownUnits: knownUnits(), planText: block('text') });
  expect(problems).toEqual([]);
  expect(cutClauses(block('text')).map(({ id }) => id)).toEqual(plan?.clauses.map(({ id }) => id));
});

it('docs/plan.schema.json is the format', () => {
  const written: unknown = JSON.parse(readFileSync(path.join(docs, 'plan.schema.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
});
