/** Presenting in front of a room: by keys and by mouse, with editing all the way. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { contrastsOf } from '../helpers/contrast.ts';
import { expect, test } from '../helpers/harness.ts';
import { block, boxOf, canvas, newModel, openSeed, outlineItem, S1, S2, still } from '../helpers/pages.ts';

const outline = (page: Page) => page.getByRole('tree', { name: 'Outline' });
const spotlight = (page: Page) => canvas(page).locator('.spotlight');
/** Ends the presentation, later than an Esc in haste would. */
const stop = async (page: Page) => {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(outline(page)).toBeVisible({ timeout: 100 });
  }).toPass();
};
const start = async (page: Page) => {
  await page.keyboard.press('F5');
  await expect(outline(page)).toHaveCount(0);
  await still(page);
};

test('F5 shows only the canvas, larger; Esc restores everything', async ({ page }) => {
  await openSeed(page);
  const before = await block(page, 'S Sell').boundingBox();
  await start(page);
  for (const gone of [
    page.getByRole('banner'),
    page.getByRole('contentinfo'),
    page.getByRole('complementary'),
    page.getByRole('toolbar'),
  ])
    await expect(gone).toHaveCount(0);
  const larger = await block(page, 'S Sell').boundingBox();
  expect(larger?.width).toBeGreaterThan((before?.width ?? 0) * 1.2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(outline(page)).toBeVisible();
  await still(page);
  const back = await block(page, 'S Sell').boundingBox();
  expect(Math.abs((back?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
  expect(back?.width).toBe(before?.width);
});

test('arrows step through the levels if nothing is selected, else through the blocks; the spotlight follows if it is on', async ({
  page,
}) => {
  await openSeed(page);
  await start(page);
  await expect(page.getByText('levels')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, 'S2 Sell by Proposal')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(block(page, 'S305 Presenting Product/Solution/Value Proposition')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(canvas(page).getByRole('group', { name: /^S3\d\d/ })).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
  await page.keyboard.press('ArrowUp');
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'P Plan')).toBeFocused();
  await expect(spotlight(page)).toHaveCount(0);
  await page.keyboard.press('Shift+F5');
  await expect(spotlight(page)).toBeVisible();
  const first = await spotlight(page).locator('path').getAttribute('d');
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'S Sell')).toBeFocused();
  await expect(spotlight(page).locator('path')).not.toHaveAttribute('d', first ?? '');
  await page.keyboard.press('ArrowDown');
  await expect(block(page, 'S1 Sell on Standard Terms')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(block(page, 'S101 Develop Profile')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'S2 Sell by Proposal')).toBeFocused();
  await expect(canvas(page).getByRole('group', { name: /^S1\d\d/ })).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await expect(block(page, 'S Sell')).toBeFocused();
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
  await page.keyboard.press('ArrowUp');
  await expect(spotlight(page)).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(block(page, 'A Assist')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(block(page, 'A Assist')).toBeFocused();
  await expect(spotlight(page)).toHaveCount(0);
});

test('the selection starts in the spotlight, large enough to read; leaving the spotlight shows the whole canvas', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'All levels' }).click();
  await still(page);
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, 'S2 Sell by Proposal').click();
  await still(page);
  await start(page);
  const lit = block(page, 'S2 Sell by Proposal');
  await expect(lit).toBeFocused();
  await expect(lit).toBeInViewport();
  await expect(lit).toHaveAccessibleName(/selected$/);
  await expect(spotlight(page)).toHaveCount(0);
  const height = () =>
    lit
      .locator('.box-line')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
  await expect.poll(height).toBeGreaterThan(20);
  for (const key of ['ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await expect(canvas(page).locator('.block-selected')).toHaveCount(0);
  await still(page);
  for (const name of ['P Plan', 'S Sell', 'C Contract', 'A Assist'])
    await expect(block(page, name)).toBeInViewport({ ratio: 0.99 });
  await page.keyboard.press('Escape');
  await expect(outline(page)).toBeVisible();
});

test('text in the spotlight can be read from the last row, however much is exploded', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'All levels' }).click();
  await start(page);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(block(page, 'S101 Develop Profile')).toBeFocused();
  const heights = () =>
    block(page, 'S101 Develop Profile')
      .locator('.box-line')
      .first()
      .evaluate((line) => line.getBoundingClientRect().height);
  await expect.poll(heights).toBeGreaterThan(20);
  await expect(block(page, 'S101 Develop Profile')).toBeInViewport();
});

