/** What the canvas shows clear and whole: found blocks, long codes. */
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import {
  act,
  block,
  boxOf,
  canvas,
  goTo,
  inspector,
  newModel,
  openSeed,
  S3,
  S4,
  saved,
  still,
} from '../helpers/pages.ts';

test('a block that was searched for is not covered by titles, tools or the minimap', async ({ page }) => {
  await openSeed(page);
  await act(page, 'Zoom to 100');
  const name = 'S304 Developing Product/Solution/Value Proposition';
  await goTo(page, name);
  await still(page);
  const area = await canvas(page).boundingBox();
  if (!area) throw new Error('There is no canvas.');
  const found = await boxOf(page, name);
  expect(found.y - area.y).toBeGreaterThan(80);
  expect(area.y + area.height - found.y - found.height).toBeGreaterThan(120);
  await expect(block(page, S3)).toBeVisible();
});

for (const way of ['keys', 'mouse'] as const)
  test(`a block that was searched for is in the middle of the canvas, by ${way}`, async ({ page }) => {
    await openSeed(page);
    await act(page, 'Zoom to 100');
    await goTo(page, 'P Plan');
    const search = page.getByRole('combobox', { name: 'Search blocks and commands' });
    if (way === 'keys') await page.keyboard.press('Control+k');
    else await page.getByRole('button', { name: 'Search blocks and commands' }).or(search).first().click();
    await page.keyboard.type('Sell Renewal');
    const option = page.getByRole('option', { name: /Sell Renewal/ }).first();
    await expect(option).toBeVisible();
    if (way === 'keys') await page.keyboard.press('Enter');
    else await option.click();
    await still(page);
    const [found, area] = [await boxOf(page, S4), await canvas(page).boundingBox()];
    if (!area) throw new Error('There is no canvas.');
    const away = [
      found.x + found.width / 2 - (area.x + area.width / 2),
      found.y + found.height / 2 - (area.y + area.height / 2),
    ].map(Math.abs);
    expect(Math.max(...away)).toBeLessThan(60);
  });

test('the tools of a canvas with lenses and a funnel end before the minimap at 1280 pixels', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSeed(page);
  await expect(inspector(page)).toBeVisible();
  const tools = await page.getByRole('toolbar', { name: 'Canvas tools' }).boundingBox();
  const map = await page.getByRole('img', { name: /Minimap/ }).boundingBox();
  expect((tools?.x ?? 0) + (tools?.width ?? 0)).toBeLessThan(map?.x ?? 0);
});

test('inside a container whose title has left the window, the band above the picture has the way to it', async ({
  page,
}) => {
  await openSeed(page);
  const band = canvas(page).getByRole('list', { name: 'Parents of what is in view' });
  const name = 'S304 Developing Product/Solution/Value Proposition';
  await goTo(page, name);
  await act(page, 'Zoom to fit');
  await expect(band).toBeHidden();
  await page.keyboard.press('Escape');
  await goTo(page, name);
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Zoom in', exact: true }).click();
  await still(page);
  await expect(band.getByRole('listitem').first()).toHaveText(/S\s*Sell\s*S3\s*Sell Custom Solution/);
  const [shown] = await band.getByRole('listitem').all();
  const [found, strip] = [await boxOf(page, name), await shown?.boundingBox()];
  expect(found.y).toBeGreaterThanOrEqual((strip?.y ?? Number.POSITIVE_INFINITY) + (strip?.height ?? 0) - 1);
});

test('the code of a deeply nested block stays inside the block, and its tooltip shows the whole code', async ({
  page,
}) => {
  await newModel(page, 'Deep');
  const levels = Array.from({ length: 12 }, (_, i) => `${'\t'.repeat(i)}Sell part ${i + 1}`).join('\n');
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.querySelector('.canvas-ground')?.dispatchEvent(paste);
  }, levels);
  await saved(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'All levels' }).click();
  await still(page);
  await goTo(page, 'S101.1.1.1.1.1.1.1.1.1 Sell part 12');
  await still(page);
  const blocks = canvas(page).getByRole('group', { name: /^S101\.1\.1\.1/ });
  expect(await blocks.count()).toBeGreaterThan(0);
  for (const deep of await blocks.all()) {
    const [box, chip, button] = await Promise.all([
      deep.boundingBox(),
      deep.locator('.chip').boundingBox(),
      deep.getByRole('button').boundingBox(),
    ]);
    if (!box || !chip || !button) throw new Error('A part of the block is not on screen.');
    expect(chip.x).toBeGreaterThanOrEqual(box.x);
    expect(chip.x + chip.width).toBeLessThanOrEqual(button.x + 1);
    expect(await deep.locator('.chip').evaluate((each) => each.scrollWidth <= each.clientWidth + 1)).toBe(
      true,
    );
  }
});

test('on a screen with more pixels, the canvas, its flows, the minimap and charts are painted again at once', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await changeElsewhere(strata, { type: 'flow.add', sourceId: 'plan', targetId: 'sell' });
  await saved(page);
  await still(page);
  const cdp = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  let isReduced = false;
  const onScreen = async (deviceScaleFactor: number) => {
    await cdp.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor, mobile: false });
    // A browser without a screen asks its media queries again only with another setting, or in a window of another size.
    isReduced = !isReduced;
    await page.emulateMedia({ reducedMotion: isReduced ? 'reduce' : 'no-preference' });
  };
  /** Pixels of each canvas for a pixel of the page. */
  const ratios = () =>
    page
      .locator('canvas')
      .evaluateAll((canvases: HTMLCanvasElement[]) =>
        canvases.filter((each) => each.clientWidth > 0).map((each) => each.width / each.clientWidth),
      );
  const expectRatio = async (ratio: number) => {
    await expect.poll(async () => (await ratios()).every((each) => Math.abs(each - ratio) < 0.05)).toBe(true);
  };
  await expect.poll(async () => (await ratios()).length).toBeGreaterThanOrEqual(3);
  for (const ratio of [2, 1.5]) {
    await onScreen(ratio);
    await expectRatio(ratio);
  }
  await page.getByRole('tab', { name: 'Funnel' }).click();
  await expect(page.getByRole('img', { name: /^Quota attained/ })).toBeVisible();
  await expectRatio(1.5);
  await onScreen(2);
  await expectRatio(2);
});

test('the minimap keeps its corner of the canvas when the inspector widens', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSeed(page);
  await block(page, 'S Sell').click();
  const gaps = async () => {
    const area = await canvas(page).boundingBox();
    const map = await page.getByRole('img', { name: /Minimap/ }).boundingBox();
    if (!area || !map) throw new Error('There is no minimap.');
    return {
      right: Math.round(area.x + area.width - map.x - map.width),
      bottom: Math.round(area.y + area.height - map.y - map.height),
    };
  };
  const before = await gaps();
  const narrow = (await canvas(page).boundingBox())?.width ?? 0;
  await inspector(page)
    .getByRole('button', { name: /reference page/i })
    .click();
  await expect.poll(async () => (await canvas(page).boundingBox())?.width ?? narrow).toBeLessThan(narrow);
  await expect.poll(gaps).toEqual(before);
});

test('the minimap makes way while it would lie over a picture that is whole in the window', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'All levels' }).click();
  await page.getByRole('button', { name: 'Zoom to fit' }).click();
  const minimap = page.locator('.minimap');
  await expect(minimap).toHaveCSS('opacity', '0');
  await page.getByRole('button', { name: /zoom to 100%/ }).click();
  await expect(minimap).toHaveCSS('opacity', '1');
});
