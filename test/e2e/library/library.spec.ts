/** What a person does in the library. */
import { chmodSync, copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, block, canvas, inspector, openSeed, saved } from '../helpers/pages.ts';

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

test('an empty library introduces Strata and opens the seed with one press', async ({ page }) => {
  await expect(page.getByText(/takes a process apart/)).toBeVisible();
  await expectAccessible(page);
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
  await expectAccessible(page);
});

test('each model has a small picture of its canvas, which follows the model', async ({ page }) => {
  await openSeed(page);
  const toLibrary = () => page.getByRole('button', { name: 'Library', exact: true }).click();
  await toLibrary();
  const picture = models(page).locator('svg.model-picture rect');
  await expect(picture.first()).toBeVisible();
  const before = await picture.count();
  expect(before).toBeGreaterThanOrEqual(4);
  await models(page).getByRole('button').first().click();
  await block(page, 'C Contract').click();
  await page.keyboard.press('Delete');
  await saved(page);
  await toLibrary();
  await expect.poll(() => picture.count()).toBeLessThan(before);
});

test('two models with the same name are told apart by their files, on screen and for screen readers', async ({
  page,
}) => {
  await create(page, 'Order to cash');
  await create(page, 'Order to cash');
  await expect(models(page)).toHaveCount(2);
  const labels = await page.getByRole('button', { name: /^Actions for Order to cash, .+\.strata$/ }).all();
  expect(labels).toHaveLength(2);
  const names = await Promise.all(labels.map((button) => button.getAttribute('aria-label')));
  expect(new Set(names).size).toBe(2);
  for (const name of names) await expect(models(page).getByText(name?.split(', ')[1] ?? '')).toBeVisible();
});

test('an indented list is imported as a model, and the other windows see it at once', async ({ page }) => {
  const other = await anotherWindow(page);
  await page.getByLabel('File to import').setInputFiles({
    name: 'Onboarding.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Hire\n  Select\n  Sign\nTrain\n'),
  });
  await expect(page.getByRole('treeitem', { name: 'H Hire' })).toBeVisible();
  await expect(models(other)).toHaveText([/Onboarding/]);
});

test('files that aren’t sound models show what is wrong, stay unchanged, and don’t hide the others', async ({
  page,
  strata,
}) => {
  await create(page, 'Sound one');
  const path = (name: string) => join(strata.folder, name);
  const sound = path('Sound one.strata');
  copyFileSync(sound, path('Cut.strata'));
  truncateSync(path('Cut.strata'), 100_000);
  const newer = readFileSync(sound);
  // Where a database keeps the version of its schema.
  newer.writeUInt32BE(999, 60);
  writeFileSync(path('Newer.strata'), newer);
  const damaged = readFileSync(sound);
  damaged.fill(0xa5, 8192, 8192 + 4096 * 8);
  writeFileSync(path('Damaged.strata'), damaged);
  writeFileSync(path('Letter.strata'), 'Dear reader, this is a letter. '.repeat(200));
  const broken = ['Cut', 'Newer', 'Damaged', 'Letter'].map((name) => path(`${name}.strata`));
  const before = broken.map((file) => readFileSync(file));

  await page.reload();
  const card = (name: string) => models(page).filter({ hasText: name });
  await expect(card('Cut')).toContainText('is incomplete: part of it is missing');
  await expect(card('Newer')).toContainText(
    'was written by a newer version of Strata. Strata left it unchanged. Update Strata',
  );
  await expect(card('Letter')).toContainText('is not a Strata model');
  await page.goto(`${page.url().replace(/#.*/, '')}#/model/Damaged.strata`);
  await expect(page.getByText('“Damaged.strata” is damaged. Strata left it unchanged.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to library' }).click();
  await page.getByRole('button', { name: /^Sound one/ }).click();
  await expect(canvas(page).getByRole('button', { name: 'Add the first block' })).toBeVisible();
  expect(broken.map((file) => readFileSync(file))).toEqual(before);
});

