/**
 * A live room as phones see it: they reach it at a private address over plain http, which browsers give no secure context, while
 * it listens on this machine alone.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, chromium, expect, type Page } from '@playwright/test';
import { createEngine } from '../../../electron/engine/engine.ts';
import type { EngineSession } from '../../../electron/engine/engine-session.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import { browserArguments } from './browser-arguments.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ADDRESS = '192.168.7.20';

/** What a browser itself complains of: answers other than 200, and dead lines. */
const EXPECTED = /Failed to load resource|WebSocket connection/;

export type StartedRoom = {
  /** The facilitator’s own connection. */
  readonly host: EngineSession;
  readonly file: string;
  /** Changes the model as the facilitator. */
  change(command: object): Promise<void>;
  model(): Promise<Model>;
  state(): Promise<RoomState>;
};

type PhoneOptions = {
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
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
        folder: join(folder, 'rooms'),
        addresses: () => [{ address: ADDRESS, adapter: 'Wi-Fi', isLikely: true }],
        listenOn: () => '127.0.0.1',
      }),
    });
    const host = engine.connect({ id: 'fay', name: 'Fay', role: 'owner' });
    const { file } = await host.request('library.create', {
      name: 'Sales & Support',
      seed: 'sales-and-support',
    });
    await host.request('document.open', { file });
    await host.request('room.open', { file, address: ADDRESS });
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
    expect(complaints.filter((complaint) => !EXPECTED.test(complaint))).toEqual([]);
  },
  phone: async ({ complaints, phonesReach }, use) => {
    const { STRATA_BROWSER } = process.env;
    const browser = await chromium.launch({
      ...(STRATA_BROWSER ? { executablePath: STRATA_BROWSER } : {}),
      args: [...browserArguments(), `--host-resolver-rules=MAP ${ADDRESS} ${phonesReach}`],
    });
    await use(async ({ colorScheme = 'light', viewport = { width: 390, height: 844 } } = {}) => {
      const context = await browser.newContext({ colorScheme, viewport, hasTouch: true, locale: 'en-GB' });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      return page;
    });
    await browser.close();
  },
});

/** Joins with the code of the address, under a name. */
export const joinRoom = async (page: Page, { state }: StartedRoom, name = ''): Promise<void> => {
  await page.goto((await state()).url);
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Join' }).click();
  await expect(page.getByText(/^Connected ·/)).toBeVisible();
};

export { expect };
