/** Choosing several blocks, what is done to them at once, the context menu and the minimap; with mouse and keyboard. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  act,
  anotherWindow,
  block,
  boxOf,
  canvas,
  explode,
  goTo,
  inspector,
  openSeed,
  outlineItem,
  S2,
  saved,
  still,
} from '../helpers/pages.ts';

const explodeSell = async (page: Page) => {
  await explode(page, 'S');
  // The button selected its block.
  await page.keyboard.press('Escape');
};
/** Draws a marquee from one point to another. */
const drawMarquee = async (
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  isEnded = true,
) => {
  await page.keyboard.down('Shift');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  // What a marquee touches is looked up once a frame.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  if (!isEnded) return;
  await page.mouse.up();
  await page.keyboard.up('Shift');
};
const selected = (page: Page) => canvas(page).getByRole('group', { name: /, selected$/ });
const menu = (page: Page) => page.getByRole('menu');
const camera = (page: Page) =>
  canvas(page).evaluate(
    (region) => region.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform,
  );

test('a marquee selects the blocks it touches, extends the selection, and is cancelled by Esc', async ({
  page,
}) => {
  await openSeed(page);
  await explodeSell(page);
  const [s1, s2] = [await boxOf(page, 'S1 Sell on Standard Terms'), await boxOf(page, 'S2 Sell by Proposal')];
  const start = { x: s1.x - 4, y: s1.y + s1.height + 3 };
  await drawMarquee(page, start, { x: s2.x + 20, y: s2.y + 20 });
  await expect(selected(page)).toHaveCount(2);
  await expect(inspector(page).getByRole('heading', { name: '2 blocks' })).toBeVisible();
  const s4 = await boxOf(page, 'S4 Sell Renewal');
  const below = { x: s4.x + s4.width + 3, y: s4.y + s4.height + 3 };
  await drawMarquee(page, below, { x: s4.x + 20, y: s4.y + 20 });
  await expect(selected(page)).toHaveCount(3);
  await drawMarquee(page, start, { x: s4.x + 20, y: s4.y + 20 }, false);
  await expect(selected(page)).toHaveCount(4);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.keyboard.up('Shift');
  await expect(selected(page)).toHaveCount(3);
});

test('a plain drag on the background pans and keeps the selection', async ({ page }) => {
  await openSeed(page);
  await block(page, 'C Contract').click();
  const before = await camera(page);
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  const ground = { x: area.x + area.width / 2, y: area.y + area.height - 120 };
  await page.mouse.move(ground.x, ground.y);
  await page.mouse.down();
  await page.mouse.move(ground.x + 60, ground.y - 40, { steps: 4 });
  await page.mouse.up();
  expect(await camera(page)).not.toBe(before);
  await expect(selected(page)).toHaveCount(1);
});

test('an undo that removes the selected blocks moves the focus to a neighbour', async ({ page }) => {
  await openSeed(page);
  await goTo(page, 'C Contract');
  await page.keyboard.press('Control+d');
  await expect(block(page, 'O Contract')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(block(page, 'O Contract')).toHaveCount(0);
  await expect(block(page, 'C Contract')).toBeFocused();
  await expect(selected(page)).toHaveCount(1);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('select siblings');
  await page.keyboard.press('Enter');
  await expect(selected(page)).toHaveCount(4);
});

test('an undo selects the blocks that it restores, and announces it', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  await goTo(page, S2);
  await page.keyboard.press('Delete');
  const said = page.getByRole('status').filter({ hasText: /Deleted|Undone/ });
  await expect(said).toContainText('Deleted S2 “Sell by Proposal” and 6 blocks inside.');
  await page.keyboard.press('Control+z');
  await expect(block(page, S2)).toBeFocused();
  await expect(selected(page)).toHaveCount(1);
  await expect(said).toHaveText('Undone: Delete “Sell by Proposal”');

  await page.keyboard.press('Control+x');
  await expect(block(page, S2)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(block(page, S2)).toBeFocused();
});

test('changes of the canvas by keyboard are announced', async ({ page }) => {
  await openSeed(page);
  const said = page.getByRole('status').filter({ hasText: /level|Exploded|Mark|Collapsed/ });
  await page.keyboard.press('2');
  await expect(said).toHaveText('Showing level 2.');
  await page.keyboard.press('1');
  await goTo(page, 'S Sell');
  await page.keyboard.press('Control+e');
  await expect(said).toHaveText('Exploded S Sell.');
  await page.keyboard.press('Control+e');
  await expect(said).toHaveText('Collapsed S Sell.');
  await act(page, 'Mark as approved');
  await expect(said).toHaveText(/^Mark .*“Sell”.*approved\.$/);
});

test('a marquee also selects blocks that are only painted', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'All levels' }).click();
  await still(page);
  for (let i = 0; i < 7; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
  await still(page);
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  const { x, y, width, height } = area;
  await drawMarquee(page, { x: x + 8, y: y + 8 }, { x: x + width - 8, y: y + height - 60 });
  await expect(inspector(page).getByRole('heading', { name: '4 blocks' })).toBeVisible();
});

