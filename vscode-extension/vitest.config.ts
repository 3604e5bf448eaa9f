import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/**/*.test.ts'] } },
      {
        test: {
          name: 'e2e',
          include: ['e2e/*.test.ts'],
          // One editor serves all files, and its machine has few cores.
          globalSetup: 'e2e/globalSetup.ts',
          fileParallelism: false,
          // A real editor on a busy machine now and then drops a key or a click.
          retry: 1,
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
