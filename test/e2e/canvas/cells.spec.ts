import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, block, canvas, inspector, openSeed, saved, still } from '../helpers/pages.ts';

const gap = (page: Page, name: string) =>
  canvas(page).getByRole('group', { name: new RegExp(`^${name}.*, gap, in S4 Sell Renewal`) });
const openLevel3 = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(block(page, 'S101 Develop Profile')).toBeVisible();
  await still(page);
};

test('level 3 shows the source’s cells: six gaps in S4, none in S1, artefacts', async ({ page }) => {
  await openLevel3(page);
  await expect(canvas(page).getByRole('group', { name: /, gap, in S4 Sell Renewal/ })).toHaveCount(6);
  await expect(
    canvas(page).getByRole('group', {
      name: /^Developing.*, none, in S1 Sell on Standard Terms/,
    }),
  ).toBeVisible();
  for (const [code, artefacts] of [
    ['S104', 'brochure, trial'],
    ['S204', 'proposal'],
    ['S205', 'proposal'],
    ['S304', 'solution'],
    ['S305', 'solution'],
  ] as const)
    await expect(
      canvas(page).getByRole('group', { name: new RegExp(`^${code} .*artefacts: ${artefacts}`) }),
    ).toContainText(artefacts);
  await gap(page, 'Qualify').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});

test('with the mouse, a gap is filled in place, and its menu marks it as none or opens the matrix', async ({
  page,
}) => {
  await openLevel3(page);
  await gap(page, 'Qualify').getByRole('button', { name: 'Realise Qualify in S4 Sell Renewal' }).click();
  await expect(block(page, 'S401 Qualify')).toBeVisible();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Qualify');
  await expect(gap(page, 'Qualify')).toHaveCount(0);
  await gap(page, 'Develop Profile').click();
  await expect(inspector(page).getByRole('article', { name: 'Gap' })).toBeVisible();
  await gap(page, 'Develop Profile').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Mark as none' }).click();
  const none = canvas(page).getByRole('group', { name: /^Develop Profile, none, in S4/ });
  await expect(none).toBeVisible();
  await none.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Show cell in matrix' }).click();
  await expect(page.getByRole('gridcell', { selected: true })).toContainText('None, on purpose');
});

test('with the keyboard alone: arrows reach a gap, Enter fills it, Delete makes a gap of none, undo', async ({
  page,
}) => {
  await openLevel3(page);
  await block(page, 'S4 Sell Renewal').click();
  await page.keyboard.press('ArrowDown');
  await expect(gap(page, 'Develop Profile')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(gap(page, 'Qualify')).toBeFocused();
  await page.keyboard.press('Control+Shift+Enter');
  const none = canvas(page).getByRole('group', { name: /^Qualify, none, in S4/ });
  await expect(none).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(gap(page, 'Qualify')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(block(page, 'S401 Qualify')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(gap(page, 'Problem/Need Gathering')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Realise grouping' }).press('Enter');
  await expect(block(page, 'S402 Problem/Need Gathering')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(gap(page, 'Qualify')).toBeVisible();
  await expect(canvas(page).getByRole('group', { name: /, gap, in S4/ })).toHaveCount(6);
  await gap(page, 'Qualify').click();
  await page.keyboard.press('Escape');
  await expect(block(page, 'S4 Sell Renewal')).toBeFocused();
});

test('a cell is filled from the command palette, and a second window follows', async ({ page }) => {
  await openLevel3(page);
  await saved(page);
  const other = await anotherWindow(page);
  await other.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(gap(other, 'Qualify')).toBeVisible();
  await gap(page, 'Qualify').click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Realise grouping');
  await page.keyboard.press('Enter');
  await expect(block(page, 'S401 Qualify')).toBeVisible();
  await expect(block(other, 'S401 Qualify')).toBeVisible();
  await expect(gap(other, 'Qualify')).toHaveCount(0);
});
