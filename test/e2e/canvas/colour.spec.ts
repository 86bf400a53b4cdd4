/** What blocks show, what they are coloured by, and what is changed for several at once. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  boxOf,
  canvas,
  expectSamePlace,
  explode,
  goTo,
  inspector,
  openSeed,
  S1,
  S2,
  S3,
  S4,
  still,
} from '../helpers/pages.ts';

const legend = (page: Page) => canvas(page).getByRole('region', { name: 'Legend' });
const undo = (page: Page) => page.keyboard.press('Control+z');
/** At one press of a tool of the canvas. */
const colourBy = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const ground = (page: Page, name: string): Promise<string> =>
  block(page, name).evaluate((element) => getComputedStyle(element).backgroundColor);
const selectSell = async (page: Page, names: readonly string[]) => {
  await explode(page, 'S');
  const [first = '', ...others] = names;
  await block(page, first).click({ position: { x: 60, y: 40 } });
  for (const name of others)
    await block(page, name).click({ modifiers: ['Shift'], position: { x: 60, y: 40 } });
};

test('a long owner is cut before the button of the block', async ({ page }) => {
  await openSeed(page);
  await selectSell(page, [S1]);
  await inspector(page)
    .getByRole('combobox', { name: 'Owner' })
    .fill('Head of accounting, controlling and all that goes with it');
  await page.keyboard.press('Enter');
  await colourBy(page, 'Colour by owner');
  const word = block(page, S1).getByText('Head of accounting', { exact: false });
  await expect(word).toBeVisible();
  const end = await word.evaluate((element) => element.getBoundingClientRect().right);
  const button = block(page, S1).getByRole('button', { name: /^Explode/ });
  expect(end).toBeLessThanOrEqual((await button.boundingBox())?.x ?? 0);
  expect(await word.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
});

test('several blocks get an owner, a system and a complexity, each in one change, and are coloured by them', async ({
  page,
}) => {
  await openSeed(page);
  await selectSell(page, [S1, S2]);
  const fields = inspector(page);
  await fields.getByRole('combobox', { name: 'Owner' }).fill('Sales desk');
  await page.keyboard.press('Enter');
  await fields.getByRole('textbox', { name: 'Complexity' }).fill('7');
  await page.keyboard.press('Enter');
  const add = fields.getByRole('combobox', { name: 'Add a system to all' });
  await add.fill('CRM');
  await page.keyboard.press('Enter');
  await expect(fields.getByText('2 of 2')).toBeVisible();

  await colourBy(page, 'Colour by owner');
  await expect(legend(page)).toContainText('Sales desk');
  await expect(legend(page)).toContainText('No owner');
  await expect(block(page, S1)).toHaveAccessibleName(/Sales desk/);
  await expect(block(page, S1)).toContainText('SD Sales desk');
  expect(await ground(page, S1)).toBe(await ground(page, S2));
  expect(await ground(page, S1)).not.toBe(await ground(page, S3));
  await expectAccessible(page);
  await colourBy(page, 'Colour by system');
  await expect(legend(page)).toContainText('CRM');
  await expect(page.getByRole('button', { name: 'Colour by owner', exact: true })).not.toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await colourBy(page, 'Colour by status');
  await expect(legend(page)).toContainText(/nominated/i);
  await legend(page).getByRole('button', { name: 'Hide legend' }).click();
  await expect(legend(page)).toHaveCount(0);

  await fields.getByRole('button', { name: 'Remove CRM from all' }).click();
  await expect(fields.getByText('2 of 2')).toHaveCount(0);
  await undo(page);
  await expect(fields.getByText('2 of 2')).toBeVisible();
  for (let i = 0; i < 3; i++) await undo(page);
  await expect(fields.getByRole('combobox', { name: 'Owner' })).toHaveValue('');
  await expect(fields.getByText('2 of 2')).toHaveCount(0);
});

test('a long owner of a macro process stays inside it, and left of its button if that is beside it', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  const owner = 'Head of accounts receivable, disputes and everything else that is owed';
  for (const name of ['P Plan', 'S Sell']) {
    await goTo(page, name);
    const field = inspector(page).getByRole('combobox', { name: 'Owner' });
    await field.fill(owner);
    await field.press('Enter');
    await expect(field).toHaveValue(owner);
  }
  await colourBy(page, 'Colour by owner');
  for (const [name, button] of [
    ['P Plan', 'Explode P'],
    ['S Sell', 'Collapse S'],
  ] as const) {
    const mark = block(page, name).locator('.overlay-mark');
    await expect(mark).toContainText(owner);
    const [words, edge] = [
      await mark.boundingBox(),
      await page.getByRole('button', { name: button, exact: true }).boundingBox(),
    ];
    const within = await boxOf(page, name);
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThan(within.x + within.width - 8);
    const isBeside = (words?.y ?? 0) < (edge?.y ?? 0) + (edge?.height ?? 0);
    if (isBeside) expect((words?.x ?? 0) + (words?.width ?? 0)).toBeLessThanOrEqual(edge?.x ?? 0);
  }
});

