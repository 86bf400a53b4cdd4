/** A vote on phones: dots, ballots, options that change meanwhile, and the result. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expectFits, thing, view } from '../helpers/phone.ts';
import { expect, joinRoom, type StartedRoom, test } from '../helpers/room.ts';

type Act = Parameters<StartedRoom['host']['request']>[1];

const options = [
  { kind: 'block', id: 'plan' },
  { kind: 'block', id: 'sell' },
];
const startVote = (room: StartedRoom, more: object = {}) =>
  room.host.request('room.act', {
    ...{ type: 'vote.start', about: null, prompt: 'Which comes first?', options },
    ...more,
  } as Act);
const end = (room: StartedRoom) => room.host.request('room.act', { type: 'round.end' });
const voteOf = async ({ host }: StartedRoom) => {
  const round = (await host.request('room.activity', {}))?.round;
  if (round?.kind !== 'vote') throw new Error('There is no vote.');
  return round;
};
const optionId = async (room: StartedRoom, blockId: string): Promise<string> =>
  (await voteOf(room)).options.find(({ ref }) => ref.id === blockId)?.id ?? '';
const dotsOf = async (room: StartedRoom) => (await voteOf(room)).results?.map(({ dots }) => dots);
const toggle = (page: Page, name: string) =>
  page.locator('.options').getByRole('button', { name, exact: true });
const step = (page: Page, verb: 'Add' | 'Remove', name: string) =>
  page.getByRole('button', { name: `${verb} a dot ${verb === 'Add' ? 'to' : 'from'} ${name}`, exact: true });
const placed = (page: Page, name: string) =>
  page.locator('.options li').filter({ hasText: name }).locator('.placed');
const isSent = (page: Page) => expect(page.getByText('Your vote has been sent.')).toBeVisible();

test('one dot per option is a toggle; a reload shows the own dots, and the end the result', async ({
  room,
  phone,
}) => {
  const [ann, bob] = [await phone(), await phone()];
  await joinRoom(ann, room, 'Ann');
  await joinRoom(bob, room, 'Bob');
  await startVote(room);
  await expect(ann.getByRole('status')).toHaveText('A vote has started. You find it under Now.');
  await expect(ann.getByText('Secret: nobody sees how you voted.')).toBeVisible();
  await toggle(ann, 'P Plan').click();
  await expect(toggle(ann, 'P Plan')).toHaveAttribute('aria-pressed', 'true');
  await expect(ann.getByText('2 dots left', { exact: true })).toBeVisible();
  await isSent(ann);
  await expect(bob.getByText('1 of 2 have voted')).toBeVisible();
  await expectAccessible(ann);
  await ann.reload();
  await expect(toggle(ann, 'P Plan')).toHaveAttribute('aria-pressed', 'true');
  // The same ballot: the last one counts.
  await toggle(ann, 'P Plan').click();
  await toggle(ann, 'S Sell').click();
  await isSent(ann);
  await toggle(bob, 'S Sell').click();
  await isSent(bob);
  await room.host.request('room.act', {
    type: 'vote.hands',
    optionId: await optionId(room, 'plan'),
    count: 2,
  });
  await end(room);
  await expect(ann.getByRole('status')).toHaveText('The vote has ended. The result is under Now.');
  const results = ann.locator('.results li');
  await expect(results).toHaveCount(2);
  await expect(results.filter({ hasText: 'Plan' })).toContainText('0 from phones, 2 by show of hands');
  await expect(results.filter({ hasText: 'Sell' })).toContainText('1 dot of yours');
  await expect(results.getByText('Tied')).toHaveCount(2);
  await expectAccessible(ann);
  await view(ann, 'Mine').click();
  await expect(thing(ann, 'Which comes first?')).toContainText('1 dot on S “Sell”.');
});

test('several dots per option are counted up and down to the limits', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startVote(room, { dots: 3, mostPerOption: 2, isHidden: false, isSecret: false });
  await expect(page.getByText('Your vote is recorded with your name.')).toBeVisible();
  for (const _ of [1, 2]) await step(page, 'Add', 'P “Plan”').click();
  await expect(page.getByRole('status')).toHaveText('2 dots on P “Plan”. 1 dot left.');
  await expect(step(page, 'Add', 'P “Plan”')).toHaveAttribute('aria-disabled', 'true');
  // It can be pressed, to learn why nothing happens.
  await step(page, 'Add', 'P “Plan”').click({ force: true });
  await expect(page.getByRole('status')).toHaveText('An option can have 2 dots.');
  await step(page, 'Add', 'S “Sell”').click();
  await step(page, 'Add', 'S “Sell”').click({ force: true });
  await expect(page.getByRole('status')).toHaveText(/^You have no dots left/);
  await isSent(page);
  await expect.poll(() => dotsOf(room)).toEqual([2, 1]);
  await expect(page.getByText('2 votes so far')).toBeVisible();
  await step(page, 'Remove', 'P “Plan”').click();
  await expect(step(page, 'Remove', 'P “Plan”')).toBeFocused();
  await expect.poll(() => dotsOf(room)).toEqual([1, 1]);
  await expectAccessible(page);
  await expectFits(page);
});

test('a renamed option keeps its dots; those of a removed one come back, and it is told', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startVote(room, {
    dots: 2,
    isHidden: false,
    options: [...options, { kind: 'block', id: 'contract' }],
  });
  await toggle(page, 'P Plan').click();
  await toggle(page, 'S Sell').click();
  await isSent(page);
  await room.change({ type: 'process.rename', id: 'plan', name: 'Foresee' });
  await expect(toggle(page, 'F Foresee')).toHaveAttribute('aria-pressed', 'true');
  await room.change({ type: 'process.delete', ids: ['sell'] });
  await expect(page.getByRole('status')).toHaveText(
    '1 dot is yours again: S “Sell” isn’t in the vote any more.',
  );
  await expect(page.getByText('1 dot left', { exact: true })).toBeVisible();
  await isSent(page);
  await expect.poll(() => dotsOf(room)).toEqual([1, 0]);
});

test('without a connection a vote is kept, and the ballot is taken once there is one', async ({
  room,
  phone,
}) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startVote(room, { isHidden: false });
  await expect(toggle(page, 'P Plan')).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await toggle(page, 'P Plan').click();
  await expect(page.getByText('Your vote is kept on this phone.')).toBeVisible();
  await page.context().setOffline(false);
  await isSent(page);
  await expect.poll(() => dotsOf(room)).toEqual([1, 0]);
});

test('a vote that comes after the end is told as such, and not as counted', async ({ room, phone }) => {
  const page = await phone();
  await joinRoom(page, room, 'Ann');
  await startVote(room);
  await expect(toggle(page, 'P Plan')).toBeVisible();
  await page.context().setOffline(true);
  await expect(page.getByRole('banner').getByText('Connection lost. Trying again…')).toBeVisible();
  await toggle(page, 'P Plan').click();
  await room.host.request('room.act', { type: 'round.discard' });
  await page.context().setOffline(false);
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
  await view(page, /^Mine/).click();
  await expect(thing(page, 'Which comes first?').getByText('Refused')).toBeVisible();
  await thing(page, 'Which comes first?').getByRole('button', { name: 'Remove' }).click();
  await expect(thing(page, 'Which comes first?')).toHaveCount(0);
});

test('who may only watch sees options and result, and why there is nothing to press', async ({
  room,
  phone,
}) => {
  await room.host.request('room.update', { role: 'watch' });
  const page = await phone({ colorScheme: 'dark' });
  await joinRoom(page, room, 'Ann');
  await startVote(room, { mostPerOption: 2 });
  await expect(page.getByText('You’re watching, so you can’t vote.')).toBeVisible();
  await expect(page.locator('.options li')).toHaveText([/P\s*Plan/, /S\s*Sell/]);
  await expect(page.locator('.options button')).toHaveCount(0);
  await expectAccessible(page);
  await end(room);
  await expect(page.getByRole('heading', { name: 'Result of the vote' })).toBeVisible();
  await expectAccessible(page);
});

test('a small phone in dark shows a vote and its result at any size of letters', async ({ room, phone }) => {
  await room.change({
    type: 'process.rename',
    id: 'plan',
    name: 'Übereinkommen-über-die-Zusammenarbeit '.repeat(3).trim(),
  });
  await room.change({ type: 'process.rename', id: 'sell', name: 'مبيعات & دعم' });
  const page = await phone({ colorScheme: 'dark', viewport: { width: 320, height: 568 } });
  await joinRoom(page, room, 'Ann');
  await startVote(room, { dots: 20, mostPerOption: 20 });
  await page.getByRole('button', { name: /^Add a dot to .*مبيعات/ }).click();
  await isSent(page);
  await expect(placed(page, 'مبيعات')).toHaveText('1');
  await expectAccessible(page);
  await expectFits(page);
  await end(room);
  await expect(page.locator('.results li').first()).toContainText('1 vote');
  await expectAccessible(page);
  await expectFits(page);
  // What is only for screen readers must not make the page itself scroll.
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0);
});
