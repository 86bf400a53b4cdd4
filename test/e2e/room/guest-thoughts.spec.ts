/** Parking a thought from a phone: what is typed and sent is kept until the room has it. */
import { expectAccessible } from '../helpers/accessible.ts';
import { heading, park, thing, view } from '../helpers/phone.ts';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';

/** What is in the parking lot, as facilitators see it. */
const parkedIn = async ({ host }: StartedRoom) => (await host.request('room.activity', {}))?.parked ?? [];

test('a parked thought reaches the facilitator’s parking lot, and not the model', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  const before = (await room.model()).rows.thread.size;
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  await expect(heading(page, 'S Sell')).toBeVisible();
  await park(page, 'Who decides on the price?\nIt takes a week today.');
  await expect(page.getByText('Sent your thought.')).toBeVisible();
  await view(page, 'Mine').click();
  const item = thing(page, 'Who decides on the price?');
  await expect(item).toContainText('About S “Sell”');
  await expect(item.getByText('Sent', { exact: true })).toBeVisible();
  await expectAccessible(page);
  expect(await parkedIn(room)).toMatchObject([
    { text: 'Who decides on the price?\nIt takes a week today.', about: 'sell', by: 'Ann' },
  ]);
  expect((await room.model()).rows.thread.size).toBe(before);
});

test('what is typed stays about its block while the room goes on, and survives a reload', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  await expect(heading(page, 'S Sell')).toBeVisible();
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await page.getByLabel('Your thought').fill('Who decides?');
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  await expect(heading(page, 'P Plan')).toBeVisible();
  await expect(page.getByLabel('Your thought')).toHaveValue('Who decides?');
  await page.reload();
  await expect(heading(page, 'P Plan')).toBeVisible();
  await expect(page.getByLabel('Your thought')).toHaveValue('Who decides?');
  await expect(page.getByText('About S “Sell”')).toBeVisible();
  await page.getByRole('button', { name: 'Change to P “Plan”' }).click();
  await expect(page.getByText('About P “Plan”')).toBeVisible();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Sent your thought.')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Park a thought' })).toBeVisible();
});

test('with the keyboard open, field and Send are both on the screen', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room);
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await page.setViewportSize({ width: 390, height: 420 });
  await page.getByLabel('Your thought').pressSequentially('Why?');
  await expect(page.getByLabel('Your thought')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('button', { name: 'Send' })).toBeInViewport({ ratio: 1 });
});

test('a refused thought stays with its reason, to copy, to try again and to remove', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  const ann = async () => (await room.state()).people[0]?.id;
  await expect.poll(ann).toBeDefined();
  const id = (await ann()) ?? '';
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await park(page, 'Who decides?');
  await room.host.request('room.person', { id, role: 'watch' });
  await page.context().setOffline(false);
  await expect(page.getByText('Your thought wasn’t accepted.')).toBeVisible();
  await view(page, /^Mine.*1 not sent$/).click();
  const item = thing(page, 'Who decides?');
  await expect(item.getByText('Refused')).toBeVisible();
  await expect(item.getByText(/Ask the facilitator/)).toBeVisible();
  await item.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied the text.')).toBeVisible();
  await expectAccessible(page);
  await room.host.request('room.person', { id, role: 'voice' });
  await item.getByRole('button', { name: 'Try again' }).click();
  await expect(item.getByText('Sent', { exact: true })).toBeVisible();
  expect(await parkedIn(room)).toHaveLength(1);
});

test('without a connection reading goes on, and what was sent then arrives once', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  // As on a phone that lost its Wi-Fi: silence, and no close.
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await park(page, 'Who decides?');
  await expect(page.getByText('Kept on this phone.')).toBeVisible();
  await expect(heading(page, 'Sales & Support')).toBeVisible();
  await view(page, /^Mine.*1 not sent$/).click();
  await expect(page.getByText('Kept here')).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
  await expect(page.getByText('Sent', { exact: true })).toBeVisible();
  expect((await parkedIn(room)).map(({ text }) => text)).toEqual(['Who decides?']);
});

test('a browser that denies storage still joins, and says that nothing is kept', async ({ room, phone }) => {
  const page = await phone();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The request was denied.', 'SecurityError');
      },
    });
  });
  await joinRoom(page, room, 'Ann');
  // A reload would have to join again.
  await expect(page).toHaveURL(/#/);
  await park(page, 'Who decides?');
  await expect(page.getByText('Sent your thought.')).toBeVisible();
  await view(page, 'Mine').click();
  await expect(page.getByText('This browser stores nothing for this page.')).toBeVisible();
});
