import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readableOnWhite } from '../../../../../electron/engine/exchange/book/colours.ts';
import { setSheets } from '../../../../../electron/engine/exchange/book/document.ts';
import type { Sheet } from '../../../../../electron/engine/exchange/book/sheet.ts';
import { bookFormat } from '../../../../../electron/engine/exchange/book.ts';
import type { ExportOptions } from '../../../../../shared/api/export/options.ts';
import { bookOf } from '../../../../../shared/book/book.ts';
import { extentOf } from '../../../../../shared/drawing/scene.ts';
import { smallestType } from '../../../../../shared/drawing/smallest-type.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { explodedTo } from '../../../../../shared/scene/levels.ts';
import { idOf, perform, seedModel } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { readXml } from '../../../../xml.ts';
import { chainOf } from '../models.ts';
import { checkedByQpdf, hasQpdf, infoOf, linksIn, pagesOf } from './pdf-facts.ts';

const context = { at: '2026-11-29T12:00:00Z', version: '0.1.0' };
const A4 = { paper: 'a4', orientation: 'portrait' } as const;

let folder = '';
let files = 0;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-book-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytesOf = (model: Model, options: Partial<ExportOptions> = {}) =>
  bookFormat.write(model, { format: 'book', ...A4, ...options }, context);
const written = async (model: Model, options: Partial<ExportOptions> = {}): Promise<string> => {
  const file = join(folder, `${++files}.pdf`);
  writeFileSync(file, await bytesOf(model, options));
  return file;
};
const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** The sheets of the book of a model, before they are painted. */
const sheetsOf = (model: Model, paper: Pick<ExportOptions, 'paper' | 'orientation'> = A4): Sheet[] => {
  const view = { rootId: null, exploded: explodedTo(model, null, Number.POSITIVE_INFINITY) };
  const sheets: Sheet[] = [];
  for (const _ of setSheets(model, bookOf(model, { view }, context), paper, sheets));
  return sheets;
};
const diagramsOn = (sheets: readonly Sheet[]) =>
  sheets.flatMap((sheet) => sheet.steps.flatMap((step) => (step.do === 'diagram' ? [{ sheet, step }] : [])));

describe('the book of the seed as PDF', () => {
  it('is tagged, has a title and a language, and tells page of pages, label and version at its foot', async () => {
    const model = seedModel();
    perform(model, {
      type: 'publication.update',
      version: '1.2',
      confidentiality: 'Confidential',
      footer: 'Contoso',
    });
    const file = await written(model);
    const info = infoOf(file);
    expect(info).toMatch(/Title:\s+Sales & Support/);
    expect(info).toMatch(/Tagged:\s+yes/);
    const count = Number(/Pages:\s+(\d+)/.exec(info)?.[1]);
    const pages = pagesOf(file).map(oneLine);
    expect(pages).toHaveLength(count);
    expect(pages[1]).toContain(`Page 2 of ${count}`);
    expect(pages[1]).toContain('Confidential · 1.2 · 29 Nov 2026 · Contoso');
    expect(infoOf(file, '-struct')).toMatch(/Document[\s\S]*H1[\s\S]*Table/);
  });

  it('says in its metadata who wrote what, and that it follows PDF/UA, whatever signs the names have', async () => {
    const model = seedModel();
    perform(model, { type: 'publication.update', author: 'Müller & <Söhne>' });
    const file = await written(model);
    expect(infoOf(file)).toMatch(/Author:\s+Müller & <Söhne>/);
    const metadata = readXml(infoOf(file, '-meta').replace(/<\?xpacket[^>]*>/g, ''));
    expect(oneLine(metadata.text)).toContain('Sales & Support');
    expect(oneLine(metadata.text)).toContain('Müller & <Söhne>');
    expect(infoOf(file, '-meta')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  });

  it('names in its contents the pages on which its parts are', async () => {
    const pages = pagesOf(await written(seedModel())).map(oneLine);
    const contents = pages.find((page) => page.includes('Document control 2 ')) ?? '';
    const parts = ['S2 Sell by Proposal', 'Matrix', 'Glossary', 'Findings', 'Index of processes'];
    for (const part of parts) {
      const page = Number(new RegExp(`${part} (\\d+)`).exec(contents)?.[1]);
      expect([part, pages[page - 1]?.includes(part)]).toEqual([part, true]);
    }
  });

  it('is sound for another program, and each of its links leads to a place in it', async ({ skip }) => {
    if (!hasQpdf()) skip('qpdf is not installed');
    const model = seedModel();
    const choices: Partial<ExportOptions>[] = [
      {},
      { parts: ['diagrams', 'index'] },
      { parts: ['contents', 'reference'], onlyDefined: true },
      { view: { rootId: idOf(model, 'S'), exploded: [] } },
    ];
    for (const options of choices) {
      const file = await written(model, options);
      expect(checkedByQpdf(file)).toContain('No syntax or stream encoding errors found');
      const { targets, names } = linksIn(file);
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !names.includes(target))).toEqual([]);
    }
  });

  it('is the same bytes for the same model, a logo with a transparent part included', async () => {
    const model = seedModel();
    perform(model, { type: 'publication.update', logo: base64Of(pngOf(40, 20, { isClear: true })) });
    const [one, other] = [await bytesOf(model), await bytesOf(model)];
    expect(Buffer.compare(one, other)).toBe(0);
  });

  it('is refused in one sentence if its logo is no whole image', async () => {
    const model = seedModel();
    const pixels = Buffer.from('not deflated');
    perform(model, { type: 'publication.update', logo: base64Of(pngOf(4, 4, { isClear: true, pixels })) });
    await expect(bytesOf(model)).rejects.toMatchObject({ code: 'logo-unreadable' });
  });

  it('ends as soon as it is cancelled, with the reason of that', async () => {
    const cancel = new AbortController();
    const told: number[] = [];
    const writing = bookFormat.write(
      seedModel(),
      { format: 'book', ...A4 },
      {
        ...{ ...context, signal: cancel.signal },
        progress: (done) => {
          told.push(done);
          if (done > 0.6) cancel.abort(new Error('Cancelled here.'));
        },
      },
    );
    await expect(writing).rejects.toThrow('Cancelled here.');
    expect(told.at(-1)).toBeLessThan(0.7);
  });
});