test('neither the key hints nor the caption of the spotlight cover the blocks', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 640 });
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await start(page);
  const hint = await canvas(page).getByRole('status').filter({ hasText: 'levels' }).boundingBox();
  const last = await boxOf(page, 'A Assist');
  expect(last.y + last.height).toBeLessThan(hint?.y ?? 0);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(block(page, S1)).toBeFocused();
  await still(page);
  const caption = await canvas(page).locator('.present-caption').boundingBox();
  expect((await boxOf(page, S1)).y).toBeGreaterThan((caption?.y ?? 0) + (caption?.height ?? 0));
});

test('the command palette opens over the presentation, and closes again', async ({ page }) => {
  await openSeed(page);
  await start(page);
  const finder = page.getByRole('combobox', { name: 'Search blocks and commands' });
  await expect(finder).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await expect(finder).toBeFocused();
  await page.keyboard.type('custom sol');
  await page.getByRole('option', { name: /Sell Custom Solution/ }).click();
  await expect(finder).toHaveCount(0);
  await expect(block(page, 'S3 Sell Custom Solution')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await expect(finder).toHaveCount(0);
  await expect(block(page, 'S3 Sell Custom Solution')).toBeFocused();
  await expect(outline(page)).toHaveCount(0);
});

test('blocks are added, renamed and exploded by keys without leaving the presentation', async ({ page }) => {
  await openSeed(page);
  await start(page);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(block(page, 'S Sell')).toBeFocused();
  await page.keyboard.press('Control+e');
  await expect(block(page, 'S4 Sell Renewal')).toBeVisible();
  await page.keyboard.press('F2');
  await page.keyboard.type('Sell more');
  await page.keyboard.press('Enter');
  await expect(block(page, 'S Sell more')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Learn');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask around');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  // Pressed once more in haste it means the same.
  await page.keyboard.press('Escape');
  await still(page);
  await expect(block(page, 'L1 Ask around')).toBeInViewport({ ratio: 0.99 });
  await expect(outline(page)).toHaveCount(0);
  await stop(page);
  await expect(outlineItem(page, 'L Learn')).toBeVisible();
});

test('by mouse: the button starts presenting, the menu shows the spotlight, a click on the background hides it', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expect(outline(page)).toHaveCount(0);
  await still(page);
  await block(page, 'C Contract').click({ position: { x: 40, y: 40 } });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('spotlight');
  await page.getByRole('option', { name: /Show spotlight/ }).click();
  await expect(spotlight(page)).toBeVisible();
  await page.mouse.click(10, 10);
  await expect(spotlight(page)).toHaveCount(0);
  await page.mouse.click(10, 10, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Stop presenting' }).click();
  await expect(outline(page)).toBeVisible();
});

const NAMES = ['Receive the order', 'Check it', 'Examine the order', 'Verify credit', 'Confirm stock'];

/** Types blocks into a new macro process in front of a room on a projector. */
const captureInRoom = async (page: Page, count: number) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await newModel(page, 'Order to Cash');
  await page.keyboard.press('F5');
  await page.keyboard.type('Fulfil orders');
  await page.keyboard.press('Tab');
  for (let i = 0; i < count; i++) {
    await page.keyboard.type(NAMES[i] ?? `Do step ${i + 1}`);
    await page.keyboard.press('Enter');
  }
  await still(page);
};
const typeOf = (page: Page, name: string) =>
  block(page, name)
    .locator('.box-line')
    .first()
    .evaluate((line) => {
      const { height, width } = line.getBoundingClientRect();
      return { height, width, units: Number.parseFloat(getComputedStyle(line).fontSize) };
    });

test('while names are typed the room sees the parent and all its children, refitted as they come', async ({
  page,
}) => {
  await captureInRoom(page, 5);
  await expect(block(page, 'F Fulfil orders')).toBeInViewport({ ratio: 0.99 });
  for (const [i, name] of NAMES.entries())
    await expect(block(page, `F${i + 1} ${name}`)).toBeInViewport({ ratio: 0.99 });
  const zoom = () =>
    canvas(page)
      .locator('.react-flow__viewport')
      .evaluate((viewport) => new DOMMatrix(viewport.style.transform).a);
  const { units } = await typeOf(page, 'F1 Receive the order');
  expect(units * (await zoom())).toBeGreaterThanOrEqual(24);
  await expect(spotlight(page)).toHaveCount(0);
  for (let i = 5; i < 40; i++) {
    await page.keyboard.type(`Do step ${i + 1}`);
    await page.keyboard.press('Enter');
  }
  await still(page);
  expect(units * (await zoom())).toBeGreaterThanOrEqual(24);
  await expect(block(page, 'F40 Do step 40')).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByRole('textbox')).toBeInViewport({ ratio: 0.99 });
  // The title has left the screen with the first rows: it stands above the page.
  await expect(canvas(page).locator('.present-caption')).toContainText('Fulfil orders');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`everything in a presentation can be read, ${colorScheme}: while typing, with the spotlight, with the keys`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const expectContrast = async () => {
      const measured = await contrastsOf(page);
      expect(measured.length).toBeGreaterThan(5);
      expect(measured.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
    };
    await captureInRoom(page, 5);
    await expectContrast();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F5');
    await expect(spotlight(page)).toBeVisible();
    await expectContrast();
  });

