/** `npm run screenshots`: retakes the pictures of docs/screenshots, in both themes: of the seed, of 10,000 blocks, and of flows. */
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
import { ensureBrowser } from './programs/browser.ts';
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
  ['large-in', (page) => zoomIn(page, 14)],
];

/** A map with labelled flows, as it fits on screen, and at 100 %. */
const flowSteps: readonly Step[] = [
  [
    'flows-fit',
    async (page) => {
      await page.getByRole('listitem').getByRole('button', { name: /^Map/ }).first().click();
      await canvas(page).getByRole('group').first().waitFor();
      await page.waitForTimeout(STILL_MS);
      await button(page, 'All levels').click();
      await page.waitForTimeout(STILL_MS);
      await page.keyboard.press('Control+0');
    },
  ],
  ['flows-100', (page) => page.getByRole('button', { name: /%$/ }).click()],
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
  const page = await browser.newPage({ viewport: size, colorScheme: theme });
  const named = size === USUAL ? theme : `${size.width}-${theme}`;
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Library' }).waitFor();
  for (const [name, go] of steps) {
    await go(page);
    await page.mouse.move(1, 1);
    await page.waitForTimeout(STILL_MS);
    await page.screenshot({ path: join(OUT, `${name}-${named}.png`) });
  }
  await page.close();
};

try {
  mkdirSync(OUT, { recursive: true });
  for (const [name, seed] of [
    ['Order to cash', 'blank'],
    ['Sales & Support', 'sales-and-support'],
  ])
    await session.request('library.create', { name, seed });
  await take('light', seedSteps);
  await take('dark', seedSteps);
  const large = JSON.stringify(generateModel({ seed: 'pictures', processes: 10_000 }));
  const base64 = Buffer.from(large).toString('base64');
  await session.request('library.import', { fileName: 'Generated.json', base64 });
  await take('light', largeSteps);
  await take('dark', largeSteps);
  const map = Buffer.from(JSON.stringify(dataFrom(orderToCash()))).toString('base64');
  await session.request('library.import', { fileName: 'Map.json', base64: map });
  for (const theme of ['light', 'dark'] as const)
    for (const size of [
      { width: 1280, height: 800 },
      { width: 1920, height: 1080 },
    ])
      await take(theme, flowSteps, size);
} finally {
  await browser.close();
  await session.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
