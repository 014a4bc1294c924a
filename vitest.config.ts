import { defineConfig } from 'vitest/config';

/**
 * Kinds of tests. `unit` needs nothing but the sources; `site` reads the folder that was built; `e2e` and `lighthouse` drive
 * a real browser against the real server. scripts/test.ts builds and serves, and names the folder and the address to the others.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/e2e/**', 'tests/bench/**', 'tests/fixtures/**'],
          setupFiles: ['tests/support/no-stray-errors.ts'],
          testTimeout: 20_000,
          // A hundred files that load the same modules: loading them once in each worker takes half the time.
          isolate: false,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          exclude: ['tests/e2e/lighthouse.test.ts'],
          maxWorkers: 2,
          // A second is not enough for a browser on a busy machine; what never comes still fails.
          expect: { poll: { timeout: 10_000 } },
        },
      },
      {
        test: {
          name: 'lighthouse',
          include: ['tests/e2e/lighthouse.test.ts'],
          globalSetup: ['tests/support/browser-setup.ts'],
          // Alone, because other work on the machine would count against the page.
          fileParallelism: false,
        },
      },
    ],
  },
});
