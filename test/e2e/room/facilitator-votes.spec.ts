/** The facilitator's side of a vote: what it is about, the show of hands, the result and what becomes of it. */
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import { block } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';
import {
  activityOf,
  bar,
  castVote,
  dialog,
  enter,
  modelOf,
  notice,
  openRoom,
  press,
  running,
  sendIdeas,
} from './facilitating.ts';

const S1 = 'Sell on Standard Terms';
const S2 = 'Sell by Proposal';
const S3 = 'Sell Custom Solution';

test('a hidden vote on children counts who has voted, and its result is kept as one decision', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const [ann, bob] = [await enter(strata, 'Ann'), await enter(strata, 'Bob')];
  await block(page, 'S Sell').click();
  await press(page, 'v');
  const starting = dialog(page, 'Start a vote');
  await expect(starting.getByRole('button', { name: /Vote on/ })).toContainText('Children of S “Sell” (4)');
  await expectAccessible(page, '.modal');
  await starting.getByRole('spinbutton', { name: 'Dots per person' }).fill('2');
  await page.keyboard.press('Enter');

  const vote = dialog(page, 'Vote');
  await expect(vote).toContainText('0 of 2 have voted');
  await castVote(ann, S1, S2);
  await castVote(bob, S2);
  await expect(vote).toContainText('2 of 2 have voted');
  await expect(vote.getByRole('table')).toHaveCount(1);
  const hands = vote.getByRole('spinbutton', { name: new RegExp(`Show of hands for .*“${S1}”`) });
  await hands.fill('2');
  await expectAccessible(page, '.modal');
  await expect.poll(() => handsOf(strata)).toContain(2);
  await page.keyboard.press('Escape');
  await expect(running(page).getByRole('button', { name: 'Vote · 2 of 2' })).toBeVisible();
  await running(page).getByRole('button', { name: 'Vote · 2 of 2' }).click();
  await vote.getByRole('button', { name: 'End vote' }).click();

  const result = dialog(page, 'Result');
  await expect(result).toContainText('5 votes · 2 people by phone · 2 by show of hands');
  const rows = result.getByRole('row');
  await expect(rows.nth(1)).toContainText(S1);
  await expect(rows.nth(1)).toContainText('1 dot from 1 person · 2 hands');
  await expect(rows.nth(2)).toContainText(S2);
  await expect(rows.nth(2).getByRole('cell').first()).toHaveText('2');
  await expect(rows.nth(3).getByRole('cell').first()).toHaveText('3 tied');
  await expectAccessible(page, '.modal');
  await result.getByRole('button', { name: 'Keep as decision' }).click();
  await expect(notice(page, 'Kept the result as a decision on “Sell”.')).toBeVisible();
  await expect(result.getByRole('button', { name: 'Kept' })).toBeDisabled();
  await result.getByRole('button', { name: 'Put away' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(running(page)).toHaveCount(0);

  const { rows: tables } = await modelOf(strata);
  const kept = [...tables.thread.values()].filter(({ title }) => title === 'What matters most in S “Sell”?');
  expect(kept).toEqual([expect.objectContaining({ kind: 'decision', processId: 'sell' })]);
  const text = [...tables.post.values()].find(({ threadId }) => threadId === kept[0]?.id)?.text ?? '';
  expect(text).toContain(`“${S1}”: 3 votes, of which 1 dot of 1 person and 2 hands`);
});

const handsOf = async (strata: Started) => {
  const { round } = await activityOf(strata);
  return round?.kind === 'vote' ? round.hands.map(({ count }) => count) : [];
};

test('an open vote shows its votes as they come', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await block(page, 'S Sell').click();
  await press(page, 'v');
  await page.getByRole('checkbox', { name: 'Hide results' }).uncheck();
  await page.getByRole('button', { name: 'Start vote' }).click();
  await castVote(ann, S3);
  const bars = dialog(page, 'Vote').getByRole('table').nth(1);
  await expect(bars.getByRole('row').nth(1)).toContainText(S3);
  await expect(bars.getByRole('row').nth(1)).toContainText('1 dot from 1 person');
  await expectAccessible(page, '.modal');
});

test('the ideas in the tray are voted on from there', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await block(page, 'C Contract').click();
  await press(page, 'i');
  await page.keyboard.press('Enter');
  await sendIdeas(ann, 'Draft it', 'Sign it');
  await page.getByRole('button', { name: 'End round and show ideas' }).click();
  await dialog(page, 'Tray').getByRole('button', { name: 'Vote on these…' }).click();
  await expect(dialog(page, 'Start a vote').getByRole('button', { name: /Vote on/ })).toContainText(
    'Ideas in the tray (2)',
  );
  await page.keyboard.press('Enter');
  await castVote(ann, 'Sign it');
  await dialog(page, 'Vote').getByRole('button', { name: 'End vote' }).click();
  await expect(dialog(page, 'Result').getByRole('row').nth(1)).toContainText('Sign it');
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Tray · 2' })).toBeVisible();
});

test('ideas that are just being taken are not voted on', async ({ page, strata }) => {
  await page.routeWebSocket(/\/engine/, (route) => {
    const server = route.connectToServer();
    route.onMessage((text) => {
      // The room never hears that the ideas were taken.
      if (!String(text).includes('"tray.taken"')) server.send(text);
    });
  });
  await page.reload();
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await block(page, 'C Contract').click();
  await press(page, 'i');
  await page.keyboard.press('Enter');
  await sendIdeas(ann, 'Draft it', 'Sign it');
  await page.getByRole('button', { name: 'End round and show ideas' }).click();
  await expect(dialog(page, 'Tray').getByRole('option')).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await dialog(page, 'Tray').getByRole('button', { name: 'Take these 2' }).click();
  await expect(dialog(page, 'Tray')).toContainText('No ideas are left in the tray.');
  await page.keyboard.press('Escape');
  await press(page, 'v');
  await expect(dialog(page, 'Start a vote').getByRole('button', { name: /Vote on/ })).toContainText(
    'Children of C “Contract” (2)',
  );
});

test('what can’t be voted on is said, and so is a round that runs already', async ({ page }) => {
  await openRoom(page);
  await block(page, 'S Sell').click();
  await press(page, 'i');
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Ideas')).toBeVisible();
  await page.keyboard.press('Escape');
  await press(page, 'v');
  await expect(dialog(page, 'Start a vote')).toContainText('A round of ideas is running.');
  await expect(page.getByRole('button', { name: 'Start vote' })).toBeDisabled();
});
