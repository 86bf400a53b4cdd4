/** Dragging blocks, new ones and patterns to their places, and the same by keys alone. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  boxOf,
  canvas,
  explode,
  goTo,
  inspector,
  openSeed,
  rowOf,
  S1,
  S2,
  S3,
  S4,
  saved,
  still,
} from '../helpers/pages.ts';

type Point = { x: number; y: number };

/** A point of a block, by shares of its width and height. */
const pointOf = async (page: Page, name: string, across: number, down: number): Promise<Point> => {
  const { x, y, width, height } = await boxOf(page, name);
  return { x: x + width * across, y: y + height * down };
};
const label = (page: Page) => canvas(page).locator('.drag-label');
const press = async (page: Page, from: Point) => {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
};
const over = (page: Page, to: Point) => page.mouse.move(to.x, to.y, { steps: 6 });
const drop = async (page: Page) => {
  await page.mouse.up();
  await expect(label(page)).toHaveCount(0);
  await still(page);
};
const undo = async (page: Page) => {
  await page.keyboard.press('Control+Z');
  await still(page);
};
const said = (page: Page, text: string | RegExp) => page.getByRole('status').filter({ hasText: text });

test('a block is dropped between siblings at the line, and one undo moves it back', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  const before = await rowOf(page, /^S\d/);
  await press(page, await pointOf(page, S4, 0.4, 0.8));
  await over(page, await pointOf(page, S1, 0.1, 0.5));
  await expect(label(page)).toContainText(`before ${S1}`);
  await expect(canvas(page).locator('.drop-line')).toBeVisible();
  await drop(page);
  await expect(block(page, 'S1 Sell Renewal')).toBeVisible();
  // The block that it comes before has another code now.
  await expect(said(page, 'Moved Sell Renewal before S2 Sell on Standard Terms.')).toHaveCount(1);
  await undo(page);
  await expect.poll(() => rowOf(page, /^S\d/)).toEqual(before);
});

test('a block that is dropped after the last one is said to be there, by the code that the last one has then', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await press(page, await pointOf(page, S1, 0.4, 0.8));
  await over(page, await pointOf(page, S4, 0.9, 0.5));
  await expect(label(page)).toContainText(`after ${S4}`);
  await drop(page);
  await expect(said(page, 'Moved Sell on Standard Terms after S3 Sell Renewal.')).toHaveCount(1);
  await expect(block(page, 'S4 Sell on Standard Terms')).toBeVisible();
});

test('dropping a block where it was changes nothing', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  await press(page, await pointOf(page, S2, 0.5, 0.8));
  await over(page, await pointOf(page, S1, 0.9, 0.5));
  await drop(page);
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeDisabled();
});

test('with Alt a drag copies the block with its contents; without Alt it moves the block out of its container', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await press(page, await pointOf(page, S2, 0.5, 0.8));
  await over(page, await pointOf(page, 'A Assist', 0.5, 0.5));
  await expect(label(page)).toContainText('into A Assist');
  await page.keyboard.down('Alt');
  await expect(label(page)).toContainText('Copy of Sell by Proposal');
  await page.mouse.up();
  await page.keyboard.up('Alt');
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/1 child/);
  await expect(block(page, S2)).toHaveAccessibleName(/6 children/);
  await undo(page);
  await expect(block(page, 'A Assist')).not.toHaveAccessibleName(/child/);

  await press(page, await pointOf(page, S2, 0.5, 0.8));
  await over(page, await pointOf(page, 'C Contract', 0.05, 0.5));
  await expect(label(page)).toContainText('before C Contract');
  await drop(page);
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/3 children/);
  await expect(canvas(page).getByRole('group', { name: /^\S+ Sell by Proposal/ })).toHaveAttribute(
    'data-level',
    '1',
  );
});

test('an impossible drop shows why, Esc cancels, and a proposal accepts blocks', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'P');
  const waiting = canvas(page).getByRole('group', { name: /^Plan Contract, proposed block/ });
  const target = await waiting.boundingBox();
  if (!target) throw new Error('The proposal is not on screen.');
  const inside = { x: target.x + target.width / 2, y: target.y + target.height / 2 };
  await press(page, await pointOf(page, 'A Assist', 0.4, 0.8));
  await over(page, inside);
  await expect(label(page)).toContainText('into the proposal “Level 2 proposal”');
  await page.keyboard.down('Alt');
  await expect(label(page)).toContainText('Only existing blocks can be moved into a proposal');
  await page.keyboard.up('Alt');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(label(page)).toHaveCount(0);
  await expect(block(page, 'A Assist')).toBeVisible();

  await press(page, await pointOf(page, 'A Assist', 0.4, 0.8));
  await over(page, inside);
  await drop(page);
  await expect(block(page, 'A Assist')).toHaveCount(0);
  await expect(canvas(page).getByRole('group', { name: /^Assist, proposed block/ })).toBeVisible();
});

test('if flows set the order, a dropped block gets no position of its own', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, S1);
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await goTo(page, 'S Sell');
  await act(page, 'Layout: along flows');
  await press(page, await pointOf(page, S2, 0.5, 0.8));
  await over(page, await pointOf(page, S1, 0.1, 0.8));
  await expect(label(page)).toContainText('Flows set the order here');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await press(page, await pointOf(page, 'A Assist', 0.4, 0.8));
  await over(page, await pointOf(page, S1, 0.1, 0.8));
  await expect(label(page)).toContainText('into S Sell');
  await drop(page);
  await expect(block(page, 'S5 Assist')).toBeVisible();
});

