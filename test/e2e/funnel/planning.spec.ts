/** The plan of a scenario: its as-of date, lags in days, what counts as pipeline, levers together, charts and comparison. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { enter, field, keyFigure, openFunnel, undo } from './calculator.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

const inputs = (page: Page) => page.getByRole('group', { name: 'Inputs' });
const choose = async (page: Page, label: RegExp, option: string) => {
  await inputs(page).getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('an as-of date takes the months before it for won, and plans the others', async ({ page }) => {
  await openFunnel(page);
  await page.getByText('Quota, certain wins and won, by month').click();
  for (const month of ['Jan', 'Feb', 'Mar', 'Apr'])
    await enter(field(page, `Won so far, ${month} 2027`), '600000');
  await expect(inputs(page)).toContainText('Results are known up to period 4 of 12');

  const asOf = page.getByLabel('As of (optional)');
  await asOf.fill('2027-02-28');
  await asOf.press('Enter');
  await expect(inputs(page)).toContainText(
    'As of 28 Feb 2027, 2 of 12 months are over. Open units and new ones count from period 3 on. 2 results after that date don’t count.',
  );
  // 200,000 of each month that is over, and the 1,000,000 of March, which nothing new comes in time for.
  await expect(keyFigure(page, 'Unrecoverable')).toContainText('Jan 2027 to Mar 2027, too late to win');

  await asOf.fill('2027-12-31');
  await asOf.press('Enter');
  await expect(inputs(page)).toContainText('As of 31 Dec 2027, all 12 months are over');
  await expect(keyFigure(page, 'Create each month')).toContainText(/^Create each month0/);
  await undo(page).click();
  await expect(asOf).toHaveValue('2027-02-28');
  await asOf.fill('');
  await asOf.press('Enter');
  await expect(inputs(page)).toContainText('Results are known up to period 4 of 12');
});

test('quarters of the fiscal year are subtotals of the months, and can be set beside them', async ({
  page,
}) => {
  await openFunnel(page);
  await page.getByText('Quota, certain wins and won, by month').click();
  const table = page.getByRole('table', { name: 'By month', exact: true });
  await expect(table.getByRole('row', { name: 'Q1 2027 $2,600,000' })).toBeVisible();
  await enter(field(page, 'Quota, Feb 2027'), '900000');
  await expect(table.getByRole('row', { name: 'Q1 2027 $2,700,000' })).toBeVisible();
  await page.getByText('Cycle, fiscal year, currency, names').click();
  await choose(page, /Fiscal year starts in$/, 'February');
  await expect(table.getByRole('row', { name: 'Q4 2026/27 $800,000' })).toBeVisible();
});

test('lags are given in days, and the cycle too', async ({ page }) => {
  await openFunnel(page);
  await choose(page, /Lags in$/, 'Days');
  await expect(field(page, 'Lag of X captured in days')).toHaveValue('30');
  await enter(field(page, 'Lag of X captured in days'), '45');
  const figures = page.getByRole('table', { name: 'Figures and formulas' });
  await expect(figures.getByRole('row', { name: /^Sales cycle 135 days/ })).toBeVisible();
  await page.getByText('Cycle, fiscal year, currency, names').click();
  await enter(field(page, 'Sales cycle in days (optional)'), '270');
  await expect(figures.getByRole('row', { name: /^Sales velocity \$28,063 per day/ })).toBeVisible();
  await undo(page).click();
  await choose(page, /Lags in$/, 'Months');
  await expect(field(page, 'Lag of X captured')).toHaveValue('2');
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Change the unit of lags/);
});

test('coverage counts from the chosen stage on', async ({ page }) => {
  await openFunnel(page);
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('16.8x');
  await choose(page, /Coverage counts from$/, 'X qualified');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('2.55x');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('counted from X qualified on');
});

test('the chance of quota says what it takes for granted', async ({ page }) => {
  await openFunnel(page);
  await expect(keyFigure(page, 'Chance of quota')).toContainText('if 5,880 X are created as planned; P10');
  const card = page.getByRole('region', { name: 'What may be won' });
  await expect(card).toContainText('Assumes that the 5,880 X to create are created as planned');
  await card.getByRole('button', { name: /Simulate$/ }).click();
  await page.getByRole('option', { name: 'Open units only' }).click();
  await expect(card).toContainText('Assumes that nothing is created beside what is open');
});

test('levers are pulled together, and applied in one step', async ({ page }) => {
  await openFunnel(page);
  const panel = page.getByRole('region', { name: 'Combine levers' });
  await panel.getByRole('checkbox', { name: 'Deal size' }).check();
  await panel.getByRole('checkbox', { name: 'X captured converts' }).check();
  await expect(panel.getByRole('status')).toContainText(
    /Each bettered by [\d.]+%, they close all but the \$800,000 of Jan 2027 together:/,
  );
  await panel.getByRole('button', { name: 'Apply all' }).click();
  await expect(page.getByRole('region', { name: 'Ways to close the gap' })).toContainText(
    'The gap is $800,000, all of it too late to win',
  );
  await expect(undo(page)).toHaveAccessibleName(/^Undo: Apply levers to /);
  await undo(page).click();
  await expect(field(page, 'Deal size')).toHaveValue('$75,000');
});

test('scenarios of a block share the links of their stages', async ({ page }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: 'Menu of X captured' }).click();
  await page.getByRole('menuitem', { name: 'Link to a block…' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill('S101');
  await page.getByRole('option', { name: /S101/ }).click();
  await expect(inputs(page)).toContainText('S101 Develop Profile');
  await page.getByRole('button', { name: 'Duplicate scenario' }).click();
  await page.getByRole('button', { name: 'Menu of X captured' }).click();
  await page.getByRole('menuitem', { name: 'Remove link' }).click();
  await expect(inputs(page)).not.toContainText('S101 Develop Profile');
  await page.keyboard.press('Control+z');
  await expect(inputs(page)).toContainText('S101 Develop Profile');
  await page.getByRole('button', { name: /Scenario$/ }).click();
  await page.getByRole('option', { name: /figures\)$/ }).click();
  await expect(inputs(page)).toContainText('S101 Develop Profile');
});

test('a chart is copied as an image', async ({ page }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: /^Export chart “.*, needed”/ }).click();
  await page.getByRole('menuitem', { name: 'Copy as image' }).click();
  await expect(page.getByText(/^Copied “.*, needed” as an image\.$/)).toBeVisible();
  const [type, size] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const blob = await item?.getType('image/png');
    return [blob?.type, blob?.size ?? 0] as const;
  });
  expect(type).toBe('image/png');
  expect(size).toBeGreaterThan(5000);
});

test('the comparison is exported as PDF', async ({ page, strata }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: 'Duplicate scenario' }).click();
  await enter(field(page, 'Deal size'), '90000');
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('The 2 scenarios side by side');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const path = join(strata.folder, 'compared.pdf');
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/ - Comparison\.pdf$/);
  await file.saveAs(path);
  expect(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })).toContain('$90,000 (+20%)');
});

test('scenarios are added up as segments, and told why if they can’t be', async ({ page }) => {
  await openFunnel(page);
  await page.getByRole('button', { name: 'Duplicate scenario' }).click();
  await enter(field(page, 'Deal size'), '90000');
  await page.getByRole('button', { name: 'Compare' }).click();
  const table = page.getByRole('region', { name: 'Scenarios side by side' });
  const sum = page.getByRole('checkbox', { name: 'Add them up' });
  await sum.check();
  const heads = table.getByRole('row').first().getByRole('columnheader');
  await expect(heads).toHaveText([/Example/, /copy/, 'Total']);
  /** The amounts of a row, without the differences beside them. */
  const amounts = (name: string) =>
    table
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .evaluateAll((cells) =>
        cells.map(({ firstChild }) => Number(firstChild?.textContent?.replace(/[$,]/g, ''))),
      );
  for (const name of ['Quota', 'Weighted pipeline', 'Unrecoverable']) {
    const [first = 0, second = 0, total] = await amounts(name);
    expect(first + second, name).toBeGreaterThan(0);
    expect(total, name).toBe(first + second);
  }
  // Stages and deal sizes differ between segments, so that the total has none.
  await expect(
    table
      .getByRole('row', { name: /^Deal size/ })
      .getByRole('cell')
      .last(),
  ).toHaveText('–');
  await expectAccessible(page);

  await table.getByRole('button', { name: /^Open .*copy/ }).click();
  await page.getByRole('button', { name: /Period$/ }).click();
  await page.getByRole('option', { name: 'Quarter', exact: true }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText('Scenarios with different starts or periods can’t be added up.')).toBeVisible();
  await expect(heads).toHaveCount(2);
  await page.getByRole('checkbox', { name: /copy$/ }).uncheck();
  await expect(sum).not.toBeChecked();
  await expect(sum).toBeDisabled();
  await expect(page.getByText('Choose at least two scenarios to add them up.')).toBeVisible();
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in a scenario with all its settings open, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openFunnel(page);
    await page.getByText('Quota, certain wins and won, by month').click();
    await page.getByText('Cycle, fiscal year, currency, names').click();
    await page.getByRole('checkbox', { name: 'Deal size' }).check();
    await expectAccessible(page);
  });
