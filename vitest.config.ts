import { defineConfig } from 'vitest/config';

const common = {
  environment: 'node',
  // Long enough for a slow machine that does something else as well: no test is about time.
  testTimeout: 180_000,
  expect: { poll: { timeout: 120_000, interval: 50 } },
  hookTimeout: 180_000,
  setupFiles: 'test/watchdog/worker.ts',
  // better-sqlite3 and child processes want processes of their own.
  pool: 'forks',
} as const;

export default defineConfig({
  test: {
    // The machine may be small, and each worker opens databases and programs.
    maxWorkers: 2,
    allowOnly: false,
    globalSetup: ['test/watchdog/main.ts', 'test/own-settings.ts'],
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
        test: { ...common, name: 'desktop', include: ['test/desktop/**/*.test.ts'] },
      },
    ],
  },
});