test('collapsing a block shows the whole canvas to the room', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  await start(page);
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await expect(block(page, S1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(block(page, S2)).toHaveCount(0);
  await still(page);
  for (const name of ['P Plan', 'S Sell', 'C Contract', 'A Assist'])
    await expect(block(page, name)).toBeInViewport({ ratio: 0.99 });
});

test('the matrix, the funnel and the discussion are presented too, in larger type, and every one is a press away', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await openSeed(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  const title = page.getByRole('heading', { name: 'What every Sell process contains' });
  const before = await title.boundingBox();
  await page.keyboard.press('F5');
  await expect(page.getByRole('tab')).toHaveCount(0);
  expect((await title.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) * 1.5);
  const bar = page.getByRole('navigation', { name: 'Presentation' });
  for (const view of ['Funnel', 'Discussion', 'Canvas', 'Matrix']) {
    await page.mouse.move(200, 200);
    await page.mouse.move(220, 210);
    await bar.getByRole('button', { name: view }).click();
    await expect(page.getByRole('tabpanel', { name: view })).toBeVisible();
    // The chance of reaching quota arrives after the other figures.
    if (view === 'Funnel') await expect(page.getByText(/P50/).first()).toBeVisible();
    const measured = await contrastsOf(page);
    expect(measured.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
  }
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Stop presenting' }).click();
  await expect(page.getByRole('tab', { name: 'Matrix' })).toHaveAttribute('aria-selected', 'true');
});

test('a topic is parked by a key during a presentation, and from the command palette', async ({ page }) => {
  await openSeed(page);
  await start(page);
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(block(page, 'S Sell')).toBeFocused();
  await page.keyboard.press('Control+Shift+K');
  const form = page.getByRole('dialog', { name: 'Park a topic' });
  await expect(form).toContainText('S Sell');
  await expect(block(page, 'S Sell')).toBeVisible();
  await page.keyboard.type('Who pays for returns?');
  await page.keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(page.getByText('Parked “Who pays for returns?”.')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('record a decision');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Record a decision' })).toBeVisible();
  await page.keyboard.press('Escape');
  // The form is closed, and the presentation goes on.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(outline(page)).toHaveCount(0);
  await stop(page);
  await page.getByRole('tab', { name: 'Discussion' }).click();
  const parked = page
    .getByRole('article', { name: 'Who pays for returns?' })
    .filter({ has: page.getByText('S Sell') });
  await expect(parked).toContainText('Parked topic');
  await parked.getByRole('button', { name: 'Take up' }).click();
  await expect(parked).toContainText('Note');
});

test('Esc ends the typing of names; one more in haste does not end the presentation', async ({ page }) => {
  await openSeed(page);
  await start(page);
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(block(page, 'S Sell')).toBeFocused();
  await page.keyboard.press('Tab');
  const field = page.locator('input:focus, textarea:focus');
  await expect(field).toHaveCount(1);
  await page.keyboard.type('Sell again');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await expect(canvas(page).getByRole('group', { name: /^S\d Sell again/ })).toBeVisible();
  await expect(outline(page)).toHaveCount(0);
  await stop(page);
});

for (const { command, title, kind } of [
  { command: 'Ask a question', title: 'Ask a question', kind: 'Question' },
  { command: 'Add a note', title: 'Add a note', kind: 'Note' },
  { command: 'Record a decision', title: 'Record a decision', kind: 'Decision' },
])
  test(`“${command}” during a presentation is about the selected block, over the picture`, async ({
    page,
  }) => {
    await openSeed(page);
    await start(page);
    for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    await expect(block(page, 'S Sell')).toBeFocused();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await expect(page.getByRole('option', { name: command }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: title });
    await expect(form).toContainText('S Sell');
    await expect(block(page, 'S Sell')).toBeVisible();
    await expect(block(page, 'P Plan')).toBeVisible();
    await page.keyboard.type('Customers who come back');
    await page.keyboard.press('Enter');
    await expect(form).toHaveCount(0);
    await expect(outline(page)).toHaveCount(0);
    await stop(page);
    await page.getByRole('tab', { name: 'Discussion' }).click();
    const thread = page
      .getByRole('article', { name: 'Customers who come back' })
      .filter({ has: page.getByText('S Sell') });
    await expect(thread).toContainText(kind);
  });
