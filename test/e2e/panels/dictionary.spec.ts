/** The dictionary: owners, systems and documents, renamed and merged in one place. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { act, block, inspector, openSeed, saved } from '../helpers/pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Dictionary' });
const entry = (page: Page, name: string) => panel(page).getByRole('button', { name });
const owner = (page: Page) => inspector(page).getByLabel('Owner', { exact: true });

const setOwner = async (page: Page, item: string, name: string): Promise<void> => {
  await block(page, item).click();
  await owner(page).fill(name);
  await owner(page).press('Enter');
};

test('an owner that is typed is an entry, renamed in one place and followed to its blocks', async ({
  page,
}) => {
  await openSeed(page);
  await setOwner(page, 'P Plan', 'Sales');
  await setOwner(page, 'C Contract', 'sales');
  await expect(owner(page)).toHaveValue('Sales');
  await act(page, 'Show dictionary');
  await entry(page, 'Sales 2 uses').click();
  const name = panel(page).getByRole('textbox', { name: 'Name' });
  await name.fill('Sales team');
  await name.press('Enter');
  await expect(owner(page)).toHaveValue('Sales team');
  const definition = panel(page).getByRole('textbox', { name: 'Definition' });
  await definition.fill('Wins customers.');
  await definition.press('ControlOrMeta+Enter');
  await panel(page).getByRole('list', { name: 'Blocks that use “Sales team”' }).getByText('Plan').click();
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/selected$/);
  await expect(owner(page)).toHaveValue('Sales team');
  await expectAccessible(page);

  await panel(page).getByRole('button', { name: 'Delete role' }).click();
  await expect(entry(page, 'Sales team Not in the dictionary 2 uses')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(definition).toHaveValue('Wins customers.');
  await saved(page);
});

test('similar names are merged, unused ones are found, and the list is exported', async ({ page }) => {
  await openSeed(page);
  await act(page, 'Add role, system or document');
  const add = panel(page).getByRole('textbox', { name: 'New role' });
  await expect(add).toBeFocused();
  for (const name of ['Account manager', 'Account managers', 'Planner', 'Account  MANAGER']) {
    await add.fill(name);
    await add.press('Enter');
  }
  await expect(page.getByText('The dictionary already has the role “Account manager”')).toBeVisible();
  await setOwner(page, 'P Plan', 'Account managers');
  const choose = async (filter: string): Promise<void> => {
    await panel(page).getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: filter }).click();
  };
  await choose('Similar names (1)');
  await panel(page).getByRole('button', { name: 'Merge into this: “Account manager”' }).click();
  await expect(page.getByText('Merged “Account managers” into “Account manager”.')).toBeVisible();
  await expect(owner(page)).toHaveValue('Account manager');
  await expect(panel(page).getByText('No similar names')).toBeVisible();
  await choose('Unused (1)');
  await expect(entry(page, 'Planner Unused')).toBeVisible();
  await choose('All (6)');

  // The arrow keys go from entry to entry, and Enter opens one.
  await entry(page, 'Account manager 1 use').focus();
  await page.keyboard.press('ArrowDown');
  await expect(entry(page, 'Planner Unused')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(entry(page, 'Planner Unused')).toHaveAttribute('aria-expanded', 'true');

  await panel(page).getByRole('button', { name: 'Export dictionary…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'CSV', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(text).toContain('Roles,Account manager,,1,P Plan');
  expect(text).toContain('Documents,brochure,');
});

test('an entry is found in the command palette, and its definition is on the reference page', async ({
  page,
}) => {
  await openSeed(page);
  await setOwner(page, 'P Plan', 'Sales desk');
  await act(page, 'Add role, system or document');
  await entry(page, 'Sales desk 1 use').click();
  const definition = panel(page).getByRole('textbox', { name: 'Definition' });
  await definition.fill('Answers every inquiry within a day.');
  await definition.press('ControlOrMeta+Enter');
  await saved(page);
  await act(page, 'Show outline');

  // By its name, with the keys.
  const option = page.getByRole('option', { name: /Sales desk.*Answers every inquiry/ });
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('sales desk');
  await expect(page.getByRole('group', { name: 'Dictionary' }).getByRole('option').first()).toContainText(
    'Role',
  );
  await page.keyboard.press('Enter');
  await expect(entry(page, 'Sales desk 1 use')).toHaveAttribute('aria-expanded', 'true');
  await act(page, 'Show outline');
  // By a word of its definition, with the mouse.
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('within a day');
  await option.click();
  await expect(entry(page, 'Sales desk 1 use')).toHaveAttribute('aria-expanded', 'true');
  await act(page, 'Show outline');

  await block(page, 'P Plan').click();
  await act(page, 'Show reference page');
  const names = inspector(page).getByRole('region', {
    name: 'Names of this block that the dictionary defines',
  });
  await expect(names).toContainText('Answers every inquiry within a day.');
  await expectAccessible(page);
  await names.getByRole('button', { name: 'Sales desk' }).focus();
  await page.keyboard.press('Enter');
  await expect(entry(page, 'Sales desk 1 use')).toHaveAttribute('aria-expanded', 'true');
  await block(page, 'C Contract').click();
  await expect(names).toHaveCount(0);
});

test('similar names that are not the same are told apart, by keys, for good, and brought back', async ({
  page,
}) => {
  await openSeed(page);
  await act(page, 'Add role, system or document');
  const add = panel(page).getByRole('textbox', { name: 'New role' });
  for (const name of ['Buyer', 'Buyers', 'Sales desk', 'Sales-desk']) {
    await add.fill(name);
    await add.press('Enter');
  }
  const choose = async (filter: string): Promise<void> => {
    await panel(page).getByRole('button', { name: /Show$/ }).click();
    await page.getByRole('option', { name: filter }).click();
  };
  await choose('Similar names (2)');
  await panel(page).getByRole('button', { name: '“Buyer” is not the same as the other' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('“Buyer” is no longer listed as similar to “Buyers”.')).toBeVisible();
  await expect(panel(page).getByRole('list', { name: 'Names similar to “Buyer”' })).toHaveCount(0);
  await panel(page).getByRole('button', { name: '“Sales desk” is not the same as the other' }).click();
  await expect(panel(page).getByText('No similar names')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(panel(page).getByRole('list', { name: /Names similar to “Sales.desk”/ })).toBeVisible();
  await expectAccessible(page);

  // The model keeps it.
  await saved(page);
  await page.reload();
  await page.getByRole('tab', { name: 'Dictionary', exact: true }).click();
  await choose('Similar names (1)');
  await choose('Roles (4)');
  await entry(page, 'Buyers Unused').click();
  await panel(page).getByRole('button', { name: 'List “Buyer” as a similar name again' }).click();
  await choose('Similar names (2)');
  await expect(panel(page).getByRole('list', { name: /Names similar to “Buyers?”/ })).toBeVisible();
});
