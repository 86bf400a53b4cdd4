import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { anotherWindow, inspector, openSeed, outlineItem, saved } from '../helpers/pages.ts';

const grid = (page: Page) => page.getByRole('grid', { name: 'Groupings of Sell' });
/** The cell of a grouping by the start of its name, and a column from 0. */
const cell = (page: Page, grouping: string | RegExp, column: number) =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: grouping }) })
    .getByRole('gridcell')
    .nth(column);
const openMatrix = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expect(grid(page)).toBeVisible();
};
const clipboardText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the matrix shows the seed’s Sell processes and their gaps', async ({ page }) => {
  await openMatrix(page);
  await expect(page.getByText('6 groupings, 4 level-2 processes, 6 gaps')).toBeVisible();
  await expect(grid(page).getByRole('columnheader')).toContainText([
    'Grouping',
    'Complexity 1',
    'Complexity 2',
    'Complexity 3',
    'No complexity set',
  ]);
  await expect(cell(page, /^Presenting/, 0)).toContainText(/brochure.*trial/);
  await expect(cell(page, /^Developing/, 0)).toContainText('None, on purpose');
  await expect(cell(page, /^Qualify/, 3)).toContainText('Gap');
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await cell(page, /^Qualify/, 3).click({ position: { x: 6, y: 6 } });
    await expectAccessible(page);
  }
});

test('the columns are resized together at the edge of any, and stay so after a reload', async ({ page }) => {
  await openMatrix(page);
  const head = grid(page).getByRole('columnheader').nth(2);
  const widthOf = async () => Math.round((await head.boundingBox())?.width ?? 0);
  const before = await widthOf();
  const edge = grid(page).getByRole('separator', { name: 'Width of the columns' });
  const at = await edge.nth(1).boundingBox();
  const [x, y] = [(at?.x ?? 0) + 3, (at?.y ?? 0) + 10];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y);
  await page.mouse.move(x + 60, y);
  await page.mouse.up();
  // The second edge moved by 60, each of the two columns before it by half of that.
  await expect.poll(widthOf).toBe(before + 30);
  await edge.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(widthOf).toBe(before + 46);
  await page.reload();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expect.poll(widthOf).toBe(before + 46);
  await edge.first().dblclick();
  await expect.poll(widthOf).toBe(before);
});

test('with the mouse: realise a gap, choose another block, mark as none, add a detail and a grouping', async ({
  page,
}) => {
  await openMatrix(page);
  await cell(page, /^Qualify/, 3)
    .getByRole('button', { name: 'Realise' })
    .click();
  await expect(cell(page, /^Qualify/, 3)).toContainText('S401');
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Qualify');
  await inspector(page).getByRole('textbox', { name: 'Add a detail' }).fill('Check credit');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('region', { name: 'Details' })).toContainText('Check credit');
  await inspector(page).getByRole('combobox', { name: 'Add an output' }).fill('score');
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Qualify/, 3)).toContainText('score');
  await inspector(page)
    .getByRole('button', { name: /Realised by/ })
    .click();
  await page.getByRole('option', { name: 'None, on purpose' }).click();
  await expect(cell(page, /^Qualify/, 3)).toContainText('None, on purpose');
  await page.getByRole('textbox', { name: 'Add a grouping' }).fill('Follow Up');
  await page.keyboard.press('Enter');
  await expect(page.getByText('7 groupings, 4 level-2 processes, 9 gaps')).toBeVisible();
  await cell(page, /^Develop Profile/, 3).click({ button: 'right', position: { x: 6, y: 6 } });
  await page.getByRole('menuitem', { name: 'Realise in all gaps' }).click();
  await expect(cell(page, /^Develop Profile/, 3)).toContainText('S402');
});

