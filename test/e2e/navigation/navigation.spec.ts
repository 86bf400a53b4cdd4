/** Moving about the picture: panning by hand, zooming and its limits, walking by keys from the first moment on. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import {
  anotherWindow,
  block,
  boxOf,
  canvas,
  explode,
  inspector,
  newModel,
  openSeed,
  S2,
  still,
} from '../helpers/pages.ts';

const camera = (page: Page) =>
  canvas(page).evaluate((region) => {
    const transform = region.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform ?? '';
    const [x = 0, y = 0, zoom = 0] = [...transform.matchAll(/-?[\d.]+(?:e-\d+)?/g)].map(Number);
    return { x, y, zoom };
  });

const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

test('after a click on a level the keys act on the canvas; from the keyboard they stay in the switch', async ({
  page,
}) => {
  await openSeed(page);
  const level = (name: string) => page.getByRole('button', { name, exact: true });
  await explode(page, 'S');
  await block(page, S2).click();
  await level('Level 3').click();
  await still(page);
  await expect(block(page, S2)).toBeFocused();
  await level('Level 1').click();
  await still(page);
  await page.keyboard.press('Home');
  await expect(block(page, 'P Plan')).toBeFocused();
  await level('Level 2').focus();
  await page.keyboard.press('Enter');
  await still(page);
  await expect(level('Level 2')).toBeFocused();
});

test('in a narrow window every tool is visible, and the top bar has two rows', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 });
  await openSeed(page);
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' }).getByRole('button');
  for (const tool of await tools.all()) await expect(tool).toBeInViewport({ ratio: 1 });
  await expect(canvas(page).getByRole('button', { name: 'Add block' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Pattern', exact: true })).toBeVisible();
  expect((await page.getByRole('banner').boundingBox())?.height).toBeLessThan(100);
});

for (const [hand, button, key] of [
  ['with Space held', 'left', 'Space'],
  ['by the middle button', 'middle', null],
] as const)
  test(`a drag that starts on a block pans the canvas instead of moving the block: ${hand}`, async ({
    page,
  }) => {
    await openSeed(page);
    await explode(page, 'S');
    await block(page, S2).click();
    await still(page);
    const [from, before] = [await boxOf(page, S2), await camera(page)];
    await page.mouse.move(from.x + 60, from.y + 30);
    if (key) await page.keyboard.down(key);
    await page.mouse.down({ button });
    await page.mouse.move(from.x + 140, from.y + 90, { steps: 5 });
    await page.mouse.up({ button });
    if (key) await page.keyboard.up(key);

    expect(await camera(page)).toMatchObject({ x: before.x + 80, y: before.y + 60 });
    await expect(block(page, S2)).toHaveAccessibleName(/selected/);
    await expect(undo(page)).toBeDisabled();

    // The key let go, the same drag is the block's again.
    const now = await boxOf(page, S2);
    await page.mouse.move(now.x + 60, now.y + 30);
    await page.mouse.down();
    await page.mouse.move(now.x + 40, now.y + 200, { steps: 5 });
    await expect(page.locator('.drag-label')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });

test('the middle button doesn’t paste the primary selection of Linux on blocks or in the matrix', async ({
  page,
}) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await block(other, 'P Plan').click();
  await inspector(other).getByRole('textbox', { name: 'Name' }).click({ clickCount: 3 });
  await other.close();

  const { x, y } = await boxOf(page, 'P Plan');
  for (const view of ['Canvas', 'Matrix']) {
    await page.getByRole('tab', { name: view }).click();
    for (const [right, down] of [
      [x + 20, y + 20],
      [500, 300],
      [640, 400],
    ] as const)
      await page.mouse.click(right, down, { button: 'middle' });
  }
  await expect(undo(page)).toBeDisabled();
});

test('zooming again and again never loses the blocks: by keys and by the wheel', async ({ page }) => {
  await openSeed(page);
  for (let i = 0; i < 30; i++) await page.keyboard.press('-');
  await still(page);
  const least = (await camera(page)).zoom;
  expect(least).toBeGreaterThan(0.1);
  await page.mouse.move(640, 400);
  await page.keyboard.down('Control');
  for (let i = 0; i < 5; i++) await page.mouse.wheel(0, 400);
  await page.keyboard.up('Control');
  await still(page);
  expect((await camera(page)).zoom).toBeCloseTo(least, 5);

  for (let i = 0; i < 40; i++) await page.keyboard.press('+');
  await still(page);
  expect((await camera(page)).zoom).toBe(4);
});

for (const [place, across, down] of [
  ['on a block', 0.25, 0.5],
  ['on a dot at its edge', 0.5, 0],
] as const)
  test(`the point under the pointer stays there while the wheel zooms: ${place}`, async ({ page }) => {
    await openSeed(page);
    const before = (await camera(page)).zoom;
    const { x, y, width, height } = await boxOf(page, 'S Sell');
    const [left, top] = [x + width * across, y + height * down];
    await page.mouse.move(left, top);
    await page.keyboard.down('Control');
    for (const by of [-100, -100, 100, 100, 100]) await page.mouse.wheel(0, by);
    await page.keyboard.up('Control');
    await expect.poll(async () => (await camera(page)).zoom).toBeLessThan(before);
    await still(page);
    const now = await boxOf(page, 'S Sell');
    expect(now.x + now.width * across).toBeCloseTo(left, 0);
    expect(now.y + now.height * down).toBeCloseTo(top, 0);
  });

test('in a model just opened arrow keys walk at once, in and out of blocks', async ({ page }) => {
  await openSeed(page);
  await expect(page.locator('body')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, 'P Plan')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'S Sell')).toBeFocused();
  await page.keyboard.press('Control+e');
  await still(page);
  await page.keyboard.press('ArrowDown');
  await expect(block(page, 'S1 Sell on Standard Terms')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(block(page, 'S Sell')).toBeFocused();
});

test('a double click on the background starts a new block there; Esc cancels it', async ({ page }) => {
  await openSeed(page);
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('The canvas is not on screen.');
  await page.mouse.dblclick(area.x + area.width / 2, area.y + 40);
  const field = page.getByRole('textbox', { name: 'Name of the new block' });
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await page.mouse.dblclick(area.x + area.width / 2, area.y + 40);
  await page.keyboard.type('Bill');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(block(page, 'B Bill')).toBeFocused();
});

test('the field of a new name stays in its block', async ({ page }) => {
  await newModel(page, 'Deep');
  await canvas(page).getByRole('button', { name: 'Add the first block' }).click();
  for (const name of ['One', 'Two']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.type('Three');
  await still(page);
  const [field, around] = [
    await page.getByRole('textbox', { name: 'Name of the new block in Two' }).boundingBox(),
    await boxOf(page, 'O1 Two'),
  ];
  expect((field?.x ?? 0) + (field?.width ?? 0)).toBeLessThan(around.x + around.width);
});

test('inside a large block its name stays in the window until the block leaves it', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await page.keyboard.press('Control+0');
  await still(page);
  const band = canvas(page).getByRole('list', { name: 'Parents of what is in view' });
  await expect(band).toBeHidden();
  const sell = await boxOf(page, 'S Sell');
  await page.mouse.move(sell.x + 40, sell.y + 20);
  await expect(async () => {
    await page.mouse.wheel(0, 60);
    await expect(band.getByRole('listitem').first()).toHaveText(/S\s*Sell/, { timeout: 500 });
  }).toPass();
  await page.mouse.wheel(0, 6000);
  await expect(band).toBeHidden();
});

test('far away a press is about the tile that is seen, and arrow keys walk there without coming near', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await page.keyboard.press('Control+0');
  await still(page);
  const { x, y, width, height } = await boxOf(page, 'S103 Problem/Need Gathering');
  const before = (await camera(page)).zoom;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 100);
  await page.keyboard.up('Control');
  await expect.poll(async () => (await camera(page)).zoom).toBeLessThan(before / 2);
  await still(page);
  await page.mouse.click(x + width / 2, y + height / 2, { button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await page.keyboard.press('Escape');
  const title = inspector(page).getByRole('heading', { level: 2 }).first();
  await expect(title).toHaveText(/Sell on Standard Terms/);
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(title).toHaveText(/Sell on Standard Terms/);

  await page.keyboard.press('Escape');
  await expect(title).toHaveText(/Sell$/);
  const far = (await camera(page)).zoom;
  await page.keyboard.press('ArrowUp');
  await expect(title).toHaveText(/Plan$/);
  await expect(page.getByRole('status').filter({ hasText: /^P Plan$/ })).toBeAttached();
  await still(page);
  expect((await camera(page)).zoom).toBe(far);
});

test('what a longer name set moving comes to rest while the next names are being typed', async ({ page }) => {
  await page.clock.install();
  await openSeed(page);
  await explode(page, 'S');
  await block(page, S2).click();
  await still(page);
  await page.clock.pauseAt(Date.now() + 60_000);
  const moving = canvas(page).locator('[data-moving]');
  const rename = async (name: string) => {
    await page.keyboard.press('F2');
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await expect(block(page, `S2 ${name}`)).toBeVisible();
  };
  const first = 'A name that takes so many lines that whatever stands around it has to make room for it all';
  await rename(first);
  await expect(moving).toBeAttached();
  await page.clock.runFor(150);
  // A name as long as the one before moves nothing.
  await rename(first.replace('lines', 'times'));
  await expect(moving).toBeAttached();
  await page.clock.runFor(150);
  await expect(moving).toHaveCount(0);
});

test('each model keeps its own place on the canvas, and one that is opened first comes to the middle', async ({
  page,
}) => {
  await openSeed(page);
  const first = page.url();
  const whole = await camera(page);
  await canvas(page).hover();
  await page.mouse.wheel(150, 90);
  await expect.poll(() => camera(page)).not.toEqual(whole);
  await still(page);
  const left = await camera(page);
  await page.getByRole('button', { name: 'Library' }).click();
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await page.getByRole('dialog').getByRole('textbox').first().fill('Chain');
  await page.getByRole('dialog').getByText('Value chain').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
  await expect(block(page, 'D Direct the business')).toBeVisible();
  await still(page);
  const [box, area] = [await boxOf(page, 'D Direct the business'), await canvas(page).boundingBox()];
  const last = await boxOf(page, 'M Market and sell');
  expect((box.x + last.x + last.width) / 2).toBeCloseTo((area?.x ?? 0) + (area?.width ?? 0) / 2, -1);
  await page.goto(first);
  await expect(block(page, 'P Plan')).toBeVisible();
  await still(page);
  expect(await camera(page)).toEqual(left);
});
