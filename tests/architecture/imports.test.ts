import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../src/runtime/root.ts';
import { sourceFiles, tokenizeSource } from '../support/source.ts';
import { folderOf, importsOf, readImportTable } from './imports.ts';
import { impurities } from './purity.ts';

const table = readImportTable();
const files = sourceFiles('src').map((file) => ({
  ...file,
  folder: folderOf(file.path),
  imports: importsOf(file),
}));
const walled = files.filter((file) => file.folder !== 'main');
const PURE = ['domain', 'understanding', 'conversation'];

describe('the table of src/README.md', () => {
  it('has a row for each folder of src', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    expect(folders.map((entry) => entry.name).filter((name) => !table.has(name))).toEqual([]);
  });

  it('names only folders it has a row for, and packages the product depends on', () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    for (const [folder, { folders, packages }] of table) {
      expect([folder, [...folders.keys()].filter((name) => name !== 'main' && !table.has(name))]).toEqual([
        folder,
        [],
      ]);
      const unknown = [...packages].filter((name) => name !== 'node' && !(name in dependencies));
      expect([folder, unknown]).toEqual([folder, []]);
    }
  });

  it('has no circle', () => {
    const circles: string[] = [];
    const visit = (folder: string, way: string[]): void => {
      if (way.includes(folder)) circles.push([...way.slice(way.indexOf(folder)), folder].join(' → '));
      else
        for (const [next, how] of table.get(folder)?.folders ?? [])
          if (how === 'all') visit(next, [...way, folder]);
    };
    for (const folder of table.keys()) visit(folder, []);
    expect([...new Set(circles)]).toEqual([]);
  });
});

describe('every import', () => {
  it('of a folder of ours stands in the table', () => {
    const strangers = walled.flatMap(({ folder, imports }) =>
      imports
        .filter((one) => one.folder !== null && one.folder !== folder)
        .filter((one) => {
          const allowed = table.get(folder)?.folders.get(one.folder ?? '');
          return allowed === undefined || (allowed === 'types' && !one.typeOnly);
        })
        .map((one) => `${one.where} imports ${one.typeOnly ? 'types of ' : ''}${one.from}`),
    );
    expect(strangers).toEqual([]);
  });

  it('of a package stands in the table', () => {
    const strangers = walled.flatMap(({ folder, imports }) =>
      imports
        .filter((one) => one.package !== null && !table.get(folder)?.packages.has(one.package))
        .map((one) => `${one.where} imports ${one.from}`),
    );
    expect(strangers).toEqual([]);
  });

  it('of a file names one that is there, by its .ts', () => {
    const lost = files.flatMap(({ path, imports }) =>
      imports
        .filter((one) => one.folder !== null && !one.from.includes('/generated/'))
        .filter((one) => !existsSync(join(ROOT, path, '..', one.from)))
        .map((one) => `${one.where} imports ${one.from}`),
    );
    expect(lost).toEqual([]);
  });
});

describe('the pure folders', () => {
  const pure = files.filter(({ folder }) => PURE.includes(folder));

  it('ask neither for the time nor for chance nor for the machine', () => {
    expect(pure.flatMap(({ path, tokens }) => impurities(tokens).map((one) => `${path}:${one}`))).toEqual([]);
  });

  it.each([
    ['const a = Date.now();', true],
    ['const a = new Date();', true],
    ['const a = Math . random();', true],
    ['if (process.env.X) stop();', true],
    ['setTimeout(f, 1);', true],
    ['const a = new Date(text);', false],
    ['const a = Date.UTC(2026, 1, 1) + Math.round(2);', false],
    ['const a = { process: 1 }; a.process;', false],
    ["const a = 'Date.now()'; // Math.random()", false],
  ])('%s is found: %s', (code, found) => {
    expect(impurities(tokenizeSource(code)).length > 0).toBe(found);
  });

  it('have no package but what the table gives them, and none of Node', () => {
    for (const folder of PURE)
      expect([folder, table.get(folder)?.packages.has('node')]).toEqual([folder, false]);
  });
});

describe('files', () => {
  // The table of weights is data that a test writes, a line a gram.
  const written = files.filter(({ path }) => !path.endsWith('weighing/points.ts'));
  const lengths = written.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }));

  it('are short: half below 90 lines, nine in ten below 250, none above 500', () => {
    const sorted = lengths.map((file) => file.lines).sort((a, b) => a - b);
    const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    expect(at(0.5)).toBeLessThan(90);
    expect(at(0.9)).toBeLessThan(250);
    expect(lengths.filter((file) => file.lines > 500)).toEqual([]);
  });

  it('are named after their noun or verb', () => {
    const costume = /(?:^|\/|_)(?:utils?|helpers?|common|misc|manager|service)(?:\.|_|\/)/iu;
    expect(files.filter(({ path }) => costume.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('silence neither the compiler nor the linter without a reason', () => {
    const silenced = files.flatMap(({ comments }) =>
      comments.filter(({ text }) =>
        /@ts-(?:ignore|nocheck|expect-error)|biome-ignore(?!.*: \S)|\bTODO\b/u.test(text),
      ),
    );
    expect(silenced).toEqual([]);
  });
});

describe('the reader of sources', () => {
  const imports = (text: string) => {
    const tokens = tokenizeSource(text).filter((token) => token.kind !== 'comment');
    return importsOf({ path: 'src/cli/ask.ts', text, tokens, comments: [] });
  };

  it.each([
    [`import type { A } from '../domain/date.ts';`, 'domain', true],
    [`import { type A, type B } from '../domain/date.ts';`, 'domain', true],
    [`import { type A, b } from '../domain/date.ts';`, 'domain', false],
    [`export * from './words.ts';`, 'cli', false],
    [`export type { A } from '../main.ts';`, 'main', true],
    [`const x = await import('../runtime/postgres.ts');`, 'runtime', false],
    [`import '../runtime/postgres.ts';`, 'runtime', false],
    [`import A, { b } from '../runtime/postgres.ts';`, 'runtime', false],
  ])('%s', (text, folder, typeOnly) => {
    expect(imports(text)).toMatchObject([{ folder, typeOnly }]);
  });

  it('tells packages from Node, and code from strings', () => {
    expect(
      imports(`import a from '@fluent/bundle'; import b from 'zod/v4'; import c from 'node:fs';`),
    ).toMatchObject([{ package: '@fluent/bundle' }, { package: 'zod' }, { package: 'node' }]);
    expect(
      imports(`const a = "import x from 'y'"; const b = import.meta.url; export const c = 1; /* from 'z' */`),
    ).toEqual([]);
  });
});
