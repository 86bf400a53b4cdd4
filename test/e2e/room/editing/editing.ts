/** A guest who edits, on a laptop in the room. */
import type { Locator, Page } from '@playwright/test';
import { block } from '../../helpers/pages.ts';
import type { PhoneOptions } from '../../helpers/phone-browser.ts';
import { expect, joinRoom, type StartedRoom } from '../../helpers/room.ts';

export const LAPTOP: PhoneOptions = { viewport: { width: 1440, height: 900 } };

/** What a guest’s window says around what can’t be changed. */
export const edge = (page: Page): Locator => page.getByRole('main').getByText(/^Hands off: /);

export const notice = (page: Page, text: string): Locator =>
  page.getByRole('status').filter({ hasText: text });

export const personNamed = async (room: StartedRoom, name: string) => {
  const person = (await room.state()).people.find((each) => each.name === name);
  if (!person) throw new Error(`${name} is not in the room.`);
  return person;
};

/** Somebody’s role. The list of people follows the door by a moment. */
export const giveRole = async (room: StartedRoom, name: string, role: 'edit' | 'voice'): Promise<void> => {
  await expect.poll(async () => (await room.state()).people.some((each) => each.name === name)).toBe(true);
  const { id } = await personNamed(room, name);
  await room.host.request('room.person', { id, role });
};

/** Joins, is given the role, and opens the editor from the room’s page. */
export const openEditor = async (page: Page, room: StartedRoom, name = 'Ann'): Promise<void> => {
  await joinRoom(page, room, name);
  await giveRole(room, name, 'edit');
  await page.getByRole('link', { name: 'Open the editor' }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
};

/** The names of a block’s children, as the host has them. */
export const childrenIn = async (room: StartedRoom, parentId: string | null): Promise<string[]> =>
  [...(await room.model()).rows.process.values()]
    .filter((row) => row.parentId === parentId && row.proposalId === null)
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ name }) => name);
