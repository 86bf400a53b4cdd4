/** The same content with the peers, each used as its documentation shows first. They are installed in test/bench. */
import { join } from 'node:path';
import Papa from 'papaparse';
import { modelFrom } from '../../../shared/model/model.ts';
import type { Process } from '../../../shared/model/records.ts';
import { csvBytes, type Job, written } from './jobs.ts';
import { containers, described } from './models.ts';

const MODULES = join(import.meta.dirname, '..', 'node_modules');
/** A peer has no types here: `npm ci` at the root does not install it. */
// biome-ignore lint/suspicious/noExplicitAny: see above
const peer = (path: string): Promise<any> => import(join(MODULES, path));

type Page = { readonly title: string; readonly blocks: readonly Process[] };

/** The containers with what is in them: a slide, a diagram or a page each. */
const pagesOf = (size: number): Page[] => {
  const { process = [] } = containers(size, true).tables;
  const children = Map.groupBy(process, ({ parentId }) => parentId);
  return process
    .filter(({ id, parentId }) => parentId !== null && children.has(id))
    .map(({ id, name }) => ({ title: name, blocks: children.get(id) ?? [] }));
};

const COLUMNS = 4;
/** Where the `i`th box of a page is, in inches. */
const placeOf = (i: number) => ({ x: 0.5 + (i % COLUMNS) * 2.3, y: 1.2 + Math.floor(i / COLUMNS) * 1.3 });

const deck: Job = {
  prepare: async (size) => {
    const pages = pagesOf(size);
    const { default: Deck } = await peer('pptxgenjs/dist/pptxgen.es.js');
    return async () => {
      const pptx = new Deck();
      for (const { title, blocks } of pages) {
        const slide = pptx.addSlide();
        slide.addText(title, { x: 0.5, y: 0.3, w: 9, h: 0.6, fontSize: 24 });
        for (const [i, { name }] of blocks.entries())
          slide.addText(name, {
            ...placeOf(i),
            w: 2,
            h: 0.9,
            shape: 'rect',
            line: { color: '666666' },
            fontSize: 10,
          });
        for (const i of blocks.slice(1).keys()) {
          const { x, y } = placeOf(i);
          slide.addShape('line', {
            x: x + 2,
            y: y + 0.45,
            w: 0.3,
            h: 0,
            line: { color: '666666', endArrowType: 'triangle' },
          });
        }
      }
      const bytes: Uint8Array = await pptx.write({ outputType: 'nodebuffer' });
      return bytes.length;
    };
  },
};

/** Its diagrams are SVG pictures, as Strata draws them, with the one-pixel fallback that the library asks for. */
const word: Job = {
  prepare: async (size) => {
    const pages = pagesOf(size);
    const model = modelFrom(containers(size, true));
    const docx = await peer('docx/dist/index.mjs');
    const pictures = await Promise.all(
      pages.map(({ blocks }) =>
        written(model, { format: 'svg', view: { rootId: blocks[0]?.parentId ?? null, exploded: [] } }),
      ),
    );
    const fallback = { type: 'png', data: Buffer.from(PIXEL, 'base64') };
    const cell = (text: string) => new docx.TableCell({ children: [new docx.Paragraph(text)] });
    return async () => {
      const children = pages.flatMap(({ title, blocks }, i) => [
        new docx.Paragraph({ text: title, heading: docx.HeadingLevel.HEADING_1 }),
        new docx.Paragraph({
          children: [
            new docx.ImageRun({
              ...{ type: 'svg', data: Buffer.from(pictures[i] ?? []), fallback },
              transformation: { width: 500, height: 300 },
            }),
          ],
        }),
        new docx.Table({
          rows: blocks.map(
            ({ name, definition }) => new docx.TableRow({ children: [cell(name), cell(definition)] }),
          ),
        }),
      ]);
      const bytes: Uint8Array = await docx.Packer.toBuffer(new docx.Document({ sections: [{ children }] }));
      return bytes.length;
    };
  },
};
/** A transparent pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const workbookOut: Job = {
  prepare: async (size) => {
    const rows = (described(size).tables.process ?? []).map(({ id, name, owner, status, definition }) =>
      [name, owner, status, definition, id].map((value) => ({ value, type: String })),
    );
    const { default: writeExcelFile } = await peer('write-excel-file/node/index.js');
    return async () => {
      const bytes: Uint8Array = await writeExcelFile(rows).toBuffer();
      return bytes.length;
    };
  },
};

const workbookIn: Job = {
  prepare: async (size) => {
    const file = Buffer.from(await written(modelFrom(described(size)), { format: 'xlsx' }));
    const { readSheet } = await peer('read-excel-file/node/index.js');
    return async () => {
      const rows: readonly unknown[] = await readSheet(file);
      if (rows.length < size) throw new Error('Rows were lost.');
      return file.length;
    };
  },
};

const csvIn: Job = {
  prepare: async (size) => {
    const text = Buffer.from(csvBytes(size)).toString('utf8');
    return async () => {
      const { data } = Papa.parse<string[]>(text);
      if (data.length < size) throw new Error('Rows were lost.');
      return text.length;
    };
  },
};

export const PEER_JOBS = {
  deck,
  word,
  'workbook out': workbookOut,
  'workbook in': workbookIn,
  'csv in': csvIn,
} satisfies Record<string, Job>;
