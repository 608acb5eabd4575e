import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, ROOT } from '../../scripts/build.js';

const DIST = join(ROOT, 'dist');
const SRC = join(ROOT, 'src');

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

describe('the build', () => {
  beforeAll(() => build(), 120_000);

  test('compiles every source', () => {
    const missing = filesBelow(SRC, '.ts').filter(
      (file) => !existsSync(join(DIST, file.replace(/\.ts$/, '.js'))),
    );
    expect(missing).toEqual([]);
  });

  test('takes a moment when nothing changed, and writes nothing', async () => {
    const stamp = join(DIST, '.sources');
    const before = statSync(stamp).mtimeMs;
    const start = performance.now();
    await build();
    expect(performance.now() - start).toBeLessThan(300);
    expect(statSync(stamp).mtimeMs).toBe(before);
  });

  test('leaves no compiled file whose source is gone', async () => {
    mkdirSync(join(DIST, 'gone'), { recursive: true });
    writeFileSync(join(DIST, 'gone', 'old.js'), '');
    rmSync(join(DIST, '.sources'));
    await build();
    expect(existsSync(join(DIST, 'gone', 'old.js'))).toBe(false);
  }, 120_000);
});
