/** The facilitator gives somebody the role that edits, and lifts hands off for one block. */
import { expectAccessible } from '../../helpers/accessible.ts';
import { expect, test } from '../../helpers/harness.ts';
import { act, block, goTo } from '../../helpers/pages.ts';
import { bar, dialog, enter, openRoom, press, stateOf } from '../facilitating.ts';

test('the list of people gives the role that edits', async ({ page, strata }) => {
  await openRoom(page);
  const guest = await enter(strata, 'Ann');
  await press(page, 'a');
  const role = dialog(page, 'People in the room').getByRole('button', { name: /Role of “Ann”/ });
  await role.click();
  await page.getByRole('option', { name: 'Edit', exact: true }).click();
  await guest.next('me', (message) => message.role === 'edit');
  await expect(role).toContainText('Edit');
  await expectAccessible(page, '.modal');
});

test('hands off is lifted for the selected block, by its letter, the palette and the menu', async ({
  page,
  strata,
}) => {
  const free = async () => (await stateOf(strata)).freeBlock;
  await openRoom(page);
  await goTo(page, 'S Sell');
  await press(page, 'l');
  await expect(bar(page).getByRole('button', { name: 'Hands off, except “Sell”' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect.poll(free).toBe('sell');
  await expectAccessible(page, '#room-bar');
  await expect(bar(page).getByRole('button', { name: 'Hold again' })).toBeVisible();
  await page.keyboard.press('l');
  await expect.poll(free).toBeNull();

  await act(page, 'Lift hands off for “Sell” and its children');
  await expect.poll(free).toBe('sell');
  await block(page, 'P Plan').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Lift hands off for “Plan” and its children' }).click();
  await expect.poll(free).toBe('plan');
  await press(page, 'k');
  await expect(bar(page).getByRole('button', { name: 'Hands off', exact: true })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  expect(await free()).toBeNull();
});
