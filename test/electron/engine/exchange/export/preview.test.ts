/** Previews: the first pages of a PDF as they are in the whole of it, and what is told of the other pages. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../../../../electron/engine/engine.ts';
import type { EngineOptions } from '../../../../../electron/engine/engine-options.ts';
import { formats } from '../../../../../electron/engine/exchange/formats.ts';
import { readPackage } from '../../../../../electron/engine/exchange/package/parts.ts';
import { type Params, UserError } from '../../../../../shared/api/contract.ts';
import { dataFrom, modelFrom } from '../../../../../shared/model/model.ts';
import type { ModelData } from '../../../../../shared/model/records.ts';
import type { Report } from '../../../../../shared/report/report.ts';
import { generateModel } from '../../../../bench/models/generate-model.ts';
import { perform, seedData } from '../../../../shared/model/harness.ts';
import { base64Of, pngOf } from '../../../../shared/model/pictures.ts';
import { elementsOf, readXml } from '../../../../xml.ts';
import { filesIn, modelFile, tempFolder } from '../../fixtures.ts';
import { infoOf, pagesOf } from '../book/pdf-facts.ts';
import { chainOf } from '../models.ts';

const engines: Engine[] = [];
afterEach(async () => {
  for (const engine of engines.splice(0)) await engine.close();
});

const FILE = 'Shown.strata';
const IN_SLICES = { exportThreadBlocks: Number.POSITIVE_INFINITY };
const IN_A_THREAD = { exportThreadBlocks: 1 };

/** A window on a model, what it is shown of a document, and the whole of the document beside it. */
const showing = async (data: ModelData, options: Pick<EngineOptions, 'exportThreadBlocks'> = IN_SLICES) => {
  const now = () => new Date('2026-01-02T03:04:05Z');
  const file = modelFile(data, FILE);
  const engine = createEngine({ file, version: '1', formats, allowPaths: false, now, ...options });
  engines.push(engine);
  const session = engine.connect({ id: 'Ann', name: 'Ann', role: 'owner', isWindow: true });
  await session.request('document.open', { file: FILE });
  const folder = tempFolder();
  const kept = (base64: string): string => {
    const path = join(folder, `${filesIn(folder).length}.pdf`);
    writeFileSync(path, Buffer.from(base64, 'base64'));
    return path;
  };
  type Options = Params<'document.export'>['options'];
  return {
    session,
    preview: async (wanted: Options, details?: Record<string, string>) => {
      const asked: Params<'document.preview'> = {
        file: FILE,
        options: wanted,
        pages: 4,
        ...(details && { details }),
      };
      const made = await session.request('document.preview', asked);
      return { path: kept(made.base64), planned: made.planned };
    },
    whole: async (wanted: Options) =>
      kept((await session.request('document.export', { file: FILE, options: wanted })).base64),
  };
};

const countIn = (path: string): number => Number(/Pages:\s+(\d+)/.exec(infoOf(path))?.[1]);

/** The first pages as pixels. */
const picturesOf = (path: string, count: number): Buffer[] => {
  const folder = tempFolder();
  execFileSync('pdftoppm', ['-r', '50', '-l', `${count}`, path, join(folder, 'page')]);
  return filesIn(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name)));
};

const rows = Array.from({ length: 400 }, (_, i) => [`S${i}`, `Row ${i} `.repeat(1 + (i % 9))]);
const report: Report = {
  title: 'Table',
  facts: '400 rows',
  sections: [
    { heading: 'First', table: { head: ['Code', 'Name'], rows: rows.slice(0, 300) } },
    { heading: 'Second', paragraphs: ['A line.'], table: { head: ['Code'], rows: rows.slice(300) } },
  ],
};

