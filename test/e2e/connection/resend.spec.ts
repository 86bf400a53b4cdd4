/** What was typed is carried out once, whatever becomes of the line, the page or the disk. */
import type { Page, WebSocketRoute } from '@playwright/test';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const FILE = 'Sales & Support.strata';
const status = (page: Page) => page.locator('footer').getByRole('status').first();

/** Stands between the page and the server, which answers what it is asked: the page may not hear of it. */
const lineOf = async (page: Page) => {
  const line: { hears: boolean; now?: WebSocketRoute } = { hears: true };
  await page.routeWebSocket(/\/engine/, (route) => {
    const server = route.connectToServer();
    line.now = route;
    route.onMessage((message) => server.send(message));
    server.onMessage((message) => {
      if (line.hears) route.send(message);
    });
  });
  return line;
};

const rename = async (page: Page, from: string, to: string): Promise<void> => {
  await outlineItem(page, from).click();
  await page.keyboard.press('F2');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
};

for (const way of ['a cut line', 'a reload'] as const)
  test(`a change whose answer was lost is not made a second time after ${way}`, async ({
    page,
    strata,
    complaints,
  }) => {
    const line = await lineOf(page);
    await page.reload();
    await openSeed(page);
    await saved(page);
    const grace = strata.engine.connect({ id: 'grace', name: 'Grace', role: 'owner' });
    await grace.request('document.open', { file: FILE });
    const seq = async () => (await grace.request('document.changes', { file: FILE, after: 0 })).seq;
    const committed = (await seq()) + 1;
    line.hears = false;
    await rename(page, 'C Contract', 'Bill');
    await expect(status(page)).toHaveText('Saving…');
    // The engine has made it before anybody else changes the same block.
    await expect.poll(seq).toBe(committed);
    await changeElsewhere(strata, { type: 'process.rename', id: 'contract', name: 'Charge' });
    line.hears = true;
    if (way === 'a reload') await page.reload();
    else await line.now?.close();
    await expect(block(page, 'C Charge')).toBeVisible();
    await saved(page);
    expect(await seq()).toBe(committed + 1);
    await grace.close();
    complaints.length = 0;
  });
