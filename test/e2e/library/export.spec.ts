/** What leaves the window as a picture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Locator, Page } from '@playwright/test';
import { wordFacts } from '../../electron/engine/exchange/word/word-facts.ts';
import { base64Of, pngOf } from '../../shared/model/pictures.ts';
import { expectAccessible } from '../helpers/accessible.ts';
import { cancelledCalls } from '../helpers/cancelled-calls.ts';
import { importGenerated } from '../helpers/generated.ts';
import { changeElsewhere, expect, test } from '../helpers/harness.ts';
import { block, openSeed } from '../helpers/pages.ts';
import type { Started } from '../helpers/server.ts';

/** From the open dialog. */
const exportAs = async (page: Page, format: string): Promise<Download> => {
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: format, exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  await expect(dialog).toBeHidden();
  return download;
};

test('the canvas as it is exploded is saved as SVG, which a browser shows whole', async ({
  page,
  context,
  strata,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 3', exact: true }).click();
  await expect(block(page, 'S101 Develop Profile')).toBeVisible();
  await page.keyboard.press('Control+p');
  const download = await exportAs(page, 'SVG');
  expect(download.suggestedFilename()).toBe('Sales & Support.svg');
  const path = join(strata.folder, 'picture.svg');
  await download.saveAs(path);

  const picture = await context.newPage();
  await picture.goto(`file://${path}`);
  await expect(picture).toHaveTitle('Sales & Support');
  for (const text of ['Sell by Proposal', 'S203', 'brochure, trial', 'Level 2 proposal'])
    await expect(picture.locator('text', { hasText: text }).first()).toBeVisible();
  const outside = await picture.evaluate(() => {
    const whole = document.documentElement.getBoundingClientRect();
    return [...document.querySelectorAll('g *')].flatMap((element) => {
      if (element.tagName === 'title') return [];
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const isIn = left >= whole.left && top >= whole.top && right <= whole.right && bottom <= whole.bottom;
      return isIn ? [] : [element.outerHTML];
    });
  });
  expect(outside).toEqual([]);
});

test('a picture has the shape of the window, as SVG and as PNG, at the size that the dialog tells', async ({
  page,
}) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Level 2', exact: true }).click();
  const shapeOf = async () => {
    await page.keyboard.press('Control+p');
    const svg = readFileSync(await (await exportAs(page, 'SVG')).path(), 'utf8');
    const [, width, height] = /<svg [^>]*width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return { width: Number(width), height: Number(height) };
  };
  const wide = await shapeOf();
  await page.setViewportSize({ width: 600, height: 1200 });
  const tall = await shapeOf();
  expect(tall.width).toBeLessThan(wide.width);
  expect(tall.height).toBeGreaterThan(wide.height);

  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'PNG', exact: true }).click();
  await expect(dialog).toContainText(/\d pixels/);
  const [, told] = /([\d,]+) (?:×|by) [\d,]+ pixels/.exec(await dialog.innerText()) ?? [];
  const png = readFileSync(await (await exportAs(page, 'PNG')).path());
  expect(png.readUInt32BE(16)).toBe(2 * tall.width);
  expect(Math.abs(Number(told?.replace(',', '')) - 2 * tall.width)).toBeLessThan(250);
});

/** The colours of some pixels of a PNG, as red, green, blue and alpha. */
const coloursAt = (page: Page, png: Buffer, points: readonly (readonly [x: number, y: number])[]) =>
  page.evaluate(
    async ([base64, places]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context?.drawImage(image, 0, 0);
      return places.map(([x, y]) => [...(context?.getImageData(x, y, 1, 1).data ?? [])]);
    },
    [png.toString('base64'), points] as const,
  );

