/** Flows on the canvas: drawn, labelled, turned into another kind, reconnected, bundled and deleted, by mouse and by keys. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, boxOf, canvas, inspector, openSeed, saved, still } from '../helpers/pages.ts';

const flows = (page: Page) => page.getByRole('list', { name: 'Flows on screen' }).getByRole('listitem');
const hint = (page: Page) => canvas(page).getByRole('status').filter({ hasText: /./ });

/** Presses on the dot at the right edge of a block and drags it over another one. */
const dragDot = async (page: Page, from: string, to: string) => {
  await block(page, from).hover({ position: { x: 24, y: 16 } });
  const dot = await page.locator('[data-flow-dot="right"]').boundingBox();
  if (!dot) throw new Error(`${from} shows no dots.`);
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  const target = await boxOf(page, to);
  await page.mouse.move(target.x + 40, target.y + 14, { steps: 4 });
};

const drawByMouse = async (page: Page, from: string, to: string) => {
  await dragDot(page, from, to);
  await page.mouse.up();
  await still(page);
};

const setKind = async (page: Page, kind: string) => {
  await inspector(page).getByRole('button', { name: /Kind$/ }).click();
  await page.getByRole('option', { name: kind }).click();
};

test('a flow is drawn from edge to edge, labelled, given a kind and reversed', async ({ page }) => {
  await openSeed(page);
  await drawByMouse(page, 'P Plan', 'S Sell');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence']);
  await expect(inspector(page).getByRole('heading', { name: 'Flow' })).toBeVisible();

  await inspector(page).getByRole('textbox', { name: 'Label' }).fill('quota');
  await page.keyboard.press('Enter');
  await setKind(page, 'information');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, information, quota']);
  await inspector(page).getByRole('button', { name: 'Reverse' }).click();
  await expect(flows(page)).toHaveText(['S Sell to P Plan, information, quota']);

  await saved(page);
  await page.reload();
  await expect(flows(page)).toHaveText(['S Sell to P Plan, information, quota']);
});

test('while a flow is drawn, its target is framed; an impossible target shows why; Esc cancels', async ({
  page,
}) => {
  await openSeed(page);
  await drawByMouse(page, 'P Plan', 'S Sell');
  await dragDot(page, 'P Plan', 'S Sell');
  await expect(hint(page)).toHaveText('This flow already exists.');
  const plan = await boxOf(page, 'P Plan');
  await page.mouse.move(plan.x + 30, plan.y + 20, { steps: 3 });
  await expect(hint(page)).toHaveText('A flow needs two blocks.');
  await page.mouse.up();
  await expect(hint(page)).toHaveCount(0);
  await expect(flows(page)).toHaveCount(1);

  await dragDot(page, 'P Plan', 'A Assist');
  await expect(hint(page)).toHaveText('Flow from P to A Assist.');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(flows(page)).toHaveCount(1);
});

