import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { openFunnel } from './calculator.ts';

const choose = async (page: Page, text: string) => {
  await page.getByRole('button', { name: 'Import pipeline from CSV' }).click();
  await page
    .getByLabel('File with one row per stage')
    .setInputFiles({ name: 'pipeline.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
};

test('a pipeline is read from a file as one change, and undone', async ({ page }) => {
  await openFunnel(page);
  await choose(page, '\ufeffPhase;Offen\nX captured;1.234,5\nX qualified;77\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,235 open');
  await expect(dialog.getByRole('status')).toContainText('Not in the file, so unchanged');
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Import' }).click();
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
  const importing = dialog.getByRole('button', { name: 'Import' });
  await expect(importing).toBeDisabled();
  const share = dialog.getByRole('group', { name: 'What does “1,2” in the column “Quote” mean?' });
  await share.getByRole('radio', { name: /^1\.2\s?%: figures are percentages$/ }).check();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,200 open, converts 1.2%');
  await importing.click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Conversion of X captured' })).toHaveValue(/^1\.2\s?%$/);

  await choose(page, 'Phase;Offen;Quote\nX captured;1.300;20 %\n');
  const mark = dialog.getByRole('group', { name: 'What does “1.300” in the column “Offen” mean?' });
  await expect(mark).toHaveAccessibleDescription(/Choose one to continue/);
  await expect(importing).toBeDisabled();
  await mark.getByRole('radio', { name: '1,300: the comma is before decimals' }).check();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,300 open');
  await expectAccessible(page, '[role="dialog"]');
  await importing.click();

  await choose(page, 'Phase;Offen;Quote\nX captured;1.400;20 %\n');
  await expect(dialog.getByRole('radio', { name: /^1,400: the comma/ })).toBeChecked();
  await expect(dialog.getByRole('status')).toContainText('X captured: 1,400 open');
  await expect(importing).toBeEnabled();
});

test('a column for each period becomes the dates of a stage', async ({ page }) => {
  await openFunnel(page);
  await choose(page, 'Stage;Jan 2027;Feb 2027\nX qualified;10;20\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: /Period$/ })).toHaveAccessibleName(
    /One column per period: 2027-01 to 2027-02|One column per period: Jan 2027 to Feb 2027/,
  );
  await expect(dialog.getByRole('status')).toContainText('X qualified: 30 open, 30 of them by their month');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByRole('textbox', { name: 'Open units of X qualified' })).toHaveAccessibleDescription(
    '30 of 30 open units become available later.',
  );
});

test('an open import follows stages that others rename and add, and a scenario that they delete', async ({
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
  await expect(dialog).toContainText('The scenario changed while this was open.');
  await expect(told).toContainText('Qualified twice: 7 open');
  await expectAccessible(page, '[role="dialog"]');

  await changeElsewhere(strata, { type: 'funnel.remove', id: 'sell-funnel' });
  await expect(dialog.getByRole('alert')).toContainText('The scenario was deleted while this was open');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toBeHidden();
});

test('a deal that was lost is left out, and a count is asked for before anything can be applied', async ({
  page,
}) => {
  await openFunnel(page);
  await choose(page, 'Deal - Title,Deal - Stage,Deal - Status\nA,X captured,Open\nB,X captured,Lost\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toContainText('X captured: 1 open');
  await expect(dialog.getByRole('status')).toContainText('Not open, so left out: 1 lost.');
  const ended = dialog.getByRole('group', { name: /^1 row with a deal that has ended, such as “Lost”/ });
  await ended.getByRole('radio', { name: 'Count them as open' }).check();
  await expect(dialog.getByRole('status')).toContainText('X captured: 2 open');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await choose(page, 'Stage,Volume\nX captured,120\n');
  const importing = dialog.getByRole('button', { name: 'Import' });
  await expect(dialog).toContainText('It could be “Volume”. Choose one, or count the rows.');
  await expect(importing).toBeDisabled();
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: /Open units$/ }).click();
  await page.getByRole('option', { name: 'Volume' }).click();
  await expect(dialog.getByRole('status')).toContainText('X captured: 120 open');
  await expect(importing).toBeEnabled();
});

test('a long file is read without blocking the window, and reading can be stopped', async ({ page }) => {
  await openFunnel(page);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/pipeline-worker*', async (route) => {
    await released;
    await route.continue();
  });
  const file = `Deal Name,Stage\n${'A,X captured\n'.repeat(100_000)}`;
  await choose(page, file);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('progressbar', { name: 'Reading the file' })).toBeVisible();
  await expectAccessible(page, '[role="dialog"]');
  await dialog.getByRole('button', { name: 'Stop reading' }).click();
  await expect(dialog.getByRole('progressbar')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
  release();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await choose(page, file);
  await expect(dialog.getByRole('status')).toContainText('X captured: 100,000 open');
  await expect(dialog).toContainText('99,995 more rows');
});

test('a bad file shows which line is wrong and changes nothing', async ({ page }) => {
  await openFunnel(page);
  await choose(page, 'Stage,Open\nX captured,many\n');
  const dialog = page.getByRole('dialog');
  const rows = dialog.getByRole('region', { name: 'Rows with problems' });
  await expect(
    rows.getByRole('row', { name: 'Line 2, column “Open”: “many” isn’t a number of 0 or more.' }),
  ).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Import' })).toBeDisabled();
});

test('results are saved as CSV, and the scenario as PDF', async ({ page }) => {
  await openFunnel(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export results as CSV' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toMatch(/^\ufeffitem,figure,total,2027-01/);
  await page.keyboard.press('Control+p');
  await expect(page.getByText('its figures, charts and tables')).toBeVisible();
  const exporting = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Export' }).click();
  const pages = await exporting;
  expect(readFileSync(await pages.path(), 'latin1')).toContain('/StructTreeRoot');
  // Not the name of the canvas’s PDF, which it would replace.
  expect(pages.suggestedFilename()).toMatch(/^Sales & Support - .+\.pdf$/);
});

test.describe('in a country with decimal commas', () => {
  test.use({ locale: 'de-DE' });

  test('figures are read and exported with them, and unclear ones refused or asked about', async ({
    page,
  }) => {
    await openFunnel(page);
    const deal = page.getByRole('textbox', { name: 'Deal size', exact: true });
    await expect(deal).toHaveValue('$75,000');
    await deal.fill('1.234,5');
    await deal.press('Enter');
    await expect(deal).toHaveValue('1,234.5');
    await deal.blur();
    await expect(deal).toHaveValue('$1,235');
    await deal.fill('80.000');
    await expect(deal).toHaveAccessibleDescription(
      '“80.000” can be read in two ways. Enter 80000 or 80. Still using $1,235.',
    );
    await deal.press('Escape');
    const open = page.getByRole('textbox', { name: 'Open units of X captured', exact: true });
    await open.evaluate((element: HTMLInputElement) => {
      element.select();
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '1.250');
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    const dialog = page.getByRole('dialog', { name: 'Paste figures' });
    await expect(dialog.getByRole('group')).toHaveAccessibleName('What does “1.250” mean?');
    await dialog.getByRole('radio', { name: '1,250: the comma is before decimals' }).check();
    await dialog.getByRole('button', { name: 'Paste' }).click();
    await expect(open).toHaveValue('1250');
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export results as CSV' }).click();
    const results = readFileSync(await (await saving).path(), 'utf8');
    expect(results).toMatch(/^\ufeffitem;figure;total;2027-01/);
    expect(results).toMatch(/^won;gross requirements;10206,561/m);
  });
});
