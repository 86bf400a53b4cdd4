/** What a person does on the canvas beside the main story. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { expect, test } from '../helpers/harness.ts';
import {
  block,
  boxOf,
  canvas,
  inspector,
  openSeed,
  outlineItem,
  rowOf,
  saved,
  still,
} from '../helpers/pages.ts';

/** Names and places of all blocks on the canvas, and where the camera stands. */
const picture = (page: Page) =>
  canvas(page).evaluate((region) => ({
    camera: region.querySelector<HTMLElement>('.react-flow__viewport')?.style.transform,
    blocks: [...region.querySelectorAll<HTMLElement>('[data-block]')]
      .map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.dataset.block, x, y, width, height].join(' ');
      })
      .sort(),
  }));

const settledPicture = async (page: Page) => {
  await still(page);
  return picture(page);
};

test('exploding covers no neighbour, and collapsing restores the same canvas', async ({ page }) => {
  await openSeed(page);
  const before = await settledPicture(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await page.getByRole('button', { name: 'Explode S2', exact: true }).click();
  await settledPicture(page);
  const boxes = await canvas(page).evaluate((region) =>
    [...region.querySelectorAll<HTMLElement>('[data-block]:not(.block-header)')].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { id: element.dataset.block, left, top, right, bottom };
    }),
  );
  expect(boxes.length).toBeGreaterThan(8);
  for (const a of boxes)
    for (const b of boxes) {
      const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      expect(a.id === b.id || apart, `${a.id} and ${b.id}`).toBe(true);
    }
  await page.getByRole('button', { name: 'Collapse S2', exact: true }).click();
  await settledPicture(page);
  await page.getByRole('button', { name: 'Collapse S', exact: true }).click();
  expect(await settledPicture(page)).toEqual(before);
});

test('after collapsing from another view, blocks that fit are shown whole', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await page.getByRole('button', { name: 'Explode S2', exact: true }).click();
  await still(page);
  await block(page, 'S2 Sell by Proposal').click({ position: { x: 60, y: 30 } });
  await page.keyboard.press('Control+2');
  await still(page);
  await page.keyboard.press('Control+1');
  await still(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await still(page);
  for (const name of ['P Plan', 'S Sell', 'C Contract', 'A Assist'])
    await expect(block(page, name)).toBeInViewport({ ratio: 0.99 });
});