test('a picture carries title, labels and logo of the document below it, as SVG and as PNG', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  const exported = async (format: 'SVG' | 'PNG'): Promise<Buffer> => {
    await page.keyboard.press('Control+p');
    return readFileSync(await (await exportAs(page, format)).path());
  };
  const heightIn = (png: Buffer) => png.readUInt32BE(20) / 2;
  const plain = heightIn(await exported('PNG'));
  const logo = base64Of(pngOf(60, 30));
  await changeElsewhere(strata, { type: 'publication.update', title: 'Selling', version: '1.2', logo });
  await changeElsewhere(strata, { type: 'process.rename', id: 'plan', name: 'Planned' });
  await expect(block(page, 'P Planned')).toBeVisible();
  const png = await exported('PNG');
  const height = heightIn(png);
  expect(height).toBeGreaterThan(plain + 40);
  const svg = (await exported('SVG')).toString();
  expect(Math.abs(height - Number(/<svg [^>]*height="([\d.]+)"/.exec(svg)?.[1]))).toBeLessThan(1);
  expect(svg).toContain(logo);
  // In the lower right corner, two pixels a unit.
  const corner = [png.readUInt32BE(16) - 2 * (24 + 30), 2 * height - 2 * (24 + 20)] as const;
  expect(await coloursAt(page, png, [corner])).toEqual([[0x80, 0x80, 0x80, 255]]);
});

test('only the block that was drilled into is exported', async ({ page }) => {
  await openSeed(page);
  await block(page, 'S Sell').dblclick();
  await expect(block(page, 'P Plan')).toHaveCount(0);
  await page.keyboard.press('Control+p');
  const svg = readFileSync(await (await exportAs(page, 'SVG')).path(), 'utf8');
  expect(svg).toContain('<title>Sales &amp; Support / S Sell</title>');
  expect(svg).toContain('S4 Sell Renewal');
  expect(svg).not.toContain('P Plan');
});

test('the canvas is saved as PNG, found by that name, in the colours of paper whatever the theme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await openSeed(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('png');
  await page.getByRole('option', { name: /^Export…/ }).click();
  const download = await exportAs(page, 'PNG');
  expect(download.suggestedFilename()).toBe('Sales & Support.png');
  const png = readFileSync(await download.path());
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Two pixels a unit: two macro processes side by side, and what stands around them.
  expect(png.readUInt32BE(16)).toBe(2 * (2 * 272 + 32 + 2 * 24));
  const points = [
    [4, 4],
    [200, 60],
  ] as const;
  expect(await coloursAt(page, png, points)).toEqual([
    [255, 255, 255, 255],
    [0x20, 0x36, 0x4f, 255],
  ]);
});

test('in the Funnel view, SVG still exports the canvas, and the dialog tells so', async ({ page }) => {
  await openSeed(page);
  await page
    .getByRole('radio', { name: 'Funnel' })
    .or(page.getByRole('tab', { name: 'Funnel' }))
    .click();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('its figures, charts and tables')).toBeVisible();
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'SVG', exact: true }).click();
  await expect(dialog.getByText('To save a chart of the scenario, use the chart’s menu.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /Paper$/ })).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('<title>S Sell</title>');
});

test('a lens on the canvas is exported with its legend, unless it is left out', async ({ page }) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Lenses', exact: true }).click();
  await page.getByRole('button', { name: 'Show on canvas' }).click();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('button', { name: /Overlay$/ })).toContainText('As shown: Online sales');
  await expectAccessible(page);
  const shown = readFileSync(await (await exportAs(page, 'SVG')).path(), 'utf8');
  for (const words of ['Online sales', 'Weight 3', 'No weight']) expect(shown).toContain(`>${words}<`);
  await page.keyboard.press('Control+p');
  await dialog.getByRole('button', { name: /Overlay$/ }).click();
  await page.getByRole('option', { name: 'Hidden' }).click();
  expect(readFileSync(await (await exportAs(page, 'SVG')).path(), 'utf8')).not.toContain('Online sales');
});

/** Letters of scripts that hardly any computer has fonts for, of which some are of no use to tell: it takes all of them. */
const RARE = '\u{10600}\u{10280}\u{102a0}\u{10500}\u{10a60}\u{10b00}\u{11200}\u{16ac0}';

