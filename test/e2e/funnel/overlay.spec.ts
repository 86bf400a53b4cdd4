import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { act, block, boxOf, canvas, expectSamePlace, openSeed, saved, still } from '../helpers/pages.ts';

const strip = (page: Page) => page.getByRole('region', { name: 'Funnel overlay' });
const stage = (page: Page, name: string) => strip(page).getByRole('listitem').filter({ hasText: name });
const tool = (page: Page) =>
  page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button', { name: 'Funnel overlay' });

/** Links a stage of the seed's scenario to a block, by the strip and its dialog. */
const link = async (page: Page, name: string, query: string, choice: RegExp) => {
  await stage(page, name).getByRole('button', { name: /^Link/ }).click();
  const another = page.getByRole('button', { name: 'Another block…' });
  await expect(another.or(page.getByRole('combobox', { name: 'Block', exact: true }))).toBeVisible();
  if (await another.isVisible()) await another.click();
  await page.getByRole('combobox', { name: 'Block', exact: true }).fill(query);
  await page.getByRole('option', { name: choice }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
};

test('the overlay lists stages, links them to blocks and shows their volumes there', async ({ page }) => {
  await openSeed(page);
  await tool(page).click();
  await expect(strip(page)).toContainText('Example: one year of Sell');
  await expect(strip(page)).toContainText('No stage is linked to a block yet');
  await expect(stage(page, 'X captured')).toContainText('17,544 → 8% → 1,404');

  await link(page, 'X captured', 'S101', /S101/);
  await link(page, 'X qualified', 'S102', /S102/);
  await expect(strip(page)).toContainText('2 of 4 stages aren’t linked');
  // The macro process stands for what is inside it while it is not exploded.
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel 17,544 in, converts 3.6%, 632 out/);
  await expect(block(page, 'S Sell')).toContainText('17,544 → 3.6% → 632');

  await stage(page, 'X captured')
    .getByRole('button', { name: 'Show S101 Develop Profile on the canvas' })
    .click();
  await expect(block(page, 'S101 Develop Profile')).toHaveAccessibleName(
    /funnel 17,544 in, converts 8%, 1,404 out/,
  );
  await expect(block(page, 'S Sell')).not.toHaveAccessibleName(/funnel/);

  await page.keyboard.press('Control+z');
  await expect(strip(page)).toContainText('3 of 4 stages aren’t linked');
  await saved(page);
});

test('a fitted picture is fitted below the strip and the legend, one that was moved holds still', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 560 });
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  await act(page, 'Zoom to fit');
  const fitted = await boxOf(page, 'P Plan');
  await tool(page).click();
  const bar = await strip(page).boundingBox();
  await page.getByRole('button', { name: 'Colour by status', exact: true }).click();
  await still(page);
  const legend = await canvas(page).getByRole('region', { name: 'Legend' }).boundingBox();
  expect(legend?.y).toBeCloseTo((bar?.y ?? 0) + (bar?.height ?? 0));
  expect((await boxOf(page, 'P Plan')).y).toBeGreaterThan((legend?.y ?? 0) + (legend?.height ?? 0));
  await tool(page).click();
  await still(page);
  expect((await boxOf(page, 'P Plan')).width).toBeCloseTo(fitted.width, 0);

  await canvas(page)
    .locator('.react-flow__pane')
    .hover({ position: { x: 30, y: 150 } });
  await page.mouse.wheel(0, 60);
  await still(page);
  const moved = await boxOf(page, 'S Sell');
  await tool(page).click();
  await expect(strip(page)).toBeVisible();
  await still(page);
  expectSamePlace(await boxOf(page, 'S Sell'), moved);
});

