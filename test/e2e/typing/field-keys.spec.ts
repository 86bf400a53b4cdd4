/** Keys pressed in a text field: they edit its text, and reach neither the blocks behind it nor what is selected. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  canvas,
  goTo,
  inspector,
  newModel,
  openSeed,
  outlineItem,
  saved,
} from '../helpers/pages.ts';

const blocks = (page: Page) => canvas(page).getByRole('group');
const field = (page: Page) => page.locator('input:focus, textarea:focus');
/** Of the text of the field that has the focus, what is selected. */
const selectedText = (page: Page) =>
  field(page).evaluate((element) =>
    element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
      ? element.value.slice(element.selectionStart ?? 0, element.selectionEnd ?? 0)
      : null,
  );

type Opening = (page: Page) => Promise<void>;
const FIELDS: readonly (readonly [string, Opening])[] = [
  ['the name on the canvas', (page) => page.keyboard.press('F2')],
  ['a new block', (page) => page.keyboard.press('Enter')],
  [
    'the name in the outline',
    async (page) => {
      await outlineItem(page, 'A Assist').click();
      await page.keyboard.press('F2');
    },
  ],
  [
    'a new row of the outline',
    async (page) => {
      await outlineItem(page, 'A Assist').click();
      await page.keyboard.press('Enter');
    },
  ],
  ['the name in the inspector', (page) => inspector(page).getByLabel('Name', { exact: true }).click()],
  ['the definition', (page) => inspector(page).getByLabel('Definition').click()],
  ['a new input', (page) => inspector(page).getByPlaceholder('Add an input').click()],
  ['the command palette', (page) => page.keyboard.press('Control+k')],
];

test('in every field, keys that edit text are about the text alone', async ({ page }) => {
  test.slow();
  await openSeed(page);
  for (const [name, open] of FIELDS)
    await test.step(name, async () => {
      await block(page, 'A Assist').click();
      await open(page);
      await expect(field(page)).toHaveCount(1);
      await page.keyboard.insertText('some words');
      await page.keyboard.press('Control+a');
      expect(await selectedText(page)).toMatch(/some words$/);
      await page.keyboard.press('Control+Shift+x');
      await page.keyboard.press('Delete');
      await expect(field(page)).toHaveValue('');
      await page.keyboard.press('Control+z');
      await expect(field(page)).toHaveValue(/some words$/);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await expect(blocks(page)).toHaveCount(4);
      await expect(block(page, 'A Assist')).toBeVisible();
      await expect(block(page, 'P Plan')).not.toHaveAccessibleName(/selected/);
    });
});

test('a block renamed over its whole text is the only one that Delete then deletes', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'A Assist');
  await page.keyboard.press('F2');
  await page.keyboard.type('Hlep');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Help');
  await page.keyboard.press('Enter');
  await expect(block(page, 'H Help')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(blocks(page)).toHaveCount(3);
  await expect(block(page, 'P Plan')).toBeVisible();
  await saved(page);
});

test('keys that edit the label of a flow leave the flow and its blocks alone', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'P Plan');
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const label = page.getByRole('textbox', { name: 'Flow label' });
  if (!(await label.isVisible())) await act(page, 'Label flow');
  await label.pressSequentially('Orders');
  await page.keyboard.press('Control+a');
  expect(await selectedText(page)).toBe('Orders');
  await page.keyboard.press('Delete');
  await expect(label).toHaveValue('');
  await label.pressSequentially('Demand');
  await page.keyboard.press('Enter');
  await expect(blocks(page)).toHaveCount(4);
  await expect(page.getByText('Demand').first()).toBeAttached();
  await saved(page);
});

test('commands that change nothing work from a field', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'P Plan');
  await inspector(page).getByLabel('Name', { exact: true }).click();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await inspector(page).getByLabel('Name', { exact: true }).click();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: 'Search blocks and commands' })).toBeFocused();
});

test('undo in an empty new field restores the previous name, and after typing the typed text', async ({
  page,
}) => {
  await newModel(page, 'Names');
  await canvas(page).getByRole('button', { name: 'Add the first block' }).click();
  await page.keyboard.type('Plan');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Sell');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('Sell');
  await page.keyboard.type('ing');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('');
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('x');
  await page.keyboard.press('Backspace');
  // One level deeper the name before is that of the block around.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+z');
  await expect(field(page)).toHaveValue('Selling');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(blocks(page)).toHaveCount(2);
  await saved(page);
});
