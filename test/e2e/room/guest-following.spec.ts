/** Following the room on a phone: not while somebody reads or types, unless the facilitator brings everyone along. */
import type { Page } from '@playwright/test';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';

const SMALL = { viewport: { width: 390, height: 420 } };
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const now = (page: Page) =>
  page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name: 'Now', exact: true });
const show = ({ host }: StartedRoom, blockId: string, isForAll = false) =>
  host.request('room.show', { rootId: null, blockId, isForAll });

const readOn = async (page: Page): Promise<void> => {
  await page.getByRole('main').evaluate((region) => region.scrollTo(0, region.scrollHeight));
  await expect.poll(() => page.getByRole('main').evaluate((region) => region.scrollTop)).toBeGreaterThan(48);
};

test('who reads on stays with the block until everyone is brought along', async ({ room, phone }) => {
  const page = await phone(SMALL);
  await joinRoom(page, room, 'Ann');
  await show(room, 'sell');
  await expect(heading(page, 'S Sell')).toBeVisible();
  await readOn(page);
  await show(room, 'plan');
  await expect(page.getByRole('status')).toHaveText('The room is now at “Plan”.');
  await expect(page.getByRole('button', { name: 'Back to “Plan”' })).toBeAttached();
  await expect(heading(page, 'S Sell')).toBeAttached();
  await expect(page.getByRole('main').getByRole('button', { name: /^S4 / })).toBeInViewport();

  await show(room, 'contract', true);
  await expect(heading(page, 'C Contract')).toBeInViewport();
  await expect(page.getByRole('status')).toHaveText('The room is now at “Contract”.');
  await expect(now(page)).toHaveAttribute('aria-current', 'page');
  // At the top the page goes along again.
  await show(room, 'plan');
  await expect(heading(page, 'P Plan')).toBeVisible();
});

test('who is typing is asked to come along, and keeps the text', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await page.getByRole('button', { name: 'Look' }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^S Sell/ })
    .click();
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await page.getByLabel('Your thought').fill('Who decides?');
  await show(room, 'plan', true);
  const notice = page.getByRole('status').filter({ hasText: 'The facilitator asks everyone to come along.' });
  await expect(notice).toBeVisible();
  await expect(page.getByLabel('Your thought')).toBeFocused();
  await expect(heading(page, 'S Sell')).toBeVisible();
  await notice.getByRole('button', { name: 'Go there' }).click();
  await expect(heading(page, 'P Plan')).toBeVisible();
  await expect(page.getByLabel('Your thought')).toHaveValue('Who decides?');
});
