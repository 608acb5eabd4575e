import { existsSync, readFileSync } from 'node:fs';

/**
 * `node count.js <failures beside the tests> <report.json>…`: adds up vitest's JSON reports and prints
 * "N passed, N failed". Exits with 1 at any failure, at a run without a single test, and at a test that did not run: a
 * test that is skipped proves nothing.
 */
const [beside = '0', ...reports] = process.argv.slice(2);
let passed = 0;
let failed = Number(beside);

for (const report of reports) {
  const found = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 1, names: [] };
  const code = existsSync(`${report}.code`) ? Number(readFileSync(`${report}.code`, 'utf8')) : 1;
  // Vitest also fails for what happens outside of a test, such as an error nobody caught.
  if (found.failed === 0 && (code !== 0 || found.passed === 0)) found.failed = 1;
  for (const name of found.names) console.log(`✗ ${name}`);
  passed += found.passed;
  failed += found.failed;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function count({ testResults }) {
  const names = [];
  let good = 0;
  for (const { name: file, status, assertionResults } of testResults) {
    const bad = assertionResults.filter((test) => test.status !== 'passed');
    good += assertionResults.length - bad.length;
    names.push(...bad.map((test) => `${file}: ${test.fullName} (${test.status})`));
    // A file that could not be loaded has no tests to fail.
    if (status === 'failed' && bad.length === 0) names.push(`${file}: could not be run`);
  }
  return { passed: good, failed: names.length, names };
}
