/** A round of ideas on phones: writing, pasting, changing, lines that drop, and what comes too late. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expectFits, heading, thing, view } from '../helpers/phone.ts';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';

type Act = Parameters<StartedRoom['host']['request']>[1];

const field = (page: Page) => page.getByLabel('Your idea', { exact: true });
const idea = (page: Page, text: string) => page.locator('.own li').filter({ hasText: text });
const press = (page: Page, name: string | RegExp) =>
  page
    .getByRole('main')
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click();

/** Types as a person does, once the field is there. */
const type = async (page: Page, text: string): Promise<void> => {
  await expect(field(page)).toBeVisible();
  await field(page).pressSequentially(text);
};
const sendButton = (page: Page) => page.getByRole('main').getByRole('button', { name: 'Send', exact: true });

const startIdeas = (room: StartedRoom, more: object = {}) =>
  room.host.request('room.act', {
    ...{ type: 'ideas.start', about: 'sell', prompt: 'What slows us down?' },
    ...more,
  } as Act);
const activity = async ({ host }: StartedRoom) => {
  const now = await host.request('room.activity', {});
  if (!now) throw new Error('There is no room.');
  return now;
};
const ideasOf = async (room: StartedRoom): Promise<string[]> => {
  const { round } = await activity(room);
  return round?.kind === 'ideas' ? round.ideas.map(({ text }) => text) : [];
};
const trayOf = async (room: StartedRoom): Promise<string[]> =>
  ((await activity(room)).tray?.ideas ?? []).map(({ text }) => text).sort();

test('ideas are written one by one, changed and deleted while the round is open, and hidden until it ends', async ({
  room,
  phone,
}) => {
  const [ann, bob] = [await phone(), await phone()];
  await joinRoom(ann, room, 'Ann');
  await joinRoom(bob, room, 'Bob');
  await startIdeas(room);
  await expect(ann.getByRole('status')).toHaveText('A round of ideas has started. You find it under Now.');
  await expect(ann.getByText('What slows us down?')).toBeVisible();
  await expect(ann.getByText('About S “Sell”')).toBeVisible();
  await field(ann).fill('Too many forms');
  await press(ann, 'Send');
  await expect(idea(ann, 'Too many forms').getByText('Sent')).toBeVisible();
  await field(ann).fill('Nobody answers');
  await field(ann).press('Enter');
  await expect(field(ann)).toBeFocused();
  await expect(bob.getByText('2 ideas from 1 of 2')).toBeVisible();
  await expect(bob.getByText('Too many forms')).toHaveCount(0);
  await expectAccessible(ann);

  await field(ann).fill('half a thou');
  await idea(ann, 'Nobody answers').getByRole('button', { name: 'Change' }).click();
  await ann.getByLabel('Change your idea').fill('Nobody answers on Fridays');
  await press(ann, 'Save');
  await expect(idea(ann, 'on Fridays').getByText('Sent')).toBeVisible();
  // What was being typed before is there again.
  await expect(field(ann)).toHaveValue('half a thou');
  await idea(ann, 'Too many forms').getByRole('button', { name: 'Delete' }).click();
  await expect(idea(ann, 'Too many forms')).toHaveCount(0);
  await expect(bob.getByText('1 idea from 1 of 2')).toBeVisible();
  await field(ann).fill('');
  await room.host.request('room.act', { type: 'round.end' });
  await expect(ann.getByRole('status')).toHaveText('The round of ideas has ended.');
  await expect(field(ann)).toBeHidden();
  expect(await trayOf(room)).toEqual(['Nobody answers on Fridays']);
});

test('several lines are several ideas, or one', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startIdeas(room, { isHidden: false, mostEach: 5 });
  await field(page).fill('- one\n- two\n\n- three');
  await press(page, 'Send 3 ideas');
  await expect.poll(() => ideasOf(room)).toEqual(['three', 'two', 'one']);
  await expect(page.locator('.latest li')).toHaveText(['three', 'two', 'one']);
  await field(page).fill('first\nsecond');
  await press(page, 'Send as one');
  await expect.poll(() => ideasOf(room)).toEqual(['first second', 'three', 'two', 'one']);
  await field(page).fill('a\nb');
  await press(page, 'Send 2 ideas');
  await expect(page.locator('#idea-problem')).toHaveText(/^You can send 1 more idea/);
  await expect(field(page)).toHaveValue('a\nb');
  await expectAccessible(page);
  await expectFits(page);
});

test('what is typed is kept over a reload, and sent once if the line was lost', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startIdeas(room, { isHidden: false });
  await field(page).fill('Too many forms');
  await page.reload();
  await expect(field(page)).toHaveValue('Too many forms');
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await press(page, 'Send');
  await expect(page.getByText('Kept on this phone.')).toBeVisible();
  await expect(idea(page, 'Too many forms').getByText('Kept here')).toBeVisible();
  await page.context().setOffline(false);
  await expect(idea(page, 'Too many forms').getByText('Sent')).toBeVisible();
  await page.reload();
  await expect(idea(page, 'Too many forms').getByText('Sent')).toBeVisible();
  expect(await ideasOf(room)).toEqual(['Too many forms']);
});

