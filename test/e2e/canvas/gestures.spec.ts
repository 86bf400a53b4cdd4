/** Every gesture ends: with a release, with one that is never heard, with Esc, a second finger or the window's focus. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, boxOf, canvas, explode, openSeed, outlineItem, S1, S2, still } from '../helpers/pages.ts';
import { fingersOf, mouseOf, type Point, SHIFT } from '../helpers/pointer.ts';

const middleOf = async (element: Locator): Promise<Point> => {
  const box = await element.boundingBox();
  if (!box) throw new Error('The element is not on screen.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const by = ({ x, y }: Point, dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
const label = (page: Page) => canvas(page).locator('.drag-label');
const undoButton = (page: Page) => page.getByRole('button', { name: /^Undo/ }).first();
const viewport = (page: Page) =>
  canvas(page)
    .locator('.react-flow__viewport')
    .evaluate((element) => element.style.transform);
const zoomOf = async (page: Page) => Number(/scale\((.*)\)/.exec(await viewport(page))?.[1]);
/** The macro processes as they follow each other in the model. */
const order = (page: Page) =>
  canvas(page)
    .getByRole('group')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')?.split(',')[0]));
/** A point where only the ground is. */
const ground = async (page: Page): Promise<Point> => {
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('There is no canvas.');
  return { x: box.x + box.width / 2, y: box.y + box.height * 0.8 };
};

test('releasing the button over another window cancels the drag of a block, a flow or a row', async ({
  page,
}) => {
  await openSeed(page);
  const mouse = await mouseOf(page);
  const [assist, plan] = [await middleOf(block(page, 'A Assist')), await middleOf(block(page, 'P Plan'))];
  await mouse.press(assist);
  await mouse.drag(by(assist, -40, 80));
  await expect(label(page)).toBeVisible();
  await mouse.moveWithoutButton(by(assist, -80, 90));
  await expect(label(page)).toHaveCount(0);
  await mouse.moveWithoutButton(plan);
  await mouse.press(plan);
  await mouse.release(plan);
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/selected/);
  await expect(undoButton(page)).toBeDisabled();

  const dot = await middleOf(canvas(page).locator('[data-flow-dot=bottom]'));
  await mouse.moveWithoutButton(dot);
  await mouse.press(dot);
  await mouse.drag(by(dot, 40, 60));
  await expect(canvas(page).locator('.flow-hint')).toBeVisible();
  await mouse.moveWithoutButton(by(dot, 60, 80));
  await expect(canvas(page).locator('.flow-hint')).toHaveCount(0);
  await mouse.press(assist);
  await mouse.release(assist);
  await expect(undoButton(page)).toBeDisabled();

  const row = await middleOf(outlineItem(page, 'A Assist'));
  const first = await middleOf(outlineItem(page, 'P Plan'));
  await mouse.press(row);
  await mouse.drag(by(row, 0, -20));
  await mouse.drag(by(row, 0, -40));
  await expect(outlineItem(page, 'A Assist')).toHaveClass(/outline-dragged/);
  await mouse.moveWithoutButton(first);
  await expect(outlineItem(page, 'A Assist')).not.toHaveClass(/outline-dragged/);
  await mouse.press(first);
  await mouse.release(first);
  await expect(undoButton(page)).toBeDisabled();
  expect(await order(page)).toEqual(['P Plan', 'S Sell', 'C Contract', 'A Assist']);
});

test('such a release also ends a marquee and a pan, as does a window that loses the focus', async ({
  page,
}) => {
  await openSeed(page);
  const mouse = await mouseOf(page);
  const marquee = canvas(page).locator('.marquee');
  const from = await ground(page);
  await mouse.press(from, SHIFT);
  await mouse.drag(by(from, 60, 40), SHIFT);
  await expect(marquee).toBeVisible();
  await mouse.moveWithoutButton(by(from, 90, 50));
  await expect(marquee).toHaveCount(0);

  await mouse.press(from);
  await mouse.drag(by(from, 20, 20));
  await mouse.drag(by(from, 40, 30));
  await expect(canvas(page).locator('.panning')).toHaveCount(1);
  await mouse.moveWithoutButton(by(from, 60, 40));
  await expect(canvas(page).locator('.panning')).toHaveCount(0);
  const at = await viewport(page);
  await mouse.moveWithoutButton(by(from, 160, 10));
  expect(await viewport(page)).toBe(at);

  const assist = await middleOf(block(page, 'A Assist'));
  await mouse.press(assist);
  await mouse.drag(by(assist, -40, 80));
  await expect(label(page)).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await expect(label(page)).toHaveCount(0);
  await mouse.release(by(assist, -40, 80));
  await expect(undoButton(page)).toBeDisabled();
});

