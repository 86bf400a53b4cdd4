/** What a person does in the Table view: reads, sorts, filters, edits in place, and takes cells to a spreadsheet and back. */
import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const grid = (page: Page, name = 'Processes') => page.getByRole('grid', { name });
const row = (page: Page, text: string | RegExp) =>
  grid(page).getByRole('row').filter({ hasText: text }).first();
/** A cell by its row's code and its column's title. */
const cell = async (page: Page, code: string, title: string) => {
  const header = grid(page).getByRole('columnheader', { name: title });
  const index = await header.getAttribute('aria-colindex');
  return grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell', { name: code, exact: true }) })
    .locator(`[aria-colindex="${index}"]`);
};
const namesInOrder = (page: Page): Promise<string[]> =>
  grid(page)
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .map((element) => ({
          top: element.getBoundingClientRect().top,
          code: element.querySelector('[role=gridcell]')?.textContent ?? '',
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ code }) => code)
        .filter((code) => code !== ''),
    );
const paste = (page: Page, text: string) =>
  page.evaluate((content) => {
    const data = new DataTransfer();
    data.setData('text/plain', content);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);

test.beforeEach(async ({ page }) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Table' }).click();
});

test('every process has a row, and the inspector follows the active cell', async ({ page }) => {
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '26');
  await expect(await cell(page, 'S2', 'Complexity')).toHaveText('2');
  await (await cell(page, 'S2', 'Name')).click();
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Sell by Proposal');
  await page.keyboard.press('ArrowDown');
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Develop Profile');
});

test('a cell is edited in place by keyboard, the outline follows, and it is undone', async ({ page }) => {
  await (await cell(page, 'P', 'Name')).click();
  await page.keyboard.press('F2');
  await page.keyboard.press('End');
  await page.keyboard.type(' ahead');
  await page.keyboard.press('Enter');
  await expect(outlineItem(page, 'P Plan ahead')).toBeVisible();
  await expect(grid(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.type('Foresee');
  await page.keyboard.press('Escape');
  await expect(outlineItem(page, 'P Plan ahead')).toBeVisible();
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(await cell(page, 'P', 'Name')).toHaveText('Plan');
});

test('a status is chosen from the list, and a wrong complexity is refused in words', async ({ page }) => {
  await (await cell(page, 'S4', 'Status')).dblclick();
  await page.getByRole('option', { name: 'approved' }).click();
  await expect(await cell(page, 'S4', 'Status')).toHaveText(/approved/);
  await (await cell(page, 'S4', 'Complexity')).click();
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Complexity must be a whole number from 0 to 1,000')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(await cell(page, 'S4', 'Complexity')).toHaveText('');
});

test('a block of cells is pasted as one step, and copied back the same', async ({ page }) => {
  await (await cell(page, 'S1', 'Owner')).click();
  await paste(page, 'Ada\tFirst\nGrace\tSecond\n');
  await expect(await cell(page, 'S1', 'Owner')).toHaveText('Ada');
  await expect(await cell(page, 'S101', 'Definition')).toHaveText('Second');
  await saved(page);
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowRight');
  const copied = await page.evaluate(() => {
    const data = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }),
    );
    return data.getData('text/plain');
  });
  expect(copied).toBe('Ada\tFirst\nGrace\tSecond');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(await cell(page, 'S1', 'Owner')).toHaveText('');
  await expect(await cell(page, 'S101', 'Definition')).toHaveText('');
});

test('selected cells are filled down and emptied', async ({ page }) => {
  await (await cell(page, 'S1', 'Owner')).click();
  await page.keyboard.type('Ada');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+d');
  await expect(await cell(page, 'S102', 'Owner')).toHaveText('Ada');
  await page.keyboard.press('Delete');
  await expect(await cell(page, 'S1', 'Owner')).toHaveText('');
});

