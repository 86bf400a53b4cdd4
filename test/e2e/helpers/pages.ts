/** The editor as a person sees it, for end-to-end tests: parts by role and name, and the ways in. */
import { expect, type Locator, type Page } from '@playwright/test';

export const canvas = (page: Page): Locator => page.getByRole('region', { name: 'Canvas' });
/** A block on the canvas, by the start of its accessible name: "P Plan". */
export const block = (page: Page, name: string): Locator =>
  canvas(page).getByRole('group', { name: startingWith(name) });
export const outlineItem = (page: Page, name: string): Locator =>
  page.getByRole('tree', { name: 'Outline' }).getByRole('treeitem', { name: startingWith(name) });
export const inspector = (page: Page): Locator => page.getByRole('complementary', { name: 'Inspector' });

const startingWith = (name: string): RegExp =>
  new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(,|$)`);

/** Opens the Sales & Support seed from an empty library. */
export const openSeed = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
};

/** Opens a second window on what a page shows. */
export const anotherWindow = async (page: Page): Promise<Page> => {
  const other = await page.context().newPage();
  await other.goto(page.url());
  return other;
};

/** Waits until every change is committed. */
export const saved = async (page: Page): Promise<void> => {
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
};

/** Codes and names of the blocks on the canvas whose code begins with `code`, as they stand from left to right. */
export const rowOf = async (page: Page, code: RegExp): Promise<string[]> => {
  const blocks = await canvas(page)
    .getByRole('group')
    .evaluateAll((elements) =>
      elements.map((element) => ({
        name: element.getAttribute('aria-label') ?? '',
        left: element.getBoundingClientRect().left,
      })),
    );
  return blocks
    .filter(({ name }) => code.test(name))
    .sort((a, b) => a.left - b.left)
    .map(({ name }) => name.split(',')[0] ?? '');
};

/** Waits until the picture stands still: no block is on its way to its place, and the camera rests. */
export const still = async (page: Page): Promise<void> => {
  const rests = () =>
    canvas(page).evaluate(
      (region) =>
        new Promise<boolean>((resolve) => {
          const place = () => region.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform;
          // What was asked for has been rendered once the page is idle; on a slow machine that takes many frames.
          const whenIdle = (then: () => void) => requestIdleCallback(then, { timeout: 2_000 });
          whenIdle(() => {
            const before = place();
            let frames = 6;
            const look = () => {
              if (frames-- > 0) requestAnimationFrame(look);
              else resolve(place() === before && region.querySelector('[data-moving]') === null);
            };
            look();
          });
        }),
    );
  // A movement may begin some frames after what asked for it.
  let times = 0;
  const hasRested = async () => {
    times = (await rests()) ? times + 1 : 0;
    return times >= 3;
  };
  await expect.poll(hasRested, { intervals: [50] }).toBe(true);
};

/** The blocks under Sell in the seed, by their accessible names. */
export const S1 = 'S1 Sell on Standard Terms';
export const S2 = 'S2 Sell by Proposal';
export const S3 = 'S3 Sell Custom Solution';
export const S4 = 'S4 Sell Renewal';

/** Where a block stands in the window. */
export const boxOf = async (page: Page, name: string) => {
  const box = await block(page, name).boundingBox();
  if (!box) throw new Error(`${name} is not on screen.`);
  return box;
};

type Box = Awaited<ReturnType<typeof boxOf>>;

/** Expects two places in the window to be the same, to half a pixel. */
export const expectSamePlace = (place: Box, expected: Box): void => {
  for (const side of ['x', 'y', 'width', 'height'] as const)
    expect(place[side]).toBeCloseTo(expected[side], 0);
};

/** Explodes a block by its button. */
export const explode = async (page: Page, code: string): Promise<void> => {
  await page.getByRole('button', { name: `Explode ${code}`, exact: true }).click();
  await still(page);
};

/** Does what an action of the finder does, by keys alone. */
export const act = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await still(page);
};

/** Selects a block and puts the focus on it, by keys alone. */
export const goTo = async (page: Page, name: string): Promise<void> => {
  const [code = '', ...words] = name.split(' ');
  await page.keyboard.press('Control+K');
  await page.keyboard.type(code);
  await expect(page.getByRole('option').first()).toContainText(words.join(' '));
  await page.keyboard.press('Enter');
  await expect(block(page, name)).toBeFocused();
};

/** Makes a blank model from the library. */
export const newModel = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill(name);
  await page.keyboard.press('Enter');
  await expect(canvas(page).getByRole('button', { name: 'Add the first block' })).toBeVisible();
};

/** Pastes a text as a person does who copied it in another program. The spec allows the clipboard. */
export const pasteText = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.keyboard.press('Control+v');
};
