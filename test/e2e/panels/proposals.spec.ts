import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, canvas, inspector, openSeed, outlineItem, saved, still } from '../helpers/pages.ts';

const proposal = (page: Page, title: string) =>
  canvas(page).getByRole('region', { name: new RegExp(`^Proposal ${title},`) });
const explodePlan = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode P', exact: true }).click();
  await expect(proposal(page, 'Level 2 proposal')).toBeVisible();
};
/** Creates a proposal for Plan by keyboard only. */
const proposeByKeys = async (page: Page, names: readonly string[]) => {
  await outlineItem(page, 'P Plan').click();
  await canvas(page)
    .getByRole('group', { name: /^P Plan/ })
    .focus();
  await page.keyboard.press('ControlOrMeta+Shift+P');
  for (const name of names) {
    await expect(page.getByRole('textbox', { name: /^Name of the new block in Proposal/ })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
};

test('a second proposal is typed under its author’s name, and a second window follows', async ({ page }) => {
  await explodePlan(page);
  // A new window shows what this one showed when it last came to rest.
  const kept = () => page.evaluate(() => Object.values(localStorage).join());
  await expect.poll(kept).toContain('"exploded":["plan"]');
  const other = await anotherWindow(page);
  await expect(proposal(other, 'Level 2 proposal')).toBeVisible();
  await proposeByKeys(page, ['Plan Sell', 'Plan Regions']);
  await expect(proposal(page, 'Proposal 2')).toContainText('2 blocks, open · by Tester');
  await expect(proposal(other, 'Proposal 2')).toContainText('2 blocks, open · by Tester');
  const [first, second] = await Promise.all(
    ['Level 2 proposal', 'Proposal 2'].map((title) => proposal(page, title).boundingBox()),
  );
  expect(first && second && first.x + first.width <= second.x).toBe(true);
  expect(first?.y).toBe(second?.y);
  await expectAccessible(page);
});

test('blocks of a proposal are reordered by keys, and each undo restores one', async ({ page }) => {
  await explodePlan(page);
  const names = () =>
    canvas(page)
      .getByRole('group', { name: /, proposed block/ })
      .evaluateAll((blocks) =>
        blocks
          .map((block) => ({
            name: block.getAttribute('aria-label')?.split(',')[0],
            left: block.getBoundingClientRect().left,
          }))
          .sort((a, b) => a.left - b.left)
          .map(({ name }) => name),
      );
  const as = (...words: string[]) => [
    'Plan Sales & Support Operations',
    ...words.map((word) => `Plan ${word}`),
  ];
  await canvas(page).getByRole('group', { name: 'Plan Assist, proposed block' }).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(names).toEqual(as('Sell', 'Assist', 'Contract'));
  await page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(names).toEqual(as('Assist', 'Sell', 'Contract'));
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(names).toEqual(as('Sell', 'Assist', 'Contract'));
});

test('two proposals are compared: the blocks of both, and of one only', async ({ page }) => {
  await explodePlan(page);
  await proposeByKeys(page, ['Plan Contract', 'Plan Sell', 'Plan Regions']);
  await proposal(page, 'Level 2 proposal')
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Compare…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare' });
  await expect(dialog).toContainText(
    '1 block is the same. 2 blocks are only on the left. 1 block is only on the right. 1 block is in a different order.',
  );
  await expect(dialog.getByRole('row', { name: /Plan Regions/ })).toContainText('Only on the right');
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('button', { name: /Right$/ }).click();
  await page.getByRole('option', { name: 'Current blocks' }).click();
  await expect(dialog).toContainText('4 blocks are only on the left');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a proposal is voted for, renamed, duplicated and declined with a reason, and reopened', async ({
  page,
}) => {
  await explodePlan(page);
  await outlineItem(page, 'P Plan').click();
  const card = inspector(page).getByRole('article', { name: 'Proposal Level 2 proposal', exact: true });
  await card.getByRole('button', { name: 'Vote', exact: true }).click();
  await expect(card).toContainText('1 vote: Tester');
  await expect(proposal(page, 'Level 2 proposal')).toContainText('1 vote');
  await card.getByRole('button', { name: 'Withdraw vote' }).click();
  await expect(card).not.toContainText('1 vote');
  await card.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(
    canvas(page).getByRole('region', { name: /^Proposal Level 2 proposal \(copy\), 4 blocks/ }),
  ).toBeVisible();
  await proposal(page, 'Level 2 proposal').getByRole('button', { name: 'Decline' }).click();
  await page.keyboard.type('Too early.');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Declined');
  await expect(card).toContainText('Too early.');
  await expect(proposal(page, 'Level 2 proposal')).toHaveCount(0);
  await card.getByRole('button', { name: /^More about/ }).click();
  await page.getByRole('menuitem', { name: 'Reopen' }).click();
  await expect(proposal(page, 'Level 2 proposal')).toBeVisible();
});

test('one undo reverts a whole adoption, with the earlier children and the request', async ({ page }) => {
  await explodePlan(page);
  await proposal(page, 'Level 2 proposal').getByRole('button', { name: 'Adopt' }).click();
  await expect(canvas(page).getByRole('group', { name: /^P2 Plan Sell/ })).toBeVisible();
  await proposeByKeys(page, ['Plan All']);
  await proposal(page, 'Proposal 2').getByRole('button', { name: 'Adopt' }).click();
  await expect(canvas(page).getByRole('group', { name: /^P1 Plan All/ })).toBeVisible();
  await expect(inspector(page).getByRole('article', { name: /before Proposal 2/ })).toContainText('Declined');
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(canvas(page).getByRole('group', { name: /^P4 Plan Assist/ })).toBeVisible();
  await expect(proposal(page, 'Proposal 2')).toBeVisible();
});

test('the votes of a room for a proposal are entered by keys, as counts and by names, beside the own vote', async ({
  page,
}) => {
  await explodePlan(page);
  await outlineItem(page, 'P Plan').click();
  const card = inspector(page).getByRole('article', { name: 'Proposal Level 2 proposal', exact: true });
  await card.getByRole('button', { name: 'Vote', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(card).toContainText('1 vote: Tester');
  await card.getByRole('button', { name: /^More about/ }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Enter votes');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Votes for “Level 2 proposal”' });
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox', { name: 'For, counted in the room' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada, Grace');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(card).toContainText('7 for, 2 against in the room');
  await expect(card).toContainText('3 votes: Ada, Grace, Tester');
  await page.keyboard.press('Control+z');
  await expect(card).toContainText('1 vote: Tester');
  await expect(card).not.toContainText('in the room');
});

test('what an adoption puts on the canvas comes into view, wherever the camera was', async ({ page }) => {
  await openSeed(page);
  await outlineItem(page, 'P Plan').click();
  const card = inspector(page).getByRole('article', { name: 'Proposal Level 2 proposal', exact: true });
  await expect(card).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+=');
  const region = await canvas(page).boundingBox();
  const [x, y] = [(region?.x ?? 0) + 40, (region?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.wheel(-3000, -3000);
  await still(page);
  await expect(canvas(page).getByRole('group', { name: /^P Plan/ })).not.toBeInViewport();
  await card.getByRole('button', { name: 'Adopt', exact: true }).focus();
  await page.keyboard.press('Enter');
  await still(page);
  for (const name of ['Plan Sales & Support Operations', 'Plan Sell'])
    await expect(canvas(page).getByRole('group', { name: new RegExp(`^P\\d ${name}`) })).toBeInViewport();
});