test('a colour fills its block in both themes, and the legend of colours names it', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  const plain = await ground(page, S3);
  await goTo(page, S3);
  await inspector(page)
    .getByRole('button', { name: /Colour/ })
    .click();
  await page.getByRole('option', { name: 'Teal' }).click();
  const light = await ground(page, S3);
  expect(light).not.toBe(plain);
  await page.getByRole('button', { name: 'Colour by', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Legend of colours' }).click();
  await expect(legend(page)).toContainText('Teal');
  await legend(page).getByRole('button', { name: 'Hide legend' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(() => ground(page, S3)).not.toBe(light);
});

test('what blocks show is set in the model: it is kept, can be undone, and other windows see it', async ({
  page,
}) => {
  await openSeed(page);
  await page.keyboard.press('Escape');
  const shown = inspector(page).getByRole('group', { name: 'Shown on blocks' });
  // Half of the macro processes are nominated; the first status in order is the usual one.
  await expect(block(page, 'S Sell').locator('.mark-nominated')).toHaveCount(1);
  await expect(block(page, 'A Assist').locator('.mark-proposed')).toHaveCount(0);
  await shown.getByRole('button', { name: /Status/ }).click();
  await page.getByRole('option', { name: 'Status, always' }).click();
  await expect(block(page, 'A Assist').locator('.mark-proposed')).toHaveCount(1);
  await shown.getByRole('checkbox', { name: 'Code' }).uncheck();
  await expect(block(page, 'S Sell').locator('.chip')).toHaveCount(0);
  await page.reload();
  await expect(block(page, 'A Assist').locator('.mark-proposed')).toHaveCount(1);
  await expect(block(page, 'S Sell').locator('.chip')).toHaveCount(0);
  await undo(page);
  await undo(page);
  await expect(block(page, 'S Sell').locator('.chip')).toHaveCount(1);
  await expect(block(page, 'A Assist').locator('.mark-proposed')).toHaveCount(0);
  await goTo(page, 'A Assist');
  await inspector(page).getByRole('combobox', { name: 'Owner' }).fill('Ann');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await canvas(page)
    .locator('.react-flow__pane')
    .click({ position: { x: 10, y: 60 } });
  await shown.getByRole('checkbox', { name: 'Owner' }).check();
  await expect(block(page, 'A Assist')).toContainText('Owner: Ann');
});

test('a drag with Shift inside an exploded parent takes its children, from wherever it begins', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  const parent = await boxOf(page, 'S Sell');
  const last = await boxOf(page, S4);
  const selected = () => canvas(page).getByRole('group', { name: /, selected$|, selected,/ });
  // From the header of the parent, over its first row.
  await page.keyboard.down('Shift');
  await page.mouse.move(parent.x + 120, parent.y + 20);
  await page.mouse.down();
  await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await still(page);
  await expect(selected()).not.toHaveCount(0);
  await expect(block(page, S4)).toHaveAccessibleName(/selected/);
  await expect(block(page, 'S Sell')).not.toHaveAccessibleName(/selected/);
  // From one child to the next: nothing is moved.
  await page.keyboard.press('Escape');
  const [from, to] = [await boxOf(page, S1), await boxOf(page, S2)];
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x + 60, from.y + from.height - 8);
  await page.mouse.down();
  await page.mouse.move(to.x + 60, to.y + 20, { steps: 4 });
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(block(page, S1)).toHaveAccessibleName(/selected/);
  await expect(block(page, S2)).toHaveAccessibleName(/selected/);
  expect(await boxOf(page, S1)).toEqual(from);
});

test('the canvas holds still while the legend of colours comes and goes, by mouse and by keys', async ({
  page,
}) => {
  await openSeed(page);
  await still(page);
  /** The most that a block moved on screen in any frame, in px, from now until the page has rested. */
  const watchBlock = async (): Promise<() => Promise<number>> => {
    await block(page, 'P Plan').evaluate((element) => {
      const start = element.getBoundingClientRect();
      const seen = { most: 0, isOver: false };
      Object.assign(window, { seen });
      const look = () => {
        const now = element.getBoundingClientRect();
        seen.most = Math.max(seen.most, Math.abs(now.x - start.x), Math.abs(now.y - start.y));
        if (!seen.isOver) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    return () =>
      page.evaluate(() => {
        const { seen } = window as unknown as { seen: { most: number; isOver: boolean } };
        seen.isOver = true;
        return seen.most;
      });
  };
  const button = page.getByRole('button', { name: 'Colour by status', exact: true });
  let moved = await watchBlock();
  await button.click();
  await expect(legend(page)).toBeVisible();
  await still(page);
  expect(await moved()).toBeLessThan(1);
  moved = await watchBlock();
  await legend(page).getByRole('button', { name: 'Hide legend' }).click();
  await expect(legend(page)).toHaveCount(0);
  await still(page);
  expect(await moved()).toBeLessThan(1);
  moved = await watchBlock();
  await act(page, 'Colour by owner');
  await expect(legend(page)).toBeVisible();
  expect(await moved()).toBeLessThan(1);
});

test('a fitted picture has room for the legend, which comes without covering or moving it', async ({
  page,
}) => {
  // So low that the whole picture ends at the top and at the bottom.
  await page.setViewportSize({ width: 1280, height: 480 });
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  await act(page, 'Zoom to fit');
  const fitted = await boxOf(page, 'P Plan');
  const ground = await canvas(page).boundingBox();
  expect(fitted.y - (ground?.y ?? 0)).toBeLessThan(60);
  await page.getByRole('button', { name: 'Colour by status', exact: true }).click();
  const bar = await legend(page).boundingBox();
  await still(page);
  expectSamePlace(await boxOf(page, 'P Plan'), fitted);
  expect(fitted.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
  await act(page, 'Zoom to fit');
  expectSamePlace(await boxOf(page, 'P Plan'), fitted);

  // Moved by hand it holds still as well, and another view gives it back as it was.
  const wheel = canvas(page).locator('.react-flow__pane');
  await wheel.hover({ position: { x: 30, y: 150 } });
  await page.mouse.wheel(0, 60);
  await still(page);
  const moved = await boxOf(page, 'S Sell');
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('tab', { name: 'Canvas' }).click();
  await still(page);
  expectSamePlace(await boxOf(page, 'S Sell'), moved);
  await legend(page).getByRole('button', { name: 'Hide legend' }).click();
  await expect(legend(page)).toHaveCount(0);
  await still(page);
  expectSamePlace(await boxOf(page, 'S Sell'), moved);
});