test('an idea whose answer was lost is sent again under its key, and stays one', async ({ room, phone }) => {
  const page = await phone();
  const keys: string[] = [];
  let isDeaf = true;
  await page.routeWebSocket(/\/room$/, (socket) => {
    const door = socket.connectToServer();
    socket.onMessage((message) => {
      const sent = JSON.parse(String(message));
      if (sent.type === 'idea') keys.push(sent.key);
      door.send(message);
    });
    door.onMessage((message) => {
      if (isDeaf && JSON.parse(String(message)).type === 'done') return;
      socket.send(message);
    });
  });
  await joinRoom(page, room, 'Ann');
  await startIdeas(room, { isHidden: false });
  await field(page).fill('Too many forms');
  await press(page, 'Send');
  await expect.poll(() => ideasOf(room)).toEqual(['Too many forms']);
  await expect(idea(page, 'Too many forms').getByText('Sending…')).toBeVisible();
  isDeaf = false;
  await page.reload();
  await expect(idea(page, 'Too many forms').getByText('Sent')).toBeVisible();
  expect(await ideasOf(room)).toEqual(['Too many forms']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('what is being typed at the end stays in the field with the focus, and can be parked', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startIdeas(room);
  await type(page, 'Too many');
  await room.host.request('room.act', { type: 'round.end' });
  await expect(page.getByText('The round “What slows us down?” has ended.')).toBeVisible();
  await expect(field(page)).toBeFocused();
  await type(page, ' forms');
  await expectAccessible(page);
  await press(page, 'Park it');
  await expect(page.getByText('Sent your thought.')).toBeVisible();
  await expect(field(page)).toBeHidden();
  await expect(heading(page, 'Sales & Support')).toBeFocused();
  expect((await activity(room)).parked).toMatchObject([{ text: 'Too many forms', about: 'sell', by: 'Ann' }]);
});

test('an idea that arrives after the end is refused, and can be parked', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startIdeas(room);
  await expect(field(page)).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await field(page).fill('Too many forms');
  await press(page, 'Send');
  await room.host.request('room.act', { type: 'round.discard' });
  await page.context().setOffline(false);
  await expect(page.getByText('Your idea came after the end of the round.')).toBeVisible();
  const item = thing(page, 'Too many forms');
  await expect(item.getByText('Refused')).toBeVisible();
  await expectAccessible(page);
  await item.getByRole('button', { name: 'Park it' }).click();
  await expect.poll(async () => (await activity(room)).parked).toMatchObject([{ text: 'Too many forms' }]);
  await view(page, 'Mine').click();
  await expect(thing(page, 'Too many forms').getByText('Sent', { exact: true })).toBeVisible();
});

test('the room goes on while somebody types: neither focus nor field moves away', async ({ room, phone }) => {
  const page = await phone({ viewport: { width: 390, height: 420 } });
  await joinRoom(page, room, 'Ann');
  await startIdeas(room);
  await type(page, 'Too many');
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  await expect(heading(page, 'P Plan')).toBeAttached();
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toBeInViewport();
  await expect(sendButton(page)).toBeInViewport({ ratio: 1 });
});

test('somebody who reads further down is not moved by what begins above', async ({ room, phone }) => {
  for (let i = 1; i <= 20; i++)
    await room.change({ type: 'process.create', parentId: 'plan', name: `Step ${i}` });
  await room.host.request('room.show', { rootId: null, blockId: 'plan' });
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  const row = page.getByRole('button', { name: /Step 18/ });
  await row.scrollIntoViewIfNeeded();
  // In the region, that is: the notice above it takes its own place.
  const place = () =>
    row.evaluate((element) => {
      const region = element.closest('main');
      return Math.round(element.getBoundingClientRect().y - (region?.getBoundingClientRect().y ?? 0));
    });
  const before = await place();
  await startIdeas(room);
  await expect(page.getByRole('status')).toHaveText(/^A round of ideas has started/);
  await expect(page.getByRole('heading', { name: 'Ideas' })).toBeAttached();
  expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2);
});

test('who may only watch sees the round, no field, and why', async ({ room, phone }) => {
  await room.host.request('room.update', { role: 'watch' });
  const page = await phone({ colorScheme: 'dark' });
  await joinRoom(page, room, 'Ann');
  await startIdeas(room, { isHidden: false });
  await expect(page.getByText('You’re watching, so you can’t send ideas.')).toBeVisible();
  await expect(field(page)).toBeHidden();
  await room.host.request('room.act', { type: 'ready.ask' });
  await press(page, 'I’m ready');
  await expect.poll(async () => (await activity(room)).ready).toBe(1);
  await expectAccessible(page);
});

test('a small phone in dark shows a round of ideas at any size of letters', async ({ room, phone }) => {
  const page = await phone({ colorScheme: 'dark', viewport: { width: 320, height: 568 } });
  await joinRoom(page, room, 'Ann');
  await startIdeas(room, {
    ...{ isHidden: false, isNamed: true, seconds: 600 },
    prompt: 'Übereinkommen-über-die-Zusammenarbeit-der-Vertriebsgesellschaften '.repeat(3),
  });
  await field(page).fill('مبيعات & دعم\n<img src=x onerror=alert(1)>');
  await press(page, 'Send 2 ideas');
  await expect(page.locator('.own bdi', { hasText: '<img' })).toBeVisible();
  await expect(page.locator('.latest bdi', { hasText: 'مبيعات' })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await page.setViewportSize({ width: 390, height: 420 });
  await type(page, 'Why?');
  await expect(sendButton(page)).toBeInViewport({ ratio: 1 });
});
