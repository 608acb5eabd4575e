import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../../src/runtime/root.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dunghan-ci-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A report as vitest writes it, with the exit code of its run beside it. */
function report(name: string, statuses: string[], code = 0, file = 'passed'): string {
  const path = join(folder, `${name}.json`);
  const assertionResults = statuses.map((status, index) => ({ status, fullName: `test ${index}` }));
  writeFileSync(
    path,
    JSON.stringify({ testResults: [{ name: 'a.test.ts', status: file, assertionResults }] }),
  );
  writeFileSync(`${path}.code`, `${code}\n`);
  return path;
}

function count(beside: number, ...reports: string[]): { last: string; code: number | null } {
  const { stdout, status } = spawnSync(
    process.execPath,
    [join(ROOT, '.ci/count.js'), String(beside), ...reports],
    {
      encoding: 'utf8',
    },
  );
  return { last: stdout.trimEnd().split('\n').at(-1) ?? '', code: status };
}

it('adds up the runs', () => {
  const [bare, services] = [report('bare', ['passed', 'passed']), report('services', ['passed'])];
  expect(count(0, bare, services)).toEqual({ last: '3 passed, 0 failed', code: 0 });
});

it.each([
  ['a failed test', ['passed', 'failed'], 1, 'failed', '1 passed, 1 failed'],
  ['a test that did not run', ['passed', 'skipped'], 0, 'passed', '1 passed, 1 failed'],
  ['a file that could not be loaded', [], 1, 'failed', '0 passed, 1 failed'],
  ['an error outside of a test', ['passed'], 1, 'passed', '1 passed, 1 failed'],
  ['a run without tests', [], 0, 'passed', '0 passed, 1 failed'],
])('%s fails', (name, statuses, code, file, last) => {
  expect(count(0, report(name, statuses, code, file))).toEqual({ last, code: 1 });
});

it('a run that left no report fails, and so does what failed beside the tests', () => {
  expect(count(0, join(folder, 'nothing.json'))).toEqual({ last: '0 passed, 1 failed', code: 1 });
  expect(count(2, report('good', ['passed']))).toEqual({ last: '1 passed, 2 failed', code: 1 });
});
