/** Lenses: the weights of blocks, their legend, their sums, and the comparison with another lens. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, openSeed, outlineItem } from '../helpers/pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Lenses' });
const legend = (page: Page) => page.getByRole('region', { name: 'Legend' });

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Lenses', exact: true }).click();
});

test('a lens is shown with its weights and their sums on collapsed blocks, and hidden', async ({ page }) => {
  await panel(page).getByRole('button', { name: 'Show on canvas' }).click();
  await expect(legend(page)).toContainText('Online sales');
  await expect(page.getByRole('group', { name: /^S Sell, total weight \d+/ })).toBeVisible();
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(page.getByRole('group', { name: /^S102 Qualify, weight 3/ })).toBeVisible();
  await expect(page.getByRole('group', { name: /^S Sell, weight/ })).toHaveCount(0);
  await expectAccessible(page);
  await legend(page).getByRole('button', { name: 'Hide lens' }).click();
  await expect(page.getByRole('group', { name: /^S102 Qualify, weight/ })).toHaveCount(0);
});

test('the weight of selected blocks is set, and the canvas follows; undo restores it', async ({ page }) => {
  await panel(page).getByRole('button', { name: 'Show on canvas' }).click();
  await block(page, 'C Contract').click();
  const weight = panel(page).getByRole('group', { name: /^Weight of the selected block/ });
  await weight.getByRole('button', { name: '2' }).click();
  await expect(page.getByRole('group', { name: /^C Contract, weight 2/ })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('group', { name: /^C Contract, weight/ })).toHaveCount(0);
});

test('two lenses are compared', async ({ page }) => {
  await panel(page).getByRole('textbox', { name: 'New lens' }).fill('Field sales');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'Outline', exact: true }).click();
  await outlineItem(page, 'A Assist').click();
  await page.getByRole('tab', { name: 'Lenses', exact: true }).click();
  await panel(page)
    .getByRole('group', { name: 'Weight of the selected block in “Field sales”' })
    .getByRole('button', { name: '3' })
    .click();
  await panel(page).getByRole('button', { name: 'Show on canvas' }).first().click();
  await panel(page)
    .getByRole('button', { name: /Compare with/ })
    .click();
  await page.getByRole('option', { name: 'Field sales' }).click();
  await expect(legend(page)).toContainText('More in Field sales');
  await expect(page.getByRole('group', { name: /^A Assist, 0 : 3/ })).toBeVisible();
});

test('what deletes a record says which, with a way back, and the next of the list has the focus', async ({
  page,
}) => {
  await panel(page).getByRole('textbox', { name: 'New lens' }).fill('Field sales');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('Field sales').first()).toBeVisible();
  await panel(page).getByRole('button', { name: 'Delete lens' }).first().click();
  await expect(page.getByText('Deleted the lens “Online sales”.')).toBeVisible();
  await expect(panel(page).locator('summary').filter({ hasText: 'Field sales' })).toBeFocused();
  await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
  await expect(panel(page)).toContainText('Online sales');
});
