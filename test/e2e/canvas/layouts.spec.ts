/** How parts are laid out: chosen in the inspector, the menus and the finder; aligned, tidied and nudged where people place them. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  boxOf,
  explode,
  goTo,
  inspector,
  openSeed,
  outlineItem,
  S1,
  S2,
  S3,
  S4,
  saved,
  still,
} from '../helpers/pages.ts';

const isColumn = async (page: Page) => {
  const [a, b] = [await boxOf(page, S1), await boxOf(page, S2)];
  return b.y >= a.y + a.height && Math.abs(a.x - b.x) < 1;
};
const selectSell = async (page: Page) => {
  await block(page, 'S Sell').click({ position: { x: 120, y: 14 } });
};

test('a layout is chosen in the inspector, the command palette and the context menu, and one undo reverts it', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await selectSell(page);
  await inspector(page)
    .getByRole('button', { name: /Layout of children/ })
    .click();
  await page.getByRole('option', { name: 'Column' }).click();
  await still(page);
  expect(await isColumn(page)).toBe(true);
  await saved(page);
  await page.reload();
  await expect(block(page, S4)).toBeVisible();
  expect(await isColumn(page)).toBe(true);
  await page.keyboard.press('Control+Z');
  await still(page);
  expect(await isColumn(page)).toBe(false);

  await goTo(page, 'S Sell');
  await act(page, 'Layout: column');
  expect(await isColumn(page)).toBe(true);

  await block(page, 'S Sell').click({ button: 'right', position: { x: 120, y: 14 } });
  const menu = page.getByRole('menu');
  await menu.getByRole('menuitem', { name: 'Layout' }).click();
  await expect(page.getByRole('menuitem', { name: 'Column' })).toBeDisabled();
  await page.getByRole('menuitem', { name: 'Row' }).click();
  await still(page);
  expect(await isColumn(page)).toBe(false);
});

test('blocks switched to a free layout stay where they are; the arrow keys nudge them', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, 'S Sell');
  await still(page);
  const before = await boxOf(page, S3);
  await act(page, 'Layout: free');
  expect(await boxOf(page, S3)).toEqual(before);

  await goTo(page, S4);
  await still(page);
  const start = await boxOf(page, S4);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowDown');
  await still(page);
  const after = await boxOf(page, S4);
  expect(after.x).toBeGreaterThan(start.x);
  expect(after.y).toBeGreaterThan(start.y);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+ArrowLeft');
  await expect(page.getByRole('status').filter({ hasText: 'Another block is in the way.' })).toHaveCount(1);
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Z');
  await still(page);
  expect(await boxOf(page, S4)).toEqual(start);
});

test('blocks placed by hand are aligned, spread out and tidied, without one covering another', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, 'S Sell');
  await act(page, 'Layout: free');
  await block(page, S1).click({ position: { x: 60, y: 40 } });
  for (const name of [S2, S3])
    await block(page, name).click({ modifiers: ['Shift'], position: { x: 60, y: 40 } });
  const arrange = inspector(page).getByRole('group', { name: 'Arrange' });
  await arrange.getByRole('button', { name: 'Align left' }).click();
  await still(page);
  const boxes = async () => Promise.all([S1, S2, S3].map((name) => boxOf(page, name)));
  const [a, b, c] = await boxes();
  expect(Math.abs((a?.x ?? 0) - (b?.x ?? 9))).toBeLessThan(1);
  expect(b?.y).toBeGreaterThanOrEqual((a?.y ?? 0) + (a?.height ?? 0));
  expect(c?.y).toBeGreaterThanOrEqual((b?.y ?? 0) + (b?.height ?? 0));
  await expectAccessible(page);
  await page.keyboard.press('Control+Z');
  await still(page);
  const [back] = await boxes();
  expect(back?.x).toBe(a?.x);

  await goTo(page, S4);
  await page.keyboard.press('Control+ArrowDown');
  await page.keyboard.press('Control+ArrowDown');
  await goTo(page, 'S Sell');
  await act(page, 'Tidy up');
  const rows = await Promise.all([S1, S2, S3, S4].map(async (name) => (await boxOf(page, name)).y));
  expect(new Set(rows.map(Math.round)).size).toBe(1);
});

test('the keyboard moves a block among its siblings, in and out, and announces its position', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, S3);
  await page.keyboard.press('Alt+ArrowLeft');
  const said = (text: string) => page.getByRole('status').filter({ hasText: text });
  await expect(said('Moved S2 Sell Custom Solution to position 2 of 4 in S Sell.')).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect(said('to position 6 of 6 in S1 Sell on Standard Terms.')).toHaveCount(1);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(block(page, 'S2 Sell Custom Solution')).toBeFocused();
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect(said('Sell Custom Solution to position 3 of 5.')).toHaveCount(1);
});

test('a block that goes into another by the keys of the outline stays selected and in sight', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, S3).click();
  await page.keyboard.press('Alt+Shift+ArrowRight');
  const moved = 'S207 Sell Custom Solution';
  await expect(outlineItem(page, moved)).toHaveAttribute('aria-selected', 'true');
  await expect(block(page, moved)).toHaveAccessibleName(/selected/);
});
