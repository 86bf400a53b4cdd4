/** What a sales director waits for in the funnel view, in the built editor: a slider moved by a step, and dragged. */
import type { Page } from 'playwright-core';
import type { FunnelInput } from '../../../shared/funnel/input/input.ts';
import { dragFrom } from '../browser/input.ts';
import { type Driven, withPage } from '../browser/launch.ts';
import { timed } from '../browser/timed.ts';
import { generateModel } from '../models/generate-model.ts';
import type { Figure } from '../report.ts';
import type { StrataServer } from '../strata-server.ts';
import { progress } from '../theme.ts';

/** The figures of a scenario in the funnel view, alone and beside three copies of it. */
export const viewFigures = async (
  strata: StrataServer,
  scenario: FunnelInput,
  rounds: number,
): Promise<Figure[]> => {
  const size = `${scenario.quota.length} × ${scenario.stages.length}`;
  progress(`funnel view, ${size}`);
  const file = await modelWith(strata, scenario);
  return withPage(strata.url, async (driven) => {
    const { page } = driven;
    await page.getByRole('heading', { name: 'Library' }).waitFor();
    await page.evaluate((name) => {
      location.hash = `#/model/${encodeURIComponent(name)}`;
    }, file);
    await page.getByRole('tab', { name: 'Funnel' }).click();
    await page.getByText('100,000 runs').waitFor();
    const steps = await sliderSteps(page, rounds);
    const drag = await dragged(driven);
    const table = await openings(page, 5);
    const withTable = await sliderSteps(page, rounds);
    await page.locator('.sheet-inputs input[type="range"]').first().press('ArrowRight');
    await page.keyboard.press('Control+Shift+C');
    await page.locator('.compare-table').waitFor();
    const compared = await undone(page, rounds);
    return [
      { what: `slider step to paint, ${size}`, goal: '< 16.7', samples: steps.first },
      { what: `the same, to what is not on screen, put off until it rests, ${size}`, samples: steps.all },
      { what: `frames while a slider is dragged, ${size}`, goal: '< 16.8', samples: drag },
      { what: `open the table of periods, to paint, ${size}`, goal: '< 50', samples: table },
      { what: `slider step with that table open, ${size}`, goal: '< 16.7', samples: withTable.first },
      {
        what: `four scenarios side by side: undo to paint, the engine's answer awaited, ${size}`,
        goal: '< 33.4',
        samples: compared,
      },
    ];
  });
};

/** A small model whose first block has the scenario four times. Returns its file's name. */
const modelWith = async (strata: StrataServer, scenario: FunnelInput): Promise<string> => {
  const data = generateModel({ seed: 'funnel', processes: 100 });
  const file = await strata.importModel(data);
  const { request } = strata;
  await request('document.open', { file });
  const processId = data.tables.process?.find(({ parentId }) => parentId === null)?.id ?? '';
  const { quota, dealSize, stages } = scenario;
  for (let copy = 1; copy <= 4; copy++)
    await request('document.apply', {
      file,
      command: {
        type: 'funnel.create',
        processId,
        name: `Scenario ${copy}`,
        start: '2027-01-01',
        dealSize,
        quota,
        stages,
      },
      seed: crypto.randomUUID(),
    });
  return file;
};

const PERIODS = `[...document.querySelectorAll('.sheet-inputs summary')][0]`;
const SLIDER = `document.querySelector('.sheet-inputs input[type="range"]')`;
const chart = (title: string) =>
  `document.querySelector('.chart [aria-label^="${title}"]').getAttribute('aria-label')`;

/** Opens the table of periods, and leaves it open in the end. */
const openings = async (page: Page, rounds: number): Promise<number[]> => {
  const isOpen = `document.querySelector('.tall-table input') !== null`;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    if (round > 0) await timed(page, `${PERIODS}.click()`, `!(${isOpen})`);
    await page.waitForTimeout(PAUSE_MS);
    times.push(await timed(page, `${PERIODS}.click()`, isOpen));
  }
  return times;
};

/** Moves the quota by one step of its slider, as a key does: what is told first, and what stands further down. */
const sliderSteps = async (page: Page, rounds: number): Promise<{ first: number[]; all: number[] }> => {
  const step = (by: number) => `
    const slider = ${SLIDER};
    window.before = [${chart('Needed in')}, ${chart('What moves')}];
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(slider, Number(slider.value) + ${by} * Number(slider.step));
    slider.dispatchEvent(new Event('input', { bubbles: true }));`;
  const first: number[] = [];
  const all: number[] = [];
  for (let round = 0; round < rounds * 2; round++) {
    const by = round % 2 === 0 ? 1 : -1;
    await page.waitForTimeout(PAUSE_MS);
    if (round < rounds) first.push(await timed(page, step(by), `${chart('Needed in')} !== window.before[0]`));
    else all.push(await timed(page, step(by), `${chart('What moves')} !== window.before[1]`));
  }
  return { first, all };
};
/** What is put off until nothing else is to be done has been done by then. */
const PAUSE_MS = 300;

const dragged = async (driven: Driven): Promise<number[]> => {
  const slider = driven.page.locator('.sheet-inputs input[type="range"]').first();
  const box = await slider.boundingBox();
  if (!box) throw new Error('The slider of the quota is not on screen.');
  const share = await slider.evaluate(
    (range: HTMLInputElement) => (+range.value - +range.min) / (+range.max - +range.min),
  );
  return dragFrom(driven, { x: box.x + 8 + (box.width - 16) * share, y: box.y + box.height / 2 });
};

/**
 * Beside each other, scenarios follow each change of the model: here one that is taken back and made again. There are no
 * fields here, so that a change always comes from the engine, in the frame after the key at the earliest.
 */
const undone = async (page: Page, rounds: number): Promise<number[]> => {
  const quota = `document.querySelector('.compare-table tbody tr td').textContent`;
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await page.waitForTimeout(PAUSE_MS);
    const key = round % 2 === 0 ? 'z' : 'y';
    times.push(
      await timed(
        page,
        `window.before = ${quota};
         window.dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', code: 'Key${key.toUpperCase()}', ctrlKey: true, bubbles: true, cancelable: true }));`,
        `${quota} !== window.before`,
      ),
    );
  }
  return times;
};