test('the level switch explodes and collapses everything evenly', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(block(page, 'S305 Presenting Product/Solution/Value Proposition')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Level 3', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  await expect(block(page, 'S3 Sell Custom Solution')).toBeVisible();
  await expect(canvas(page).getByRole('group', { name: /^S3\d\d/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Level 1', exact: true }).click();
  await expect(canvas(page).getByRole('group')).toHaveCount(4);
});

test('drill down by double click, and back by the breadcrumb and by Alt+Up', async ({ page }) => {
  await openSeed(page);
  const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
  await block(page, 'S Sell').dblclick();
  await expect(breadcrumb.getByRole('button', { name: 'S Sell' })).toBeVisible();
  await expect(block(page, 'P Plan')).toHaveCount(0);
  await block(page, 'S2 Sell by Proposal').dblclick();
  await expect(breadcrumb.getByRole('button', { name: 'S2 Sell by Proposal' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(block(page, 'S1 Sell on Standard Terms')).toBeVisible();
  await breadcrumb.getByRole('button', { name: 'Sales & Support' }).click();
  await expect(block(page, 'P Plan')).toBeVisible();
});

for (const [width, height] of [
  [1280, 720],
  [1024, 700],
  [700, 500],
] as const)
  test(`everything is in reach in a window of ${width} by ${height}, deep inside too`, async ({ page }) => {
    await openSeed(page);
    await page.setViewportSize({ width, height });
    await outlineItem(page, 'S Sell').click();
    await page.keyboard.press('ArrowRight');
    await outlineItem(page, 'S3 Sell Custom Solution').click();
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('drill down');
    await page.getByRole('option', { name: /^Drill down/ }).click();
    const breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
    await expect(breadcrumb.getByRole('button', { name: 'S3 Sell Custom Solution' })).toBeVisible();
    for (const name of ['Library', 'Present', 'More', 'Export'])
      await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
    for (const tab of await page.getByRole('tab').all()) await expect(tab).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

test('capture: names typed one after the other become blocks, Tab a level deeper', async ({ page }) => {
  await page.getByRole('button', { name: 'New', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').first().fill('Trial');
  await page.keyboard.press('Enter');
  await canvas(page).getByRole('button', { name: 'Add the first block' }).click();
  for (const [name, key] of [
    ['Plan', 'Enter'],
    ['Deliver', 'Tab'],
    ['Pick goods', 'Enter'],
    ['Pack goods', 'Shift+Tab'],
    ['Return', 'Enter'],
  ] as const) {
    await expect(page.getByRole('textbox', { name: /Name of the new/ })).toBeFocused();
    await page.keyboard.type(name);
    await page.keyboard.press(key);
  }
  await page.keyboard.press('Escape');
  for (const name of ['P Plan', 'D Deliver', 'D1 Pick goods', 'D2 Pack goods', 'R Return'])
    await expect(block(page, name)).toBeVisible();
  await expect(block(page, 'R Return')).toBeFocused();
  await saved(page);
  await page.reload();
  await expect(block(page, 'D2 Pack goods')).toBeVisible();
});

test('a block dragged onto another moves into it; Esc cancels a drag; an impossible drop shows why', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await still(page);
  const centre = async (name: string) => {
    const box = await block(page, name).boundingBox();
    if (!box) throw new Error(`${name} is not on screen.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [sell, s4, contract] = [
    await centre('S Sell'),
    await centre('S4 Sell Renewal'),
    await centre('C Contract'),
  ];
  await page.mouse.move(sell.x - 60, sell.y);
  await page.mouse.down();
  await page.mouse.move(s4.x, s4.y, { steps: 5 });
  await expect(page.getByText('A block can’t go into one of its own children')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(page.getByText('A block can’t go into one of its own children')).toHaveCount(0);
  expect(await rowOf(page, /^S\d/)).toHaveLength(4);

  await page.mouse.move(s4.x, s4.y);
  await page.mouse.down();
  await page.mouse.move(contract.x, contract.y, { steps: 8 });
  await page.mouse.up();
  await expect(block(page, 'C Contract')).toHaveAccessibleName(/1 child/);
  await page.keyboard.press('Control+z');
  await expect(block(page, 'S4 Sell Renewal')).toBeVisible();
});

test('delete removes the subtree, and undo restores all of it', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').click();
  await page.keyboard.press('Delete');
  await expect(block(page, 'S Sell')).toHaveCount(0);
  await expect(outlineItem(page, 'S Sell')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(block(page, 'S Sell')).toHaveAccessibleName(/4 children/);
  await page.keyboard.press('Control+Shift+z');
  await expect(block(page, 'S Sell')).toHaveCount(0);
});

test('an undo outside the visible part announces what it reverted', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await block(page, 'S4 Sell Renewal').click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('Renew the contract');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Collapse S', exact: true }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: Rename “Sell Renewal” to “Renew the contract”')).toBeVisible();
});

test('an undo of what is off screen brings it into view', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  await page.keyboard.press('F2');
  await page.keyboard.insertText('Support');
  await page.keyboard.press('Enter');
  await saved(page);
  await block(page, 'P Plan').click();
  await page.keyboard.press('Control+2');
  await still(page);
  await expect(block(page, 'A Support')).not.toBeInViewport();
  await page.keyboard.press('Control+z');
  await expect(block(page, 'A Assist')).toBeInViewport();
});

test('an empty name is refused with a sentence and the old name stays', async ({ page }) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Enter a name/)).toBeVisible();
  await expect(block(page, 'A Assist')).toBeVisible();
});

const ODD_NAMES = {
  emoji: 'Ship 📦 fast 👩‍👩‍👧‍👦',
  'right-to-left': 'تخطيط المبيعات',
  long: 'word '.repeat(2000).trim(),
  'without spaces': 'x'.repeat(5000),
  markup: '<img src=x onerror=alert(1)> & {X} “quotes”',
} as const;

for (const [what, name] of Object.entries(ODD_NAMES))
  test(`a name with odd content is saved and shown: ${what}`, async ({ page }) => {
    await openSeed(page);
    await block(page, 'A Assist').click();
    await page.keyboard.press('F2');
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
    await saved(page);
    await page.reload();
    const field = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
    await canvas(page).getByRole('group').last().click();
    // Terms stand in it by their names until somebody begins to write.
    await field.focus();
    await expect(field).toHaveValue(name);
    const [outer, inner] = await Promise.all([
      canvas(page).getByRole('group').last().boundingBox(),
      canvas(page).getByRole('group').last().locator('.box-line').last().boundingBox(),
    ]);
    expect(inner && outer && inner.y + inner.height <= outer.y + outer.height + 1).toBe(true);
  });

test('line breaks in a name become spaces, and a name too long is refused with its limit', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'A Assist').click();
  const field = inspector(page).getByRole('textbox', { name: 'Name', exact: true });
  const rename = async (name: string) => {
    await page.keyboard.press('F2');
    await page.keyboard.insertText(name);
    await page.keyboard.press('Enter');
  };
  await rename('Assist\nthe\r\ncustomer');
  await expect(block(page, 'A Assist the customer')).toBeVisible();
  await expect(field).toHaveValue('Assist the customer');
  await rename('x'.repeat(10_001));
  await expect(page.getByText('This name is longer than 10,000 characters. Shorten it')).toBeVisible();
  await expect(field).toHaveValue('Assist the customer');
});

test('search finds by name, code and text, and goes there', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('custom sol');
  await expect(page.getByRole('option', { name: /Sell Custom Solution/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(block(page, 'S3 Sell Custom Solution')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('s102');
  await page
    .getByRole('option', { name: /Qualify/ })
    .first()
    .click();
  await expect(block(page, 'S102 Qualify')).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('no such thing at all');
  await expect(page.getByText(/^No results for/)).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing in library, canvas, dialogs and views: ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
    await openSeed(page);
    await page.getByRole('button', { name: 'Level 3', exact: true }).click();
    await block(page, 'P Plan').click();
    await expectAccessible(page);
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    for (const tab of ['Matrix', 'Discussion']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectAccessible(page);
    }
    await page
      .getByRole('link', { name: 'Library' })
      .or(page.getByRole('button', { name: 'Library' }))
      .click();
    await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible();
    await expectAccessible(page);
  });

for (const [width, height] of [
  [900, 600],
  [640, 480],
] as const)
  test(`the panels make way for the canvas in a window of ${width} by ${height}, and come back with its width`, async ({
    page,
  }) => {
    await openSeed(page);
    await expect(inspector(page)).toBeVisible();
    await page.setViewportSize({ width, height });
    await expect(inspector(page)).toHaveCount(0);
    expect((await canvas(page).boundingBox())?.width).toBeGreaterThan(width * 0.55);
    await page.keyboard.press('Control+i');
    await expect(inspector(page)).toBeVisible();
    await expect(page.getByRole('tree', { name: 'Outline' })).toHaveCount(0);
    expect((await canvas(page).boundingBox())?.width).toBeGreaterThan(width * 0.5);
  });

test('on a 4K screen the canvas takes the room, everything is in reach, and the map is fitted to it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await openSeed(page);
  await still(page);
  const area = await canvas(page).boundingBox();
  expect(area?.width).toBeGreaterThan(3840 * 0.75);
  const sizes = await Promise.all(['P Plan', 'A Assist'].map((name) => boxOf(page, name)));
  for (const { width } of sizes) expect(width).toBeGreaterThan(272);
  for (const name of ['Library', 'Present', 'More', 'Export'])
    await expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(3840);
});

test('a panel is made wider at its edge, by mouse and by keys, and stays so after a reload', async ({
  page,
}) => {
  await openSeed(page);
  const edge = page.getByRole('separator', { name: 'Width of the side panel' });
  const panel = page.getByRole('complementary', { name: 'Side panel' });
  const widthOf = async () => (await panel.boundingBox())?.width ?? 0;
  const before = await widthOf();
  const at = await edge.boundingBox();
  const [x, y] = [(at?.x ?? 0) + 3, (at?.y ?? 0) + 200];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y);
  await page.mouse.move(x + 80, y);
  await page.mouse.up();
  await expect.poll(widthOf).toBeGreaterThan(before + 60);
  await edge.focus();
  await page.keyboard.press('ArrowRight');
  const wide = await widthOf();
  expect(wide).toBeGreaterThan(before + 80);
  await page.reload();
  await expect(block(page, 'P Plan')).toBeVisible();
  expect(await widthOf()).toBe(wide);
  await edge.dblclick();
  await expect.poll(widthOf).toBe(before);
});

test('the canvas keeps its zoom and place through other views, panels and a reload', async ({ page }) => {
  await openSeed(page);
  await still(page);
  for (const key of ['Control+=', 'Control+=']) await page.keyboard.press(key);
  await still(page);
  const placeOf = async () => {
    await still(page);
    const { x, y, width } = (await block(page, 'S Sell').boundingBox()) ?? { x: 0, y: 0, width: 0 };
    return [x, y, width].map(Math.round);
  };
  const before = await placeOf();
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.getByRole('tab', { name: 'Canvas' }).click();
  expect(await placeOf()).toEqual(before);
  await page.keyboard.press('Control+b');
  expect(await placeOf()).toEqual(before);
  await page.keyboard.press('Control+b');
  expect(await placeOf()).toEqual(before);
  await page.reload();
  await expect(block(page, 'S Sell')).toBeVisible();
  expect(await placeOf()).toEqual(before);
});