test('while something is dragged, keys change nothing; Esc cancels, and its release is no click', async ({
  page,
}) => {
  await openSeed(page);
  const mouse = await mouseOf(page);
  await block(page, 'A Assist').click();
  const [assist, plan] = [await middleOf(block(page, 'A Assist')), await middleOf(block(page, 'P Plan'))];
  await mouse.press(assist);
  await mouse.drag(by(assist, -30, 70));
  await mouse.drag(plan);
  await expect(label(page)).toContainText('into P Plan');
  for (const key of ['Delete', 'Control+x', 'Control+d', 'x', 'Enter', 'Tab', 'F2', 'e', '2', 'Control+k'])
    await page.keyboard.press(key);
  await expect(label(page)).toContainText('into P Plan');
  await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
  expect(await order(page)).toEqual(['P Plan', 'S Sell', 'C Contract', 'A Assist']);
  await page.keyboard.press('Escape');
  await expect(label(page)).toHaveCount(0);
  await mouse.release(plan);
  await expect(block(page, 'A Assist')).toHaveAccessibleName(/selected/);
  await expect(undoButton(page)).toBeDisabled();
});

test('the wheel scrolls a target under a dragged block, and releasing drops it there', async ({ page }) => {
  await openSeed(page);
  await explode(page, 'S');
  const mouse = await mouseOf(page);
  const [from, to] = [await middleOf(block(page, 'A Assist')), await middleOf(block(page, 'C Contract'))];
  // The wheel moves the picture by half of what it says.
  const below = by(to, 0, 70);
  await mouse.press(from);
  await mouse.drag(by(from, -20, 40));
  await mouse.drag(below);
  await expect(label(page)).toBeVisible();
  await mouse.wheel(below, -140);
  await expect(label(page)).toContainText('into C Contract');
  await mouse.release(below);
  await expect(block(page, 'C Contract')).toHaveAccessibleName(/1 child/);
});

test('the canvas scrolls at its edge while a flow is drawn', async ({ page }) => {
  await openSeed(page);
  const mouse = await mouseOf(page);
  await block(page, 'P Plan').click({ position: { x: 60, y: 12 } });
  const before = await viewport(page);
  const dot = await middleOf(canvas(page).locator('[data-flow-dot=bottom]'));
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('There is no canvas.');
  await mouse.moveWithoutButton(dot);
  await mouse.press(dot);
  await mouse.drag(by(dot, 10, 40));
  const edge = { x: box.x + box.width / 2, y: box.y + box.height - 4 };
  await expect
    .poll(async () => {
      await mouse.drag(edge);
      return viewport(page);
    })
    .not.toBe(before);
  await page.keyboard.press('Escape');
  await mouse.release(edge);
});

