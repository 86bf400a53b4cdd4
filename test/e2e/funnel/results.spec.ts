/** What the funnel answers: key figures, charts, ways to close the gap, the simulation. */
import { readFileSync } from 'node:fs';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { enter, field, funnelChart, keyFigure, openFunnel, undo } from './calculator.ts';

test('shows what a quota needs: key figures, charts and tables, each with its name', async ({ page }) => {
  await openFunnel(page);
  await expect(keyFigure(page, 'Create each month')).toContainText('490');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('16.8x');
  await expect(keyFigure(page, 'Pipeline coverage')).toContainText('28x needed');
  await expect(keyFigure(page, 'Chance of quota')).toContainText(/P10\s.*P50\s.*P90\s/);
  await expect(funnelChart(page)).toBeVisible();
  for (const name of [
    /^Quota netted against the funnel, by month/,
    /^Quota attained/,
    /^What moves/,
    /^What may be won/,
  ])
    await expect(page.getByRole('img', { name })).toBeAttached();
  const figures = page.getByRole('table', { name: 'Figures and formulas' });
  await expect(figures.getByRole('row', { name: /^Required coverage 28x 1 ÷ win rate/ })).toBeVisible();
  await expect(figures.getByRole('row', { name: /^Sales velocity \$63,141 per day/ })).toBeVisible();

  await page.getByText('All netting rows').click();
  await page.getByText('Value proposition presentedNothing too late to win').click();
  const netting = page.getByRole('region', { name: 'Netting of Value proposition presented' });
  await expect(netting.getByRole('row')).toHaveCount(7);
  await expect(netting.getByRole('row', { name: /^Gross requirements 32.3 50.1 / })).toBeVisible();

  const last = netting.getByRole('columnheader', { name: 'Dec 2027' });
  await netting.focus();
  await page.keyboard.press('End');
  await expect(last).toBeInViewport();
  await page.keyboard.press('Home');
  await expect(netting.getByRole('columnheader', { name: 'Jan 2027' })).toBeInViewport();
  await page.keyboard.press('ArrowRight');
  const lefts = () =>
    netting.evaluate((region) => {
      const [names, ...periods] = [...region.querySelectorAll('thead th')];
      const edge = names?.getBoundingClientRect().right ?? 0;
      return periods.map((period) => Math.round(period.getBoundingClientRect().left - edge));
    });
  // A column at a time: the first in sight begins where the names end.
  await expect.poll(lefts).toEqual(expect.arrayContaining([-84, 0]));
  await expect(netting.getByRole('row', { name: /^Gross requirements/ })).toBeInViewport();
});

test('ways to close the gap are listed by what they close, applied, and undone', async ({ page }) => {
  await openFunnel(page);
  const panel = page.getByRole('region', { name: 'Ways to close the gap' });
  await expect(panel).toContainText('The gap is $5,023,095. The $800,000 of Jan 2027 is too late to win');
  const rest = panel.getByRole('table', {
    name: 'Closes all but the $800,000 of Jan 2027',
  });
  await expect(rest.getByRole('row', { name: 'More X create 5,881' })).toBeVisible();
  await rest.getByRole('button', { name: 'Apply: X captured converts, 8% to 27.7%' }).click();
  await expect(field(page, 'Conversion of X captured')).toHaveValue(/^27\.7\s?%$/);
  await expect(panel).toContainText('The gap is $800,000, all of it too late to win');
  await undo(page).click();
  const due = panel.getByRole('table', {
    name: 'Closes only the $800,000 of Jan 2027',
  });
  await due.getByRole('button', { name: /^Apply: Lag of Commitment given, 1 to 0 months/ }).click();
  await expect(keyFigure(page, 'Unrecoverable')).toContainText('every period can still be reached');
  await expect(panel.getByRole('table', { name: 'Closes the whole gap alone' })).toBeVisible();
});

test('what moves the units is shown of those required, and of those still to create', async ({ page }) => {
  await openFunnel(page);
  const card = page.getByRole('region', { name: /^What changes the X/ });
  await expect(card.getByRole('img')).toHaveAccessibleName(/Now 17,544/);
  await card.getByRole('button', { name: /Units shown$/ }).click();
  await page.getByRole('option', { name: 'Still to create, net of open units' }).click();
  await expect(card.getByRole('img')).toHaveAccessibleName(/Now 5,880/);
  await expect(card.getByRole('rowheader', { name: 'X captured open' })).toBeAttached();
});

test('the simulation gives the same outcome for the same seed, and follows the inputs', async ({ page }) => {
  await openFunnel(page);
  const outcome = page.getByRole('region', { name: 'What may be won' });
  await expect(outcome).toContainText('100,000 runs, seed 1');
  await outcome.getByRole('img').scrollIntoViewIfNeeded();
  const first = await outcome.getByRole('img').getAttribute('aria-label');
  await enter(field(page, 'Seed'), 'another');
  await expect(outcome).toContainText('100,000 runs, seed another');
  expect(await outcome.getByRole('img').getAttribute('aria-label')).not.toBe(first);
  await enter(field(page, 'Seed'), '1');
  await expect(outcome).toContainText('100,000 runs, seed 1.');
  await expect(outcome.getByRole('img')).toHaveAttribute('aria-label', first ?? '');

  await page.getByRole('button', { name: /Simulate$/ }).click();
  await page.getByRole('option', { name: 'Open units only' }).click();
  await expect(keyFigure(page, 'Chance of quota')).toContainText('0%');
  await enter(field(page, 'Open units of Commitment given'), '1000');
  await expect(keyFigure(page, 'Chance of quota')).toContainText(/above 99%|100%/);
});

test('each chart is saved as an image, from its menu and from the command palette', async ({ page }) => {
  await openFunnel(page);
  const menus = page.getByRole('button', { name: /^Export chart/ });
  await expect(menus).toHaveCount(5);
  const names = ['needed', 'netted by month', 'attained', 'sensitivity', 'what may be won'];
  for (const [index, name] of names.entries()) {
    await menus.nth(index).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'Export as SVG' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(`Example  one year of Sell (made-up figures), ${name}.svg`);
    const svg = readFileSync(await download.path(), 'utf8');
    expect(svg).toMatch(/^<svg [\s\S]*<title>/);
    expect(svg).toMatch(/<text [^>]*>Example: one year of Sell \(made-up figures\)<\/text>/);
  }
  await page.getByRole('combobox', { name: 'Search blocks and commands' }).fill('export chart');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export chart', exact: true });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: /^PNG/ }).click();
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export' }).click();
  const png = readFileSync(await (await saving).path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Twice as many pixels as the picture is wide.
  expect(png.readUInt32BE(16)).toBe(1600);
});

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in the funnel, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openFunnel(page);
    await page.getByText('Quota, certain wins and won').click();
    await page.getByText('Cycle, fiscal year, currency, names').click();
    await page.getByText('All netting rows').click();
    await page.getByText(/^Won.*too late to win/i).click();
    await enter(field(page, 'Conversion of X qualified'), '150');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Duplicate scenario' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await expect(page.getByRole('region', { name: 'Scenarios side by side' })).toBeVisible();
    await expectAccessible(page);
  });
