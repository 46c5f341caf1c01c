import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const setupFiles = ['test/silent-console.ts'];

export default defineConfig({
  test: {
    // One more than cores: many tests wait for a program that they started. The default leaves a core idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{built,cli}/**'],
          isolate: false,
          setupFiles,
        },
      },
      {
        // What runs the program itself, or looks at what is published: built first, so that no test meets an old build.
        test: {
          name: 'built',
          include: ['test/{built,cli}/**/*.test.ts'],
          setupFiles,
          globalSetup: ['test/build-first.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
});
