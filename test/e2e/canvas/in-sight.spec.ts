/** What is selected is visible, and what was deleted is said. */
import type { Page } from '@playwright/test';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  canvas,
  explode,
  goTo,
  openSeed,
  outlineItem,
  S2,
  saved,
  still,
} from '../helpers/pages.ts';

const selectedOn = (page: Page) => canvas(page).getByRole('group', { name: /, selected/ });
const selectedRows = (page: Page) => page.getByRole('treeitem', { selected: true });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /Deleted|Cut/ });
const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();

/** Selects S2 on the canvas by the mouse. */
const selectS2 = async (page: Page) => {
  await openSeed(page);
  await explode(page, 'S');
  await block(page, S2).click({ position: { x: 40, y: 12 } });
  await expect(selectedRows(page)).toHaveCount(1);
};

for (const [way, hide] of [
  ['the level switch', (page: Page) => page.getByRole('button', { name: 'Level 1' }).click()],
  ['a level’s key', (page: Page) => page.keyboard.press('Alt+1')],
  ['the button of its parent', (page: Page) => page.getByRole('button', { name: 'Collapse S' }).click()],
  [
    'a drill down elsewhere',
    (page: Page) => block(page, 'A Assist').dblclick({ position: { x: 60, y: 12 } }),
  ],
] as const)
  test(`a selected block that ${way} hides isn’t selected any more, and Delete leaves it alone`, async ({
    page,
  }) => {
    await selectS2(page);
    await hide(page);
    await still(page);
    await expect(block(page, S2)).toHaveCount(0);
    await expect(outlineItem(page, S2)).not.toHaveAttribute('aria-selected', 'true');
    // The other two ways select the block that they are about.
    if (!way.includes('level')) return;
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Delete');
    await expect(undoButton(page)).toBeDisabled();
  });

test('a block chosen in the outline stays selected while its row is visible, and no longer', async ({
  page,
}) => {
  await openSeed(page);
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(outlineItem(page, 'S1 Sell on Standard Terms')).toHaveAttribute('aria-selected', 'true');
  await outlineItem(page, 'S Sell').locator('.outline-toggle').click();
  await expect(selectedRows(page)).toHaveCount(0);
});

test('a block that another window deletes or moves out of sight is not selected any more', async ({
  page,
  strata,
}) => {
  await selectS2(page);
  await saved(page);
  const id = await block(page, S2).getAttribute('data-block');
  const assist = await block(page, 'A Assist').getAttribute('data-block');
  await changeElsewhere(strata, { type: 'process.move', ids: [id], parentId: assist, before: null });
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/1 child/);
  await expect(selectedOn(page)).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(undoButton(page)).toBeDisabled();
});

test('if another window deletes the root of the canvas, this window explains why the canvas changes', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await goTo(page, 'S Sell');
  const id = await block(page, 'S Sell').getAttribute('data-block');
  await page.keyboard.press('Control+Enter');
  await still(page);
  await saved(page);
  await changeElsewhere(strata, { type: 'process.delete', ids: [id] });
  await expect(block(page, 'P Plan')).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'The block that the canvas showed was deleted.' }),
  ).toBeVisible();
});

test('a deletion names what it deleted, and its Undo restores it', async ({ page }) => {
  await selectS2(page);
  await page.keyboard.press('Delete');
  await expect(notice(page)).toContainText('Deleted S2 “Sell by Proposal” and 6 blocks inside.');
  await notice(page).getByRole('button', { name: 'Undo' }).click();
  await expect(block(page, S2)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);

  await page.keyboard.press('Control+x');
  await expect(notice(page)).toContainText('Cut S2 “Sell by Proposal” and 6 blocks inside.');
  await page.keyboard.press('Control+z');
  await expect(block(page, S2)).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
});

test('the offer to undo a deletion goes when something else is changed', async ({ page }) => {
  await selectS2(page);
  await page.keyboard.press('Delete');
  await expect(notice(page)).toHaveCount(1);
  await act(page, 'Mark as approved');
  await expect(notice(page)).toHaveCount(0);
});

test('several deleted blocks are counted with their contents', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  await block(page, 'S1 Sell on Standard Terms').click({ position: { x: 40, y: 12 } });
  await block(page, S2).click({ position: { x: 40, y: 12 }, modifiers: ['Shift'] });
  await page.keyboard.press('Delete');
  await expect(notice(page)).toContainText(/Deleted \d+ blocks\./);
});

test('a block dropped into a collapsed block isn’t selected, so that Delete can’t remove it unseen', async ({
  page,
}) => {
  await selectS2(page);
  const from = await block(page, S2).boundingBox();
  const to = await block(page, 'A Assist').boundingBox();
  if (!from || !to) throw new Error('A block is not on screen.');
  await page.mouse.move(from.x + 40, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  await page.mouse.up();
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/1 child/);
  await expect(block(page, 'A Assist')).toBeFocused();
  await expect(selectedOn(page)).toHaveCount(0);
  await page.keyboard.press('Delete');
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/1 child/);
});