test('with the keyboard alone: arrows, typing, none, Delete, renaming, order, and undo', async ({ page }) => {
  await openMatrix(page);
  await cell(page, /^Develop Profile/, 0).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('End');
  await expect(cell(page, /^Develop Profile/, 3)).toBeFocused();
  await page.keyboard.type('Refresh Profile');
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Develop Profile/, 3)).toContainText('Refresh Profile');
  await expect(cell(page, /^Qualify/, 3)).toBeFocused();
  await page.keyboard.type('none');
  await page.keyboard.press('Tab');
  await expect(cell(page, /^Qualify/, 3)).toContainText('None, on purpose');
  await page.keyboard.press('Delete');
  await expect(cell(page, /^Qualify/, 3)).toContainText('Gap');
  await expect(page.getByText('Cleared the cell “Qualify” of S4 “Sell Renewal”.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(cell(page, /^Qualify/, 3)).toContainText('S402');
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Qualify Again');
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Qualify/, 3)).toContainText('Qualify Again');
  await page.keyboard.press('F2');
  await page.keyboard.type('not this');
  await page.keyboard.press('Escape');
  await expect(cell(page, /^Problem/, 3)).toContainText('Gap');
  await page.keyboard.press('Home');
  await expect(grid(page).getByRole('rowheader', { name: /^Problem/ })).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Gather Need');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(grid(page).getByRole('rowheader')).toContainText([
    'Develop Profile',
    'Gather Need',
    'Qualify',
  ]);
  for (let i = 0; i < 7; i++) await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('6 groupings, 4 level-2 processes, 6 gaps')).toBeVisible();
});

test('cells go to a spreadsheet and come from one', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMatrix(page);
  await cell(page, /^Qualify/, 0).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ControlOrMeta+c');
  expect(await clipboardText(page)).toBe('Qualify\tQualify\nProblem/Need Gathering\tProblem/Need Gathering');
  await page.evaluate(() =>
    navigator.clipboard.writeText('Check Profile\nCheck Lead\nnone\n"Tell ""more"""\n'),
  );
  await cell(page, /^Develop Profile/, 3).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(cell(page, /^Develop Profile/, 3)).toContainText('Check Profile');
  await expect(cell(page, /^Qualify/, 3)).toContainText('Check Lead');
  await expect(cell(page, /^Problem/, 3)).toContainText('None, on purpose');
  await expect(cell(page, /^Developing/, 3)).toContainText('Tell "more"');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByText('6 groupings, 4 level-2 processes, 6 gaps')).toBeVisible();
});

test('pasted texts without a cell in the matrix are reported', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMatrix(page);
  await page.evaluate(() => navigator.clipboard.writeText('Check Lead\tone too many\n'));
  await cell(page, /^Qualify/, 3).click({ position: { x: 6, y: 6 } });
  await page.keyboard.press('ControlOrMeta+v');
  await expect(cell(page, /^Qualify/, 3)).toContainText('Check Lead');
  await expect(page.getByRole('alert')).toContainText('1 cell changed. 1 text didn’t fit');
});

test('all gaps are filled in one step, in every window, and one undo reverts it', async ({ page }) => {
  await openMatrix(page);
  const other = await anotherWindow(page);
  await other.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('button', { name: 'Realise in all gaps' }).click();
  await expect(page.getByText('6 groupings, 4 level-2 processes, 0 gaps')).toBeVisible();
  await expect(other.getByText('6 groupings, 4 level-2 processes, 0 gaps')).toBeVisible();
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(other.getByText('6 groupings, 4 level-2 processes, 6 gaps')).toBeVisible();
});

test('fewer details than in a simpler process are shown in the cell, and resolved or waived there', async ({
  page,
}) => {
  await openMatrix(page);
  await cell(page, /^Presenting/, 1).click({ position: { x: 6, y: 6 } });
  await inspector(page).getByRole('textbox', { name: 'Add a detail' }).fill('Walk through');
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Presenting/, 2)).toContainText('Less detail than S2');
  await cell(page, /^Presenting/, 2).click({ position: { x: 6, y: 6 } });
  const warning = inspector(page).getByRole('article', { name: 'Less detail' });
  await expect(warning).toContainText('S3 is more complex than S2, but has no details here. S2 has 1.');
  await warning.getByRole('button', { name: 'Waive' }).click();
  await page.keyboard.type('The solution is shown, not told.');
  await page.keyboard.press('Enter');
  await expect(cell(page, /^Presenting/, 2)).not.toContainText('Less detail');
  await page.keyboard.press('ControlOrMeta+z');
  await warning.getByRole('button', { name: 'Add a detail' }).click();
  await page.keyboard.type('Walk through the solution');
  await page.keyboard.press('Enter');
  await expect(warning).toHaveCount(0);
});

