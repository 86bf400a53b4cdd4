import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, canvas, inspector, openSeed, outlineItem, still } from '../helpers/pages.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Findings' });
const openFindings = async (page: Page, count = '11 findings') => {
  await page.getByRole('button', { name: count }).click();
  await expect(panel(page)).toBeVisible();
};

test('the status bar counts the findings, and F8 lists them by check', async ({ page }) => {
  await openSeed(page);
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  await page.keyboard.press('F8');
  const gaps = panel(page).getByRole('region', { name: 'Gaps in the grouping matrix' });
  await expect(gaps.getByRole('listitem')).toHaveCount(6);
  await expect(gaps).toContainText('S4 “Sell Renewal” has no block for “Qualify”');
  await expect(panel(page).getByRole('region', { name: 'Open requests' })).toContainText(
    'Please explode Plan',
  );
  await expectAccessible(page, '.findings');
  await page.keyboard.press('F8');
  await expect(panel(page)).toHaveCount(0);
});

test('a finding leads to its record, and goes when the record is fixed', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /S203 “Problem\/Need Gathering” doesn’t start with a verb/ })
    .click();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Problem/Need Gathering');
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Gather Need');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
  await panel(page)
    .getByRole('button', { name: /S4 “Sell Renewal” has no block for “Qualify”/ })
    .click();
  await expect(page.getByRole('tab', { name: 'Matrix' })).toHaveAttribute('aria-selected', 'true');
});

test('a finding is waived with a reason, in every window, and the waiver removed again', async ({ page }) => {
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
  await expect(requests.getByRole('list', { name: /^Waived/ })).toContainText(
    'Waived by Tester: Names are collected at the workshop.',
  );
  await expect(other.getByRole('button', { name: '10 findings' })).toBeVisible();
  await requests.getByRole('button', { name: 'Remove waiver' }).click();
  await expect(other.getByRole('button', { name: '11 findings' })).toBeVisible();
});

test('one gap of a grouping is waived, and its other gaps stay', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  const gaps = panel(page).getByRole('region', { name: 'Gaps in the grouping matrix' });
  await gaps
    .getByRole('listitem')
    .filter({ hasText: 'Qualify' })
    .getByRole('button', { name: 'Waive' })
    .click();
  await gaps.getByRole('textbox', { name: 'Reason' }).fill('Renewals are qualified already.');
  await page.keyboard.press('Enter');
  await expect(gaps.getByRole('list', { name: /^Waived/ })).toContainText('Renewals are qualified already.');
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();

  await page.keyboard.press('F8');
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await still(page);
  const place = canvas(page).getByRole('group', {
    name: /^Qualify, gap, waived: Renewals are qualified already/,
  });
  await expect(place).toHaveAttribute('title', 'Waived by Tester: Renewals are qualified already.');
  await place.click();
  const card = inspector(page).getByRole('article', { name: 'Gap, waived' });
  await expect(card).toContainText('Waived by Tester: Renewals are qualified already.');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, '.panel-inspector');
  }
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await expect(outlineItem(page, 'S4 Sell Renewal')).toHaveAccessibleName(/5 gaps/);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await expect(page.getByText('4 level-2 processes, 5 gaps')).toBeVisible();
  const cell = page.getByRole('gridcell').filter({ hasText: 'Gap, waived: Renewals are qualified already.' });
  await cell.click();
  await expectAccessible(page);
  await card.getByRole('button', { name: 'Remove waiver' }).click();
  await expect(page.getByText('4 level-2 processes, 6 gaps')).toBeVisible();
  const gap = inspector(page).getByRole('article', { name: 'Gap', exact: true });
  await gap.getByRole('button', { name: 'Waive' }).click();
  await gap.getByRole('textbox', { name: 'Reason' }).fill('As before.');
  await page.keyboard.press('Enter');
  await expect(card).toContainText('Waived by Tester: As before.');
});

test('the severity of a check is a setting of the model, and undone like any change', async ({ page }) => {
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

test('an earlier version is checked as it was, and the current one again after the return', async ({
  page,
}) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page)
    .getByRole('button', { name: /S203 “Problem\/Need Gathering” doesn’t start with a verb/ })
    .click();
  await inspector(page).getByRole('textbox', { name: 'Name' }).fill('Gather Need');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  await page.getByRole('button', { name: 'First version', exact: true }).click();
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  await page.getByRole('button', { name: 'Return to current version' }).click();
  await expect(page.getByRole('button', { name: '10 findings' })).toBeVisible();
});

test('if the engine can’t tell which blocks to check, the window checks all', async ({ page }) => {
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

test('check settings show the box-count guidance and each severity, and set them', async ({ page }) => {
  await openSeed(page);
  await openFindings(page);
  await panel(page).getByRole('button', { name: 'Check settings…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check settings' });
  await expect(dialog.getByRole('row', { name: /^Gaps in the grouping matrix 6/ })).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  await dialog.getByRole('textbox', { name: 'At least' }).fill('5');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('row', { name: /^Too few or too many blocks 1/ })).toBeVisible();
  await dialog.getByRole('textbox', { name: 'At most' }).fill('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('A block can’t have at least 5 and at most 4 children.')).toBeVisible();
  await dialog
    .getByRole('row', { name: /^Open requests/ })
    .getByRole('button')
    .click();
  await page.getByRole('option', { name: 'Off' }).click();
  await expect(dialog.getByRole('row', { name: /^Open requests 0/ })).toBeVisible();
});