for (const [where, options] of [
  ['in slices', IN_SLICES],
  ['in a thread', IN_A_THREAD],
] as const)
  describe(`a preview made ${where}`, () => {
    for (const [what, wanted] of [
      ['the book', { format: 'book', orientation: 'portrait' }],
      ['a report', { format: 'pdf', report }],
      ['the canvas', { format: 'pdf' }],
    ] as const)
      it(`of ${what} has the first pages as they are in the whole, and the count of all`, async () => {
        const data = what === 'the canvas' ? generateModel({ seed: 'many', processes: 300 }) : seedData();
        const shown = await showing(data, options);
        const { path, planned } = await shown.preview(wanted);
        const whole = await shown.whole(wanted);
        expect(countIn(whole)).toBeGreaterThan(4);
        expect(planned?.count).toBe(countIn(whole));
        expect(countIn(path)).toBe(4);
        const [pictures, wholePictures] = [picturesOf(path, 4), picturesOf(whole, 4)];
        expect(pictures).toHaveLength(4);
        expect(pictures.every((picture, i) => picture.equals(wholePictures[i] as Buffer))).toBe(true);
        expect(pagesOf(path)).toEqual(pagesOf(whole).slice(0, 4));
      });

    for (const [made, length] of [
      ['turned', 4],
      ['larger', 7],
      ['tiled', 30],
    ] as const)
      it(`tells which pages are ${made} for a diagram that is too large`, async () => {
        const shown = await showing(dataFrom(chainOf(length)), options);
        const wanted = { format: 'book', orientation: 'portrait', paper: 'a4' } as const;
        const { planned } = await shown.preview(wanted);
        expect(planned?.[made].length).toBeGreaterThan(0);
        const whole = await shown.whole(wanted);
        const sizes = infoOf(whole, '-l', '100000').matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm);
        const isTiled = pagesOf(whole).map((text) => /Part \d+ of \d+/.test(text));
        const found = [...sizes].map(([, width, height], i) =>
          isTiled[i]
            ? 'tiled'
            : Math.max(Number(width), Number(height)) > 843
              ? 'larger'
              : Number(width) > Number(height)
                ? 'turned'
                : null,
        );
        expect(found).toHaveLength(planned?.count ?? 0);
        for (const each of ['turned', 'larger', 'tiled'] as const)
          expect(found.flatMap((way, i) => (way === each ? [i + 1] : []))).toEqual(planned?.[each]);
      });

    it('has details that are not in the model yet, and leaves the model as it is', async () => {
      const shown = await showing(seedData(), options);
      const wanted = { format: 'book' };
      const { path } = await shown.preview(wanted, { client: 'Contoso', title: 'The Book' });
      expect(pagesOf(path)[0]).toContain('Contoso');
      expect(pagesOf(path)[0]).toContain('The Book');
      expect(pagesOf(await shown.whole(wanted))[0]).not.toContain('Contoso');
      await expect(shown.preview(wanted, { accent: 'blue-ish' })).rejects.toMatchObject({
        name: 'UserError',
        code: 'not-a-colour',
      });
    });

    it('ends when it is cancelled', async () => {
      const { session } = await showing(seedData(), options);
      const asked = session.request('document.preview', {
        ...{ file: FILE, options: { format: 'book' }, pages: 4, job: 'mine' },
      });
      void session.request('job.cancel', { job: 'mine' });
      await expect(asked).rejects.toMatchObject({ code: 'cancelled' });
    });
  });

it('a preview of a Word document has the pages of the book, whatever its template', async () => {
  const shown = await showing(seedData());
  const wanted: Pick<Params<'document.export'>['options'], 'orientation' | 'parts'> = {
    orientation: 'portrait',
    parts: ['cover', 'contents', 'reference'],
  };
  const template = { name: 'client.dotx', base64: 'bm8gdGVtcGxhdGU=' };
  const { path, planned } = await shown.preview({ format: 'docx', template, ...wanted });
  const book = await shown.preview({ format: 'book', ...wanted });
  expect(planned).toEqual(book.planned);
  expect(readFileSync(path).equals(readFileSync(book.path))).toBe(true);
});

for (const [where, options] of [
  ['in slices', IN_SLICES],
  ['in a thread', IN_A_THREAD],
] as const)
  it(`a preview of slides has their titles, boxes, labels of flows, and tables, made ${where}`, async () => {
    const data = seedData();
    const flow = { sourceId: 'plan', targetId: 'sell', kind: 'material' as const };
    const model = modelFrom(data);
    perform(model, { type: 'flow.add', ...flow, label: 'Plan & "budget" <2027>' });
    const logo = base64Of(pngOf(40, 20));
    perform(model, { type: 'publication.update', confidentiality: 'Client confidential', logo });
    const shown = await showing(dataFrom(model), options);
    const { session } = shown;
    const asked: Params<'document.export'> = { file: FILE, options: { format: 'pptx' } };
    const { base64, planned } = await session.request('document.preview', { ...asked, pages: 20 });
    const { base64: deck } = await session.request('document.export', asked);
    const slides = await readPackage(Buffer.from(deck, 'base64'), 'deck.pptx');
    const path = join(tempFolder(), 'slides.pdf');
    writeFileSync(path, Buffer.from(base64, 'base64'));
    const pages = pagesOf(path).map((page) => page.replace(/\s+/g, ''));
    expect(pages).toHaveLength(planned?.count ?? 0);
    for (const [i, page] of pages.entries()) {
      const texts = textsOf(Buffer.from(slides.part(`ppt/slides/slide${i + 1}.xml`)).toString());
      for (const text of texts) expect([i + 1, text, page.includes(text)]).toEqual([i + 1, text, true]);
      expect(page).toContain('Clientconfidential');
    }
    expect(slides.has(`ppt/slides/slide${pages.length + 1}.xml`)).toBe(false);
    expect(readFileSync(path).includes('/Subtype /Image')).toBe(true);
  });

/** The words of a slide: its lines may be broken elsewhere. */
const textsOf = (slide: string): string[] =>
  elementsOf(readXml(slide))
    .filter(({ tag }) => tag === 'a:t')
    .flatMap(({ text }) => text.split(/[\s/-]+/))
    .filter((word) => word.length > 1);

it('a preview of what is no PDF is refused in words', async () => {
  const { preview } = await showing(seedData());
  const refused = await preview({ format: 'svg' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UserError);
  expect(refused).toMatchObject({
    code: 'no-preview',
    message: 'SVG has no preview: only pages of a PDF have one.',
  });
});