describe('the pages of a book', () => {
  it('have no type under 6 pt and nothing beyond their edges, in portrait and in landscape', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'S2')], definition: 'word '.repeat(4000) });
    perform(model, { type: 'process.rename', id: idOf(model, 'S3'), name: `Sell ${'x'.repeat(300)}` });
    for (const orientation of ['portrait', 'landscape'] as const) {
      const sheets = sheetsOf(model, { paper: 'a4', orientation });
      for (const { sheet, step } of diagramsOn(sheets)) {
        expect(smallestType(step.drawing) * step.scale).toBeGreaterThanOrEqual(6);
        const { x, y, width, height } = extentOf(step.drawing);
        expect(step.x + x * step.scale).toBeGreaterThanOrEqual(0);
        expect(step.y + y * step.scale).toBeGreaterThanOrEqual(0);
        expect(step.x + (x + width) * step.scale).toBeLessThanOrEqual(sheet.width);
        expect(step.y + (y + height) * step.scale).toBeLessThanOrEqual(sheet.height);
      }
      for (const { steps, height } of sheets)
        for (const step of steps)
          if (step.do === 'write') {
            expect(step.style.size).toBeGreaterThanOrEqual(6);
            for (const { y } of step.lines) expect(y).toBeLessThan(height);
          }
    }
  });

  it('hold all of a long definition, on as many pages as it takes', async () => {
    const model = seedModel();
    const words = Array.from({ length: 3000 }, (_, i) => `word${i}`);
    perform(model, { type: 'process.update', ids: [idOf(model, 'S2')], definition: words.join(' ') });
    const pages = pagesOf(await written(model, { parts: ['reference'] }));
    const found = new Set(pages.join(' ').match(/word\d+/g));
    expect(words.filter((word) => !found.has(word))).toEqual([]);
  });

  it('grow for a diagram that is too wide, which is set on overlapping parts at last', () => {
    const wide = diagramsOn(sheetsOf(chainOf(7))).filter(({ sheet }) => sheet.section.title === 'C Contract');
    expect(wide).toHaveLength(1);
    expect(Math.max(wide[0]?.sheet.width ?? 0, wide[0]?.sheet.height ?? 0)).toBeGreaterThan(842);
    const tiles = diagramsOn(sheetsOf(chainOf(30))).filter(
      ({ sheet }) => sheet.section.title === 'C Contract',
    );
    expect(tiles.length).toBeGreaterThan(1);
    // Together the parts show all of it: each goes on before the one before it has ended.
    const { x, width } = extentOf(tiles[0]?.step.drawing ?? ({} as never));
    const spans = tiles.map(({ step }) => ({
      from: (step.clip.x - step.x) / step.scale,
      until: (step.clip.x + step.clip.width - step.x) / step.scale,
    }));
    expect(spans[0]?.from).toBeLessThanOrEqual(x + 1e-6);
    expect(spans.at(-1)?.until).toBeGreaterThanOrEqual(x + width - 1e-6);
    spans.slice(1).forEach(({ from }, i) => {
      expect(from).toBeLessThan(spans[i]?.until ?? 0);
    });
    for (const { step, sheet } of tiles) {
      expect(smallestType(step.drawing) * step.scale).toBeCloseTo(6);
      expect(sheet.width).toBeLessThan(843);
      expect(sheet.steps.filter((each) => each.do === 'line')).toHaveLength(8);
    }
  });
});

it('an accent that is too light to be read on white is darkened for links', () => {
  expect(readableOnWhite('#1f5fa8')).toBe('#1f5fa8');
  for (const light of ['#ffee00', '#ffffff', '#66ccff']) {
    const dark = readableOnWhite(light);
    expect(dark).toMatch(/^#[0-9a-f]{6}$/);
    expect(dark).not.toBe(light);
  }
});
