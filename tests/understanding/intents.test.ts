import { describe, expect, test } from 'vitest';
import { INTENTS } from '../../src/understanding/index.ts';
import { CUES } from '../../src/understanding/intents/cues.ts';
import { RULES } from '../../src/understanding/intents/index.ts';
import { readAsHoa } from './utterances.ts';

const TAGS = [
  'NUMBER',
  'BEFORE',
  'UNIT',
  'UNITS',
  'SELF',
  'PROJECT',
  'FORM',
  'INDICATOR',
  'DOCUMENT',
  'TIME',
  'YEAR',
  'QUESTION',
];

describe('the rules', () => {
  test('have names of their own', () => {
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leave no intent without a rule', () => {
    const ruled = new Set(RULES.map((rule) => rule.intent));
    expect(INTENTS.filter((intent) => !ruled.has(intent))).toEqual(['out_of_scope']);
  });

  test('speak only of cues and tags that exist', () => {
    const known = new Set([...Object.keys(CUES), ...TAGS]);
    const spoken = RULES.flatMap((rule) => [...rule.all, ...(rule.none ?? []), ...(rule.alone ?? [])]);
    const names = spoken
      .flatMap((condition) => condition.split(/[|>~\s]+/u))
      .map((name) => name.replace(/^\^|\$$/gu, ''));
    expect(names.filter((name) => name && !known.has(name))).toEqual([]);
  });

  for (const rule of RULES) {
    test(`${rule.name} reads its examples`, () => {
      expect(rule.examples.length).toBeGreaterThan(0);
      for (const example of rule.examples)
        expect([example, readAsHoa(example).intent]).toEqual([example, rule.intent]);
    });
  }
});