test('a PNG with letters that no font can draw is refused in words; signs without a font are code points', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await changeElsewhere(strata, { type: 'process.rename', id: 'plan', name: `Plan ${RARE}` });
  await expect(block(page, `P Plan ${RARE}`)).toBeVisible();
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'PNG', exact: true }).click();
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(
    page.getByText(/^No font on this computer can draw .+\. Nothing was written\. /),
  ).toBeVisible();
  expect(downloads).toBe(0);
  if (await dialog.isVisible()) await page.keyboard.press('Escape');

  const pictureWith = async (name: string): Promise<Buffer> => {
    await changeElsewhere(strata, { type: 'process.rename', id: 'plan', name });
    await expect(block(page, `P ${name}`)).toBeVisible();
    await page.keyboard.press('Control+p');
    return readFileSync(await (await exportAs(page, 'PNG')).path());
  };
  // No font has a glyph for the last code point: it is written as it would be by hand.
  expect((await pictureWith('Plan \u{10fffd}')).equals(await pictureWith('Plan [U+10FFFD]'))).toBe(true);
});

/** Opens the model that was imported, all levels exploded, and the export dialog with this format. */
const exportDialogOf = async (page: Page, processes: number, format: string): Promise<Locator> => {
  const name = new RegExp(`^Generated ${processes.toLocaleString('en')}`);
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('button', { name: 'All levels' }).click();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: format, exact: true }).click();
  return dialog;
};

const cancelRunningExport = async (dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(dialog.getByRole('progressbar', { name: 'Export progress' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
};

test('a PNG of many blocks has a chosen scale, shows progress, and can be cancelled', async ({
  page,
  strata,
}) => {
  await importGenerated(strata, 4_000);
  const dialog = await exportDialogOf(page, 4_000, 'PNG');
  await expect(dialog.getByRole('button', { name: /Scale$/ })).toContainText('(largest possible)');
  await expect(
    dialog.getByText(/A PNG holds 16,384 on each side, so the largest scale is \d+%/),
  ).toBeVisible();
  let downloads = 0;
  page.on('download', () => downloads++);
  await cancelRunningExport(dialog);
  // What comes next is made as if nothing had been begun.
  await page.keyboard.press('Control+p');
  expect((await exportAs(page, 'SVG')).suggestedFilename()).toMatch(/\.svg$/);
  expect(downloads).toBe(1);
});

test('cancelling an export in the dialog stops it in the engine', async ({ page, strata }) => {
  await importGenerated(strata, 3_000);
  const cancelled = cancelledCalls(page);
  let downloads = 0;
  page.on('download', () => downloads++);
  await page.reload();
  const dialog = await exportDialogOf(page, 3_000, 'SVG');
  await cancelRunningExport(dialog);
  await expect.poll(() => cancelled).toContain('document.export');
  expect(downloads).toBe(0);
});

const textOf = async (download: Download, strata: Started): Promise<string> => {
  const path = join(strata.folder, 'exported');
  await download.saveAs(path);
  return readFileSync(path, 'utf8');
};

test('the matrix, the table and the discussion export themselves, as they are on screen', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await page.getByRole('tab', { name: 'Matrix' }).click();
  await page.keyboard.press('Control+p');
  await expectAccessible(page, '[role=dialog]');
  const matrix = await exportAs(page, 'CSV');
  expect(matrix.suggestedFilename()).toMatch(/^Sales & Support - .*Sell.*\.csv$/);
  const cells = await textOf(matrix, strata);
  expect(cells).toContain('Grouping,S1 Sell on Standard Terms,S2 Sell by Proposal');
  expect(cells).toContain('Gap');

  await page.getByRole('tab', { name: 'Table' }).click();
  await page.getByRole('textbox', { name: /^Search/ }).fill('qualify');
  await page.keyboard.press('Control+p');
  const table = await textOf(await exportAs(page, 'Markdown'), strata);
  expect(table.match(/Qualify/g)?.length).toBeGreaterThan(2);
  expect(table).not.toContain('Contract');

  await page.getByRole('tab', { name: 'Discussion' }).click();
  await page.getByRole('button', { name: 'All kinds' }).click();
  await page.getByRole('option', { name: 'Requests' }).click();
  await page.keyboard.press('Control+p');
  const discussion = await textOf(await exportAs(page, 'Markdown'), strata);
  expect(discussion).toContain('## Please explode Plan');
  expect(discussion).not.toContain('Question');
  await page.keyboard.press('Control+p');
  const pages = await exportAs(page, 'PDF');
  expect(pages.suggestedFilename()).toBe('Sales & Support - Discussion.pdf');
  expect(await textOf(pages, strata)).toMatch(/^%PDF-/);
});

test('a long table shows how far its export is, can be cancelled, and is whole; too long for paper is told', async ({
  page,
  strata,
}) => {
  const count = 21_000;
  await importGenerated(strata, count);
  await page
    .getByRole('button', { name: /^Generated 21,000/ })
    .first()
    .click();
  await page.getByRole('tab', { name: 'Table' }).click();
  await expect(page.getByRole('grid', { name: 'Processes' })).toBeVisible();
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByText('Too long for paper')).toBeVisible();
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'CSV', exact: true }).click();
  let downloads = 0;
  page.on('download', () => downloads++);
  await cancelRunningExport(dialog);
  await page.keyboard.press('Control+p');
  const lines = (await textOf(await exportAs(page, 'CSV'), strata)).split('\r\n');
  expect(lines.length).toBeGreaterThan(count);
  expect(lines[0]).toContain('Code,Name');
  expect(downloads).toBe(1);
});