test('a double press on Explode, and on the arrow of the outline, is one press', async ({ page }) => {
  await openSeed(page);
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  const levels = await breadcrumb.getByRole('listitem').count();
  await page.getByRole('button', { name: 'Explode P', exact: true }).dblclick();
  await still(page);
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/exploded/);
  await expect(breadcrumb.getByRole('listitem')).toHaveCount(levels);
  // The next press counts again.
  await page.getByRole('button', { name: 'Collapse P', exact: true }).click();
  await still(page);
  await expect(block(page, 'P Plan')).not.toHaveAccessibleName(/exploded/);
  await outlineItem(page, 'S Sell').locator('.outline-toggle').dblclick();
  await expect(outlineItem(page, 'S Sell')).toHaveAttribute('aria-expanded', 'true');
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });

  test('two fingers on blocks zoom, whichever is lifted first, and one finger pans; no block moves', async ({
    page,
  }) => {
    await openSeed(page);
    const fingers = await fingersOf(page);
    const before = await zoomOf(page);
    let [a, b] = [await middleOf(block(page, 'P Plan')), await middleOf(block(page, 'A Assist'))];
    await fingers.down(a);
    await fingers.down(a, b);
    for (let i = 0; i < 4; i++) {
      [a, b] = [by(a, 8, 4), by(b, -8, -4)];
      await fingers.move(a, b);
    }
    await expect.poll(() => zoomOf(page)).toBeLessThan(before);
    await fingers.lift(a);
    await fingers.move(by(a, 20, 10));
    await fingers.lift();
    await expect(label(page)).toHaveCount(0);
    await expect(undoButton(page)).toBeDisabled();

    const at = await viewport(page);
    const finger = await middleOf(block(page, 'C Contract'));
    await fingers.down(finger);
    for (let i = 1; i <= 6; i++) await fingers.move(by(finger, 0, -12 * i));
    await expect.poll(() => viewport(page)).not.toBe(at);
    await fingers.lift();
    await expect(canvas(page).getByRole('group', { name: /selected/ })).toHaveCount(0);
    await expect(undoButton(page)).toBeDisabled();
  });

  test('a second finger cancels the drag of a block', async ({ page }) => {
    await openSeed(page);
    const fingers = await fingersOf(page);
    await block(page, 'A Assist').tap();
    await expect(block(page, 'A Assist')).toHaveAccessibleName(/selected/);
    const [from, other] = [await middleOf(block(page, 'A Assist')), await middleOf(block(page, 'P Plan'))];
    await fingers.down(from);
    await fingers.move(by(from, -30, 60));
    await expect(label(page)).toBeVisible();
    await fingers.down(by(from, -30, 60), other);
    await expect(label(page)).toHaveCount(0);
    await fingers.lift();
    await expect(undoButton(page)).toBeDisabled();
  });

  test('a selected block moves with the finger, another one after a long press, and a long press alone opens the menu', async ({
    page,
  }) => {
    await openSeed(page);
    const fingers = await fingersOf(page);
    await block(page, 'A Assist').tap();
    let from = await middleOf(block(page, 'A Assist'));
    let to = await middleOf(block(page, 'C Contract'));
    await fingers.down(from);
    await fingers.move(by(from, -20, 30));
    await fingers.move(to);
    await expect(label(page)).toContainText('into C Contract');
    await fingers.lift();
    await expect(block(page, 'C Contract')).toHaveAccessibleName(/1 child/);
    await still(page);

    from = await middleOf(block(page, 'P Plan'));
    to = await middleOf(block(page, 'C Contract'));
    await fingers.down(from);
    await expect(block(page, 'P Plan')).toHaveAccessibleName(/selected/);
    await fingers.move(by(from, 20, 30));
    await fingers.move(to);
    await expect(label(page)).toContainText('into C Contract');
    await fingers.lift();
    await expect(block(page, 'C Contract')).toHaveAccessibleName(/2 children/);
    await still(page);

    const held = await middleOf(block(page, 'S Sell'));
    await fingers.down(held);
    await expect(block(page, 'S Sell')).toHaveAccessibleName(/selected/);
    await fingers.lift();
    await expect(page.getByRole('menu')).toBeVisible();
  });

  test('pinching over a name field, the tools or the minimap zooms the canvas, not the page', async ({
    page,
  }) => {
    await openSeed(page);
    const fingers = await fingersOf(page);
    await block(page, 'A Assist').tap();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Name of the new block' });
    await expect(field).toBeFocused();
    await still(page);
    for (const part of [
      field,
      page.getByRole('toolbar', { name: 'Canvas tools' }),
      page.getByRole('img', { name: 'Minimap of the whole canvas' }),
    ]) {
      const before = await zoomOf(page);
      const at = await middleOf(part);
      let [a, b] = [by(at, -12, 0), by(at, 12, 0)];
      await fingers.down(a);
      await fingers.down(a, b);
      for (let i = 0; i < 3; i++) {
        [a, b] = [by(a, -2, 0), by(b, 2, 0)];
        await fingers.move(a, b);
      }
      await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
      await fingers.lift();
    }
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(field).toBeVisible();
  });
});

test('pinching on a trackpad next to the canvas zooms the canvas, not the page', async ({ page }) => {
  await openSeed(page);
  const before = await zoomOf(page);
  await page.getByRole('toolbar', { name: 'Canvas tools' }).hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -40);
  await page.keyboard.up('Control');
  await expect.poll(() => zoomOf(page)).toBeGreaterThan(before);
});

test('dropping a block into the other end of its flow deletes the flow, and the message offers Undo', async ({
  page,
}) => {
  await openSeed(page);
  await explode(page, 'S');
  const mouse = await mouseOf(page);
  await block(page, S1).click({ position: { x: 40, y: 12 } });
  const dot = await middleOf(canvas(page).locator('[data-flow-dot=right]'));
  await mouse.moveWithoutButton(dot);
  await mouse.press(dot);
  await mouse.drag(by(dot, 12, 0));
  await mouse.drag(await middleOf(block(page, S2)));
  await mouse.release(await middleOf(block(page, S2)));
  await expect(page.getByRole('status').filter({ hasText: 'Press Enter to label it' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Flow label' })).toBeFocused();
  await page.keyboard.type('Offer');
  await page.keyboard.press('Enter');
  await still(page);
  const { x, y } = await boxOf(page, S1);
  const to = await middleOf(block(page, S2));
  await mouse.press({ x: x + 40, y: y + 12 });
  await mouse.drag({ x: x + 50, y: y + 30 });
  await mouse.drag(to);
  await expect(label(page)).toContainText('into S2');
  await mouse.release(to);
  const told = page.getByRole('status').filter({ hasText: 'Deleted the flow “Offer”' });
  await expect(told).toBeVisible();
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(block(page, S1)).toBeVisible();
});
