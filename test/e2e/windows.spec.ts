/** Two windows on one model: each shows what the other does, and nothing that is typed in one is lost by the other. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { anotherWindow, block, inspector, openSeed, outlineItem, saved } from './pages.ts';

let other: Page;

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  other = await anotherWindow(page);
  await expect(block(other, 'S Sell')).toBeVisible();
});

/** Deletes a block in the other window. */
const deleteThere = async (name: string): Promise<void> => {
  await outlineItem(other, name).click();
  await other.keyboard.press('Delete');
  await expect(outlineItem(other, name)).toHaveCount(0);
};

test('each follows what the other adds, moves, takes back and says, and keeps its own view', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await outlineItem(page, 'C Contract').click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(block(other, 'B Bill')).toBeVisible();
  await expect(outlineItem(other, 'B Bill')).toBeVisible();
  await expect(block(other, 'S1 Sell on Standard Terms')).toHaveCount(0);

  await outlineItem(other, 'A Assist').click();
  await other.keyboard.press('Alt+ArrowUp');
  await expect
    .poll(() => page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem').allInnerTexts())
    .toEqual([/Plan/, /Sell/, /Contract/, /Assist/, /Bill/].map((name) => expect.stringMatching(name)));

  await outlineItem(page, 'C Contract').click();
  await outlineItem(other, 'C Contract').click();
  await inspector(page).getByRole('textbox', { name: 'Definition' }).fill('Turns an offer into a contract.');
  await inspector(page).getByRole('textbox', { name: 'Owner' }).click();
  const definition = inspector(other).getByRole('textbox', { name: 'Definition' });
  await expect(definition).toHaveValue('Turns an offer into a contract.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(definition).toHaveValue('');
  for (const window of [page, other]) await saved(window);
});

test('a child’s text is offered where its parent is deleted in the other window', async ({ page }) => {
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, 'S2 Sell by Proposal').click();
  await inspector(page)
    .getByRole('textbox', { name: 'Definition' })
    .fill('Sells what was offered in writing.');
  await deleteThere('S Sell');
  await expect(page.getByRole('alert')).toContainText(
    '‹Sell by Proposal› was deleted; your text was: Sells what was offered in writing.',
  );
  await expect(page.getByRole('alert').getByRole('button', { name: 'Copy it' })).toBeVisible();
  await other.keyboard.press('ControlOrMeta+z');
  await expect(outlineItem(page, 'S2 Sell by Proposal')).toBeVisible();
});
for (const where of ['canvas', 'outline'] as const)
  test(`a name typed in the ${where} is offered where the block is deleted in the other window`, async ({
    page,
  }) => {
    if (where === 'canvas') await block(page, 'C Contract').click();
    else await outlineItem(page, 'C Contract').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Contract wi');
    await deleteThere('C Contract');
    await expect(page.getByRole('alert')).toContainText('was deleted; your text was: Contract wi');
  });

for (const where of ['canvas', 'outline'] as const)
  test(`a new name typed in the ${where} is offered where the block around it is deleted`, async ({
    page,
  }) => {
    await outlineItem(page, 'C Contract').click();
    if (where === 'canvas') await block(page, 'C Contract').click();
    await page.keyboard.press('Insert');
    await page.keyboard.type('Sign the con');
    await deleteThere('C Contract');
    await expect(page.getByRole('alert')).toContainText('was deleted; your text was: Sign the con');
  });
