/** What a user waits for between a key and its effect, in the built editor: opening, exploding, renaming, searching. */
import type { Page } from 'playwright-core';
import { childrenOf, type Model, modelFrom } from '../../../shared/model/model.ts';
import { type Driven, withPage } from '../browser/launch.ts';
import { heldBy, rendererMemory } from '../browser/memory.ts';
import { timed } from '../browser/timed.ts';
import { generateModel } from '../models/generate-model.ts';
import { type Figure, figureTable } from '../report.ts';
import { type StrataServer, withStrata } from '../strata-server.ts';
import { progress, type Theme } from '../theme.ts';

export const editing: Theme = {
  name: 'editing',
  measure: ({ sizes, quick }) =>
    withStrata(async (strata) => {
      const tables = [];
      for (const size of sizes) {
        progress(`editing, ${size.toLocaleString('en')} blocks`);
        const figures = await figuresOf(strata, size, quick ? 3 : 15);
        tables.push(figureTable(`Editing, ${size.toLocaleString('en')} blocks`, figures));
      }
      return tables;
    }),
};

type Macro = { readonly id: string; readonly children: readonly string[] };

const figuresOf = async (strata: StrataServer, size: number, rounds: number): Promise<Figure[]> => {
  const data = generateModel({ seed: 'bench', processes: size });
  const model = modelFrom(data);
  const file = await strata.importModel(data);
  const macro = macroOf(model);
  return withPage(strata.url, async (driven) => {
    const { page } = driven;
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    const opens = await openings(page, file, childrenOf(model, null).length, Math.min(rounds, 5));
    const [explodes, collapses] = await explosions(page, macro, rounds);
    const renames = await renamings(page, macro, rounds);
    const found = await findings(page);
    return [
      { what: 'open a file, to level 1 painted', goal: '< 1000', samples: opens },
      { what: `explode a block of ${macro.children.length}, to paint`, goal: '< 50', samples: explodes },
      { what: 'collapse it, to paint', goal: '< 50', samples: collapses },
      { what: 'rename, key to paint', goal: '< 16.7', samples: renames },
      { what: 'rename, to durable commit', goal: '< 30', samples: await commits(strata, file, macro.id) },
      { what: 'search as typed, in the engine', goal: '< 10', samples: await searches(strata, file) },
      { what: 'search as typed, key to paint', goal: '', samples: found },
      ...(await explodeAll(driven)),
      { what: 'size of the file', samples: [strata.sizeOf(file)], unit: 'MB' },
    ];
  });
};

/** The first macro process with eight children, or the first of all. */
const macroOf = (model: Model): Macro => {
  const macros = childrenOf(model, null).map(({ id }) => ({
    id,
    children: childrenOf(model, id).map((child) => child.id),
  }));
  const macro = macros.find(({ children }) => children.length === 8) ?? macros[0];
  if (!macro) throw new Error('The generated model is empty.');
  return macro;
};

const openings = async (page: Page, file: string, macros: number, rounds: number): Promise<number[]> => {
  const open = `location.hash = '#/model/' + encodeURIComponent(${JSON.stringify(file)})`;
  const isShown = `document.querySelectorAll('[data-block][data-level="1"]').length >= ${macros}`;
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    if (i > 0) await timed(page, `location.hash = '#/'`, `document.querySelector('.library') !== null`);
    times.push(await timed(page, open, isShown));
  }
  return times;
};

/** Longer than the picture moves after a block was exploded. */
const MOVED_MS = 300;

const explosions = async (page: Page, { id, children }: Macro, rounds: number) => {
  const press = `document.querySelector('[data-block="${id}"] .explode').click()`;
  const inside = `document.querySelector('[data-block="${children[0]}"]')`;
  const [explodes, collapses]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    explodes.push(await timed(page, press, `${inside} !== null`));
    await page.waitForTimeout(MOVED_MS);
    collapses.push(await timed(page, press, `${inside} === null`));
    await page.waitForTimeout(MOVED_MS);
  }
  return [explodes, collapses] as const;
};

const renamings = async (page: Page, { id }: Macro, rounds: number): Promise<number[]> => {
  const enter = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`;
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const name = `Renamed ${i}`;
    await page.locator(`[data-block="${id}"]`).click({ position: { x: 60, y: 8 } });
    await page.keyboard.press('F2');
    await page.keyboard.type(name);
    const line = `document.querySelector('[data-block="${id}"] .box-line')`;
    times.push(await timed(page, enter, `${line}?.textContent.includes('${name}')`));
    await page.waitForTimeout(50);
  }
  return times;
};

const commits = async ({ request }: StrataServer, file: string, id: string): Promise<number[]> => {
  await request('document.open', { file });
  const times: number[] = [];
  for (let i = 0; i < 100; i++) {
    const start = performance.now();
    const command = { type: 'process.rename', id, name: `Committed ${i}` } as const;
    await request('document.apply', { file, command, seed: crypto.randomUUID() });
    times.push(performance.now() - start);
  }
  return times;
};

const TYPED = ['p', 'pl', 'pla', 'plan', 'plan d', 'manage', 'ma', 'customer', 'x', 'review q'];

const searches = async ({ request }: StrataServer, file: string): Promise<number[]> => {
  const times: number[] = [];
  for (const query of [...TYPED, ...TYPED]) {
    const start = performance.now();
    await request('document.search', { file, query, limit: 50 });
    times.push(performance.now() - start);
  }
  return times;
};

const findings = async (page: Page): Promise<number[]> => {
  const times: number[] = [];
  await page.keyboard.press('Control+k');
  for (const query of TYPED)
    times.push(
      await timed(
        page,
        `const field = document.querySelector('#finder');
         Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, ${JSON.stringify(query)});
         field.dispatchEvent(new Event('input', { bubbles: true }));`,
        `document.querySelector('#finder').value === ${JSON.stringify(query)} && document.querySelectorAll('.finder-option, .finder-nothing').length > 0`,
      ),
    );
  await page.keyboard.press('Escape');
  return times;
};

const explodeAll = async (driven: Driven): Promise<Figure[]> => {
  const button = `document.querySelector('[aria-label="All levels"]')`;
  const took = await timed(
    driven.page,
    `${button}.click()`,
    `${button}.getAttribute('aria-pressed') === 'true'`,
  );
  await driven.page.waitForTimeout(1000);
  const { heap, elements } = await heldBy(driven);
  const memory = await rendererMemory(driven);
  return [
    { what: 'explode all, to paint', samples: [took] },
    { what: 'heap of the renderer, all exploded', goal: '< 150', samples: [heap], unit: 'MB' },
    ...(memory === null
      ? []
      : [{ what: 'memory of its process, Chromium’s own included', samples: [memory], unit: 'MB' }]),
    { what: 'elements of the page, all exploded', goal: '< 2500', samples: [elements], unit: '' },
  ];
};
