import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../src/runtime/root.ts';
import { sourceFiles } from '../support/source.ts';
import { importsOf } from './imports.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  string,
  Record<string, string>
>;
const rows = [...read('docs/DEPENDENCIES.md').matchAll(/^\| `([^`]+)`\s*\| (\S+)\s*\|/gmu)];

it('every dependency has its row in docs/DEPENDENCIES.md, with the version that is installed', () => {
  const told = Object.fromEntries(rows.map(([, name = '', version = '']) => [name, version]));
  expect(told).toEqual({ ...dependencies, ...devDependencies });
});

it('versions are exact', () => {
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d/u.test(version),
  );
  expect(loose).toEqual([]);
});

it('the product imports each of its dependencies', () => {
  const imported = new Set(sourceFiles('src').flatMap((file) => importsOf(file).map((one) => one.package)));
  // Prisma's generated client imports its runtime; it is not in the repository.
  imported.add('@prisma/client');
  expect(Object.keys(dependencies ?? {}).filter((name) => !imported.has(name))).toEqual([]);
});
