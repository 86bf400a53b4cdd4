/** The main job from start to end, by mouse alone and by keyboard alone. */
import { execFileSync } from 'node:child_process';
import type { Download, Page } from '@playwright/test';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, block, canvas, openSeed, outlineItem, rowOf, saved } from '../helpers/pages.ts';

const PLAN_CHILDREN = /^P\d/;
const ADOPTED = ['P1 Plan Sales & Support Operations', 'P2 Plan Sell', 'P3 Plan Contract', 'P4 Plan Assist'];
const RENAMED = [
  'P1 Plan Sales & Support Operations',
  'P2 Plan Selling',
  'P3 Plan Contract',
  'P4 Plan Assist',
];
const MOVED = ['P1 Plan Sales & Support Operations', 'P2 Plan Contract', 'P3 Plan Selling', 'P4 Plan Assist'];

const textOf = async (download: Download): Promise<string> =>
  execFileSync('pdftotext', ['-layout', await download.path(), '-'], { encoding: 'utf8' });

const expectAllKept = async (page: Page) => {
  await saved(page);
  await page.reload();
  await expect(block(page, 'P2 Plan Selling')).toBeVisible();
  expect(await rowOf(page, PLAN_CHILDREN)).toEqual(RENAMED);
};

const expectPdf = async (download: Download) => {
  const text = await textOf(download);
  for (const name of ['Plan Selling', 'Plan Contract', 'Plan Assist', 'Contract', 'P2', 'P4'])
    expect(text).toContain(name);
};

test('with the mouse alone: open the seed, explode, adopt, rename, move, undo, reload, export', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode P', exact: true }).click();
  await canvas(page).getByRole('button', { name: 'Adopt' }).click();
  await expect(block(page, 'P2 Plan Sell')).toBeVisible();
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(ADOPTED);

  await block(page, 'P2 Plan Sell').click();
  const name = page
    .getByRole('complementary', { name: 'Inspector' })
    .getByRole('textbox', { name: 'Name', exact: true });
  await name.click({ clickCount: 3 });
  await page.keyboard.type('Plan Selling');
  await canvas(page).click({ position: { x: 8, y: 8 } });
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(RENAMED);

  await dragBefore(page, 'P3 Plan Contract', 'P2 Plan Selling');
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(MOVED);

  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(RENAMED);
  await expectAllKept(page);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Paper/ }).click();
  await page.getByRole('option', { name: 'A3' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  await expectPdf(download);
});

test('with the keyboard alone: the same story', async ({ page }) => {
  const press = (key: string) => page.keyboard.press(key);
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 60; i++) {
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return '';
        return element.getAttribute('aria-label') ?? element.textContent ?? '';
      });
      if (name.test(focused)) return;
      await press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}`);
  };
  await expect(page.getByRole('button', { name: /Sales & Support/ })).toBeVisible();
  await tabTo(/Sales & Support/);
  await press('Enter');
  await expect(block(page, 'P Plan')).toBeVisible();

  await tabTo(/^P Plan,/);
  await press('Control+e');
  await expect(canvas(page).getByRole('button', { name: 'Adopt' })).toBeVisible();
  // Into the proposal: its block is selected, Esc lets go, and Tab goes on to its buttons.
  await press('Escape');
  await tabTo(/^Adopt$/);
  await press('Enter');
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(ADOPTED);

  await expect(block(page, 'P Plan')).toBeFocused();
  await press('ArrowDown');
  await press('ArrowRight');
  await expect(block(page, 'P2 Plan Sell')).toBeFocused();
  await press('F2');
  await page.keyboard.type('Plan Selling');
  await press('Enter');
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(RENAMED);

  await expect(block(page, 'P2 Plan Selling')).toBeFocused();
  await press('ArrowRight');
  await press('Alt+ArrowLeft');
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(MOVED);

  await press('Control+z');
  await expect.poll(() => rowOf(page, PLAN_CHILDREN)).toEqual(RENAMED);
  await expectAllKept(page);

  await press('Control+p');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  const download = page.waitForEvent('download');
  await tabTo(/^Export$/);
  await press('Enter');
  await expectPdf(await download);
});

test('adopting closes the request with a note, and one undo reverts all of it', async ({ page }) => {
  await openSeed(page);
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 open thread/);
  await page.getByRole('button', { name: 'Explode P', exact: true }).click();
  await canvas(page).getByRole('button', { name: 'Adopt' }).click();
  await expect(block(page, 'P Plan')).not.toHaveAccessibleName(/open thread/);
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText(
    'Done: adopted “Level 2 proposal”.',
  );
  const adopted = page.getByText('Adopted “Level 2 proposal”.', { exact: true });
  await expect(adopted).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(adopted).toHaveCount(0);
  await expect(canvas(page).getByRole('button', { name: 'Adopt' })).toBeVisible();
  await expect(block(page, 'P Plan')).toHaveAccessibleName(/1 open thread/);
  expect(await rowOf(page, PLAN_CHILDREN)).toEqual([]);
});

test('two windows on the same model follow each other live', async ({ page }) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await expect(block(other, 'S Sell')).toBeVisible();
  await outlineItem(page, 'C Contract').dblclick();
  await page.keyboard.type('Contracting');
  await page.keyboard.press('Enter');
  await expect(block(other, 'C Contracting')).toBeVisible();
  await expect(block(page, 'C Contracting')).toBeVisible();
});

const dragBefore = async (page: Page, moved: string, target: string) => {
  const from = await block(page, moved).boundingBox();
  const to = await block(page, target).boundingBox();
  if (!from || !to) throw new Error('A block to drag is not on screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + to.height / 2, { steps: 6 });
  await page.mouse.move(to.x + 5, to.y + to.height / 2, { steps: 3 });
  await page.mouse.up();
};
