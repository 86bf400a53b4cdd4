/** Fields suggest the dictionary's entries while typing: by mouse and keys, and never in the way of what is typed. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { act, block, inspector, openSeed, saved } from '../helpers/pages.ts';

const field = (page: Page, name: string) => inspector(page).getByRole('combobox', { name, exact: true });
const offered = (page: Page) => page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');

const addEntries = async (page: Page, kind: 'role' | 'system' | 'document', ...names: string[]) => {
  await act(page, 'Add role, system or document');
  const panel = page.getByRole('region', { name: 'Dictionary' });
  await panel.getByRole('button', { name: /Kind of the new entry$/ }).click();
  await page.getByRole('option', { name: kind[0]?.toUpperCase() + kind.slice(1), exact: true }).click();
  const add = panel.getByRole('textbox', { name: `New ${kind}` });
  for (const name of names) {
    await add.fill(name);
    await add.press('Enter');
  }
  await expect(add).toHaveValue('');
};

test('an owner is chosen with the arrow keys and Enter, or typed on and kept as it is', async ({ page }) => {
  await openSeed(page);
  await addEntries(page, 'role', 'Sales', 'Sales desk', 'Inside sales');
  await block(page, 'P Plan').click();
  await field(page, 'Owner').click();
  await expect(offered(page)).toHaveCount(0);
  await page.keyboard.type('sal');
  await expect(offered(page)).toHaveText(['Sales', 'Sales desk', 'Inside sales']);
  await expect(field(page, 'Owner')).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(offered(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  // What was typed is still there until the suggestion is chosen.
  await expect(field(page, 'Owner')).toHaveValue('sal');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Owner')).toHaveValue('Sales desk');
  await expect(offered(page)).toHaveCount(0);

  // Enter keeps what was typed, although suggestions were open; leaving the field does so even if one was highlighted.
  await field(page, 'Owner').fill('Sale');
  await expect(offered(page)).toHaveCount(3);
  await page.keyboard.press('Enter');
  await expect(field(page, 'Owner')).toHaveValue('Sale');
  await field(page, 'Owner').fill('Sales d');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(field(page, 'Owner')).toHaveValue('Sales d');

  // Esc closes the list alone, the second Esc takes the typing back.
  await field(page, 'Owner').fill('Insi');
  await expect(offered(page)).toHaveText(['Inside sales']);
  await page.keyboard.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(field(page, 'Owner')).toHaveValue('Insi');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Owner')).toHaveValue('Sales d');
  await saved(page);
});

test('systems and outputs are chosen by mouse, also where the mouse already was', async ({ page }) => {
  await openSeed(page);
  await addEntries(page, 'system', 'CRM', 'CRM archive');
  await block(page, 'C Contract').click();
  const add = field(page, 'Add an output');
  await add.fill('pro');
  await offered(page)
    .filter({ hasText: /^proposal$/ })
    .click();
  await expect(field(page, 'Output proposal')).toHaveValue('proposal');
  await expect(add).toBeFocused();
  // A list that opens under the mouse highlights nothing by itself.
  await add.fill('solu');
  await offered(page).first().hover();
  await add.press('Enter');
  await expect(field(page, 'Output solu')).toHaveValue('solu');
  await saved(page);
});

test('cells of the table suggest from the first letter on; a cell of several names goes on', async ({
  page,
}) => {
  await openSeed(page);
  await addEntries(page, 'role', 'Sales', 'Sales desk');
  await page.getByRole('tab', { name: 'Table' }).click();
  const grid = page.getByRole('grid', { name: 'Processes' });
  const cell = async (code: string, title: string) => {
    const index = await grid.getByRole('columnheader', { name: title }).getAttribute('aria-colindex');
    return grid
      .getByRole('row')
      .filter({ has: page.getByRole('gridcell', { name: code, exact: true }) })
      .locator(`[aria-colindex="${index}"]`);
  };
  await (await cell('P', 'Owner')).click();
  await page.keyboard.type('s');
  await expect(offered(page)).toHaveText(['Sales', 'Sales desk']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(await cell('P', 'Owner')).toHaveText('Sales');
  await page.keyboard.type('Sal');
  await offered(page).filter({ hasText: 'desk' }).click();
  await expect(await cell('S', 'Owner')).toHaveText('Sales desk');

  await (await cell('P', 'Outputs')).click();
  await page.keyboard.type('Budget; bro');
  await expect(offered(page)).toHaveText(['brochure']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('textbox', { name: 'Outputs' })).toHaveValue('Budget; brochure');
  await page.keyboard.press('Enter');
  await expect(await cell('P', 'Outputs')).toHaveText('Budget; brochure');
  await saved(page);
});

test('while an input method composes, Enter and the arrow keys are its own', async ({ page }) => {
  await openSeed(page);
  await addEntries(page, 'role', '営業部', '営業');
  await block(page, 'P Plan').click();
  await field(page, 'Owner').click();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Input.imeSetComposition', { text: '営', selectionStart: 1, selectionEnd: 1 });
  await expect(offered(page)).toHaveCount(2);
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'Owner')).not.toHaveAttribute('aria-activedescendant', /.+/);
  await cdp.send('Input.insertText', { text: '営業' });
  await expect(field(page, 'Owner')).toHaveValue('営業');
  await expect(offered(page)).toHaveText(['営業部']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Owner')).toHaveValue('営業部');
});

test('a flow that carries a document is labelled on the canvas with one of the dictionary', async ({
  page,
}) => {
  await openSeed(page);
  await addEntries(page, 'document', 'Quota', 'Quota letter');
  const row = page.getByRole('list', { name: 'Flows on screen' }).getByRole('listitem');
  const label = page.getByRole('textbox', { name: 'Flow label' });
  await block(page, 'P Plan').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(row).toHaveText(['P Plan to S Sell, sequence']);

  // What a sequence is labelled with is no document.
  await page.keyboard.press('F2');
  await expect(label).toBeFocused();
  await page.keyboard.type('quo');
  await expect(offered(page)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await inspector(page).getByRole('button', { name: 'Flow to S Sell, quo, sequence' }).click();
  await inspector(page).getByRole('button', { name: /Kind$/ }).click();
  await page.getByRole('option', { name: 'information' }).click();

  await act(page, 'Label flow');
  await expect(label).toBeFocused();
  await page.keyboard.type('quo');
  await expect(offered(page)).toHaveText(['Quota', 'Quota letter']);
  await page.keyboard.press('Escape');
  await expect(offered(page)).toHaveCount(0);
  await expect(label).toHaveValue('quo');
  await page.keyboard.type('t');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(label).toHaveCount(0);
  await expect(row).toHaveText(['P Plan to S Sell, information, Quota letter']);
});