test('keys and the command palette extend a selection; status and colour apply to all of it; one undo reverts each', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  const act = async (name: string) => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type(name);
    await expect(page.getByRole('option', { name }).first()).toBeVisible();
    await page.keyboard.press('Enter');
  };
  await act('Select children');
  await expect(selected(page)).toHaveCount(4);
  await act('Mark as approved');
  await expect(block(page, 'S2 Sell by Proposal')).toHaveAccessibleName(/approved/);
  await act('Colour: green');
  await expect(block(page, 'S4 Sell Renewal')).toHaveAccessibleName(/green/);
  await saved(page);
  await page.reload();
  await expect(block(page, 'S4 Sell Renewal')).toHaveAccessibleName(/approved.*green/);
  await page.keyboard.press('Control+Z');
  await expect(canvas(page).getByRole('group', { name: /green/ })).toHaveCount(0);
  await page.keyboard.press('Control+Z');
  await expect(canvas(page).getByRole('group', { name: /^S\d.*approved/ })).toHaveCount(0);
  await block(page, 'C Contract').focus();
  await page.keyboard.press('Control+A');
  await expect(selected(page)).toHaveCount(8);
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(0);
});

test('with the mouse alone several blocks get a status and a colour in the inspector, each in one step', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'P Plan').click();
  await block(page, 'A Assist').click({ modifiers: ['Shift'] });
  const choose = async (field: string, value: string) => {
    await inspector(page)
      .getByRole('button', { name: new RegExp(`${field}$`) })
      .click();
    await page.getByRole('option', { name: value, exact: true }).click();
  };
  await expect(inspector(page).getByRole('button', { name: /Mixed.*Status/ })).toBeVisible();
  await choose('Colour', 'Teal');
  await choose('Status', 'Approved');
  for (const name of ['P Plan', 'A Assist'])
    await expect(block(page, name)).toHaveAccessibleName(/approved.*teal/);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(canvas(page).getByRole('group', { name: /teal|approved/ })).toHaveCount(0);
});

test('a block too small to read shows its new colour at once: set here, undone, set in another window', async ({
  page,
}) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await outlineItem(other, 'P Plan').click();
  for (let i = 0; i < 7; i++) await page.getByRole('button', { name: 'Zoom out' }).click();
  await still(page);
  await outlineItem(page, 'P Plan').click();
  await still(page);
  await expect(canvas(page).getByRole('group')).toHaveCount(0);
  const picture = () =>
    canvas(page)
      .locator('canvas.painter')
      .evaluate((painter) => (painter instanceof HTMLCanvasElement ? painter.toDataURL() : ''));
  const plain = await picture();
  const colour = async (window: Page, name: string) => {
    await inspector(window)
      .getByRole('button', { name: /Colour$/ })
      .click();
    await window.getByRole('option', { name, exact: true }).click();
  };
  await colour(page, 'Red');
  await expect.poll(picture).not.toBe(plain);
  const red = await picture();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(picture).toBe(plain);
  await colour(other, 'Red');
  await expect.poll(picture).toBe(red);
});