test('rows are sorted by a header, by mouse and by keys', async ({ page }) => {
  await grid(page).getByRole('columnheader', { name: 'Complexity' }).click();
  await expect.poll(async () => (await namesInOrder(page)).slice(0, 3)).toEqual(['S1', 'S2', 'S3']);
  await (await cell(page, 'S1', 'Complexity')).click();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(grid(page).getByRole('columnheader', { name: 'Complexity' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  await expect.poll(async () => (await namesInOrder(page)).slice(0, 3)).toEqual(['S3', 'S2', 'S1']);
});

test('rows are filtered by text and by value, and columns are chosen', async ({ page }) => {
  await page.getByLabel('Search processes').fill('qualify');
  await expect(page.getByText('3 processes', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('button', { name: 'Level all' }).click();
  await page.getByRole('menuitemradio', { name: '2' }).click();
  await expect(page.getByText('4 processes', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Practices' }).click();
  await page.keyboard.press('Escape');
  await expect(grid(page).getByRole('columnheader', { name: 'Practices' })).toBeAttached();
});

test('other kinds of records have tables of their own, also reached from the command palette', async ({
  page,
}) => {
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('table of threads');
  await page.keyboard.press('Enter');
  await expect(grid(page, 'Threads').getByRole('gridcell', { name: 'Please explode Plan' })).toBeVisible();
  await page.getByRole('button', { name: 'Threads Rows' }).click();
  await page.getByRole('option', { name: 'Groupings' }).click();
  await expect(grid(page, 'Groupings').getByRole('gridcell', { name: 'Qualify' })).toBeVisible();
});

test('a change in another window is in the table at once', async ({ page, strata }) => {
  await changeElsewhere(strata, { type: 'process.create', parentId: null, name: 'Deliver' });
  await expect(row(page, 'Deliver')).toBeVisible();
});

test('a column is resized at its edge, by mouse and by keys, and stays so after a reload', async ({
  page,
}) => {
  const header = grid(page).getByRole('columnheader', { name: 'Owner' });
  const edge = grid(page).getByRole('separator', { name: 'Width of column Owner' });
  const widthOf = async (part: Locator) => Math.round((await part.boundingBox())?.width ?? 0);
  const before = await widthOf(header);
  const at = await edge.boundingBox();
  const [x, y] = [(at?.x ?? 0) + 3, (at?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y);
  await page.mouse.move(x + 60, y);
  await page.mouse.up();
  await expect.poll(() => widthOf(header)).toBe(before + 60);
  await expect(edge).toHaveAttribute('aria-valuenow', String(before + 60));
  // A drag doesn't sort, and the cells below follow their header.
  await expect(header).toHaveAttribute('aria-sort', 'none');
  expect(await widthOf(await cell(page, 'S1', 'Owner'))).toBe(before + 60);
  // From a cell, Tab goes to the edge of its column.
  await (await cell(page, 'S1', 'Owner')).click();
  await page.keyboard.press('Tab');
  await expect(edge).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => widthOf(header)).toBe(before + 44);
  await page.reload();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect.poll(() => widthOf(header)).toBe(before + 44);
  await edge.dblclick();
  await expect.poll(() => widthOf(header)).toBe(before);
  await expect(header).toHaveAttribute('aria-sort', 'none');
});

test('wide columns that stay in place scroll with the others before they fill the table', async ({
  page,
}) => {
  const name = grid(page).getByRole('columnheader', { name: 'Name' });
  await grid(page).getByRole('separator', { name: 'Width of column Name' }).focus();
  const xOf = async () => (await name.boundingBox())?.x ?? 0;
  const scroll = (left: number) => grid(page).evaluate((element, px) => element.scrollTo(px, 0), left);
  const before = await xOf();
  await scroll(40);
  expect(await xOf()).toBe(before);
  for (let i = 0; i < 24; i++) await page.keyboard.press('ArrowRight');
  await scroll(40);
  await expect.poll(xOf).toBe(before - 40);
});

test('the table has no faults of accessibility', async ({ page }) => {
  await (await cell(page, 'S1', 'Owner')).click();
  await expectAccessible(page);
});
