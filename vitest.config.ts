import { configDefaults, defineConfig } from 'vitest/config';

/** The page's tests need a browser on the machine. Where BROWSER_TESTS=1 asks for them, a missing browser fails. */
const browser = process.env.BROWSER_TESTS === '1' ? ['tests/browser/**/*.test.ts'] : [];

/** These start servers, commands and browsers, kill some of them, and keep both cores busy by themselves. */
const processes = ['cli', 'crash', 'runtime/embedded', 'scripts', 'tours'].map(
  (folder) => `tests/${folder}/**/*.test.ts`,
);

/** These hold processor time to a bound: they run after the others, one by one, so that no other test shares their cores. */
const timed = ['laws', 'number_law', 'repair', 'time_law'].map(
  (name) => `tests/understanding/${name}.test.ts`,
);

const shared = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const;
const globalSetup = ['tests/support/global.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/browser/**', ...processes, ...timed],
          globalSetup,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'processes',
          include: [...processes, ...browser],
          globalSetup,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: { ...shared, name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
