/** What a person does in the library. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';

const models = (page: Page) => page.getByRole('list', { name: 'Models' }).getByRole('listitem');
const create = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Library', exact: true }).click();
};
const act = async (page: Page, model: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `Actions for ${model}`, exact: true }).click();
  await page.getByRole('menuitem', { name: action }).click();
};

test('an empty library says what Strata is and has the seed one press from open', async ({ page }) => {
  await expect(page.getByText(/takes a process apart/)).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeVisible();
});

test('models are listed newest first, found by name, renamed, duplicated, binned and brought back', async ({
  page,
}) => {
  await create(page, 'First one');
  await create(page, 'Second one');
  await expect(models(page)).toHaveText([/Second one/, /First one/]);
  await page.getByRole('searchbox', { name: 'Search models' }).fill('first');
  await expect(models(page)).toHaveText([/First one/]);
  await page.keyboard.press('Escape');
  await act(page, 'First one', 'Rename…');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Other one');
  await page.keyboard.press('Enter');
  await expect(models(page).filter({ hasText: 'Other one' })).toHaveCount(1);
  await act(page, 'Other one', 'Duplicate');
  await expect(models(page)).toHaveCount(3);
  await act(page, 'Second one', 'Move to bin');
  await expect(models(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(models(page).filter({ hasText: 'Second one' })).toHaveCount(1);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('an indented list is imported as a model, and the other windows see it at once', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await page.getByLabel('File to import').setInputFiles({
    name: 'Onboarding.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Hire\n  Select\n  Sign\nTrain\n'),
  });
  await expect(page.getByRole('treeitem', { name: 'H Hire' })).toBeVisible();
  await expect(models(other)).toHaveText([/Onboarding/]);
});
