/** Back and Forward of the browser, through the levels that were drilled into. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, goTo, openSeed, S2, still } from '../helpers/pages.ts';

const here = (page: Page) =>
  page.getByRole('navigation', { name: 'Breadcrumb' }).locator('[aria-current=page]');
const drillInto = async (page: Page, name: string) => {
  await goTo(page, name);
  await page.keyboard.press('Control+Enter');
  await still(page);
};

test('Back goes up a level at a time, Forward down again, and only the last Back leaves the model', async ({
  page,
}) => {
  await openSeed(page);
  await drillInto(page, 'S Sell');
  await drillInto(page, S2);
  await expect(here(page)).toContainText('Sell by Proposal');
  await page.goBack();
  await expect(here(page)).toContainText('S Sell');
  await expect(block(page, S2)).toHaveAccessibleName(/selected/);
  await page.goBack();
  await expect(here(page)).toContainText('Sales & Support');
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/selected/);
  await page.goForward();
  await expect(here(page)).toContainText('S Sell');

  // Going up by its key leaves the same way open as Back does.
  await block(page, S2).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(here(page)).toContainText('Sales & Support');
  await page.goForward();
  await expect(here(page)).toContainText('S Sell');

  await page.reload();
  await expect(here(page)).toContainText('S Sell');
  await page.goBack();
  await expect(here(page)).toContainText('Sales & Support');
  await page.goBack();
  await expect(page.getByRole('button', { name: 'New', exact: true })).toBeVisible();
});

test('whoever drills before the browser has been idle comes back to the level before', async ({ page }) => {
  // The entry of the level that a model opens on is written when the browser is idle: here it never is.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.reload();
  await openSeed(page);
  await goTo(page, 'S Sell');
  await page.keyboard.press('Control+Enter');
  await expect(here(page)).toContainText('S Sell');
  await page.goBack();
  await expect(here(page)).toContainText('Sales & Support');
  await page.goForward();
  await expect(here(page)).toContainText('S Sell');
});