test('the key, the command palette and the button show and hide the overlay, and a reload keeps it', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'P Plan').click();
  await page.keyboard.press('Control+Shift+F');
  await expect(strip(page)).toBeVisible();
  await page.reload();
  await expect(strip(page)).toBeVisible();
  await strip(page).getByRole('button', { name: 'Hide funnel overlay' }).click();
  await expect(strip(page)).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('funnel overlay');
  await page.keyboard.press('Enter');
  await expect(strip(page)).toBeVisible();
  await expect(tool(page)).toHaveAttribute('aria-pressed', 'true');
});

test('a stage is linked to the selected block by keyboard, and unlinked again', async ({ page }) => {
  await openSeed(page);
  await tool(page).click();
  await block(page, 'S Sell').click();
  await stage(page, 'Commitment given').getByRole('button', { name: /^Link/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Selected block: S Sell' }).press('Enter');
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel 240 in, converts 70%, 168 out/);
  await stage(page, 'Commitment given')
    .getByRole('button', { name: /^Change linked block/ })
    .click();
  await page.getByRole('button', { name: 'Remove link' }).click();
  await expect(block(page, 'S Sell')).not.toHaveAccessibleName(/funnel/);
});

test('one of several scenarios is chosen, and a stage that converts nothing is reported', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const session = strata.engine.connect({ id: 'Other', name: 'Other', role: 'owner' });
  const [entry] = await session.request('library.list', {});
  const file = entry?.file ?? '';
  await session.request('document.open', { file });
  let changes = 0;
  const apply = (command: unknown) =>
    session.request('document.apply', { file, command, seed: `Change ${++changes} of this test` });
  await apply({ type: 'funnel.duplicate', id: 'sell-funnel', name: 'Worst case' });
  await tool(page).click();
  await strip(page)
    .getByRole('button', { name: /Scenario/ })
    .click();
  await page.getByRole('option', { name: 'Worst case' }).click();
  await link(page, 'X captured', 'S101', /S101/);
  await apply({ type: 'stage.update', id: 'stage-commitment', conversion: 0 });
  // The copy is another scenario: its figures stay.
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel 17,544 in/);
  await strip(page)
    .getByRole('button', { name: /Scenario/ })
    .click();
  await page.getByRole('option', { name: /Example/ }).click();
  await expect(stage(page, 'X captured')).toContainText('unreachable');
  await session.close();
});

test('the overlay shows the units needed or still to create, and which of them', async ({ page }) => {
  await openSeed(page);
  await tool(page).click();
  await link(page, 'X captured', 'S101', /S101/);
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel 17,544 in, converts 8%, 1,404 out/);
  await strip(page)
    .getByRole('button', { name: /Units shown$/ })
    .click();
  await page.getByRole('option', { name: 'Still to create (net of open units)' }).click();
  await expect(block(page, 'S Sell')).toHaveAccessibleName(
    /funnel 5,880 in and 2,400 open, converts 8%, 662 out/,
  );
  await expect(page.getByRole('list', { name: /^Stages: units to create \+ open units/ })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('overlay: needed');
  await page.keyboard.press('Enter');
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel 17,544 in/);
});

test('far away the bands are painted, and the PDF holds them', async ({ page, strata }) => {
  await openSeed(page);
  await tool(page).click();
  await link(page, 'X captured', 'S101', /S101/);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(block(page, 'S101 Develop Profile')).toBeVisible();
  await page.getByRole('button', { name: 'Export' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  const path = join(strata.folder, 'out.pdf');
  await (await download).saveAs(path);
  expect(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })).toContain(
    '17,544 → 8% → 1,404',
  );
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the overlay, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openSeed(page);
    await tool(page).click();
    await link(page, 'X captured', 'S101', /S101/);
    await expect(block(page, 'S Sell')).toHaveAccessibleName(/funnel/);
    await expectAccessible(page);
    await stage(page, 'X qualified').getByRole('button', { name: /^Link/ }).click();
    // The list of the picker hangs on the page beside the dialog, as React Aria places it.
    await expectAccessible(page, '[role="dialog"]');
    await expect(canvas(page)).toBeAttached();
  });
