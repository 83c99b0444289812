import { defineConfig } from 'vitest/config';

/** Tests in `tests/` that need no built site. */
const withoutSite = ['tests/invalid.test.ts', 'tests/supply-chain.test.ts', 'tests/fuzz/**/*.test.ts'];

export default defineConfig({
  test: {
    maxWorkers: 3,
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/same-random.ts'],
          testTimeout: 30_000,
          include: ['src/**/*.test.ts', 'bench/**/*.test.ts', 'docs/**/*.test.ts', ...withoutSite],
        },
      },
      {
        test: {
          name: 'site',
          setupFiles: ['tests/support/same-random.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: withoutSite,
          globalSetup: ['tests/support/setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
