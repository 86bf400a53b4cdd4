/**
 * `npm run bench [-- PROCESSES]`: what Strata costs on a generated model of 10,000 processes or as many as are named, in the built editor and a real Chromium.
 * Prints a table with the goals beside the figures; asserts nothing, since machines differ.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createEngine } from '../../electron/engine/engine.ts';
import { formats } from '../../electron/engine/exchange/formats.ts';
import { serve } from '../../electron/serve.ts';
import { findBrowser } from '../../scripts/browser.ts';
import { buildAll } from '../../scripts/build.ts';
import { childrenOf, modelFrom } from '../../shared/model/model.ts';
import { browserArguments } from '../e2e/browser-arguments.ts';
import { generateModel } from './generate-model.ts';

const PROCESSES = Number(process.argv[2] ?? 10_000);
const ROUNDS = 15;
const ROOT = join(import.meta.dirname, '..', '..');

type Figure = { what: string; goal: string; samples: number[]; unit: string };
const figures: Figure[] = [];
const record = (what: string, goal: string, samples: number[], unit = 'ms') =>
  figures.push({ what, goal, samples, unit });

const median = (samples: readonly number[]) => quantile(samples, 0.5);
const quantile = (samples: readonly number[], share: number): number => {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
};

/**
 * Runs `act` in the page at the start of a frame, where the browser hands out input, and tells how long it took until
 * `done` held and the page had painted it.
 */
const timed = (page: Page, act: string, done: string): Promise<number> =>
  page.evaluate(
    ([actSource, doneSource]) =>
      new Promise<number>((resolve, reject) => {
        const isDone = new Function(`return (${doneSource});`) as () => boolean;
        let start = 0;
        const check = () => {
          if (isDone()) {
            // A message posted in a frame callback arrives once that frame has been painted.
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now() - start);
            channel.port2.postMessage(null);
          } else if (performance.now() - start > 30_000) reject(new Error(`Never true: ${doneSource}`));
          else requestAnimationFrame(check);
        };
        requestAnimationFrame(() => {
          start = performance.now();
          new Function(actSource as string)();
          queueMicrotask(check);
        });
      }),
    [act, done],
  );