test('a matrix of many processes holds only those in sight, and keys reach the others', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const items = Array.from({ length: 120 }, (_, i) => ({ depth: 0, name: `Assist Market ${i + 1}` }));
  await changeElsewhere(
    strata,
    { type: 'process.addOutline', parentId: 'assist', items },
    { type: 'grouping.add', processId: 'assist', name: 'Answer' },
  );
  await outlineItem(page, 'A Assist').click();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const grid = page.getByRole('grid', { name: 'Groupings of Assist' });
  await expect(grid).toHaveAttribute('aria-colcount', '121');
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(40);
  await grid.getByRole('gridcell').first().click();
  await page.keyboard.press('End');
  await expect(grid.getByRole('columnheader', { name: /Assist Market 120/ })).toBeInViewport();
  await page.keyboard.type('Answer the phone');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell', { name: /Answer the phone/ })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Home');
  await expect(
    grid.getByRole('columnheader', { name: 'Assist Market 1', exact: false }).first(),
  ).toBeInViewport();
});

test('a long matrix keeps only the rows in sight in the page, and tells how many there are; keys reach the others', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const items = [{ depth: 0, name: 'Assist by Phone' }];
  const groupings = Array.from({ length: 300 }, (_, i) => ({
    type: 'grouping.add',
    processId: 'assist',
    name: `Answer ${i + 1}${i % 7 === 0 ? ', in words that take several lines at the head of a row' : ''}`,
  }));
  await changeElsewhere(strata, { type: 'process.addOutline', parentId: 'assist', items }, ...groupings);
  await outlineItem(page, 'A Assist').click();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const grid = page.getByRole('grid', { name: 'Groupings of Assist' });
  await expect(grid).toHaveAttribute('aria-rowcount', '301');
  const rows = grid.getByRole('row');
  const rowOf = (name: string) => rows.filter({ has: page.getByRole('rowheader', { name }) });
  expect(await rows.count()).toBeLessThan(40);
  await expect(rowOf('Answer 1, in words')).toHaveAttribute('aria-rowindex', '2');

  await grid
    .getByRole('gridcell')
    .first()
    .click({ position: { x: 6, y: 6 } });
  const focusedRow = () => page.evaluate(() => Number(document.activeElement?.closest('tr')?.dataset.index));
  await page.keyboard.press('PageDown');
  // A page, and not the whole way.
  await expect.poll(focusedRow).toBeGreaterThan(1);
  const pageRows = await focusedRow();
  expect(pageRows).toBeLessThan(20);
  await page.keyboard.press('PageUp');
  await expect.poll(focusedRow).toBe(0);
  await page.keyboard.press('Control+ArrowDown');
  const last = rowOf('Answer 300').getByRole('gridcell');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await expect(rowOf('Answer 300')).toHaveAttribute('aria-rowindex', '301');
  expect(await rows.count()).toBeLessThan(40);
  for (let i = 0; i < 20; i++) await page.keyboard.press('ArrowUp');
  await expect(rowOf('Answer 280').getByRole('gridcell')).toBeFocused();
  await expect(rowOf('Answer 280').getByRole('gridcell')).toBeInViewport();
  await page.keyboard.type('Take the call');
  await page.keyboard.press('Enter');
  await expect(grid.getByRole('gridcell', { name: /Take the call/ })).toBeVisible();
  await expect(rowOf('Answer 281').getByRole('gridcell')).toBeFocused();
  await expectAccessible(page);

  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, -100_000);
  await expect(rowOf('Answer 1, in words')).toBeInViewport();
  await expect(rowOf('Answer 281').getByRole('gridcell')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  const taken = grid.getByRole('gridcell', { name: /Take the call/ });
  await expect(taken).toBeFocused();
  await expect(taken).toBeInViewport();
});
