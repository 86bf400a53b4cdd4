/** The life of a block's status, and the codes that follow from it. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, inspector, openSeed, outlineItem } from '../helpers/pages.ts';

test('approving fixes a code, which stays when the scheme is changed after a look at both', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  await inspector(page)
    .getByRole('button', { name: /Status/ })
    .click();
  await page.getByRole('option', { name: 'approved' }).click();
  await expect(inspector(page)).toContainText('Code S is frozen');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('change code scheme');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change code scheme' });
  await dialog.getByRole('button', { name: /Code scheme$/ }).click();
  await page.getByRole('option', { name: /Dotted numbers/ }).click();
  await expect(dialog).toContainText('1 code is frozen and won’t change.');
  await expect(dialog.getByRole('row', { name: 'P 1 Plan', exact: true })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'S S frozen Sell', exact: true })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Change code scheme' }).click();
  await expect(outlineItem(page, '1 Plan')).toBeVisible();
  await expect(outlineItem(page, 'S Sell')).toBeVisible();
});
