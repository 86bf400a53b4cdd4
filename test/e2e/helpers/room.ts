/**
 * A live room as phones see it: they reach it at a private address over plain http, which browsers give no secure context, while
 * it listens on this machine alone.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { createEngine } from '../../../electron/engine/engine.ts';
import type { EngineSession } from '../../../electron/engine/engine-session.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import { launchPhones, newPhone, type PhoneOptions } from './phone-browser.ts';
import { ROOM_ADDRESS } from './server.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export type StartedRoom = {
  /** The facilitator’s own connection. */
  readonly host: EngineSession;
  readonly file: string;
  /** Changes the model as the facilitator. */
  change(command: object): Promise<void>;
  model(): Promise<Model>;
  state(): Promise<RoomState>;
};

type Fixtures = {
  /** Where phones find the private address: the room itself, or a network before it. */
  phonesReach: string;
  /** A room on the Sales & Support seed, opened by Fay. */
  room: StartedRoom;
  /** A phone that has never been in the room. */
  phone: (options?: PhoneOptions) => Promise<Page>;
  /** What the pages of phones complained about so far. */
  complaints: string[];
};

export const test = base.extend<Fixtures>({
  phonesReach: ['127.0.0.1', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names out of this pattern.
  room: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'strata-room-'));
    const engine = createEngine({
      ...{ folder, seedsFolder: join(ROOT, 'seeds'), version: '0.0.0-test', formats },
      allowPaths: false,
      rooms: roomsOf({
        pageFolder: join(ROOT, 'dist', 'guest'),
        editorFolder: join(ROOT, 'dist', 'renderer'),
        folder: join(folder, 'rooms'),
        addresses: () => [{ address: ROOM_ADDRESS, adapter: 'Wi-Fi', isLikely: true }],
        listenOn: () => '127.0.0.1',
      }),
    });
    const host = engine.connect({ id: 'fay', name: 'Fay', role: 'owner' });
    const { file } = await host.request('library.create', {
      name: 'Sales & Support',
      seed: 'sales-and-support',
    });
    await host.request('document.open', { file });
    await host.request('room.open', { file, address: ROOM_ADDRESS });
    const state = async (): Promise<RoomState> => {
      const open = await host.request('room.state', {});
      if (!open) throw new Error('The room has ended.');
      return open;
    };
    const change = async (command: object): Promise<void> => {
      const seed = randomBytes(16).toString('hex');
      expect(await host.request('document.apply', { file, command, seed })).toMatchObject({ ok: true });
    };
    const model = async () => modelFrom((await host.request('document.open', { file })).data);
    await use({ host, file, state, change, model });
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  },
  // biome-ignore lint/correctness/noEmptyPattern: As above.
  complaints: async ({}, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  phone: async ({ complaints, phonesReach }, use) => {
    const browser = await launchPhones(phonesReach);
    await use((options) => newPhone(browser, complaints, options));
    await browser.close();
  },
});

/** Joins with the code of the address, under a name. */
export const joinRoom = async (
  page: Page,
  { state }: Pick<StartedRoom, 'state'>,
  name = '',
): Promise<void> => {
  await page.goto((await state()).url);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
};

export { expect };
