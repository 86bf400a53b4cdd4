/** The page of a live room on a phone: joining, reading along, browsing, the hand, and what it looks like. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expectFits, heading, view } from '../helpers/phone.ts';
import { expect, joinRoom, test } from '../helpers/room.ts';

const child = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('button', { name });

test('a phone joins by the code in the address, and is the same person after a reload', async ({
  room,
  phone,
}) => {
  const page = await phone();
  const { url, code } = await room.state();
  await page.goto(url);
  expect(await page.evaluate('isSecureContext')).toBe(false);
  await expect(page).toHaveTitle('Join the room');
  await expect(page.getByText('Sales & Support')).toHaveCount(0);
  await expect(page.getByLabel('Code')).toBeHidden();
  await expectAccessible(page);
  await page.getByLabel('Your name').fill('Ann');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('Connected · 1 person')).toBeVisible();
  await expect(heading(page, 'Sales & Support')).toBeVisible();
  expect(page.url()).not.toContain(code);

  await page.reload();
  await expect(page.getByText('Connected · 1 person')).toBeVisible();
  await page.goto(url);
  await expect(page.getByText('Connected · 1 person')).toBeVisible();
  await expect(page).not.toHaveURL(/#/);
  // The host hears of people once a second.
  await expect.poll(async () => (await room.state()).people.map(({ name }) => name)).toEqual(['Ann']);
});

test('without the address’s code it is asked for, and a wrong one is told', async ({ room, phone }) => {
  const page = await phone();
  const { url, code } = await room.state();
  await page.goto(url.replace(/#.*/, ''));
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('Enter the code from the big screen.')).toBeVisible();
  await page.getByLabel('Code').fill('wrong');
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText('That isn’t the code of this room.')).toBeVisible();
  await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
  await view(page, 'Mine').click();
  await expect(page.getByLabel('Your name')).toHaveValue('Guest 1');
});

test('the page follows the room, and Look browses without leaving its place', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  await expect(heading(page, 'S Sell')).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('The room is now at “Sell”.');
  await expectAccessible(page);

  await child(page, /^S2 Sell by Proposal/).click();
  await expect(heading(page, 'S2 Sell by Proposal')).toBeFocused();
  await expect(view(page, 'Look')).toHaveAttribute('aria-current', 'page');
  await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('button', { name: 'Sales' }).click();
  await expect(child(page, /^P Plan/)).toBeVisible();
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  await expect(child(page, 'Back to “Plan”')).toBeVisible();
  await expect(heading(page, 'Sales & Support')).toBeVisible();
  await page.goBack();
  await expect(heading(page, 'S2 Sell by Proposal')).toBeVisible();
  await child(page, 'Back to “Plan”').click();
  await expect(heading(page, 'P Plan')).toBeVisible();
  await expect(child(page, /Back to/)).toBeHidden();
  await view(page, 'Look').click();
  await expect(heading(page, 'S2 Sell by Proposal')).toBeVisible();
});

test('a long definition is three lines until it is expanded', async ({ room, phone }) => {
  const definition = 'Agrees with the customer on what is sold, and on what terms. '.repeat(8).trim();
  await room.change({ type: 'process.update', ids: ['sell'], definition });
  const page = await phone();
  await joinRoom(page, room);
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  const text = page.getByText(definition);
  const height = async () => (await text.boundingBox())?.height ?? 0;
  await expect(text).toBeVisible();
  const clamped = await height();
  await page.getByRole('button', { name: 'Show more' }).click();
  expect(await height()).toBeGreaterThan(clamped * 2);
  await page.getByRole('button', { name: 'Show less' }).click();
  expect(await height()).toBe(clamped);
});

test('a hand goes up for the facilitator, who may lower it', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await view(page, 'Hand').click();
  await expect(view(page, 'Hand')).toHaveAttribute('aria-pressed', 'true');
  const ann = async () => (await room.state()).people[0];
  // The host hears of people once a second.
  await expect.poll(async () => (await ann())?.handAt).toEqual(expect.any(String));
  await room.host.request('room.person', { id: (await ann())?.id ?? '', isHandUp: false });
  await expect(view(page, 'Hand')).toHaveAttribute('aria-pressed', 'false');
});

test('a guest may change the own name', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room);
  await view(page, 'Mine').click();
  await expect(page.getByLabel('Your name')).toHaveValue('Guest 1');
  await page.getByLabel('Your name').fill('Béla');
  await page.getByRole('button', { name: 'Rename' }).click();
  await expect(page.getByText('Renamed you to “Béla”.')).toBeVisible();
  await expect.poll(async () => (await room.state()).people[0]?.name).toBe('Béla');
});

test('a removed guest and an ended room are told so', async ({ room, phone }) => {
  const [ann, bob] = [await phone(), await phone()];
  await joinRoom(ann, room, 'Ann');
  await joinRoom(bob, room, 'Bob');
  const idOf = async () => (await room.state()).people.find(({ name }) => name === 'Ann')?.id;
  await expect.poll(idOf).toBeDefined();
  const id = (await idOf()) ?? '';
  await room.host.request('room.person', { id, remove: true });
  await expect(ann.getByText('The facilitator removed this phone from the room.')).toBeVisible();
  await room.host.request('room.close', {});
  await expect(bob.getByText('The room has ended.')).toBeVisible();
  await expect(heading(bob, 'Sales & Support')).toBeVisible();
});

const LONG = 'Übereinkommen-über-die-Zusammenarbeit-der-Vertriebsgesellschaften '.repeat(3);

test('names of any kind are text, and nothing is wider than a small phone', async ({ room, phone }) => {
  const names = ['<img src=x onerror=alert(1)>', 'مبيعات & دعم', LONG, 'a\u202eb', '👩‍👩‍👧‍👦'];
  for (const name of names) await room.change({ type: 'process.create', parentId: 'plan', name });
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  const page = await phone({ viewport: { width: 320, height: 568 } });
  await joinRoom(page, room, LONG);
  await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible();
  await expect(page.locator('main bdi', { hasText: 'مبيعات' })).toBeVisible();
  for (const name of ['Now', 'Look', 'Mine']) {
    await view(page, name).click();
    await expectFits(page);
  }
});

test('the page is accessible in dark as well', async ({ room, phone }) => {
  const page = await phone({ colorScheme: 'dark' });
  await page.goto((await room.state()).url);
  await expectAccessible(page);
  await joinRoom(page, room, 'Ann');
  await room.host.request('room.show', { rootId: null, blockId: 'sell' });
  await expect(heading(page, 'S Sell')).toBeVisible();
  await view(page, 'Hand').click();
  await page.getByRole('button', { name: 'Park a thought' }).click();
  await expectAccessible(page);
});
