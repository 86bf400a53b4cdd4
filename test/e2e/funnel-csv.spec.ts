import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { changeElsewhere, expect, test } from './harness.ts';
import { openSeed } from './pages.ts';

const openFunnel = async (page: Page) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Funnel' }).click();
};
const choose = async (page: Page, text: string) => {
  await page.getByRole('button', { name: 'Read the pipeline from a CSV file' }).click();
  await page
    .getByLabel('File with one row a stage')
    .setInputFiles({ name: 'pipeline.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
};

test('a pipeline is read from a file as one change, and undone', async ({ page }) => {
  await openFunnel(page);
  await choose(page, '\ufeffPhase;Offen\nX captured;1.234,5\nX qualified;77\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,235 open');
  await expect(dialog.getByRole('status')).toContainText('Not in the file, so unchanged');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  const open = page.getByRole('textbox', { name: /Open.*X qualified|X qualified.*open/i });
  await expect(open).toHaveValue('77');
  await page.keyboard.press('Control+z');
  await expect(open).toHaveValue('310');
});

test('a figure that can be read in two ways is asked about, and the answer is remembered', async ({
  page,
}) => {
  await openFunnel(page);
  const file = 'Phase;Offen;Quote\nX captured;1.200;1,2\n';
  await choose(page, file);
  const dialog = page.getByRole('dialog');
  const apply = dialog.getByRole('button', { name: 'Apply' });
  await expect(apply).toBeDisabled();
  const share = dialog.getByRole('group', { name: 'What does “1,2” in the column “Quote” mean?' });
  await share.getByRole('radio', { name: '1.2 %: figures are percents' }).check();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,200 open, converts 1.2 %');
  await apply.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Conversion of X captured' })).toHaveValue('1.2 %');

  await choose(page, 'Phase;Offen;Quote\nX captured;1.300;20 %\n');
  const mark = dialog.getByRole('group', { name: 'What does “1.300” in the column “Offen” mean?' });
  await expect(mark).toHaveAccessibleDescription(/nothing is applied before/);
  await expect(apply).toBeDisabled();
  await mark.getByRole('radio', { name: '1,300: the comma stands before decimals' }).check();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,300 open');
  await expectAccessible(page, '[role="dialog"]');
  await apply.click();

  await choose(page, 'Phase;Offen;Quote\nX captured;1.400;20 %\n');
  await expect(dialog.getByRole('radio', { name: /^1,400: the comma/ })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,400 open');
  await expect(apply).toBeEnabled();
});

test('a column for each period becomes the dates of a stage', async ({ page }) => {
  await openFunnel(page);
  await choose(page, 'Stage;Jan 2027;Feb 2027\nX qualified;10;20\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /Period$/ })).toHaveAccessibleName(
    /A column each: Jan 2027 to Feb 2027/,
  );
  await expect(dialog.getByRole('status')).toContainText('X qualified: 30 open, 30 of them by their month');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(page.getByRole('textbox', { name: 'Open units of X qualified' })).toHaveAccessibleDescription(
    '30 of the 30 open come later, by their dates.',
  );
});

test('a file that is being read follows the stages that somebody else names and adds, and the end of the scenario', async ({
  page,
  strata,
}) => {
  await openFunnel(page);
  await choose(page, 'Stage,Open\nX captured,500\nQualified twice,7\n');
  const dialog = page.getByRole('dialog');
  const told = dialog.getByRole('status').filter({ hasText: 'X captured: 500 open' });
  await expect(told).toBeVisible();
  await expect(told).not.toContainText('Qualified twice: 7 open');
  await changeElsewhere(strata, { type: 'stage.update', id: 'stage-qualified', name: 'Qualified twice' });
  await expect(dialog).toContainText('The scenario was changed meanwhile.');
  await expect(told).toContainText('Qualified twice: 7 open');
  await expectAccessible(page, '[role="dialog"]');

  await changeElsewhere(strata, { type: 'funnel.remove', id: 'sell-funnel' });
  await expect(dialog.getByRole('alert')).toContainText('The scenario was deleted meanwhile');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('a bad file says which line is wrong and changes nothing', async ({ page }) => {
  await openFunnel(page);
  await choose(page, 'Stage,Open\nX captured,many\n');
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('region', { name: 'Rows at fault' });
  await expect(
    rows.getByRole('row', { name: 'Line 2, column “Open”: “many” is no number of 0 or more.' }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Apply' })).toBeDisabled();
});

test('results are saved as CSV, and the scenario as PDF', async ({ page }) => {
  await openFunnel(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the results as CSV' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/^\ufeffitem,figure,total,2027-01/);
  await page.keyboard.press('Control+p');
  await expect(page.getByText('its figures, pictures and tables')).toBeVisible();
  const exporting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  expect(readFileSync(await (await exporting).path(), 'latin1')).toContain('/StructTreeRoot');
});

test.describe('in a country with decimal commas', () => {
  test.use({ locale: 'de-DE' });

  test('figures are read, shown and saved with them', async ({ page }) => {
    await openFunnel(page);
    const deal = page.getByRole('textbox', { name: 'Deal size', exact: true });
    await expect(deal).toHaveValue('75.000\u00a0$');
    await deal.fill('1.234,5');
    await deal.press('Enter');
    await expect(deal).toHaveValue('1.234,5');
    await deal.blur();
    await expect(deal).toHaveValue('1.235\u00a0$');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the results as CSV' }).click();
    const results = readFileSync(await (await saving).path(), 'utf8');
    expect(results).toMatch(/^\ufeffitem;figure;total;2027-01/);
    expect(results).toMatch(/^won;gross requirements;10206,561/m);
  });
});
