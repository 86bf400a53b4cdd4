import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './harness.ts';
import { anotherWindow, canvas, inspector, openSeed, outlineItem, still } from './pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Findings' });
const openFindings = async (page: Page, count = '11 findings') => {
  await page.getByRole('button', { name: count }).click();
  await expect(panel(page)).toBeVisible();
};

test('the status bar counts what the checks find, and F8 lists it by check', async ({ page }) => {
  await openSeed(page);
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  await page.keyboard.press('F8');
  const gaps = panel(page).getByRole('region', { name: 'Gaps in the grouping matrix' });
  await expect(gaps.getByRole('listitem')).toHaveCount(6);
  await expect(gaps).toContainText('S4 ‹Sell Renewal› has no block for the grouping ‹Qualify›');
  await expect(panel(page).getByRole('region', { name: 'Open requests' })).toContainText(
    'Please explode Plan',
  );
  await expectAccessible(page, '.findings');
  await page.keyboard.press('F8');
  await expect(panel(page)).toHaveCount(0);
});

test('a finding leads to its record, and goes when the place is put right', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /S203 ‹Problem\/Need Gathering› names a thing/ })
    .click();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Problem/Need Gathering');
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Gather Need');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /S4 ‹Sell Renewal› has no block for the grouping ‹Qualify›/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Matrix' })).toHaveAttribute('aria-selected', 'true');
});

test('a finding is set aside with a reason, in every window, and reported again', async ({ page }) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await expect(other.getByRole('button', { name: '11 findings' })).toBeVisible();
  await openFindings(page);
  const requests = panel(page).getByRole('region', { name: 'Open requests' });
  await requests
    .getByRole('listitem')
    .filter({ hasText: 'List of possible names for X' })
    .getByRole('button', { name: 'Waive' })
    .click();
  await page.keyboard.type('Names are collected at the workshop.');
  await page.keyboard.press('Enter');
  await expect(requests.getByRole('list', { name: /^Set aside/ })).toContainText(
    'Set aside by Tester: Names are collected at the workshop.',
  );
  await expect(other.getByRole('button', { name: '10 findings' })).toBeVisible();
  await requests.getByRole('button', { name: 'Report again' }).click();
  await expect(other.getByRole('button', { name: '11 findings' })).toBeVisible();
});

test('one gap of a grouping is set aside, and the others of it stay', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  const gaps = panel(page).getByRole('region', { name: 'Gaps in the grouping matrix' });
  await gaps
    .getByRole('listitem')
    .filter({ hasText: 'Qualify' })
    .getByRole('button', { name: 'Waive' })
    .click();
  await gaps.getByRole('textbox', { name: 'Why this is all right' }).fill('Renewals are qualified already.');
  await page.keyboard.press('Enter');
  await expect(gaps.getByRole('list', { name: /^Set aside/ })).toContainText(
    'Renewals are qualified already.',
  );
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();

  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await still(page);
  const place = canvas(page).getByRole('group', {
    name: /^Qualify, gap, set aside: Renewals are qualified already/,
  });
  await expect(place).toHaveAttribute('title', 'Set aside by Tester: Renewals are qualified already.');
  await place.click();
  const card = inspector(page).getByRole('article', { name: 'Gap, set aside' });
  await expect(card).toContainText('Set aside by Tester: Renewals are qualified already.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await expect(outlineItem(page, 'S4 Sell Renewal')).toHaveAccessibleName(/5 gaps/);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expect(page.getByText('4 level-2 processes, 5 gaps')).toBeVisible();
  const cell = page
    .getByRole('gridcell')
    .filter({ hasText: 'Gap, set aside: Renewals are qualified already.' });
  await cell.click();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Report again' }).click();
  await expect(page.getByText('4 level-2 processes, 6 gaps')).toBeVisible();
  const gap = inspector(page).getByRole('article', { name: 'Gap', exact: true });
  await gap.getByRole('button', { name: 'Waive' }).click();
  await gap.getByRole('textbox', { name: 'Why this is all right' }).fill('As before.');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Set aside by Tester: As before.');
});

test('how severely a check is reported is a setting of the model, and undone like any change', async ({
  page,
}) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /Severity of “Names without a verb”/ })
    .click();
  await page.getByRole('option', { name: 'Off' }).click();
  await expect(page.getByRole('button', { name: '8 findings' })).toBeVisible();
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
});

test('an earlier state is checked as it was, and the model again on the way back', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /S203 ‹Problem\/Need Gathering› names a thing/ })
    .click();
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Gather Need');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'The beginning', exact: true }).click();
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
});

test('where the engine can not say where to look, the window looks everywhere', async ({ page }) => {
  let asked = 0;
  await page.routeWebSocket(/.*/, (line) => {
    const engine = line.connectToServer();
    line.onMessage((message) => {
      const text = String(message);
      if (text.includes('document.findings')) asked++;
      engine.send(text.replace('document.findings', 'document.unheard-of'));
    });
  });
  await page.reload();
  await openSeed(page);
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  expect(asked).toBe(1);
});
