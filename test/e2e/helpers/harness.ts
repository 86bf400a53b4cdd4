/**
 * What every end-to-end test starts from: a library folder of its own, the engine and its server on it, and a page that
 * shows the library. What the page complains about fails the test.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { type Started, startServer } from './server.ts';

/** How many times slower the page runs than the machine could, to find what depends on its speed. */
const SLOWER = Number(process.env.STRATA_TEST_SLOWDOWN ?? 1);

type Fixtures = {
  /** The editor on a library folder that is empty when the test begins. */
  strata: Started;
  /** Messages of uncaught errors and `console.error` in the test's pages so far. */
  complaints: string[];
};

/** Changes the Sales & Support model as somebody else does it meanwhile: Grace, over a connection of her own. */
export const changeElsewhere = async ({ engine }: Started, ...commands: object[]): Promise<void> => {
  const grace = engine.connect({ id: 'Grace', name: 'Grace', role: 'owner' });
  const file = 'Sales & Support.strata';
  await grace.request('document.open', { file });
  for (const command of commands) {
    const seed = randomBytes(16).toString('hex');
    expect(await grace.request('document.apply', { file, command, seed })).toMatchObject({ ok: true });
  }
  await grace.close();
};

/** Adds what this page complains about to a list. */
const listenForComplaints = (page: Page, complaints: string[]): void => {
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
};

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names out of this pattern.
  strata: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-e2e-'));
    const server = await startServer(folder);
    await use(server);
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  },
  complaints: async ({ context }, use) => {
    const complaints: string[] = [];
    context.on('page', (page) => listenForComplaints(page, complaints));
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  page: async ({ page, strata, complaints }, use) => {
    listenForComplaints(page, complaints);
    if (SLOWER > 1) {
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    }
    await page.goto(strata.url);
    await use(page);
  },
});

/**
 * Removes what the browser itself complains of while a server is gone or refuses: sockets, and requests that were refused or cut off,
 * as one for code is that was being loaded just then.
 */
export const forgiveRefusals = (complaints: string[]): void => {
  expect(
    complaints.filter((complaint) => !/WebSocket connection|Failed to load resource/.test(complaint)),
  ).toEqual([]);
  complaints.length = 0;
};

export { expect };
