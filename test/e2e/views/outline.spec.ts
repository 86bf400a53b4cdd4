/** What a person does in the outline, by keys and by mouse. */
import type { Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { openSeed, outlineItem, saved } from '../helpers/pages.ts';

const tree = (page: Page) => page.getByRole('tree', { name: 'Outline' });
/** The rows as they are shown: indented by level, with code and name. */
const rows = (page: Page): Promise<string[]> =>
  tree(page)
    .getByRole('treeitem')
    .evaluateAll((items) =>
      items
        .map((item) => ({
          top: item.getBoundingClientRect().top,
          text: `${' '.repeat(Number(item.ariaLevel) - 1)}${item.querySelector('.outline-code .sr-only')?.textContent} ${item.querySelector<HTMLElement>('.outline-name')?.title}`,
        }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text),
    );

test.beforeEach(async ({ page }) => {
  await openSeed(page);
});

test('a row shows code, name and open items', async ({ page }) => {
  await expect(
    tree(page).getByRole('treeitem', { name: 'P Plan, open proposal, 1 open question', exact: true }),
  ).toBeVisible();
});

test('arrows expand, go in and out, and select on the way', async ({ page }) => {
  await outlineItem(page, 'P Plan').click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(outlineItem(page, 'S1 Sell on Standard Terms')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(outlineItem(page, 'S4 Sell Renewal')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(outlineItem(page, 'S Sell')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(outlineItem(page, 'S Sell')).toHaveAttribute('aria-expanded', 'false');
});

test('Alt and arrows move a block among its siblings, out, and back in', async ({ page }) => {
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await outlineItem(page, 'S2 Sell by Proposal').click();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(outlineItem(page, 'S1 Sell by Proposal')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(outlineItem(page, 'E Sell by Proposal')).toHaveAttribute('aria-level', '1');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(outlineItem(page, 'S4 Sell by Proposal')).toHaveAttribute('aria-level', '2');
});

test('names typed one after another become blocks; Tab goes one level deeper, Shift+Tab one level up, Esc stops', async ({
  page,
}) => {
  await outlineItem(page, 'C Contract').click();
  await page.keyboard.press('Enter');
  for (const [name, key] of [
    ['Bill', 'Enter'],
    ['Collect', 'Tab'],
    ['Remind', 'Shift+Tab'],
    ['Drop me', 'Escape'],
  ] as const) {
    await page.keyboard.type(name);
    await page.keyboard.press(key);
  }
  await saved(page);
  expect(await rows(page)).toEqual([
    'P Plan',
    'S Sell',
    'C Contract',
    'B Bill',
    'O Collect',
    ' O1 Remind',
    'A Assist',
  ]);
  await expect(tree(page)).toBeFocused();
});

test('a range is selected with Shift and deleted; one undo restores all of it', async ({ page }) => {
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('heading', { name: '2 blocks' })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(2);
  await saved(page);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(tree(page).getByRole('treeitem')).toHaveCount(4);
});

const drag = async (page: Page, from: string, to: string, part: number): Promise<void> => {
  const start = await outlineItem(page, from).boundingBox();
  const end = await outlineItem(page, to).boundingBox();
  if (!start || !end) throw new Error('A row is not on the screen.');
  await page.mouse.move(start.x + 90, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + 90, end.y + end.height / 2, { steps: 3 });
  await page.mouse.move(end.x + 90, end.y + end.height * part, { steps: 3 });
};

test('a row is dragged to another position, and into another block', async ({ page }) => {
  await drag(page, 'A Assist', 'S Sell', 0.1);
  await page.mouse.up();
  await expect.poll(() => rows(page)).toEqual(['P Plan', 'A Assist', 'S Sell', 'C Contract']);
  await drag(page, 'C Contract', 'A Assist', 0.5);
  await page.mouse.up();
  await expect.poll(() => rows(page)).toEqual(['P Plan', 'A Assist', ' A1 Contract', 'S Sell']);
});

test('an impossible drop shows why, and Esc cancels a drag', async ({ page }) => {
  await outlineItem(page, 'S Sell').click();
  await page.keyboard.press('ArrowRight');
  await drag(page, 'S Sell', 'S2 Sell by Proposal', 0.5);
  await expect(page.getByText('Can’t move “Sell” into “Sell by Proposal”')).toBeVisible();
  await page.mouse.up();
  await expect(outlineItem(page, 'S2 Sell by Proposal')).toBeVisible();
  await drag(page, 'A Assist', 'P Plan', 0.1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await rows(page)).at(-1)).toBe('A Assist');
});
