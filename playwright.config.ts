import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { browserArguments } from './test/e2e/helpers/browser-arguments.ts';

/** Tests that drive the editor in a real Chromium; `npm test` names the browser in STRATA_BROWSER. */
export default defineConfig({
  outputDir: 'test-results/playwright',
  globalSetup: './test/own-settings.ts',
  // A test waits for its page about half of the time, so that a core each is enough.
  workers: Math.min(4, availableParallelism()),
  fullyParallel: true,
  // A test that fails now and then is a failing test.
  retries: 0,
  forbidOnly: true,
  // Long enough for a slow machine that does something else as well: no test is about time.
  timeout: 240_000,
  expect: { timeout: 40_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
    actionTimeout: 40_000,
    screenshot: 'only-on-failure',
    // A trace costs every test a fifth of its time; ask for one with `--trace on`.
    trace: 'off',
    launchOptions: {
      ...(process.env.STRATA_BROWSER ? { executablePath: process.env.STRATA_BROWSER } : {}),
      args: browserArguments(),
    },
  },
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    // Electron's own program; the stand-in's tests are Vitest's.
    { name: 'electron', testDir: 'test/desktop', testMatch: '**/*.spec.ts', workers: 1 },
  ],
});
