/** Lines of a live room over networks that cut, fall silent, are slow, or break everything into small pieces. */
import type { Page } from '@playwright/test';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';
import { startProxy } from '../helpers/tcp-proxy.ts';

const NETWORK = '127.0.0.7';
test.use({ phonesReach: NETWORK });

const networkTo = async (room: StartedRoom, more: { delayMs?: number; pieceBytes?: number } = {}) =>
  startProxy({ host: NETWORK, server: '127.0.0.1', port: (await room.state()).port, ...more });

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name, exact: true });
const connected = (page: Page) => page.getByText(/^Connected ·/);
const lost = (page: Page) => page.getByRole('banner').getByText('Connection lost. Trying again…');

const park = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await page.getByLabel('Your thought').fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
};

const parkedIn = async (room: StartedRoom, text: string): Promise<number> => {
  const activity = await room.host.request('room.activity', {});
  return (activity?.parked ?? []).filter((thought) => thought.text === text).length;
};

const sentOnce = async (page: Page, room: StartedRoom, text: string): Promise<void> => {
  await page.getByRole('button', { name: /^Mine/ }).click();
  const thing = page.getByRole('listitem').filter({ hasText: text });
  await expect(thing.getByText('Sent', { exact: true })).toBeVisible();
  expect(await parkedIn(room, text)).toBe(1);
};

test('a line that is cut comes back by itself, as the same person', async ({ room, phone }) => {
  const network = await networkTo(room);
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  for (let i = 0; i < 3; i++) {
    network.cut();
    await room.host.request('room.show', { rootId: null, blockId: i % 2 === 0 ? 'sell' : 'plan' });
    await expect(heading(page, i % 2 === 0 ? 'S Sell' : 'P Plan')).toBeVisible();
  }
  await expect(connected(page)).toBeVisible();
  await expect.poll(async () => (await room.state()).people.map(({ name }) => name)).toEqual(['Ann']);
  await network.close();
});

test('what was carried out before its answer was lost is carried out once', async ({ room, phone }) => {
  const network = await networkTo(room);
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  network.cutAtAnswer();
  await park(page, 'Who decides?');
  await expect.poll(() => network.hasCut()).toBe(true);
  await expect(connected(page)).toBeVisible();
  await sentOnce(page, room, 'Who decides?');
  await network.close();
});

test('a line that falls silent is dropped, and what was sent meanwhile arrives once', async ({
  room,
  phone,
}) => {
  test.slow();
  const network = await networkTo(room);
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  network.hold();
  await park(page, 'Who decides?');
  await expect(lost(page)).toBeVisible();
  await expect(heading(page, 'Sales & Support')).toBeVisible();
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  network.release();
  await expect(heading(page, 'S Sell')).toBeVisible();
  await sentOnce(page, room, 'Who decides?');
  await network.close();
});

test('a slow network and one of small pieces carry a whole visit', async ({ room, phone }) => {
  for (const [name, more] of [
    ['Slow', { delayMs: 150 }],
    ['Pieces', { pieceBytes: 3 }],
  ] as const) {
    const network = await networkTo(room, more);
    const page = await phone();
    await joinRoom(page, room, name);
    await room.host.request('room.show', { rootId: null, blockId: 'sell' });
    await expect(heading(page, 'S Sell')).toBeVisible();
    await park(page, `${name} thought`);
    await sentOnce(page, room, `${name} thought`);
    await room.host.request('room.show', { rootId: null, blockId: null });
    await page.context().close();
    await network.close();
  }
});
