/** The line of a guest who edits: cut, silent, without the role, or without a room. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../../helpers/accessible.ts';
import { block, goTo, saved, still } from '../../helpers/pages.ts';
import { expect, joinRoom, type StartedRoom, test } from '../../helpers/room.ts';
import { startProxy } from '../../helpers/tcp-proxy.ts';
import { childrenIn, giveRole, LAPTOP, notice, openEditor, personNamed } from './editing.ts';

const NETWORK = '127.0.0.8';
test.use({ phonesReach: NETWORK });

const networkTo = async (room: StartedRoom) =>
  startProxy({ host: NETWORK, server: '127.0.0.1', port: (await room.state()).port });

const rename = async (page: Page, from: string, to: string): Promise<void> => {
  await goTo(page, from);
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(to);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
};

const expectLost = (page: Page): Promise<void> =>
  expect(page.getByRole('status').filter({ hasText: 'Connection lost. Reconnecting…' })).toBeVisible();

test('after a cut the editor has what it missed, and sends what was changed meanwhile', async ({
  room,
  phone,
}) => {
  const network = await networkTo(room);
  await room.host.request('room.update', { isHandsOff: false });
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  network.hold();
  network.cut();
  await expectLost(page);
  await rename(page, 'P Plan', 'Prepare');
  await room.change({ type: 'process.rename', id: 'sell', name: 'Sell more' });
  network.release();
  await expect(block(page, 'S Sell more')).toBeVisible();
  await saved(page);
  expect(await childrenIn(room, null)).toEqual(expect.arrayContaining(['Prepare', 'Sell more']));
  await network.close();
});

test('a line that falls silent is dropped when the page is seen again, and comes back', async ({
  room,
  phone,
}) => {
  const network = await networkTo(room);
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  network.hold();
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await expectLost(page);
  network.release();
  await saved(page);
  await room.change({ type: 'process.rename', id: 'sell', name: 'Sell more' });
  await expect(block(page, 'S Sell more')).toBeVisible();
  await network.close();
});

test('who loses the role is told so, and comes back by the room’s page once it is given again', async ({
  room,
  phone,
}) => {
  const network = await networkTo(room);
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  await giveRole(room, 'Ann', 'voice');
  await expect(page.getByRole('heading', { name: 'You can’t edit in this room' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Go to the room’s page' }).click();
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Open the editor' })).toHaveCount(0);
  await giveRole(room, 'Ann', 'edit');
  await page.getByRole('link', { name: 'Open the editor' }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
  await room.host.request('room.person', { id: (await personNamed(room, 'Ann')).id, remove: true });
  await expect(page.getByRole('heading', { name: 'You were removed from the room' })).toBeVisible();
  await network.close();
});

test('the end of the room is told in the editor', async ({ room, phone }) => {
  const network = await networkTo(room);
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  await room.host.request('room.close', {});
  await expect(page.getByRole('heading', { name: 'The room has ended' })).toBeVisible();
  await network.close();
});

test('who has not joined is sent to the room’s page, and a small window is told that it is too small', async ({
  room,
  phone,
}) => {
  const network = await networkTo(room);
  const stranger = await phone(LAPTOP);
  await stranger.goto(new URL('/editor/', (await room.state()).url).href);
  await expect(stranger.getByRole('heading', { name: 'You aren’t in the room' })).toBeVisible();

  const small = await phone();
  await joinRoom(small, room, 'Bob');
  await giveRole(room, 'Bob', 'edit');
  await expect(small.getByText(/You may edit the model\. That needs a larger window/)).toBeVisible();
  await expect(small.getByRole('link', { name: 'Open the editor' })).toBeHidden();
  await expectAccessible(small);
  await network.close();
});

test('the editor follows the room until its guest goes elsewhere, and comes along when everyone is brought', async ({
  room,
  phone,
}) => {
  const network = await networkTo(room);
  const page = await phone(LAPTOP);
  await openEditor(page, room);
  const selected = (name: string) =>
    page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name, selected: true });
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  await expect(selected('S Sell')).toBeVisible();
  await goTo(page, 'C Contract');
  await still(page);
  const follow = page.getByRole('contentinfo').getByRole('button', { name: 'Follow the room' });
  await expect(follow).toBeVisible();
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  await follow.click();
  await expect(selected('P Plan')).toBeVisible();
  await goTo(page, 'C Contract');
  await room.host.request('room.show', { rootId: 'sell', blockId: null, isForAll: true });
  await expect(notice(page, 'The facilitator brought everyone here.')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('button', { name: 'S Sell' }),
  ).toHaveAttribute('aria-current', 'page');
  await network.close();
});
