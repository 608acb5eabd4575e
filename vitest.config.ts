import { configDefaults, defineConfig } from 'vitest/config';

/** The page's tests need a browser on the machine. Where BROWSER_TESTS=1 asks for them, a missing browser fails. */
const browser = process.env.BROWSER_TESTS === '1' ? [] : ['tests/browser/**'];

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...browser],
    globalSetup: ['tests/support/global.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
});