test('a read-only model opens and is marked as read-only, and its copy can be edited', async ({
  page,
  strata,
}) => {
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(models(page)).toHaveCount(1);
  const file = join(strata.folder, 'Sales & Support.strata');
  chmodSync(file, 0o444);
  const before = readFileSync(file);
  await page.getByRole('button', { name: /^Sales & Support/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Read-only' })).toBeVisible();
  await block(page, 'C Contract').click();
  const definition = inspector(page).getByRole('textbox', { name: 'Definition' });
  await expect(definition).not.toBeEditable();
  await page.keyboard.press('Delete');
  await expect(block(page, 'C Contract')).toBeVisible();
  expect(readFileSync(file)).toEqual(before);

  await page.getByRole('button', { name: 'Save a copy to edit it' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
  await block(page, 'C Contract').click();
  await definition.fill('Kept in the copy.');
  await inspector(page).getByRole('combobox', { name: 'Owner' }).click();
  await page.reload();
  await block(page, 'C Contract').click();
  await expect(definition).toHaveValue('Kept in the copy.');
});

test('the bin is opened from the library: a model is restored, another deleted for good after a question', async ({
  page,
}) => {
  for (const name of ['Kept', 'First one', 'Second one']) await create(page, name);
  for (const name of ['First one', 'Second one']) await act(page, name, 'Move to bin');
  await page.getByRole('button', { name: 'Bin', exact: true }).click();
  const binned = page.getByRole('list', { name: 'Models in the bin' }).getByRole('listitem');
  await expect(binned).toHaveText([/Second one/, /First one/]);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Restore Second one' }).click();
  await expect(binned).toHaveText([/First one/]);
  await expect(page.getByRole('button', { name: 'Restore First one' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete for good: First one' }).click();
  await expect(page.getByText('Delete “First one” for good? This can’t be undone.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(binned).toHaveText([/First one/]);
  // The question went, and its row has the focus again.
  await expect(page.getByRole('button', { name: 'Restore First one' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete for good: First one' }).click();
  await page.getByRole('button', { name: 'Delete for good', exact: true }).click();
  await expect(page.getByText('The bin is empty')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(models(page).filter({ hasText: 'Second one' })).toHaveCount(1);
  await expect(models(page)).toHaveCount(2);
});

test('models are sorted, tagged and shown by tag; the order is remembered', async ({ page }) => {
  for (const name of ['Alpha', 'Gamma', 'Beta']) await create(page, name);
  await page.getByRole('button', { name: 'Last changed Sort by' }).click();
  await page.getByRole('option', { name: 'Name', exact: true }).click();
  await expect(models(page)).toHaveText([/Alpha/, /Beta/, /Gamma/]);
  await act(page, 'Beta', 'Tags…');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Tags' }).fill('Sales, 2027');
  await page.keyboard.press('Enter');
  await act(page, 'Gamma', 'Tags…');
  await page.getByRole('dialog').getByRole('button', { name: 'Sales' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('group', { name: 'Tags' }).getByRole('button', { name: 'Sales' }).click();
  await expect(models(page)).toHaveText([/Beta/, /Gamma/]);
  await expectAccessible(page);
  await page.reload();
  await expect(models(page)).toHaveText([/Alpha/, /Beta/, /Gamma/]);
});

test('New offers seeds with previews, and a model that is marked as a template', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByText('Order to Cash', { exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Our orders');
  await page.getByRole('button', { name: 'Create' }).click();
  await expect(block(page, '1 Win the order')).toBeVisible();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await act(page, 'Our orders', 'Use as template');
  await expect(models(page)).toHaveText([/Our orders.*Template/]);
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByText('Our orders', { exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Their orders');
  await page.keyboard.press('Enter');
  await expect(block(page, '1 Win the order')).toBeVisible();
  await page.getByRole('button', { name: 'Library', exact: true }).click();
  await expect(models(page)).toHaveText([/Their orders/, /Our orders/]);
  await expect(models(page).filter({ hasText: 'Their orders' })).not.toContainText('Template');
});
