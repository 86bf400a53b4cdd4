import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  testTimeout: 30_000,
  hookTimeout: 30_000,
  // better-sqlite3 and child processes want processes of their own.
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    // The machine may be small, and each worker opens databases and programs.
    maxWorkers: 2,
    allowOnly: false,
    projects: [
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/desktop/**', '**/node_modules/**'],
        },
      },
      {
        test: { ...common, name: 'desktop', include: ['test/desktop/**/*.test.ts'], testTimeout: 120_000 },
      },
    ],
  },
});
