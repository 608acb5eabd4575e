import { defineConfig } from 'vitest/config';

/** Benchmarks: one after the other, alone on the machine, their tables on standard output. */
export default defineConfig({
  test: {
    include: ['bench/**/*.bench.ts'],
    globalSetup: ['tests/support/global.ts'],
    testTimeout: 900_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    pool: 'forks',
    disableConsoleIntercept: true,
    reporters: [['default', { summary: false }]],
  },
});
