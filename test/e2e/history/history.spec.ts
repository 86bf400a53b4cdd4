/** The history: who changed what, any version on the canvas, and the differences of two. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const side = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const history = (page: Page) => page.getByRole('region', { name: 'History' });
const banner = (page: Page) => page.getByRole('region', { name: 'Earlier version' });

const rename = async (page: Page, from: string, to: string) => {
  await outlineItem(page, from).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
};

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  await rename(page, 'P Plan', 'Foresee');
  await outlineItem(page, 'A Assist').click();
  await page.keyboard.press('Delete');
  await saved(page);
});

test('changes are listed with who made them, the latest first, and new ones join', async ({ page }) => {
  await side(page, 'History').click();
  const rows = history(page).getByRole('listitem').filter({ hasText: 'Tester' });
  await expect(rows).toHaveText([/Delete “Assist”/, /Rename “Plan” to “Foresee”/]);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(rows.first()).toHaveText(/Undo: Delete “Assist”/);
});

test('a version is viewed read-only in every view, and left again', async ({ page }) => {
  await side(page, 'History').click();
  await history(page).getByRole('button', { name: 'First version', exact: true }).click();
  await expect(banner(page)).toContainText('the first version');
  await expect(block(page, 'P Plan')).toBeVisible();
  await expect(block(page, 'A Assist')).toBeVisible();
  await block(page, 'P Plan').click();
  await page.keyboard.press('Delete');
  await expect(block(page, 'P Plan')).toBeVisible();
  const fields = inspector(page).getByRole('textbox');
  await expect(fields.first()).toHaveValue('Plan');
  for (const field of await fields.all()) await expect(field).not.toBeEditable();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('gridcell', { name: 'Plan', exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await banner(page).getByRole('button', { name: 'Return to current version' }).click();
  await expect(block(page, 'P Foresee').or(block(page, 'F Foresee'))).toBeVisible();
  await expect(block(page, 'A Assist')).toHaveCount(0);
});

test('what others do while an earlier version is viewed is there after the return', async ({
  page,
  strata,
}) => {
  await side(page, 'History').click();
  await history(page).getByRole('button', { name: 'First version', exact: true }).click();
  await expect(banner(page)).toBeVisible();
  await changeElsewhere(strata, { type: 'process.create', parentId: null, name: 'Deliver' });
  await expect(history(page).getByRole('listitem').filter({ hasText: 'Grace' })).toHaveText(
    /Create “Deliver”/,
  );
  await expect(block(page, 'D Deliver')).toHaveCount(0);
  await banner(page).getByRole('button', { name: 'Return to current version' }).click();
  await expect(block(page, 'D Deliver')).toBeVisible();
});

test('two versions are compared on the canvas and as a list', async ({ page }) => {
  await side(page, 'History').click();
  await history(page).getByRole('button', { name: 'First version', exact: true }).click();
  await banner(page).getByRole('button', { name: 'Compare with current version' }).click();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('removed');
  const list = page.getByRole('region', { name: 'Differences' });
  await expect(list.getByRole('region', { name: 'Removed' })).toContainText('A Assist');
  await expect(list.getByRole('region', { name: 'Changed' })).toContainText('Foresee');
  await expect(page.getByRole('group', { name: /^Assist, removed/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /Foresee, changed/ })).toBeVisible();
  await expectAccessible(page);
  await list.getByRole('button', { name: 'Back to history' }).click();
  await expect(history(page)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(0);
});

test('a snapshot is created, and restored as a change that is undone', async ({ page }) => {
  await side(page, 'History').click();
  const first = history(page).getByRole('listitem').filter({ hasText: 'Rename “Plan”' });
  await first.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Create snapshot' }).click();
  await history(page).getByRole('textbox', { name: 'Snapshot name' }).fill('Before the workshop');
  await page.keyboard.press('Enter');
  await expect(first).toContainText('Before the workshop');
  await first.getByRole('button', { name: /^Before the workshop/ }).click();
  await banner(page).getByRole('button', { name: 'Restore this version' }).click();
  await expect(block(page, 'A Assist')).toBeVisible();
  await expect(banner(page)).toHaveCount(0);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(block(page, 'A Assist')).toHaveCount(0);
});
