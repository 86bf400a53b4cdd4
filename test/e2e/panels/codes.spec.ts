/** The life of a block's status, and the codes that follow from it. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { act, block, goTo, inspector, openSeed, outlineItem, S4 } from '../helpers/pages.ts';

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

test('a block with a frozen code that is moved by keys keeps it: the message and a finding tell, and Undo brings it home', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  await goTo(page, S4);
  await act(page, 'Mark as approved');
  await expect(inspector(page)).toContainText('Code S4 is frozen');
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, S4).click();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(
    page.getByText('S4 “Sell Renewal” keeps its frozen code, which doesn’t belong at the top level.'),
  ).toBeVisible();
  await expect(block(page, S4)).toBeVisible();
  await page.keyboard.press('F8');
  const findings = page.getByRole('region', { name: 'Findings' });
  await expect(findings).toContainText('S4');
  await expect(findings.getByText(/frozen code/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(findings.getByText(/frozen code/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '11 findings' })).toBeVisible();
});
