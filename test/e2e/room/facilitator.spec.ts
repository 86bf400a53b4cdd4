/** The facilitator's side of a live room: opening it, the join card, the bar, the people. Guests talk to the room's real door. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { ask, type Guest, joinRoom } from '../../electron/room/harness.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { act, block, openSeed } from '../helpers/pages.ts';
import { startServer } from '../helpers/server.ts';
import { bar, dialog, enter, notice, openRoom, stateOf } from './facilitating.ts';

const FILE = 'Sales & Support.strata';

const card = (page: Page) => dialog(page, 'Join the room');
const raise = (guest: Guest, isUp = true): void => guest.send({ type: 'hand', id: 1, isUp });

test('F9 opens a room at the only likely address, and the card tells a whole room how to join', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await page.keyboard.press('F9');
  const opening = dialog(page, 'Open a room');
  await expect(opening).toContainText('192.168.7.20 (Wi-Fi)');
  await expect(opening.getByText(/whoever controls the network can read/)).toHaveCount(1);
  await expectAccessible(page, '.modal');
  await opening.getByRole('textbox', { name: 'Name of the Wi-Fi' }).fill('Work;shop');
  await page.keyboard.press('Enter');

  const { port, code } = await stateOf(strata).catch(async () => {
    await expect(card(page)).toBeVisible();
    return stateOf(strata);
  });
  const address = `http://192.168.7.20:${port}`;
  const qrCode = card(page).getByRole('img', { name: `QR code of ${address}` });
  const height = page.viewportSize()?.height ?? 0;
  expect((await qrCode.boundingBox())?.height).toBeGreaterThanOrEqual(height / 2);
  for (const text of [address, code]) {
    const shown = card(page).getByText(text, { exact: true });
    const size = await shown.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(48);
  }
  await expect(card(page).getByRole('img', { name: 'Wi-Fi “Work;shop”' })).toBeVisible();
  await expect(card(page)).toContainText('Nothing opens? Same Wi-Fi as this laptop');
  await expect(card(page)).toContainText('Nobody is in yet');
  await expectAccessible(page, '.modal');
  await enter(strata, 'Ann');
  await expect(card(page)).toContainText('1 person is in');
  await expect(page).toHaveTitle('Room open · 1 · Sales & Support – Strata');
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
});

test('the name of the Wi-Fi is remembered, and the room ends after a question', async ({ page }) => {
  await openSeed(page);
  await act(page, 'Open a room');
  await dialog(page, 'Open a room').getByRole('textbox', { name: 'Name of the Wi-Fi' }).fill('Workshop');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.keyboard.press('x');
  await expect(dialog(page, 'End the room?')).toContainText('Nobody is connected.');
  await page.keyboard.press('Enter');
  await expect(bar(page)).toHaveCount(0);
  await expect(notice(page, 'The room has ended.')).toBeVisible();
  await expect(page).toHaveTitle('Sales & Support – Strata');
  await page.keyboard.press('F9');
  await expect(page.getByRole('textbox', { name: 'Name of the Wi-Fi' })).toHaveValue('Workshop');
});

test('a new code and a closed door keep others out, and those inside stay', async ({ page, strata }) => {
  await openRoom(page);
  await enter(strata, 'Ann');
  const { code, port } = await stateOf(strata);
  await act(page, 'New room code');
  await expect(card(page)).toBeVisible();
  await expect(card(page).getByText(code, { exact: true })).toHaveCount(0);
  expect((await joinRoom(port, code, 'Late')).json).toMatchObject({ code: 'wrong-code' });
  await card(page).getByRole('button', { name: 'Close the door' }).click();
  await expect(card(page)).toContainText('The door is closed');
  expect((await joinRoom(port, (await stateOf(strata)).code, 'Late')).json).toMatchObject({
    code: 'door-closed',
  });
  await expect(card(page)).toContainText('1 person is in');
});

test('what is refused is said in a sentence, and the dialog stays', async ({ page, strata }) => {
  await openSeed(page);
  await page.keyboard.press('F9');
  await expect(dialog(page, 'Open a room')).toContainText('192.168.7.20');
  const grace = strata.engine.connect({ id: 'Grace', name: 'Grace', role: 'owner' });
  await grace.request('document.open', { file: FILE });
  await grace.request('room.open', { file: FILE, address: '192.168.7.20' });
  await page.keyboard.press('Enter');
  await expect(dialog(page, 'Open a room').getByRole('alert')).toContainText(/^.+\.$/);
  await expect(dialog(page, 'Open a room').getByRole('button', { name: 'Open room' })).toBeEnabled();
  await grace.close();
});

test('of several likely addresses one is chosen, each with the name of its adapter', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-e2e-'));
  const server = await startServer(folder, {
    addresses: [
      { address: '192.168.7.20', adapter: 'Wi-Fi', isLikely: true },
      { address: '10.0.0.5', adapter: 'Ethernet', isLikely: true },
      { address: '172.17.0.1', adapter: 'docker0', isLikely: false },
    ],
  });
  await page.clock.install();
  await page.goto(server.url);
  await openSeed(page);
  await page.keyboard.press('F9');
  await dialog(page, 'Open a room')
    .getByRole('button', { name: /Address/ })
    .click();
  await expect(page.getByRole('option')).toHaveText([
    ...['192.168.7.20 (Wi-Fi)', '10.0.0.5 (Ethernet)', '172.17.0.1 (docker0), unlikely'],
  ]);
  await page.getByRole('option', { name: 'Ethernet' }).click();
  await page.getByRole('button', { name: 'Open room' }).click();
  await expect(card(page).getByRole('img', { name: /http:\/\/10\.0\.0\.5:/ })).toBeVisible();

  // Nobody can reach it there: one key tries the next.
  await page.clock.fastForward(61_000);
  await expect(card(page).getByRole('button', { name: 'Use 192.168.7.20 (Wi-Fi)' })).toBeVisible();
  await expect(card(page).getByRole('button', { name: 'Use 172.17.0.1 (docker0)' })).toBeVisible();
  await expectAccessible(page, '.modal');
  await page.keyboard.press('1');
  await expect(card(page).getByRole('img', { name: /http:\/\/192\.168\.7\.20:/ })).toBeVisible();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a minute without anybody on the page lists the likely reasons', async ({ page, strata }) => {
  await page.clock.install();
  await openSeed(page);
  await page.keyboard.press('F9');
  await expect(dialog(page, 'Open a room')).toContainText('192.168.7.20');
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  const reasons = card(page).getByText('Nobody has reached the page yet.');
  await expect(reasons).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await expect(reasons).toBeVisible();
  await expect(card(page).getByRole('listitem')).toHaveCount(4);
  // A phone reads the page before it joins.
  await ask((await stateOf(strata)).port);
  await enter(strata, 'Ann');
  await expect(reasons).toHaveCount(0);
});

test('the room follows the selection, and Shift+F9 brings everyone', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await block(page, 'P Plan').click();
  await ann.next('card', (message) => message.card.name === 'Plan');
  ann.heard.length = 0;
  await page.keyboard.press('Shift+F9');
  await expect(notice(page, 'Brought everyone')).toBeVisible();
});

test('letters mean the room only while its bar has the focus, and Esc gives the focus back', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const [ann, bob] = [await enter(strata, 'Ann'), await enter(strata, 'Bob')];
  await block(page, 'P Plan').click();
  await page.keyboard.press('F9');
  await expect(bar(page).getByRole('button', { name: 'Join card' })).toBeFocused();
  raise(bob);
  await expect(bar(page).getByRole('button', { name: '1 hand' })).toBeVisible();
  raise(ann);
  await expect(bar(page).getByRole('button', { name: '2 hands' })).toBeVisible();
  await page.keyboard.press('h');
  await expect(notice(page, 'Next: “Bob”. 1 more hand is raised.')).toBeVisible();
  await bob.next('me', ({ isHandUp }) => !isHandUp);
  await expect(bar(page).getByRole('button', { name: '1 hand' })).toBeVisible();

  const handsOff = bar(page).getByRole('button', { name: 'Hands off' });
  await expect(handsOff).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('k');
  await expect(handsOff).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(bar(page).getByRole('button', { name: 'Bring everyone' })).toBeFocused();
  await page.keyboard.press('j');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Bring everyone' })).toBeFocused();
  await expectAccessible(page);

  await page.keyboard.press('Escape');
  await expect(block(page, 'P Plan')).toBeFocused();
  // On the block the letter begins its name.
  await page.keyboard.press('k');
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toHaveValue(/^k/i);
  await page.keyboard.press('Escape');
  await ann.socket.close();
  await expect(bar(page).getByRole('button', { name: '1 here, 1 away' })).toBeVisible();
});

test('people are renamed, given another role, and removed after a question', async ({ page, strata }) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  await enter(strata, 'Bob');
  await page.keyboard.press('F9');
  await page.keyboard.press('a');
  const people = dialog(page, 'People in the room');
  await expect(people.getByRole('row')).toHaveCount(3);
  await expect(people.getByRole('row', { name: 'Ann' })).toContainText('Here since');
  await expectAccessible(page, '.modal');

  await people.getByRole('button', { name: 'Rename “Ann”' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Anna');
  await page.keyboard.press('Enter');
  await expect(people.getByRole('row', { name: 'Anna' })).toBeVisible();
  await ann.next('me', ({ name }) => name === 'Anna');

  await people.getByRole('button', { name: /Role of “Anna”/ }).click();
  await page.getByRole('option', { name: 'Watch' }).click();
  await ann.next('me', ({ role }) => role === 'watch');

  await people.getByRole('button', { name: 'Remove “Anna”' }).click();
  await expect(dialog(page, 'Remove “Anna” from the room?')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(people.getByRole('row')).toHaveCount(2);
  expect(await ann.closed).toBe(4003);
});

test('what a guest changed in the model is undone, and what others built on stays', async ({
  page,
  strata,
}) => {
  await openRoom(page);
  const ann = await enter(strata, 'Ann');
  for (const [id, title] of [
    [1, 'Who decides?'],
    [2, 'What is late?'],
  ] as const) {
    const command = { type: 'thread.create', kind: 'question', title, processId: 'plan' };
    ann.send({ type: 'apply', id, command, seed: `a thread of Ann, ${id}` });
    await ann.next('done', (message) => message.id === id);
  }
  const threads = () => page.getByRole('tabpanel', { name: 'Discussion' }).getByRole('article');
  await page.getByRole('tab', { name: 'Discussion' }).click();
  await expect(threads().filter({ hasText: 'Who decides?' })).toBeVisible();
  const asked = await threads().count();
  const reader = strata.engine.connect({ id: 'reader', name: 'Reader', role: 'owner' });
  const { tables } = (await reader.request('document.open', { file: FILE })).data;
  const decides = tables.thread?.find(({ title }) => title === 'Who decides?');
  await changeElsewhere(strata, { type: 'thread.reply', id: decides?.id, text: 'The board.' });

  await page.keyboard.press('F9');
  await page.keyboard.press('a');
  await dialog(page, 'People in the room').getByRole('button', { name: 'Undo what “Ann” changed…' }).click();
  const question = dialog(page, 'Undo what “Ann” changed?');
  await expectAccessible(page, '.modal');
  await question.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(notice(page, 'These stay, since others have built on them: “Who decides?”.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(threads()).toHaveCount(asked - 1);
  await expect(threads().filter({ hasText: 'What is late?' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(threads()).toHaveCount(asked);
});

test('while presenting the bar is there, and Esc in it ends no presentation', async ({ page }) => {
  await openRoom(page);
  await page.keyboard.press('F5');
  await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeAttached();
  await page.keyboard.press('F9');
  await expect(bar(page).getByRole('button', { name: 'Join card' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(bar(page).getByRole('button', { name: 'Join card' })).not.toBeFocused();
  await expect(page.getByRole('navigation', { name: 'Presentation' })).toBeAttached();
});
