/**
 * `npm run screenshots [-- SET ...]`: retakes the pictures of docs/screenshots, in both themes. The sets: `seed`, `large`
 * (10,000 blocks), `map` (flows, owners, 45 blocks), `dictionary`, `capture` (in front of a room), `room` (a live
 * room and its phones) and `documents`, which go to docs/documents.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { dataFrom } from '../shared/model/model.ts';
import { generateModel } from '../test/bench/models/generate-model.ts';
import { browserArguments } from '../test/e2e/helpers/browser-arguments.ts';
import { startServer } from '../test/e2e/helpers/server.ts';
import { orderToCash } from '../test/shared/scene/lines/maps.ts';
import { buildAll } from './build.ts';
import { takeDocuments } from './document-pictures.ts';
import { ensureBrowser } from './programs/browser.ts';
import { takeRooms } from './room-pictures.ts';
import { ROOT } from './setup.mjs';

const OUT = join(ROOT, 'docs', 'screenshots');
/** Longer than anything on screen moves. */
const STILL_MS = 700;

const canvas = (page: Page) => page.getByRole('region', { name: 'Canvas' });
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What a picture shows, and how a person comes by it from the one before. */
type Step = readonly [name: string, go: (page: Page) => Promise<void>];
const seedSteps: readonly Step[] = [
  ['library', async () => {}],
  [
    'level-1',
    async (page) => {
      await page
        .getByRole('listitem')
        .getByRole('button', { name: /Sales & Support/ })
        .first()
        .click();
      await canvas(page).getByRole('group').first().waitFor();
    },
  ],
  ['plan-exploded', (page) => button(page, 'Explode P').click()],
  [
    'sell-exploded',
    async (page) => {
      await button(page, 'Collapse P').click();
      await button(page, 'Explode S').click();
      await page.keyboard.press('Control+0');
    },
  ],
  ['editor', (page) => button(page, 'Level 3').click()],
  ['matrix', (page) => tab(page, 'Matrix').click()],
  ['funnel', (page) => tab(page, 'Funnel').click()],
  ['discussion', (page) => tab(page, 'Discussion').click()],
  ['table', (page) => tab(page, 'Table').click()],
  [
    'use-cases',
    async (page) => {
      await tab(page, 'Canvas').click();
      await tab(page, 'Use cases').click();
      for (const name of ['Capture Inquiry', 'Develop Profile', 'Qualify'])
        await page.locator('summary', { hasText: name }).click();
    },
  ],
  ['terms', (page) => tab(page, 'Terms').click()],
  [
    'lens',
    async (page) => {
      await tab(page, 'Lenses').click();
      await button(page, 'Show on canvas').click();
    },
  ],
];

/** All blocks of a large model exploded: from far away, half-way, and near enough to work on. */
const largeSteps: readonly Step[] = [
  [
    'large-out',
    async (page) => {
      await page
        .getByRole('listitem')
        .getByRole('button', { name: /^Generated/ })
        .first()
        .click();
      await canvas(page).getByRole('group').first().waitFor();
      await button(page, 'All levels').click();
      await page.waitForTimeout(STILL_MS);
      await page.keyboard.press('Control+0');
    },
  ],
  ['large-half-way', (page) => zoomIn(page, 8)],
  [
    'large-in',
    async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('Qualify goods receipt');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    },
  ],
];

const openAll = async (page: Page, name: RegExp): Promise<void> => {
  await page.getByRole('listitem').getByRole('button', { name }).first().click();
  await canvas(page).getByRole('group').first().waitFor();
  await page.waitForTimeout(STILL_MS);
  await button(page, 'All levels').click();
  await page.waitForTimeout(STILL_MS);
  await page.keyboard.press('Control+0');
};

/** A map with labelled flows, as it fits on screen, by owner, and at 100 %; and 45 blocks on three levels. */
const mapSteps: readonly Step[] = [
  ['flows-fit', (page) => openAll(page, /^Order to Cash/)],
  [
    'owner-fit',
    async (page) => {
      await button(page, 'Colour by owner').click();
      await page.waitForTimeout(STILL_MS);
      await page.keyboard.press('Control+0');
    },
  ],
  [
    'flows-100',
    async (page) => {
      await button(page, 'Colour by owner').click();
      await page.getByRole('button', { name: /%: zoom to/ }).click();
    },
  ],
  [
    'blocks-45-fit',
    async (page) => {
      await page.getByRole('link', { name: 'Library' }).or(button(page, 'Library')).first().click();
      await page.getByRole('heading', { name: 'Library' }).waitFor();
      await openAll(page, /^Map/);
    },
  ],
];

/** Roles, systems and documents, one of them open, and what is suggested from them. */
const dictionarySteps: readonly Step[] = [
  [
    'dictionary',
    async (page) => {
      await openAll(page, /^Order to Cash/);
      await tab(page, 'Dictionary').click();
      await page.locator('.dictionary-summary', { hasText: 'Inside sales' }).first().click();
    },
  ],
  [
    'suggestions',
    async (page) => {
      await canvas(page)
        .getByRole('group')
        .first()
        .click({ position: { x: 40, y: 12 } });
      await page.getByRole('combobox', { name: 'Owner', exact: true }).fill('s');
    },
  ],
];

