import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './harness.ts';
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
  expect((await new AxeBuilder({ page }).include('[role="dialog"]').analyze()).violations).toEqual([]);
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(dialog).toBeHidden();
  const open = page.getByRole('textbox', { name: /Open.*X qualified|X qualified.*open/i });
  await expect(open).toHaveValue('77');
  await page.keyboard.press('Control+z');
  await expect(open).toHaveValue('310');
});

test('a bad file says which line is wrong and changes nothing', async ({ page }) => {
  await openFunnel(page);
  await choose(page, 'Stage,Open\nX captured,many\n');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Line 2: “many” in the column “Open” is no number')).toBeVisible();
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
