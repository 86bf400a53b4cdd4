/** The reference page of a process in the inspector: all that is said of it, to be read. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem } from '../helpers/pages.ts';

test('the reference page shows a process and what still needs discussion', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  const width = async () => (await inspector(page).boundingBox())?.width ?? 0;
  const narrow = await width();
  await inspector(page).getByRole('button', { name: 'Reference page' }).click();
  const reference = page.getByRole('article', { name: 'Reference page of S Sell' });
  await expect(reference).toContainText('Needs discussion');
  await expect(reference.getByRole('region', { name: 'Hierarchy' })).toContainText('Sell by Proposal');
  await expect(
    reference.getByRole('region', { name: 'Use cases with this block' }).getByRole('button').first(),
  ).toBeVisible();
  const workflow = reference.getByRole('table');
  await expect(workflow.getByRole('columnheader')).toHaveText(['From', 'Inputs', 'Process', 'Outputs', 'To']);
  await reference.getByRole('button', { name: 'S4 Sell Renewal' }).click();
  await expect(page.getByRole('article', { name: 'Reference page of S4 Sell Renewal' })).toBeVisible();
  expect(await width()).toBeGreaterThan(narrow);
  await expectAccessible(page);
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('hide reference page');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Plan');
  expect(await width()).toBe(narrow);
});
