/** Use cases: their steps, the linked blocks, and their run on the canvas. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { openSeed, saved } from '../helpers/pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Use cases' });
const useCase = (page: Page, name: string) =>
  panel(page)
    .getByRole('group')
    .filter({ has: page.locator('summary', { hasText: name }) });

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('ControlOrMeta+Shift+u');
  await expect(panel(page)).toBeVisible();
});

test('a use case is run on the canvas: its steps are lit one after the other', async ({ page }) => {
  await panel(page).locator('summary', { hasText: 'Develop Profile' }).click();
  await panel(page).getByRole('button', { name: 'Run' }).first().click();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('Develop Profile');
  await expect(page.getByRole('group', { name: /^S101 Develop Profile, steps? 1/ })).toBeVisible();
  await expect(panel(page).locator('[aria-current=step]')).toContainText('1');
  await page.keyboard.press('Alt+PageDown');
  await expect(panel(page).locator('[aria-current=step]')).toContainText('2');
  await panel(page).getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('region', { name: 'Legend' })).toHaveCount(0);
});

test('a use case is written down: steps, their order and their blocks', async ({ page }) => {
  await panel(page).getByRole('textbox', { name: 'New use case' }).fill('Renew a contract');
  await page.keyboard.press('Enter');
  await panel(page).locator('summary', { hasText: 'Renew a contract' }).click();
  const steps = panel(page).getByRole('textbox', { name: 'Add a step' });
  await steps.fill('Ask for renewal');
  await page.keyboard.press('Enter');
  await steps.fill('Offer');
  await page.keyboard.press('Enter');
  await panel(page).getByRole('button', { name: 'More about step 2, Offer' }).click();
  await page.getByRole('menuitem', { name: 'Move up' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Step 1' })).toHaveValue('Offer');
  await panel(page).getByRole('button', { name: 'More about step 1, Offer' }).click();
  await page.getByRole('menuitem', { name: 'Link to a block…' }).click();
  await panel(page).getByRole('combobox', { name: 'Block of step 1' }).fill('S4');
  await page.getByRole('option', { name: 'S4 Sell Renewal' }).click();
  await expect(panel(page).getByRole('button', { name: 'S4 Sell Renewal' })).toBeVisible();
  await saved(page);
});

test('unused blocks are listed', async ({ page }) => {
  await panel(page).getByRole('button', { name: 'Show unused blocks' }).click();
  const list = panel(page).getByRole('region', { name: 'Unused blocks' });
  await expect(list.getByRole('button', { name: 'C Contract' })).toBeVisible();
  await expect(list.getByRole('button', { name: 'S Sell', exact: true })).toHaveCount(0);
});

test('the panel is accessible', async ({ page }) => {
  await panel(page).locator('summary', { hasText: 'Qualify' }).click();
  await expect(useCase(page, 'Qualify')).toBeVisible();
  await expectAccessible(page);
});
