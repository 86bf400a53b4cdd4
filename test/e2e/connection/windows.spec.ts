/** Two windows on one model: each shows what the other does, and nothing that is typed in one is lost by the other. */
import type { Page } from '@playwright/test';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { anotherWindow, block, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

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

test('each window follows what the other adds, moves, undoes and posts, and keeps its own view', async ({
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
  await inspector(page).getByRole('combobox', { name: 'Owner' }).click();
  const definition = inspector(other).getByRole('textbox', { name: 'Definition' });
  await expect(definition).toHaveValue('Turns an offer into a contract.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(definition).toHaveValue('');
  for (const window of [page, other]) await saved(window);
});

test('a child’s text is offered if its parent is deleted in the other window', async ({ page }) => {
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, 'S2 Sell by Proposal').click();
  await inspector(page)
    .getByRole('textbox', { name: 'Definition' })
    .fill('Sells what was offered in writing.');
  await deleteThere('S Sell');
  await expect(page.getByRole('alert')).toContainText(
    '“Sell by Proposal” was deleted while you were typing. Your text wasn’t saved: “Sells what was offered in writing.',
  );
  await expect(page.getByRole('alert').getByRole('button', { name: 'Copy text' })).toBeVisible();
  await other.keyboard.press('ControlOrMeta+z');
  await expect(outlineItem(page, 'S2 Sell by Proposal')).toBeVisible();
});
for (const where of ['canvas', 'outline'] as const)
  test(`a name typed in the ${where} is offered if the block is deleted in the other window`, async ({
    page,
  }) => {
    if (where === 'canvas') await block(page, 'C Contract').click();
    else await outlineItem(page, 'C Contract').click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Contract wi');
    await deleteThere('C Contract');
    await expect(page.getByRole('alert')).toContainText(
      'was deleted while you were typing. Your text wasn’t saved: “Contract wi',
    );
  });

for (const where of ['canvas', 'outline'] as const)
  test(`a new name typed in the ${where} is offered if its parent is deleted`, async ({ page }) => {
    await outlineItem(page, 'C Contract').click();
    if (where === 'canvas') await block(page, 'C Contract').click();
    await page.keyboard.press('Insert');
    await page.keyboard.type('Sign the con');
    await deleteThere('C Contract');
    await expect(page.getByRole('alert')).toContainText(
      'was deleted while you were typing. Your text wasn’t saved: “Sign the con',
    );
  });

for (const [what, tab, row, command] of [
  ['a cell of the matrix', 'Matrix', /Qualify/, { type: 'grouping.remove', id: 'grouping-qualify' }],
  ['a cell of the table', 'Table', /Contract/, { type: 'process.delete', ids: ['contract'] }],
] as const)
  test(`text typed into ${what} is offered if its row is deleted in the meantime`, async ({
    page,
    strata,
  }) => {
    await page.getByRole('tab', { name: tab }).click();
    const cells = page.getByRole('row', { name: row }).getByRole('gridcell');
    await cells.nth(tab === 'Table' ? 1 : 0).click({ position: { x: 6, y: 6 } });
    await page.keyboard.type('Half of a nam');
    await changeElsewhere(strata, command);
    await expect(page.getByRole('alert')).toContainText(
      'was deleted while you were typing. Your text wasn’t saved: “Half of a nam',
    );
    await expect(page.getByRole('alert').getByRole('button', { name: 'Copy text' })).toBeVisible();
  });

test('a text that another window overwrites is reported, and undo restores it', async ({ page }) => {
  for (const window of [page, other]) await outlineItem(window, 'C Contract').click();
  const definition = (window: Page) => inspector(window).getByRole('textbox', { name: 'Definition' });
  const owner = (window: Page) => inspector(window).getByRole('combobox', { name: 'Owner' });
  await definition(page).fill('What is agreed.');
  await definition(other).fill('What is signed.');
  await owner(other).click();
  await expect(page.getByRole('button', { name: /^Undo: Change definition/ })).toBeVisible();
  // What is being typed stands, whatever the other window says.
  await expect(definition(page)).toHaveValue('What is agreed.');
  await owner(page).click();
  await expect(page.getByText('Your text was kept; the other text was “What is signed.”')).toBeVisible();
  await expect(definition(other)).toHaveValue('What is agreed.');
  await page.getByRole('button', { name: /^Undo/ }).click();
  for (const window of [page, other]) await expect(definition(window)).toHaveValue('What is signed.');
  await other.getByRole('button', { name: /^Undo/ }).click();
  for (const window of [page, other]) await expect(definition(window)).toHaveValue('');
});

const TYPING: Record<string, () => Promise<void>> = {
  'another name on the canvas': async () => {
    await block(other, 'C Contract').click();
    await other.keyboard.press('F2');
  },
  'another name in the outline': async () => {
    await outlineItem(other, 'C Contract').click();
    await other.keyboard.press('F2');
  },
  'a new name': async () => {
    await block(other, 'C Contract').click();
    await other.keyboard.press('Enter');
  },
  'a cell of the table': async () => {
    await other.getByRole('tab', { name: 'Table' }).click();
    await other
      .getByRole('row', { name: /Contract/ })
      .getByRole('gridcell')
      .nth(1)
      .click();
  },
};
for (const [what, begin] of Object.entries(TYPING))
  test(`closing a window while ${what} is typed saves the text`, async ({ page }) => {
    await begin();
    await other.keyboard.type('Agree in wri');
    await other.close({ runBeforeUnload: true });
    const outline = page.getByRole('tree', { name: 'Outline' });
    await expect(outline.getByRole('treeitem', { name: /Agree in wri/ })).toBeVisible();
    await saved(page);
  });

test('closing a window while a definition is typed saves the text', async ({ page }) => {
  await outlineItem(other, 'C Contract').click();
  await inspector(other).getByRole('textbox', { name: 'Definition' }).click();
  await other.keyboard.type('Agree in wri');
  await other.close({ runBeforeUnload: true });
  await outlineItem(page, 'C Contract').click();
  await expect(inspector(page).getByRole('textbox', { name: 'Definition' })).toHaveValue('Agree in wri');
});
