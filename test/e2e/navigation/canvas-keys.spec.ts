/** Keys on the canvas: what is typed on a block is its name, commands take a modifier, and what is refused says why. */
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, goTo, openSeed, outlineItem, S2, still } from '../helpers/pages.ts';

const field = 'textarea:focus';

test('whatever letter or digit a name begins with, it is typed over a selected block and explodes nothing', async ({
  page,
}) => {
  await openSeed(page);
  for (const name of ['Examine the order', '1st review', 'review']) {
    await block(page, 'C Contract').click();
    await page.keyboard.type(name);
    await expect(page.locator(field)).toHaveValue(name);
    await page.keyboard.press('Escape');
  }
  await expect(page.getByRole('button', { name: 'Level 1', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.keyboard.type('Examine the order');
  await page.keyboard.press('Enter');
  await expect(block(page, 'E Examine the order')).toBeFocused();
  // Begun by a letter, it can be undone from its notice.
  await expect(page.getByText('Renamed “Contract” to “Examine the order”.')).toBeVisible();
  await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
  await expect(block(page, 'C Contract')).toBeVisible();
});

test('the same in the outline: a letter or a digit on a selected row begins its name', async ({ page }) => {
  await openSeed(page);
  for (const name of ['Examine', '2nd']) {
    await outlineItem(page, 'A Assist').click();
    await page.keyboard.type(name);
    await expect(page.locator(field)).toHaveValue(name);
    await page.keyboard.press('Escape');
  }
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('Control+e');
  await expect(block(page, S2)).toBeVisible();
  await expect(outlineItem(page, S2)).toBeVisible();
  await page.keyboard.press('-');
  await expect(block(page, S2)).toHaveCount(0);
});

test('plus explodes, minus collapses, and each reports if there is nothing to do', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'S Sell');
  await page.keyboard.press('-');
  await expect(page.getByText('S “Sell” isn’t exploded.')).toBeVisible();
  await page.keyboard.press('+');
  await expect(block(page, S2)).toBeVisible();
  await page.keyboard.press('+');
  await expect(page.getByText('S “Sell” is already exploded.')).toBeVisible();
  await page.keyboard.press('-');
  await expect(block(page, S2)).toHaveCount(0);
  await page.keyboard.press('Control+e');
  await expect(block(page, S2)).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(block(page, S2)).toHaveCount(0);
});

test('Backspace deletes the selection, and a message names it and offers Undo', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'S Sell');
  await page.keyboard.press('Backspace');
  await expect(block(page, 'S Sell')).toHaveCount(0);
  await expect(page.getByText(/Deleted S “Sell” and \d+ blocks inside\./)).toBeVisible();
  await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
  await expect(block(page, 'S Sell')).toBeVisible();
});

test('Esc goes up one level once nothing is selected, and Alt+Up at once', async ({ page }) => {
  await openSeed(page);
  const here = page.getByRole('navigation', { name: 'Breadcrumb' }).locator('[aria-current]');
  await block(page, 'S Sell').dblclick();
  await block(page, S2).dblclick();
  await expect(here).toContainText('Sell by Proposal');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(here).not.toContainText('Sell by Proposal');
  await expect(block(page, S2)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(block(page, 'P Plan')).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('The canvas already shows the top level.')).toBeVisible();
});

test('a refused shortcut shows why, and its letter doesn’t start a name', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('Control+d');
  await expect(page.getByText('Nothing is selected. Select a block, then press Ctrl+D again.')).toBeVisible();
  await goTo(page, 'P Plan');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByText('P “Plan” is already the first of its siblings.')).toBeVisible();
  await page.keyboard.press('Control+ArrowRight');
  await expect(page.getByText('Blocks can only be nudged in a free layout.')).toBeVisible();
  // Ctrl is let go before the letter, which then repeats alone.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.down('Control');
  await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await page.keyboard.down('y');
  await page.keyboard.up('Control');
  await page.keyboard.down('y');
  await page.keyboard.up('y');
  await still(page);
  await expect(page.locator(field)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await goTo(page, 'P Plan');
  await block(page, 'S Sell').click({ modifiers: ['Shift'] });
  await page.keyboard.press('x');
  await expect(page.getByText('Several blocks are selected. Select one to type its name.')).toBeVisible();
  await page.keyboard.press('.');
  await expect(
    page.getByText(/Clear the selection \(Esc\) to use this key, or press Alt\+PageDown/),
  ).toBeVisible();
  await expect(canvas(page).locator(field)).toHaveCount(0);
});
