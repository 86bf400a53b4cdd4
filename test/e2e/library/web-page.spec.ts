/** The model as a web page: exported from the window, then read from the disk as anybody would, with and without scripts. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { openSeed } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

/** Exports the seed as a web page, and returns where it is. */
const exported = async (page: Page, { folder }: Started): Promise<string> => {
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'Web page' }).click();
  await expect(dialog.getByText('opens in any browser')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support.html');
  const path = join(folder, 'page.html');
  await download.saveAs(path);
  return `file://${path}`;
};

const row = (page: Page, name: string) => page.getByRole('treeitem', { name });
const block = (page: Page, name: string) =>
  page.locator('svg g', { has: page.locator(`title:text-is("${name}")`) });

test('a web page shows the map, is read with keys and links, and keeps its place in the history', async ({
  page,
  context,
  strata,
}) => {
  const address = await exported(page, strata);
  const reader = await context.newPage();
  const requests: string[] = [];
  reader.on('request', (request) => requests.push(request.url()));
  await reader.goto(address);
  await expect(reader).toHaveTitle('Sales & Support');
  await expect(block(reader, 'S Sell')).toHaveCount(1);
  await expectAccessible(reader);

  await reader.keyboard.press('/');
  await reader.keyboard.type('custom sol');
  await expect(reader.getByRole('option').first()).toHaveText('S3 Sell Custom Solution');
  await reader.keyboard.press('Enter');
  const panel = reader.getByRole('article', { name: 'Reference page' });
  await expect(panel.getByRole('heading', { name: 'S3 Sell Custom Solution' })).toBeVisible();
  await expect(reader).toHaveURL(/#S3$/);
  await expect(row(reader, 'S3 Sell Custom Solution')).toHaveAttribute('aria-selected', 'true');
  await expect(block(reader, 'S3 Sell Custom Solution')).toHaveCount(1);

  await panel.getByRole('button', { name: 'Explode' }).click();
  await expect(block(reader, 'S301 Develop Profile')).toHaveCount(1);
  await panel.getByRole('button', { name: 'Drill down' }).click();
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('S Sell / S3');
  await expect(block(reader, 'P Plan')).toHaveCount(0);

  await panel.getByRole('link', { name: 'S Sell' }).click();
  await expect(reader).toHaveURL(/#S$/);
  await expect(block(reader, 'P Plan')).toHaveCount(1);
  await reader.goBack();
  await expect(reader).toHaveURL(/#S3$/);
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toBeVisible();

  await row(reader, 'S3 Sell Custom Solution').focus();
  await reader.keyboard.press('Home');
  await expect(row(reader, 'P Plan')).toBeFocused();
  await reader.keyboard.press('ArrowDown');
  await reader.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'S Sell' })).toBeVisible();
  await expectAccessible(reader);
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  expect(new Set(requests.map((url) => url.replace(/#.*/, ''))).size).toBe(1);
});

test('a web page has its blocks in the shape of the window, and follows when that is turned', async ({
  page,
  context,
  strata,
}) => {
  const address = await exported(page, strata);
  const reader = await context.newPage();
  await reader.goto(address);
  await reader.getByRole('button', { name: 'Level 2', exact: true }).click();
  /** How many rows the four ways to sell take. */
  const rows = async () => {
    const names = [
      'S1 Sell on Standard Terms',
      'S2 Sell by Proposal',
      'S3 Sell Custom Solution',
      'S4 Sell Renewal',
    ];
    const boxes = await Promise.all(names.map((name) => block(reader, name).boundingBox()));
    return new Set(boxes.map((box) => Math.round(box?.y ?? 0))).size;
  };
  await expect.poll(rows).toBe(1);
  await reader.setViewportSize({ width: 600, height: 1000 });
  await expect.poll(rows).toBe(2);
  await reader.setViewportSize({ width: 1000, height: 600 });
  await expect.poll(rows).toBe(1);
});

test('a web page prints the process on show, and nothing of what surrounds it', async ({
  page,
  context,
  strata,
}) => {
  const address = await exported(page, strata);
  const reader = await context.newPage();
  await reader.goto(`${address}#S3`);
  await reader
    .getByRole('article', { name: 'Reference page' })
    .getByRole('button', { name: 'Drill down' })
    .click();
  await expect(block(reader, 'P Plan')).toHaveCount(0);
  await expect(row(reader, 'P Plan')).toBeVisible();
  const path = join(strata.folder, 'printed.pdf');
  await reader.pdf({ path, format: 'A4' });
  const printed = execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
  for (const text of ['Sales & Support', 'S3 Sell Custom Solution', 'S301', 'Develop Profile'])
    expect(printed).toContain(text);
  for (const text of ['P Plan', 'Drill down', 'All levels', 'Print']) expect(printed).not.toContain(text);
});

test('an address leads to its block, and a press on the map explodes, selects and drills down', async ({
  page,
  context,
  strata,
}) => {
  const address = await exported(page, strata);
  const reader = await context.newPage();
  await reader.goto(`${address}#S201`);
  const panel = reader.getByRole('article', { name: 'Reference page' });
  await expect(panel.getByRole('heading', { name: 'S201' })).toBeVisible();
  await expect(block(reader, 'S201 Develop Profile')).toHaveCount(1);

  await reader.getByRole('button', { name: 'Level 1' }).click();
  await expect(block(reader, 'S201 Develop Profile')).toHaveCount(0);
  await block(reader, 'C Contract').click();
  await expect(panel.getByRole('heading', { name: 'C Contract' })).toBeVisible();
  await block(reader, 'S Sell').dblclick();
  await expect(reader.getByRole('navigation', { name: 'Breadcrumb' })).toContainText('S Sell');
  await reader.keyboard.press('Alt+ArrowUp');
  await expect(block(reader, 'C Contract')).toHaveCount(1);
});

test('a web page shows the whole outline where scripts are blocked', async ({ page, browser, strata }) => {
  const address = await exported(page, strata);
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await reader.goto(address);
  for (const name of ['P Plan', 'S Sell', 'S3 Sell Custom Solution', 'S301 Develop Profile'])
    await expect(reader.getByText(name, { exact: true })).toBeVisible();
  await context.close();
});
