/** What the framework's own objects cost: the matrix, the table, the discussion, the checks and the history. */
import type { Page } from 'playwright-core';
import { apply, type Command } from '../../../shared/model/apply.ts';
import { createChecker } from '../../../shared/model/checks/checker.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, childrenOf, type Model, modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { scrollByWheel } from '../browser/input.ts';
import { type Driven, withPage } from '../browser/launch.ts';
import { timed } from '../browser/timed.ts';
import { type Framework, generateFramework } from '../models/generate-framework.ts';
import { type Figure, figureTable } from '../report.ts';
import { type StrataServer, withStrata } from '../strata-server.ts';
import { progress, type Theme } from '../theme.ts';
import { timesOf } from '../times.ts';

export const framework: Theme = {
  name: 'framework',
  measure: ({ sizes, quick }) =>
    withStrata(async (strata) => {
      const size = Math.max(...sizes);
      const generated = generateFramework('framework', size);
      const rounds = quick ? 2 : 5;
      const figures = [
        ...checkFigures(modelFrom(generated.data), rounds),
        ...(await windowFigures(strata, generated, rounds)),
      ];
      return [figureTable(`Framework, ${size.toLocaleString('en')} blocks`, figures)];
    }),
};

/** The same as in a window: see `renderer/state/checks.ts`. */
const SLICE_MS = 6;

type Rechecked = { readonly all: number; readonly longest: number };

/** The checks after each edit, in slices as between the frames of a window. */
const checkFigures = (model: Model, rounds: number): Figure[] => {
  const checker = createChecker(model);
  const recheck = (): Rechecked => {
    let [all, longest] = [0, 0];
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = checker.work(() => performance.now() - start < SLICE_MS);
      const took = performance.now() - start;
      all += took;
      longest = Math.max(longest, took);
    }
    const [report = 0] = timesOf(1, () => checker.report());
    return { all: all + report, longest };
  };
  let serial = 0;
  const after = (command: Command): Rechecked => {
    const outcome = apply(model, command, {
      seed: `f${serial++}`,
      at: '2026-01-01T00:00:00Z',
      actor: 'Bench',
    });
    if (isRefusal(outcome)) throw new Error(outcome.message);
    applyPatch(model, outcome.patch);
    return recheck();
  };
  const whole = recheck();
  const id = largestMacro(model);
  const times = Array.from({ length: rounds * 20 }, (_, i) => i);
  const renames = times.map((i) => after({ type: 'process.rename', id, name: `Sell More ${i}` }));
  const rejections = times
    .slice(0, rounds)
    .flatMap(() => [
      after({ type: 'process.setStatus', ids: [id], status: 'rejected' }),
      after({ type: 'process.setStatus', ids: [id], status: 'proposed' }),
    ]);
  const inside = countIn(model, id).toLocaleString('en');
  const deletions = childrenOf(model, id)
    .slice(0, rounds)
    .map((child) => after({ type: 'process.delete', ids: [child.id] }));
  const all = (runs: readonly Rechecked[]) => runs.map((run) => run.all);
  const longest = [...rejections, ...deletions].map((run) => run.longest);
  return [
    { what: 'all checks, model just opened, in slices', goal: '< 1000', samples: [whole.all] },
    { what: 're-check after a rename', goal: '< 10', samples: all(renames) },
    { what: `re-check after rejecting a macro process of ${inside}, in slices`, samples: all(rejections) },
    { what: 're-check after deleting a level-2 process, in slices', samples: all(deletions) },
    { what: 'longest slice of these', goal: '< 16.7', samples: longest },
  ];
};

const countIn = (model: Model, id: string): number =>
  childrenOf(model, id).reduce((sum, child) => sum + 1 + countIn(model, child.id), 0);

const tab = (name: string) =>
  `[...document.querySelectorAll('[role="tab"]')].find((each) => each.textContent.trim() === '${name}').click()`;
const MATRIX = `document.querySelectorAll('.matrix-table [role="gridcell"]').length > 20`;
const TABLE = `document.querySelectorAll('.grid [role="gridcell"]').length > 100`;
const THREADS = `document.querySelectorAll('.discussion article').length > 2`;