/** Times between frames, in ms, while the wheel turns once a frame for 60 frames. With `zoom`, Ctrl is held. */
const frames = (page: Page, deltaY: number, zoom: boolean): Promise<number[]> =>
  page.evaluate(
    ([delta, ctrlKey]) =>
      new Promise<number[]>((resolve) => {
        const pane = document.querySelector('.react-flow__pane');
        const box = pane?.getBoundingClientRect();
        const [clientX, clientY] = box ? [box.x + box.width / 2, box.y + box.height / 2] : [0, 0];
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          if (times.length > 60) {
            resolve(times.slice(1));
            return;
          }
          const turn = { deltaY: delta as number, ctrlKey: ctrlKey as boolean, clientX, clientY };
          pane?.dispatchEvent(new WheelEvent('wheel', { ...turn, bubbles: true, cancelable: true }));
          requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
    [deltaY, zoom] as const,
  );

const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
const data = generateModel({ seed: 'bench', processes: PROCESSES });
const model = modelFrom(data);
const engine = createEngine({
  folder,
  seedsFolder: join(ROOT, 'seeds'),
  version: 'bench',
  formats,
  allowPaths: true,
});
const session = engine.connect({ actor: 'Bench', role: 'owner' });
await buildAll();
const server = await serve({ engine, rendererFolder: join(ROOT, 'dist', 'renderer'), actor: 'Bench' });
const executablePath = findBrowser();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: [...browserArguments(), '--enable-precise-memory-info', '--js-flags=--expose-gc'],
});
try {
  const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
  const { file } = (await session.request('library.import', { fileName: 'bench.json', base64 })) as {
    file: string;
  };
  const bytes = statSync(join(folder, file)).size;

  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'Library' }).waitFor();

  const macros = childrenOf(model, null);
  const shown = `document.querySelectorAll('[data-block][data-level="1"]').length >= ${macros.length}`;
  const opens: number[] = [];
  for (let i = 0; i < 5; i++) {
    opens.push(
      await timed(page, `location.hash = '#/model/' + encodeURIComponent(${JSON.stringify(file)})`, shown),
    );
    if (i < 4) await timed(page, `location.hash = '#/'`, `document.querySelector('.library') !== null`);
  }
  record('open a file to level 1 painted', '< 1000', opens);

  const macro = macros.find(({ id }) => childrenOf(model, id).length === 8) ?? macros[0];
  if (!macro) throw new Error('The generated model is empty.');
  const firstChild = childrenOf(model, macro.id)[0];
  const button = `document.querySelector('[data-block="${macro.id}"] .explode').click()`;
  const childThere = `document.querySelector('[data-block="${firstChild?.id}"]')`;
  const explodes: number[] = [];
  const collapses: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    explodes.push(await timed(page, button, `${childThere} !== null`));
    await page.waitForTimeout(260);
    collapses.push(await timed(page, button, `${childThere} === null`));
    await page.waitForTimeout(260);
  }
  record(`explode a block with ${childrenOf(model, macro.id).length} children, to paint`, '< 50', explodes);
  record('collapse it, to paint', '< 50', collapses);

  const renames: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    await page.locator(`[data-block="${macro.id}"]`).click({ position: { x: 60, y: 8 } });
    await page.keyboard.press('F2');
    const name = `Renamed ${i}`;
    await page.keyboard.type(name);
    const enter = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`;
    renames.push(
      await timed(
        page,
        enter,
        `document.querySelector('[data-block="${macro.id}"] .box-line')?.textContent.includes('${name}')`,
      ),
    );
    await page.waitForTimeout(50);
  }
  record('rename, key to paint', '< 16', renames);

  await session.request('document.open', { file });
  const commits: number[] = [];
  for (let i = 0; i < 100; i++) {
    const start = performance.now();
    await session.request('document.apply', {
      file,
      command: { type: 'process.rename', id: macro.id, name: `Committed ${i}` },
      seed: crypto.randomUUID(),
    });
    commits.push(performance.now() - start);
  }
  record('rename, to durable commit (engine)', '< 30', commits);

  const searches: number[] = [];
  const typed = ['p', 'pl', 'pla', 'plan', 'plan d', 'manage', 'ma', 'customer', 'x', 'review q'];
  for (const query of [...typed, ...typed]) {
    const start = performance.now();
    await session.request('document.search', { file, query, limit: 50 });
    searches.push(performance.now() - start);
  }
  record('search as typed (engine)', '< 20', searches);
  const found: number[] = [];
  await page.keyboard.press('Control+k');
  for (const query of typed)
    found.push(
      await timed(
        page,
        `const field = document.querySelector('#finder');
         Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(query)});
         window.benchBefore = document.querySelector('.finder-list')?.textContent;
         field.dispatchEvent(new Event('input', { bubbles: true }));`,
        `document.querySelector('#finder').value === ${JSON.stringify(query)} && document.querySelectorAll('.finder-option, .finder-nothing').length > 0`,
      ),
    );
  record('search as typed, key to paint', '< 20', found);
  await page.keyboard.press('Escape');

  const expandAll = `document.querySelector('[aria-label="All levels"]').click()`;
  record(`explode all ${PROCESSES.toLocaleString('en')}, to paint`, '', [
    await timed(
      page,
      expandAll,
      `document.querySelector('[aria-label="All levels"]').getAttribute('aria-pressed') === 'true'`,
    ),
  ]);
  await page.waitForTimeout(600);
  record('frame, wheel-pan at fit, all exploded', '< 16.7', await frames(page, 12, false));
  await page.keyboard.press('Shift+F');
  await page.waitForTimeout(400);
  record('frame, zoom from fit to 100 %, all exploded', '< 16.7', await frames(page, -12, true));
  record('frame, wheel-pan when zoomed in, all exploded', '< 16.7', await frames(page, 12, false));
  record('frame, zoom back out, all exploded', '< 16.7', await frames(page, 12, true));
  const memory = await page.evaluate(() => {
    (globalThis as unknown as { gc(): void }).gc();
    return (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20;
  });
  record('JS heap of the renderer, all exploded', '< 150', [memory], 'MB');
  record(
    'elements of the page, all exploded',
    '',
    [await page.evaluate(() => document.querySelectorAll('*').length)],
    '',
  );
  record('size of the file', '', [bytes / 2 ** 20], 'MB');

  console.log(
    `\n${PROCESSES.toLocaleString('en')} processes · ${cpus().length} cores (${cpus()[0]?.model.trim()}) · ${Math.round(totalmem() / 2 ** 30)} GB · Node ${process.versions.node} · Chromium ${browser.version()}\n`,
  );
  console.log(
    '| measured | goal | median | 95th percentile | worst | unit |\n| --- | --- | ---: | ---: | ---: | --- |',
  );
  for (const { what, goal, samples, unit } of figures)
    console.log(
      `| ${what} | ${goal} | ${show(median(samples))} | ${show(quantile(samples, 0.95))} | ${show(Math.max(...samples))} | ${unit} |`,
    );
} finally {
  await browser.close();
  await server.close();
  session.close();
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
}

function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}
