import { defineConfig } from '@playwright/test';
import { browserArguments } from './test/e2e/browser-arguments.ts';

/** Tests that drive the editor in a real Chromium; `npm test` names the browser in STRATA_BROWSER. */
export default defineConfig({
  outputDir: 'test-results/playwright',
  workers: 2,
  fullyParallel: true,
  // A test that fails now and then is a failing test.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    acceptDownloads: true,
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
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
