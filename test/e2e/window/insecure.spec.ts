/** The editor over plain http by a name that is no loopback one: browsers give such a page no secure context. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments } from '../helpers/browser-arguments.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem, saved } from '../helpers/pages.ts';
import { startServer } from '../helpers/server.ts';

const HOST = 'strata.home.arpa';

test('creating, renaming, copying and pasting work without a secure context', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-insecure-'));
  const server = await startServer(folder, { allowedHosts: [HOST] });
  const { STRATA_BROWSER } = process.env;
  const browser = await chromium.launch({
    ...(STRATA_BROWSER ? { executablePath: STRATA_BROWSER } : {}),
    args: [...browserArguments(), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  });
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(server.url.replace('127.0.0.1', HOST));
  expect(
    await page.evaluate(() => [isSecureContext, 'clipboard' in navigator, 'randomUUID' in crypto]),
  ).toEqual([false, false, false]);

  await openSeed(page);
  await outlineItem(page, 'C Contract').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await expect(block(page, 'B Bill')).toBeVisible();
  await saved(page);

  await outlineItem(page, 'B Bill').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Copy' }).click();
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('Control+V');
  await expect(outlineItem(page, 'P1 Bill')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(outlineItem(page, 'P1 Bill')).toBeHidden();
  await saved(page);

  // A menu can't read the clipboard, and says what can.
  await outlineItem(page, 'P Plan').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Paste' }).click();
  await expect(
    page.getByText('Your browser doesn’t let menus read the clipboard. Press Ctrl+V'),
  ).toBeVisible();

  // A text that can't be saved is copied by the browser's own command.
  await outlineItem(page, 'A Assist').click();
  await page.keyboard.press('F2');
  await page.keyboard.type('Typed meanwhile');
  await changeElsewhere({ ...server, folder }, { type: 'process.delete', ids: ['assist'] });
  await page.getByRole('button', { name: 'Copy text' }).click();
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+V');
  await page.keyboard.press('Enter');
  await expect(outlineItem(page, 'T Typed meanwhile')).toBeVisible();
  await saved(page);

  // Images have no way to the clipboard over http; the chart says what has.
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await page.getByRole('button', { name: /^Export chart “.*, needed”/ }).click();
  await page.getByRole('menuitem', { name: 'Copy as image' }).click();
  await expect(page.getByText('Export it as PNG instead.')).toBeVisible();

  expect(complaints).toEqual([]);
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});