test('with the keyboard alone: drawn with arrow keys, labelled, found again from its block, deleted', async ({
  page,
}) => {
  await openSeed(page);
  await block(page, 'P Plan').focus();
  await page.keyboard.press('Home');
  await expect(block(page, 'P Plan')).toBeFocused();
  await page.keyboard.press('Control+Shift+L');
  await expect(hint(page)).toContainText('Flow from P.');
  await page.keyboard.press('ArrowRight');
  await expect(hint(page)).toContainText('to S Sell. Enter: draw.');
  await page.keyboard.press('Enter');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence']);
  await expect(block(page, 'P Plan')).toBeFocused();

  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Flow label' })).toBeFocused();
  await page.keyboard.type('quota');
  await page.keyboard.press('Enter');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence, quota']);

  await expect(block(page, 'P Plan')).toHaveAccessibleName(/selected/);
  const row = inspector(page).getByRole('button', { name: 'Flow to S Sell, quota, sequence' });
  await row.focus();
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByRole('heading', { name: 'Flow' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(flows(page)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence, quota']);

  await block(page, 'P Plan').focus();
  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Escape');
  await expect(hint(page)).toHaveCount(0);
  await expect(flows(page)).toHaveCount(1);
});

test('typing labels the flow that was just drawn, and so does Enter', async ({ page }) => {
  await openSeed(page);
  await drawByMouse(page, 'P Plan', 'S Sell');
  await page.keyboard.type('quota');
  await page.keyboard.press('Enter');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence, quota']);
  await expect(block(page, 'P Plan')).toBeFocused();

  await page.keyboard.press('Control+Shift+L');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Flow label' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(block(page, 'P Plan')).toBeFocused();
});

test('a click on the line selects the flow; its end dragged to another block reconnects it; undo', async ({
  page,
}) => {
  await openSeed(page);
  await drawByMouse(page, 'P Plan', 'S Sell');
  await block(page, 'C Contract').click();
  await expect(inspector(page).getByRole('heading', { name: 'C Contract' })).toBeAttached();

  const [plan, sell] = [await boxOf(page, 'P Plan'), await boxOf(page, 'S Sell')];
  const middle = {
    x: (plan.x + plan.width + sell.x) / 2,
    y: (Math.max(plan.y, sell.y) + Math.min(plan.y + plan.height, sell.y + sell.height)) / 2,
  };
  await page.mouse.click(middle.x, middle.y);
  await expect(inspector(page).getByRole('button', { name: 'To S Sell' })).toBeVisible();

  const end = await page.locator('[data-flow-end="target"]').boundingBox();
  const assist = await boxOf(page, 'A Assist');
  if (!end) throw new Error('The selected flow shows no ends.');
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2);
  await page.mouse.down();
  await page.mouse.move(assist.x + 40, assist.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(flows(page)).toHaveText(['P Plan to A Assist, sequence']);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence']);
  // It can be seen on the canvas, so that it is said to screen readers alone.
  await expect(page.getByText('Undone: Change flow from “Plan” to “Assist”')).toBeAttached();
  await expect(page.getByRole('button', { name: 'Dismiss' })).toHaveCount(0);

  await page.mouse.dblclick(middle.x, middle.y);
  await expect(page.getByRole('textbox', { name: 'Flow label' })).toBeFocused();
  await page.keyboard.type('targets');
  await page.keyboard.press('Enter');
  await expect(flows(page)).toHaveText(['P Plan to S Sell, sequence, targets']);
  await page.keyboard.press('Delete');
  await expect(flows(page)).toHaveCount(0);
});

test('flows into a block are drawn to its parent when that collapses, as one with a count', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await still(page);
  await drawByMouse(page, 'P Plan', 'S1 Sell on Standard Terms');
  await drawByMouse(page, 'P Plan', 'S4 Sell Renewal');
  await drawByMouse(page, 'S1 Sell on Standard Terms', 'S2 Sell by Proposal');
  await expect(flows(page)).toHaveText([
    'P Plan to S1 Sell on Standard Terms, sequence',
    'P Plan to S4 Sell Renewal, sequence',
    'S1 Sell on Standard Terms to S2 Sell by Proposal, sequence',
  ]);
  await page.getByRole('button', { name: 'Collapse S', exact: true }).click();
  await expect(flows(page)).toHaveText(['P Plan to S Sell, 2 flows']);

  await still(page);
  const [plan, sell] = [await boxOf(page, 'P Plan'), await boxOf(page, 'S Sell')];
  await page.mouse.click((plan.x + plan.width + sell.x) / 2, plan.y + plan.height / 2);
  const list = inspector(page).getByRole('region', { name: 'Flows on this line' });
  await expect(list.getByRole('button')).toHaveCount(2);
  await list.getByRole('button', { name: 'P to S4, sequence' }).click();
  await expect(inspector(page).getByRole('button', { name: 'To S4 Sell Renewal' })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Explode S', exact: true }).click();
  await expect(flows(page)).toHaveCount(3);
});

/** How opaque the line between two blocks beside each other is, half way: 0 to 255, less for a line between two pixels. */
const opacityBetween = async (page: Page, from: string, to: string): Promise<number> => {
  const [a, b] = [await boxOf(page, from), await boxOf(page, to)];
  const at = { x: (a.x + a.width + b.x) / 2, y: a.y + a.height / 2 };
  return page.locator('.link-painter').evaluate((element, { x, y }) => {
    const painter = element as HTMLCanvasElement;
    const rect = painter.getBoundingClientRect();
    const ratio = painter.width / rect.width;
    const data = painter
      .getContext('2d')
      ?.getImageData((x - rect.x - 2) * ratio, (y - rect.y - 12) * ratio, 4 * ratio, 24 * ratio).data;
    return Math.max(0, ...[...(data ?? [])].filter((_, i) => i % 4 === 3));
  }, at);
};

test('a selected block lights its flows and dims the others, and so does a selected flow', async ({
  page,
}) => {
  await openSeed(page);
  await drawByMouse(page, 'P Plan', 'S Sell');
  await drawByMouse(page, 'C Contract', 'A Assist');
  const plan = () => opacityBetween(page, 'P Plan', 'S Sell');
  const contract = () => opacityBetween(page, 'C Contract', 'A Assist');
  await expect.poll(contract).toBeGreaterThan(140);
  await expect.poll(plan).toBeLessThan(100);
  await block(page, 'P Plan').click({ position: { x: 60, y: 12 } });
  await expect.poll(plan).toBeGreaterThan(140);
  await expect.poll(contract).toBeLessThan(100);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(contract).toBeGreaterThan(140);
  await expect.poll(plan).toBeGreaterThan(140);
});

/** The part of the canvas on which lines and labels are painted, in screen pixels from its left edge. */
const paintedAcross = (page: Page) =>
  page.locator('canvas.link-painter').evaluate((layer: HTMLCanvasElement) => {
    const { data, width } = layer.getContext('2d')?.getImageData(0, 0, layer.width, layer.height) ?? {};
    let [left, right] = [Number.POSITIVE_INFINITY, -1];
    data?.forEach((value, i) => {
      const x = ((i - 3) / 4) % (width ?? 1);
      if (i % 4 === 3 && value > 0) [left, right] = [Math.min(left, x), Math.max(right, x)];
    });
    return { left, right, width: layer.width };
  });

test('the whole picture that is fitted holds the lines and labels around the outermost blocks', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const label = 'Quota for the coming year';
  await changeElsewhere(
    strata,
    { type: 'model.update', layout: 'column' },
    { type: 'flow.add', sourceId: 'plan', targetId: 'contract', label },
    { type: 'flow.add', sourceId: 'contract', targetId: 'plan', label },
    { type: 'flow.add', sourceId: 'sell', targetId: 'assist', label },
  );
  await expect(flows(page)).toHaveCount(3);
  const expectWhole = async () => {
    await still(page);
    const { left, right, width } = await paintedAcross(page);
    expect(right - left).toBeGreaterThan(100);
    expect(left).toBeGreaterThan(4);
    expect(right).toBeLessThan(width - 4);
  };
  // So narrow that nothing but the fit keeps the labels from the edges.
  await page.setViewportSize({ width: 760, height: 1000 });
  await page.keyboard.press('Control+0');
  await expectWhole();
  await page.setViewportSize({ width: 560, height: 1000 });
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await expectWhole();
});
