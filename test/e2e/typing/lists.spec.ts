/** Lists from other programs: rich text, tables whose columns are asked about, and what is dropped onto the window. */
import type { Page } from '@playwright/test';
import { drop } from '../helpers/drop.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, inspector, newModel, openSeed, pasteText } from '../helpers/pages.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Pastes a text with the HTML of the same copy, as programs put both on the clipboard. */
const pasteRich = async (page: Page, text: string, html: string) => {
  await page.evaluate(
    ([plain = '', rich = '']) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([plain], { type: 'text/plain' }),
          'text/html': new Blob([rich], { type: 'text/html' }),
        }),
      ]),
    [text, html],
  );
  await page.keyboard.press('Control+v');
};

test('a list is pasted with the levels of its rich text', async ({ page }) => {
  await newModel(page, 'Rich');
  await pasteRich(
    page,
    'Plan\nForecast\nSell',
    '<ul><li aria-level="1">Plan</li><ul><li aria-level="2">Forecast</li></ul><li aria-level="1">Sell</li></ul>',
  );
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
  await expect(block(page, 'S Sell')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
});

test('a list is pasted from a menu with its levels', async ({ page }) => {
  await newModel(page, 'Rich');
  await page.evaluate(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': new Blob(['Plan\nForecast'], { type: 'text/plain' }),
        'text/html': new Blob(['<ul><li>Plan<ul><li>Forecast</li></ul></li></ul>'], { type: 'text/html' }),
      }),
    ]),
  );
  await canvas(page).click({ button: 'right', position: { x: 60, y: 60 } });
  await page.getByRole('menuitem', { name: /^Paste/ }).click();
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
});

test('copied blocks are lists in rich text', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  await page.keyboard.press('Control+c');
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item?.getType('text/html'))?.text();
  });
  expect(html).toMatch(/<ul[^>]*><li[^>]*>Sell<ul[^>]*><li[^>]*>Sell on Standard Terms/);
});

test('a pasted table asks what its columns are, and makes blocks of the answer', async ({ page }) => {
  await newModel(page, 'Table');
  await pasteText(page, 'Code\tName\tWho\tSystem\nP\tPlan\tAda\tSAP; CRM\nP1\tForecast\tBob\t');
  const dialog = page.getByRole('dialog', { name: 'What are the columns?' });
  await expect(dialog.getByRole('button', { name: /^Owner\s+Who|Who/ })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Preview' }).getByRole('listitem')).toHaveText([
    'Plan',
    'Forecast',
  ]);
  await dialog.getByRole('button', { name: 'Paste' }).click();
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
  await expect(inspector(page).getByRole('combobox', { name: 'Owner' })).toHaveValue('Ada');
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
});

test('Enter answers the question about columns as it is guessed', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  await pasteText(page, 'Code\tName\tOwner\n1\tTake call\tAda\n1.1\tGreet\tAda\n2\tSolve\tBob');
  await expect(page.getByRole('dialog', { name: 'What are the columns?' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(block(page, 'A1 Take call')).toBeVisible();
});

test('a table that is not answered for adds nothing', async ({ page }) => {
  await newModel(page, 'Table');
  await pasteText(page, 'Code\tOwner\nP\tAda');
  const dialog = page.getByRole('dialog', { name: 'What are the columns?' });
  await expect(dialog.getByText(/Choose one column as the name/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Paste' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
});

test('a dropped list is imported, and other files are refused with a message', async ({ page }) => {
  await newModel(page, 'Drops');
  await drop(page, '.canvas', { name: 'list.md', content: '# Plan\n- Forecast\n# Sell' });
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 child/);
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  await drop(page, '.canvas', { content: '- Assist' });
  await expect(block(page, 'A Assist')).toBeVisible();
  await drop(page, '.canvas', { name: 'photo.png', content: 'x' });
  await expect(page.getByRole('alert')).toContainText('“photo.png” isn’t a list');
  await expect(canvas(page).getByRole('group')).toHaveCount(1);
});

test('a file dropped onto the library is imported, and a text is refused in words', async ({ page }) => {
  await drop(page, '.library', { content: 'Plan' });
  await expect(page.getByRole('alert')).toContainText('Drop a file here to import it');
  await drop(page, '.library', { name: 'Talk.txt', content: 'Plan\nSell' });
  await expect(page.getByRole('treeitem', { name: 'P Plan' })).toBeVisible();
});