const windowFigures = (strata: StrataServer, generated: Framework, rounds: number): Promise<Figure[]> =>
  withPage(strata.url, async (driven) => {
    const { page } = driven;
    const { data } = generated;
    const file = await strata.importModel(data);
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    progress('framework, checks in the window');
    const open = `location.hash = '#/model/' + encodeURIComponent(${JSON.stringify(file)})`;
    await timed(page, open, `document.querySelectorAll('[data-block][data-level="1"]').length > 0`);
    const checked = await timed(page, '', `document.querySelector('.status-action[aria-expanded]') !== null`);
    const views = async (name: string, shown: string) => {
      progress(`framework, ${name}`);
      const opened: number[] = [];
      for (let i = 0; i < rounds; i++) {
        opened.push(await timed(page, tab(name), shown));
        if (i < rounds - 1) await timed(page, tab('Canvas'), `!(${shown})`);
        await page.waitForTimeout(300);
      }
      return opened;
    };
    const matrix = await views('Matrix', MATRIX);
    const across = await framesOver(driven, '.matrix-table', { deltaX: 90, deltaY: 0 });
    const table = await views('Table', TABLE);
    const down = await framesOver(driven, '.grid', { deltaX: 0, deltaY: 600 });
    const discussion = await views('Discussion', THREADS);
    const threads = await framesOver(driven, '.discussion', { deltaX: 0, deltaY: 300 });
    return [
      { what: 'first findings in the window after level 1 is painted', samples: [checked] },
      {
        what: `matrix opens, click to paint (${data.tables.cell?.length.toLocaleString('en')} cells)`,
        goal: '< 200',
        samples: matrix,
      },
      { what: 'scroll the matrix sideways, frame', goal: '< 33.4', samples: across },
      { what: 'table opens, click to paint', goal: '< 200', samples: table },
      { what: 'scroll the table, frame', goal: '< 33.4', samples: down },
      { what: 'discussion opens, click to paint', goal: '< 200', samples: discussion },
      { what: 'scroll the discussion, frame', goal: '< 33.4', samples: threads },
      ...(await historyFigures(page, strata, file, generated, rounds)),
      ...(await deletionFigures(driven, generated.data, rounds)),
    ];
  });

const framesOver = async (
  driven: Driven,
  selector: string,
  by: { deltaX: number; deltaY: number },
): Promise<number[]> => {
  const box = await driven.page.locator(selector).first().boundingBox();
  const at = { x: (box?.x ?? 0) + 300, y: (box?.y ?? 0) + 200 };
  return scrollByWheel(driven, at, by.deltaX, by.deltaY);
};

/** Two versions of the model, far apart: the one before a tenth of its blocks got owners, and the current one. */
const historyFigures = async (
  page: Page,
  { request }: StrataServer,
  file: string,
  { data, macroId }: Framework,
  rounds: number,
): Promise<Figure[]> => {
  progress('framework, difference');
  await request('document.open', { file });
  const ids = (data.tables.process ?? []).filter((_, i) => i % 10 === 0).map(({ id }) => id);
  const change = (command: Command) =>
    request('document.apply', { file, command, seed: crypto.randomUUID() });
  for (const [i, owner] of ['Ada', 'Grace', 'Edsger'].entries())
    await change({ type: 'process.update', ids: ids.slice(i * 1000), owner });
  await change({ type: 'process.rename', id: macroId, name: 'Serve All' });
  await timed(page, tab('Canvas'), `document.querySelector('[data-block]') !== null`);
  await page.getByRole('tab', { name: 'History', exact: true }).click();
  const row = `[...document.querySelectorAll('.journal-show')].at(-1)`;
  await page.waitForFunction(`${row}?.textContent.includes('First version') ?? false`);
  const banner = `document.querySelector('.past-banner')`;
  const press = (name: string) =>
    `[...${banner}.querySelectorAll('button')].find((each) => each.textContent.includes('${name}')).click()`;
  const [shows, compares]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    shows.push(await timed(page, `${row}.click()`, `${banner}?.textContent.includes('Viewing') ?? false`));
    compares.push(
      await timed(
        page,
        press('Compare with current version'),
        `${banner}?.textContent.includes('Comparing') ?? false`,
      ),
    );
    await timed(page, press('Return to current version'), `${banner} === null`);
    await page.waitForTimeout(300);
  }
  return [
    { what: 'an earlier state, click to paint', samples: shows },
    { what: 'difference of two states, click to paint', goal: '< 1000', samples: compares },
  ];
};

/** Deleting a macro process with all that is inside, and taking that back, as the window feels it. */
const deletionFigures = async (driven: Driven, data: ModelData, rounds: number): Promise<Figure[]> => {
  progress('framework, deletion');
  const { page } = driven;
  const model = modelFrom(data);
  const macro = largestMacro(model);
  const block = `document.querySelector('[data-block="${macro}"]')`;
  const [deletions, returns]: [number[], number[]] = [[], []];
  for (let i = 0; i < rounds; i++) {
    await page.locator(`[data-block="${macro}"]`).click({ position: { x: 60, y: 8 } });
    const key = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete', bubbles: true, cancelable: true }))`;
    deletions.push(await timed(page, key, `${block} === null`));
    await page.waitForTimeout(3000);
    const undo = `document.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true }))`;
    returns.push(await timed(page, undo, `${block} !== null`));
    await page.waitForTimeout(3000);
  }
  const inside = countIn(model, macro).toLocaleString('en');
  return [
    { what: `delete a macro process of ${inside}, key to paint`, samples: deletions },
    { what: 'undo it, key to paint', goal: '< 1000', samples: returns },
  ];
};

const largestMacro = (model: Model): string => {
  const [macro] = childrenOf(model, null).toSorted((a, b) => countIn(model, b.id) - countIn(model, a.id));
  return macro?.id ?? '';
};
