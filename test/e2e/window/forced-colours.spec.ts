/** High contrast: what is selected, has the focus or is on, and the levels of blocks, are told apart by outlines. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { block, canvas, goTo, openSeed, outlineItem, still } from '../helpers/pages.ts';

const outlineOf = (element: Locator): Promise<string> =>
  element.evaluate((each) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(each);
    return outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth} ${outlineColor}`;
  });

/** Whether the painted canvas has a colour in it. */
const isPainted = (page: Page, colour: string): Promise<boolean> =>
  canvas(page)
    .locator('canvas.painter')
    .evaluate((element, wanted) => {
      const context = element instanceof HTMLCanvasElement ? element.getContext('2d') : null;
      if (!context) return false;
      const { data } = context.getImageData(0, 0, context.canvas.width, context.canvas.height);
      const [r = 0, g = 0, b = 0] = wanted.match(/\d+/g)?.map(Number) ?? [];
      // A colour of the system may be translucent, and is then rounded.
      const isNear = (i: number, value: number) => Math.abs((data[i] ?? 0) - value) <= 4;
      for (let i = 0; i < data.length; i += 4)
        if ((data[i + 3] ?? 0) > 150 && isNear(i, r) && isNear(i + 1, g) && isNear(i + 2, b)) return true;
      return false;
    }, colour);

const systemColour = (page: Page, name: string): Promise<string> =>
  page.evaluate((colour) => {
    const probe = document.createElement('span');
    probe.style.color = colour;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

test('in high contrast, states are distinguished by outlines in the system’s colours', async ({ page }) => {
  test.slow();
  await page.emulateMedia({ forcedColors: 'active' });
  await openSeed(page);
  const highlight = await systemColour(page, 'Highlight');
  await goTo(page, 'S Sell');
  const both = await outlineOf(block(page, 'S Sell'));
  expect(both).toContain(highlight);
  expect(await outlineOf(block(page, 'A Assist'))).toBe('none');
  // The selection alone: the focus is elsewhere.
  await page.getByRole('tab', { name: 'Canvas' }).focus();
  const selected = await outlineOf(block(page, 'S Sell'));
  expect(selected).toContain(highlight);
  expect(selected).not.toBe(both);
  expect(await outlineOf(page.getByRole('tab', { name: 'Canvas' }))).not.toBe(
    await outlineOf(page.getByRole('tab', { name: 'Matrix' })),
  );
  expect(await outlineOf(outlineItem(page, 'S Sell'))).toContain(highlight);
  // The panel that is shown, with the focus and without, and another one.
  const panels = page.getByRole('complementary', { name: 'Side panel' }).getByRole('tab');
  const [shown, other] = [panels.and(page.locator('[aria-selected="true"]')), panels.nth(2)];
  const shownWithoutFocus = await outlineOf(shown);
  expect(shownWithoutFocus).toContain(highlight);
  expect(await outlineOf(other)).toBe('none');
  await shown.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await expect(shown).toBeFocused();
  const shownWithFocus = await outlineOf(shown);
  expect(shownWithFocus).toContain(highlight);
  expect(shownWithFocus).not.toBe(shownWithoutFocus);
  const levelOne = page.getByRole('button', { name: 'Level 1', exact: true });
  const levelTwo = page.getByRole('button', { name: 'Level 2', exact: true });
  expect(await outlineOf(levelOne)).not.toBe(await outlineOf(levelTwo));

  // Far out everything is painted: still in the system's colours, the selected block with its ring.
  await page.getByRole('button', { name: 'All levels' }).click();
  await still(page);
  for (let i = 0; i < 8; i++) await page.keyboard.press('Control+-');
  await still(page);
  await expect.poll(() => isPainted(page, highlight)).toBe(true);
  await expect.poll(async () => isPainted(page, await systemColour(page, 'CanvasText'))).toBe(true);
  // Back in a plain theme the picture is painted again.
  await page.emulateMedia({ forcedColors: 'none' });
  await expect.poll(() => isPainted(page, 'rgb(32, 54, 79)')).toBe(true);
});
