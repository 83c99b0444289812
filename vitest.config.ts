import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['tests/support/same-random.ts'],
          include: [
            'src/**/*.test.ts',
            'bench/**/*.test.ts',
            'docs/**/*.test.ts',
            'tests/invalid.test.ts',
            'tests/fuzz/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          setupFiles: ['tests/support/same-random.ts'],
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/invalid.test.ts', 'tests/fuzz/**/*.test.ts'],
          globalSetup: ['tests/support/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