test('a comparison of proposals exports itself', async ({ page, strata }) => {
  await openSeed(page);
  await page.getByRole('button', { name: 'Explode P', exact: true }).click();
  await page
    .getByRole('region', { name: /^Proposal Level 2 proposal,/ })
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: 'Compare…' }).click();
  await page.getByRole('dialog', { name: 'Compare' }).getByRole('button', { name: 'Export…' }).click();
  const compared = await textOf(await exportAs(page, 'CSV'), strata);
  expect(compared).toContain('Level 2 proposal');
  expect(compared).toContain('Plan Assist');
});

test('a book is exported with its document details, and its parts are remembered', async ({
  page,
  strata,
}) => {
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'PDF book', exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Funnel' }).uncheck();
  await dialog.getByText('Document details').click();
  await dialog.getByRole('textbox', { name: 'Client' }).fill('Contoso');
  await expectAccessible(page, '[role=dialog]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support - Book.pdf');
  expect(await textOf(download, strata)).toMatch(/^%PDF-/);
  await expect(dialog).toBeHidden();

  await page.reload();
  await expect(block(page, 'S Sell')).toBeVisible();
  await page.keyboard.press('Control+p');
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'PDF book', exact: true }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Funnel' })).not.toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Matrix' })).toBeChecked();
  await dialog.getByText('Document details').click();
  await expect(dialog.getByRole('textbox', { name: 'Client' })).toHaveValue('Contoso');
});

test('the book is saved as a Word document, with choices of its own', async ({ page, strata }) => {
  await openSeed(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await dialog.getByRole('button', { name: /Format$/ }).click();
  await page.getByRole('option', { name: 'Word document', exact: true }).click();
  await dialog.getByRole('checkbox', { name: 'Funnel' }).uncheck();
  await expectAccessible(page, '[role=dialog]');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Export', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Sales & Support - Book.docx');
  const path = join(strata.folder, 'book.docx');
  await download.saveAs(path);
  const { headings } = wordFacts(readFileSync(path));
  expect(headings).toContain('Heading1: S Sell');
  expect(headings).not.toContain('Heading1: Funnel');
});
