import { configDefaults, defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.{ts,tsx}'],
    // Those two drive a browser and are Playwright's.
    exclude: [...configDefaults.exclude, 'test/e2e/**', 'test/desktop/**'],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // better-sqlite3 and child processes want processes of their own, and the machine may be small.
    pool: 'forks',
    maxWorkers: 2,
    allowOnly: false,
  },
});
