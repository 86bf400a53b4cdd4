/** The preview in the dialog “Export”: the first pages of the PDF as it would be. */
import type { Page } from '@playwright/test';
import { expectAccessible } from '../helpers/accessible.ts';
import { cancelledCalls } from '../helpers/cancelled-calls.ts';
import { importGenerated } from '../helpers/generated.ts';
import { expect, test } from '../helpers/harness.ts';
import { anotherWindow, openSeed, outlineItem } from '../helpers/pages.ts';

const choose = async (page: Page, field: RegExp, option: string): Promise<void> => {
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: field }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

/** What a canvas shows: its shape, and how many of its pixels are not white. */
const painted = (page: Page, name: RegExp): Promise<{ isWide: boolean; inked: number }> =>
  page.getByRole('img', { name }).evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) throw new Error('Not a canvas.');
    const { width, height } = canvas;
    const { data = [] } = canvas.getContext('2d')?.getImageData(0, 0, width, height) ?? {};
    let inked = 0;
    for (let i = 0; i < data.length; i += 4) if ((data[i + 3] ?? 0) > 0 && (data[i] ?? 255) < 200) inked++;
    return { isWide: width > height, inked };
  });

test('shows the first pages of a book, follows the choices, and goes for a format without pages', async ({
  page,
}) => {
  await openSeed(page);
  const readers = () =>
    page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.includes('/pdf-')).length,
    );
  expect(await readers()).toBe(0);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('img', { name: 'Page 1 of 1' })).toBeVisible();
  expect(await readers()).toBeGreaterThan(0);
  await expect.poll(async () => (await painted(page, /^Page 1 of 1$/)).inked).toBeGreaterThan(1000);
  expect((await painted(page, /^Page 1 of 1$/)).isWide).toBe(true);

  await choose(page, /Format$/, 'PDF book');
  const first = dialog.getByRole('img', { name: /^Page 1 of \d\d$/ });
  await expect(first).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^Page \d of/ })).toHaveCount(4);
  await expect(dialog.getByText(/^First 4 of \d+ pages$/)).toBeVisible();
  await expect.poll(async () => (await painted(page, /^Page 4 of/)).inked).toBeGreaterThan(1000);
  expect((await painted(page, /^Page 1 of/)).isWide).toBe(false);
  await expectAccessible(page, '[role=dialog]');

  await choose(page, /Orientation$/, 'Landscape');
  await expect.poll(async () => (await painted(page, /^Page 1 of/)).isWide).toBe(true);
  await choose(page, /Orientation$/, 'Portrait');
  for (const part of ['Cover', 'Contents']) await dialog.getByRole('checkbox', { name: part }).uncheck();
  const before = await first.getAttribute('aria-label');
  await expect(dialog.getByRole('img', { name: before ?? '', exact: true })).toBeHidden();

  await choose(page, /Format$/, 'SVG');
  await expect(dialog.getByRole('img', { name: /^Page/ })).toHaveCount(0);
  await expect(dialog.getByRole('region', { name: 'Preview' })).toHaveCount(0);
});

test('shows a Word document as the pages of the book, and slides one by one', async ({ page }) => {
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await choose(page, /Format$/, 'Word document');
  await expect(dialog.getByRole('img', { name: /^Page 1 of \d\d$/ })).toBeVisible();
  await expect(dialog.getByText('Word breaks pages by itself')).toBeVisible();

  await choose(page, /Format$/, 'Slides');
  await expect(dialog.getByRole('img', { name: /^Slide \d of/ })).toHaveCount(4);
  await expect(dialog.getByText(/^First 4 of \d+ slides$/)).toBeVisible();
  await expect(dialog.getByText('Word breaks pages by itself')).toBeHidden();
  await expect.poll(async () => (await painted(page, /^Slide 2 of/)).inked).toBeGreaterThan(1000);
  expect((await painted(page, /^Slide 2 of/)).isWide).toBe(true);
  await expectAccessible(page, '[role=dialog]');
});

test('details that are typed stand on the cover before they are kept; a problem is a sentence and stops nothing', async ({
  page,
}) => {
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await choose(page, /Format$/, 'PDF book');
  await expect(dialog.getByRole('img', { name: /^Page 1 of \d\d$/ })).toBeVisible();
  await expect.poll(async () => (await painted(page, /^Page 1 of/)).inked).toBeGreaterThan(100);
  const { inked } = await painted(page, /^Page 1 of/);
  await dialog.getByText('Document details').click();
  await dialog.getByRole('textbox', { name: 'Subtitle' }).fill('A subtitle of some length for the cover');
  await expect.poll(async () => (await painted(page, /^Page 1 of/)).inked).toBeGreaterThan(inked + 20);

  await dialog.getByRole('textbox', { name: 'Accent colour' }).fill('blue-ish');
  await expect(dialog.getByText(/#1f5fa8|#rrggbb/i)).toBeVisible();
  await expect(dialog.getByRole('img', { name: /^Page/ })).toHaveCount(0);
  await dialog.getByRole('textbox', { name: 'Accent colour' }).fill('');
  await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support - Book.pdf');
});

test('follows what somebody else changes meanwhile', async ({ page }) => {
  await openSeed(page);
  const other = await anotherWindow(page);
  await page.keyboard.press('Control+p');
  const first = page.getByRole('dialog', { name: 'Export' }).getByRole('img', { name: 'Page 1 of 1' });
  await expect(first).toBeVisible();
  await expect.poll(async () => (await painted(page, /^Page 1 of 1$/)).inked).toBeGreaterThan(1000);
  const { inked } = await painted(page, /^Page 1 of 1$/);
  await outlineItem(other, 'S Sell').click();
  await other.keyboard.press('Delete');
  // The blocks that are left are drawn larger.
  await expect
    .poll(async () => Math.abs((await painted(page, /^Page 1 of 1$/)).inked / inked - 1))
    .toBeGreaterThan(0.1);
});

test('a choice that changes cancels the preview that is being made, and so does closing the dialog', async ({
  page,
  strata,
}) => {
  await importGenerated(strata, 3_000);
  const cancelled = cancelledCalls(page);
  let sentPreviews = 0;
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      if (String(payload).includes('"document.preview"')) sentPreviews++;
    }),
  );
  await page.reload();
  await page
    .getByRole('button', { name: /^Generated 3,000/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'All levels' }).click();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('Making the preview…')).toBeVisible();
  await choose(page, /Format$/, 'PDF book');
  await expect.poll(() => cancelled).toEqual(['document.preview']);
  // Another is under way before the dialog goes.
  await expect.poll(() => sentPreviews).toBe(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => cancelled).toEqual(['document.preview', 'document.preview']);
});

test('the buttons of the dialog stay in view while its fields scroll', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await choose(page, /Format$/, 'PDF book');
  await dialog.getByText('Document details').click();
  for (const name of ['Export', 'Cancel'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
  await dialog.getByRole('textbox', { name: 'Accent colour' }).focus();
  await expect(dialog.getByRole('textbox', { name: 'Accent colour' })).toBeInViewport({ ratio: 1 });
  const [field, button] = await Promise.all(
    [
      dialog.getByRole('textbox', { name: 'Accent colour' }),
      dialog.getByRole('button', { name: 'Export', exact: true }),
    ].map((locator) => locator.boundingBox()),
  );
  expect((field?.y ?? 0) + (field?.height ?? 0)).toBeLessThanOrEqual(button?.y ?? 0);
});