test('the canvas scrolls while a block is dragged at its edge', async ({ page }) => {
  await openSeed(page);
  const camera = () =>
    canvas(page).evaluate(
      (region) => region.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform,
    );
  const before = await camera();
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  await press(page, await pointOf(page, 'S Sell', 0.4, 0.8));
  await over(page, { x: area.x + area.width - 8, y: area.y + 200 });
  await expect.poll(camera).not.toBe(before);
  await page.keyboard.press('Escape');
  await page.mouse.up();
});

test('in a free layout a block stays where it is dropped, snaps to guides, and never covers another', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, 'S Sell');
  await act(page, 'Layout: free');
  const start = await boxOf(page, S4);
  const s1 = await boxOf(page, S1);
  await press(page, { x: start.x + 60, y: start.y + start.height - 10 });
  await over(page, { x: s1.x + 63, y: start.y + start.height + 30 });
  await expect(canvas(page).locator('.drop-place')).toBeVisible();
  await expect(canvas(page).locator('.drop-guide').first()).toBeVisible();
  await drop(page);
  const dropped = await boxOf(page, S4);
  expect(Math.abs(dropped.x - (await boxOf(page, S1)).x)).toBeLessThan(1);
  expect(dropped.y).toBeGreaterThanOrEqual(s1.y + s1.height);
  await saved(page);
  await page.reload();
  await expect(block(page, S4)).toBeVisible();
  const [upper, lower] = [await boxOf(page, S1), await boxOf(page, S4)];
  expect((lower.y - upper.y) / upper.height).toBeCloseTo((dropped.y - s1.y) / s1.height, 1);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await still(page);
  expect(Math.abs((await boxOf(page, S4)).y - (await boxOf(page, S1)).y)).toBeLessThan(1);

  // From elsewhere it comes to the place too, and undo takes it back.
  const sell = await boxOf(page, 'S Sell');
  await press(page, await pointOf(page, 'A Assist', 0.4, 0.8));
  await over(page, { x: sell.x + sell.width / 2, y: (await boxOf(page, S2)).y + start.height + 8 });
  await expect(label(page)).toContainText('to this position in S Sell');
  await drop(page);
  await expect(block(page, 'S5 Assist')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(block(page, 'A Assist')).toBeVisible();
});

test('a new block and a pattern are dragged from the tools to their places', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' });
  const middleOf = async (name: string) => {
    const box = await tools.getByRole('button', { name }).boundingBox();
    if (!box) throw new Error(`There is no tool ${name}.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  await press(page, await middleOf('Add block'));
  await over(page, await pointOf(page, S2, 0.1, 0.5));
  await expect(label(page)).toContainText(`before ${S2}`);
  await page.mouse.up();
  await expect(page.getByRole('textbox', { name: /Name of the new block/ })).toBeFocused();
  await page.keyboard.type('Sell by tender');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(block(page, 'S2 Sell by tender')).toBeVisible();

  await tools.getByRole('button', { name: 'Pattern' }).click();
  const patterns = page.getByRole('dialog', { name: 'Patterns' });
  await expect(patterns).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  const planning = await patterns.getByRole('button', { name: /Planning in four steps/ }).boundingBox();
  if (!planning) throw new Error('The pattern is not shown.');
  await press(page, { x: planning.x + 40, y: planning.y + 20 });
  await over(page, await pointOf(page, 'C Contract', 0.5, 0.5));
  await expect(patterns).toHaveCount(0);
  await expect(label(page)).toContainText('into C Contract');
  await drop(page);
  await expect(block(page, 'C Contract')).toHaveAccessibleName(/4 children/);
  await undo(page);
  await expect(block(page, 'C Contract')).not.toHaveAccessibleName(/child/);
});

test('with the keyboard alone a block is carried to a side of another, copied, and put back by Esc', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, S1);
  const hint = canvas(page).locator('.drag-hint');
  await page.keyboard.press('Control+Shift+X');
  await expect(hint).toContainText(`Move Sell on Standard Terms after ${S2}.`);
  await expect(inspector(page).getByLabel('Name', { exact: true })).toHaveValue('Sell on Standard Terms');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(hint).toContainText(`after ${S4}`);
  await page.keyboard.press('Enter');
  await expect(block(page, 'S4 Sell on Standard Terms')).toBeFocused();
  await undo(page);

  await goTo(page, S3);
  await page.keyboard.press('Control+Shift+X');
  await page.keyboard.press('Tab');
  await expect(hint).toContainText(`into ${S4}`);
  await page.keyboard.press('Shift+Enter');
  await expect(block(page, S4)).toHaveAccessibleName(/1 child/);
  await expect(block(page, S3)).toBeVisible();

  await goTo(page, 'S Sell');
  await page.keyboard.press('Control+Shift+X');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(hint).toHaveCount(0);
  await expect(block(page, 'S Sell')).toBeFocused();
});

test('with the keyboard alone a pattern goes into the selected block', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'C Contract');
  await act(page, 'Insert pattern: Handling a request');
  await expect(said(page, 'Inserted “Handling a request”: 4 blocks.')).toHaveCount(1);
  await expect(block(page, 'C1 Receive the request')).toBeFocused();
  await page.keyboard.press('Control+Z');
  await expect(block(page, 'C1 Receive the request')).toHaveCount(0);

  await goTo(page, 'A Assist');
  await page.getByRole('button', { name: 'Pattern' }).focus();
  await page.keyboard.press('Enter');
  const patterns = page.getByRole('dialog', { name: 'Patterns' });
  await expect(patterns).toBeVisible();
  await patterns.getByRole('button', { name: /Draft, review, release/ }).focus();
  await page.keyboard.press('Enter');
  await expect(patterns).toHaveCount(0);
  await expect(block(page, 'A1 Draft the work')).toBeFocused();
});
