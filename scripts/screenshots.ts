/** `npm run screenshots`: takes the pictures of docs/screenshots anew, in both themes, of the seed model. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createEngine } from '../electron/engine/engine.ts';
import { formats } from '../electron/engine/exchange/formats.ts';
import { serve } from '../electron/serve.ts';
import { browserArguments } from '../test/e2e/browser-arguments.ts';
import { ensureBrowser } from './browser.ts';
import { buildAll } from './build.ts';
import { ROOT } from './setup.mjs';

const OUT = join(ROOT, 'docs', 'screenshots');
/** Longer than anything on screen moves. */
const STILL_MS = 700;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What each picture shows, in the order in which a person would come by it. */
const steps: readonly [name: string, go: (page: Page) => Promise<void>][] = [
  ['library', async () => {}],
  [
    'level-1',
    async (page) => {
      await page
        .getByRole('listitem')
        .getByRole('button', { name: /Sales & Support/ })
        .first()
        .click();
      await page.getByRole('region', { name: 'Canvas' }).getByRole('group').first().waitFor();
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
  ['matrix', (page) => page.getByRole('tab', { name: 'Matrix' }).click()],
  ['funnel', (page) => page.getByRole('tab', { name: 'Funnel' }).click()],
];

await buildAll();
const folder = mkdtempSync(join(tmpdir(), 'strata-pictures-'));
const engine = createEngine({
  folder,
  seedsFolder: join(ROOT, 'seeds'),
  version: '',
  formats,
  allowPaths: false,
});
const session = engine.connect({ actor: 'Ada', role: 'owner' });
const server = await serve({ engine, rendererFolder: join(ROOT, 'dist', 'renderer'), actor: 'Ada' });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserArguments() });
try {
  mkdirSync(OUT, { recursive: true });
  for (const [name, seed] of [
    ['Order to cash', 'blank'],
    ['Sales & Support', 'sales-and-support'],
  ])
    await session.request('library.create', { name, seed });
  for (const theme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: theme });
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    for (const [name, go] of steps) {
      await go(page);
      await page.mouse.move(1, 1);
      await page.waitForTimeout(STILL_MS);
      await page.screenshot({ path: join(OUT, `${name}-${theme}.png`) });
    }
    await page.close();
  }
} finally {
  await browser.close();
  await server.close();
  await session.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
}