const ACTIVITIES = [
  ...['Receive the order', 'Check the order', 'Verify credit', 'Confirm stock', 'Promise a date'],
  ...['Enter the order', 'Confirm the order', 'Reserve stock', 'Plan the week', 'Call off parts'],
  ...['Chase suppliers', 'Inspect deliveries', 'Cut', 'Assemble', 'Test', 'Put into stock', 'Pick the goods'],
  ...['Pack the goods', 'Book a carrier', 'Load and leave', 'Get a signature', 'Write the invoice'],
  ...['Send the invoice', 'Answer questions', 'Settle claims', 'Issue credit notes', 'Remind late payers'],
  ...['Match the payment', 'Book the payment', 'Close the account'],
];
const type = async (page: Page, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
  }
};

/** A workshop that names activities on a projector. */
const captureSteps: readonly Step[] = [
  [
    'capture-5',
    async (page) => {
      await button(page, 'New').click();
      await page.getByRole('dialog').getByRole('textbox').first().fill('Workshop');
      await page.keyboard.press('Enter');
      await canvas(page).getByRole('button', { name: 'Add the first block' }).waitFor();
      await page.keyboard.press('F5');
      await page.keyboard.type('Fulfil orders');
      await page.keyboard.press('Tab');
      await type(page, ACTIVITIES.slice(0, 5));
    },
  ],
  ['capture-30', (page) => type(page, ACTIVITIES.slice(5))],
];

/** Zooms by so many notches of the wheel, towards the upper left of the canvas. */
const zoomIn = async (page: Page, notches: number): Promise<void> => {
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('The canvas is not on screen.');
  await page.mouse.move(area.x + area.width * 0.3, area.y + area.height * 0.4);
  await page.keyboard.down('Control');
  for (let i = 0; i < notches; i++) await page.mouse.wheel(0, -120);
  await page.keyboard.up('Control');
};

await buildAll();
const folder = mkdtempSync(join(tmpdir(), 'strata-pictures-'));
const server = await startServer(folder, { actor: 'Ada' });
const session = server.engine.connect({ id: 'Ada', name: 'Ada', role: 'owner' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });

type Size = { readonly width: number; readonly height: number };
const USUAL: Size = { width: 1440, height: 900 };

/** @param size of the window; part of the pictures' names where it is not the usual one. */
const take = async (theme: 'light' | 'dark', steps: readonly Step[], size = USUAL): Promise<void> => {
  // In front of a room the pointer rests: a movement of it shows the bar of the presentation.
  const isTyped = steps === captureSteps;
  const page = await browser.newPage({ viewport: size, colorScheme: theme });
  const named = size === USUAL ? theme : `${size.width}-${theme}`;
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  for (const [name, go] of steps) {
    await go(page);
    if (!isTyped) await page.mouse.move(1, 1);
    await page.waitForTimeout(STILL_MS);
    await page.screenshot({ path: join(OUT, `${name}-${named}.png`) });
  }
  await page.close();
};

const takeAll = async (steps: readonly Step[], sizes: readonly Size[] = [USUAL]): Promise<void> => {
  for (const theme of ['light', 'dark'] as const) for (const size of sizes) await take(theme, steps, size);
};
const importAs = async (fileName: string, data: object): Promise<void> => {
  const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
  await session.request('library.import', { fileName, base64 });
};
const LAPTOP_AND_PROJECTOR: readonly Size[] = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const sets: readonly (readonly [name: string, take: () => Promise<void>])[] = [
  ['seed', () => takeAll(seedSteps)],
  [
    'map',
    async () => {
      await importAs('Map.json', dataFrom(orderToCash()));
      await takeAll(mapSteps, LAPTOP_AND_PROJECTOR);
    },
  ],
  ['dictionary', () => takeAll(dictionarySteps, LAPTOP_AND_PROJECTOR)],
  ['capture', () => takeAll(captureSteps, LAPTOP_AND_PROJECTOR)],
  ['room', () => takeRooms(server.url, OUT)],
  ['documents', () => takeDocuments(browser)],
  [
    'large',
    async () => {
      await importAs('Generated.json', generateModel({ seed: 'pictures', processes: 10_000 }));
      await takeAll(largeSteps);
    },
  ],
];

try {
  mkdirSync(OUT, { recursive: true });
  for (const [name, seed] of [
    ['Order to Cash', 'order-to-cash'],
    ['Sales & Support', 'sales-and-support'],
  ])
    await session.request('library.create', { name, seed });
  const wanted = process.argv.slice(2);
  for (const [name, takeSet] of sets) if (wanted.length === 0 || wanted.includes(name)) await takeSet();
} finally {
  await browser.close();
  await session.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
