/** Copy, cut, paste and duplicate: lists from other programs, text to them, and blocks between models. */
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
import { block, canvas, inspector, openSeed, outlineItem, saved } from './pages.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const textOnClipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Pastes a text as a person does who copied it in another program. */
const pasteText = async (page: Page, text: string) => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
};

const newModel = async (page: Page, name: string) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(name);
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeVisible();
};

const namesOf = (page: Page, code: RegExp) =>
  canvas(page)
    .getByRole('group', { name: code })
    .evaluateAll((elements) => elements.map((each) => each.getAttribute('aria-label')?.split(',')[0]));

for (const [what, list] of Object.entries({
  indented: 'Onboard partners\n    Sign contract\n        Check terms\n    Train staff',
  bulleted: '- Onboard partners\n  - Sign contract\n    - Check terms\n  - Train staff',
  numbered: '1.3 Onboard partners\n1.3.1 Sign contract\n1.3.1.1 Check terms\n1.3.2 Train staff',
  'tab-indented': 'Onboard partners\n\tSign contract\n\t\tCheck terms\n\tTrain staff',
  'tab-separated': 'Onboard partners\tSign contract\tCheck terms\r\n\tTrain staff\r\n',
}))
  test(`a list pasted onto a block becomes a subtree in it, in one step: ${what}`, async ({ page }) => {
    await openSeed(page);
    await block(page, 'A Assist').click();
    await pasteText(page, list);
    await expect(block(page, 'A1 Onboard partners')).toBeVisible();
    await expect(block(page, 'A1 Onboard partners')).toBeFocused();
    await page.keyboard.press('e');
    await expect(block(page, 'A101 Sign contract')).toHaveAccessibleName(/1 inside/);
    await expect(block(page, 'A102 Train staff')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(canvas(page).getByRole('group', { name: /^A\d/ })).toHaveCount(0);
    await expect(block(page, 'A Assist')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(outlineItem(page, 'A1 Onboard partners')).toBeVisible();
  });

test('nothing selected: a list goes to the root of the canvas, and a line is a list of one', async ({
  page,
}) => {
  await newModel(page, 'Trial');
  await pasteText(page, 'Plan\n  Forecast\nSell');
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 inside/);
  await expect(block(page, 'S Sell')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  await pasteText(page, 'Assist');
  await expect(block(page, 'A Assist')).toBeVisible();
});

test('a field keeps its own copying and pasting', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  const field = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  await field.click();
  await page.keyboard.press('Control+a');
  await pasteText(page, 'Help');
  await expect(field).toHaveValue('Help');
  await page.keyboard.press('Enter');
  await expect(block(page, 'H Help')).toBeVisible();
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
});

test('copying gives indented text without codes, which pastes back as it was', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  await page.keyboard.press('Control+c');
  const text = await textOnClipboard(page);
  expect(text.split('\n').slice(0, 2)).toEqual(['Sell', '\tSell on Standard Terms']);
  expect(text).toContain('\n\t\tQualify');
  await block(page, 'C Contract').click();
  await pasteText(page, `${text}\nEnd of list`);
  await expect(block(page, 'C1 Sell')).toHaveAccessibleName(/4 inside/);
  await expect(block(page, 'C2 End of list')).toBeVisible();
});

test('blocks go from one model into another with their elements, in one step', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  const inputs = inspector(page).getByRole('textbox', { name: /Add an? input/i });
  await inputs.fill('Quota for the year');
  await page.keyboard.press('Enter');
  await saved(page);
  await block(page, 'S Sell').click({ position: { x: 20, y: 12 } });
  await page.keyboard.press('Control+c');
  await page.goto(page.url().replace(/#.*/, '#/'));
  await newModel(page, 'Other');
  await page.keyboard.press('Control+v');
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/4 inside/);
  await expect(inspector(page).getByText('Quota for the year')).toBeVisible();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
});

test('cut takes blocks away and paste puts them in elsewhere; each is one step back', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await block(page, 'S4 Sell Renewal').click();
  await page.keyboard.press('Control+x');
  await expect(block(page, 'S4 Sell Renewal')).toHaveCount(0);
  await block(page, 'C Contract').click();
  await page.keyboard.press('Control+v');
  await expect(block(page, 'C1 Sell Renewal')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(block(page, 'C1 Sell Renewal')).toHaveCount(0);
  await expect(block(page, 'S4 Sell Renewal')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(block(page, 'S4 Sell Renewal')).toBeVisible();
});

test('copy and paste at once puts a copy beside; so does duplicate, for several in one step', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'C Contract').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('Control+v');
  await expect.poll(() => namesOf(page, /Contract|Assist/)).toEqual(['C Contract', 'O Contract', 'A Assist']);
  await page.keyboard.press('Control+v');
  await expect.poll(() => namesOf(page, /Contract|Assist/)).toHaveLength(4);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
  await block(page, 'P Plan').click();
  await block(page, 'A Assist').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+d');
  await expect.poll(() => namesOf(page, /Plan|Assist/)).toHaveLength(4);
  await expect(inspector(page).getByText('2 processes')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
});

test('the outline copies and pastes by the same keys and keeps the focus', async ({ page }) => {
  await openSeed(page);
  await outlineItem(page, 'A Assist').click();
  await page.keyboard.press('Control+c');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+v');
  await expect(outlineItem(page, 'C1 Assist')).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('tree', { name: 'Outline' })).toBeFocused();
});

test('the finder copies, cuts and pastes too', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  const choose = async (name: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(name);
    await page.getByRole('option', { name }).first().click();
  };
  await choose('Cut');
  await expect(block(page, 'A Assist')).toHaveCount(0);
  expect(await textOnClipboard(page)).toBe('Assist');
  await choose('Paste');
  await expect(block(page, 'A Assist')).toBeVisible();
  await choose('Duplicate');
  await expect(canvas(page).getByRole('group')).toHaveCount(5);
});

test('ten thousand lines are taken in; what is too much is refused with a sentence', async ({ page }) => {
  await newModel(page, 'Large');
  const lines = (count: number) =>
    Array.from({ length: count }, (_, i) => `${'\t'.repeat(i % 10 === 0 ? 0 : 1)}Block ${i}`).join('\n');
  await pasteText(page, lines(10_000));
  await expect(page.getByText(/of 10,000/)).toBeVisible({ timeout: 20_000 });
  await saved(page);
  await pasteText(page, lines(50_001));
  await expect(page.getByText(/too long: 50,000 lines/)).toBeVisible();
  await pasteText(page, ' \n ');
  await expect(page.getByText(/no text and no block/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(canvas(page).getByRole('group')).toHaveCount(0, { timeout: 20_000 });
});
