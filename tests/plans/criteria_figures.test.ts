import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPlan } from '../../src/plans/check.ts';
import { ROOT } from '../../src/runtime/root.ts';

const FILE = 'prisma/seed/plans/002-hung-yen-2024.yaml';
const TEXT = readFileSync(join(ROOT, FILE), 'utf8');

describe("a criterion's figures", () => {
  it('a single figure with an upper one is told in its place', () => {
    const planted = TEXT.replace('op: eq, value: 0 }', 'op: eq, value: 0, upper: 3 }');
    expect(planted).not.toBe(TEXT);
    const { problems } = checkPlan({ file: FILE, text: planted }, { knownUnits: new Set() });
    expect(problems.map(({ path, message }) => `${path}: ${message}`)).toContainEqual(
      expect.stringMatching(
        /^criteria\[0\]\.conditions\[\d+\]\.test\.upper: Khoảng của điều kiện không hợp lệ\.$/,
      ),
    );
  });
});
