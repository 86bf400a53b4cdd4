/** A facilitator in front of the editor, and guests that talk to the room's real door. */
import { randomBytes } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { RoomState } from '../../../shared/api/room/room.ts';
import type { GuestActivity, RoomActivity } from '../../../shared/api/room/rounds.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import { type Guest, joinRoom, openLine } from '../../electron/room/harness.ts';
import { expect } from '../helpers/harness.ts';
import { openSeed } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

export const bar = (page: Page): Locator => page.getByRole('toolbar', { name: 'Room' });
/** The line below the bar, with what runs. */
export const running = (page: Page): Locator => page.getByRole('toolbar', { name: 'Running now' });
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true });
export const notice = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text });
const card = (page: Page) => dialog(page, 'Join the room');

/** Opens a room for the seed, by keys alone, and closes the join card. */
export const openRoom = async (page: Page): Promise<void> => {
  await openSeed(page);
  await page.keyboard.press('F9');
  await expect(dialog(page, 'Open a room')).toContainText('192.168.7.20 (Wi-Fi)');
  await expect(page.getByRole('button', { name: 'Open room' })).toBeEnabled();
  await page.keyboard.press('Enter');
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toHaveCount(0);
  await expect(bar(page)).toBeVisible();
};

export const stateOf = async ({ engine }: Started): Promise<RoomState> => {
  const owner = engine.connect({ id: 'Reader', name: 'Reader', role: 'owner' });
  const state = await owner.request('room.state', {});
  await owner.close();
  if (!state) throw new Error('No room is open.');
  return state;
};

/** What the room does, as its host's windows are told. */
export const activityOf = async ({ engine }: Started): Promise<RoomActivity> => {
  const owner = engine.connect({ id: 'Reader', name: 'Reader', role: 'owner' });
  const activity = await owner.request('room.activity', {});
  await owner.close();
  if (!activity) throw new Error('No room is open.');
  return activity;
};

/** The model of the room, as the engine has it. */
export const modelOf = async (strata: Started): Promise<Model> => {
  const { file } = await stateOf(strata);
  const owner = strata.engine.connect({ id: 'Reader', name: 'Reader', role: 'owner' });
  const { data } = await owner.request('document.open', { file });
  await owner.close();
  return modelFrom(data);
};

/** Comes into the room by its code, as a phone does. */
export const enter = async (strata: Started, name: string): Promise<Guest> => {
  const { port, code } = await stateOf(strata);
  const { json } = await joinRoom(port, code, name);
  return openLine(port, String(json.token));
};

/** Presses a letter that means something to the bar. */
export const press = async (page: Page, letter: string): Promise<void> => {
  await page.keyboard.press('F9');
  await expect(bar(page).getByRole('button', { name: 'Join card' })).toBeFocused();
  await page.keyboard.press(letter);
};

type Round = NonNullable<GuestActivity['round']>;

/** The round of this kind that a guest was told of last. */
const roundOf = async <K extends Round['kind']>(
  guest: Guest,
  kind: K,
): Promise<Extract<Round, { kind: K }>> => {
  await guest.next('activity', ({ activity }) => activity.round?.kind === kind);
  const told = guest.heard.flatMap((message) =>
    message.type === 'activity' ? [message.activity.round] : [],
  );
  return told.findLast((round): round is Extract<Round, { kind: K }> => round?.kind === kind) as never;
};

let messages = 1_000;

/** Sends ideas, one message each, and waits until the door has them. */
export const sendIdeas = async (guest: Guest, ...texts: string[]): Promise<void> => {
  const { id: roundId } = await roundOf(guest, 'ideas');
  for (const text of texts) {
    const id = messages++;
    guest.send({ type: 'idea', id, roundId, key: randomBytes(16).toString('hex'), text });
    await guest.next('done', (message) => message.id === id);
  }
};

/** Votes secretly: one dot for each option that is named. */
export const castVote = async (guest: Guest, ...names: string[]): Promise<void> => {
  const { id: roundId, options } = await roundOf(guest, 'vote');
  const [taking, voting] = [messages++, messages++];
  guest.send({ type: 'takeBallot', id: taking, roundId });
  const { ballot } = await guest.next('ballot', ({ id }) => id === taking);
  const dots = options
    .filter(({ name }) => names.includes(name))
    .map(({ id }) => ({ optionId: id, count: 1 }));
  guest.send({ type: 'vote', id: voting, roundId, ballot, dots });
  await guest.next('done', ({ id }) => id === voting);
};

/** Parks a thought about the model. */
export const parkThought = async (guest: Guest, text: string): Promise<void> => {
  const id = messages++;
  guest.send({ type: 'park', id, key: randomBytes(16).toString('hex'), text, about: null });
  await guest.next('done', (message) => message.id === id);
};