test('several blocks are dragged as one, in one step', async ({ page }) => {
  await openSeed(page);
  await explodeSell(page);
  await block(page, 'S1 Sell on Standard Terms').click();
  await block(page, 'S2 Sell by Proposal').click({ modifiers: ['Shift'] });
  const [from, to] = [await boxOf(page, 'S2 Sell by Proposal'), await boxOf(page, 'A Assist')];
  await page.mouse.move(from.x + from.width / 2, from.y + from.height - 12);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 8 });
  await page.mouse.up();
  await expect(outlineItem(page, 'A1 Sell on Standard Terms')).toHaveCount(0);
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/2 children/);
  await page.keyboard.press('Control+Z');
  await expect(block(page, 'S2 Sell by Proposal')).toBeVisible();
  await expect(block(page, 'A Assist')).not.toHaveAccessibleName(/child/);
});

test('a right click selects the block and opens its menu; axe finds nothing', async ({ page }) => {
  await openSeed(page);
  await block(page, 'C Contract').click();
  await block(page, 'S Sell').click({ button: 'right' });
  await expect(menu(page)).toBeVisible();
  await expect(inspector(page).getByRole('textbox', { name: 'Name' })).toHaveValue('Sell');
  await expectAccessible(page, '[role=menu]');
  await menu(page).getByRole('menuitem', { name: 'Mark as' }).click();
  await page.getByRole('menuitem', { name: 'Nominated' }).click();
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/nominated/);
  await expect(menu(page)).toHaveCount(0);
});

test('the menu by keys: on a block, on the empty canvas and in the outline', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').focus();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expect(block(page, 'S Sell')).toBeFocused();
  await page.keyboard.press('ContextMenu');
  await page.keyboard.type('Rename');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name of S' })).toBeFocused();
  await page.keyboard.type('Serve');
  await page.keyboard.press('Enter');
  await expect(block(page, 'S Serve')).toBeFocused();

  await outlineItem(page, 'C Contract').click({ button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Rename' }).click();
  const field = page.getByRole('tree').getByRole('textbox');
  await expect(field).toBeFocused();
  await field.fill('Consent');
  await page.keyboard.press('Enter');
  await expect(outlineItem(page, 'C Consent')).toBeVisible();

  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  await page.mouse.click(area.x + area.width / 2, area.y + area.height - 100, { button: 'right' });
  await menu(page).getByRole('menuitem', { name: 'Add block' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the new block' })).toBeFocused();
});

test('the minimap moves the camera, can be hidden and stays hidden; the tools zoom', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'All levels' }).click();
  await still(page);
  const tools = page.getByRole('toolbar', { name: 'Canvas tools' });
  const minimap = page.getByRole('img', { name: /Minimap/ });
  await tools.getByRole('button', { name: /zoom to 100%/ }).click();
  await expect(tools.getByRole('button', { name: '100%: zoom to 100%' })).toBeVisible();
  await still(page);
  const before = await camera(page);
  const area = await minimap.boundingBox();
  if (!area) throw new Error('There is no minimap.');
  await page.mouse.move(area.x + 20, area.y + 20);
  await page.mouse.down();
  const pressed = await camera(page);
  expect(pressed).not.toBe(before);
  await page.mouse.move(area.x + 90, area.y + 60);
  await page.mouse.up();
  expect(await camera(page)).not.toBe(pressed);
  await tools.getByRole('button', { name: 'Minimap' }).click();
  await expect(minimap).toHaveCount(0);
  await page.reload();
  await expect(tools).toBeVisible();
  await expect(minimap).toHaveCount(0);
  await tools.getByRole('button', { name: 'Minimap' }).click();
  await expect(minimap).toBeVisible();
});

test('zooming to the selection fills the window with it', async ({ page }) => {
  await openSeed(page);
  await explodeSell(page);
  await block(page, 'S4 Sell Renewal').click();
  const before = await boxOf(page, 'S4 Sell Renewal');
  await page.keyboard.press('Control+2');
  await still(page);
  const after = await boxOf(page, 'S4 Sell Renewal');
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  expect(after.width).toBeGreaterThan(before.width);
  expect(Math.abs(after.x + after.width / 2 - (area.x + area.width / 2))).toBeLessThan(3);
});
