import { configDefaults, defineConfig } from 'vitest/config';

/** The page's tests need a browser on the machine. Where BROWSER_TESTS=1 asks for them, a missing browser fails. */
const browser = process.env.BROWSER_TESTS === '1' ? [] : ['tests/browser/**'];

/** These hold processor time to a bound: they run after the others, one by one, so that no other test shares their cores. */
const timed = ['laws', 'number_law', 'repair', 'time_law'].map(
  (name) => `tests/understanding/${name}.test.ts`,
);

const shared = { testTimeout: 30_000, hookTimeout: 60_000, pool: 'forks' } as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...browser, ...timed],
          globalSetup: ['tests/support/global.ts'],
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: { ...shared, name: 'timed', include: timed, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
