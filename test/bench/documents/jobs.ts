/** The documents that Strata makes and reads in the bench, by name. */
import Papa from 'papaparse';
import { formatFor } from '../../../electron/engine/exchange/format.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { planTable } from '../../../electron/engine/exchange/tables/import-table.ts';
import { readTable } from '../../../electron/engine/exchange/tables/read-table.ts';
import { exportOptionsSchema } from '../../../shared/api/export/options.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { containers, described, listRows } from './models.ts';

/** What a job prepares, and does not count, and then what is measured. It gives the size of what was made, in bytes. */
export type Job = { readonly prepare: (size: number) => Promise<() => Promise<number>> };

const CONTEXT = { at: '2026-01-01T00:00:00.000Z', version: '1', locale: 'en', freezes: [] };

/** The bytes of a model in a format. */
export const written = (model: Model, options: Record<string, unknown>): Promise<Uint8Array> => {
  const asked = exportOptionsSchema.parse(options);
  return formatFor(asked, formats).write(model, asked, CONTEXT);
};

const writes = (data: (size: number) => ModelData, options: Record<string, unknown>): Job => ({
  prepare: async (size) => {
    const model = modelFrom(data(size));
    return async () => (await written(model, options)).length;
  },
});

/** Reading a file and planning what it changes in an empty model, which is its preview. */
const previews = (bytes: (size: number) => Promise<Uint8Array>, name: string): Job => ({
  prepare: async (size) => {
    const file = await bytes(size);
    const model = modelFrom(containers(0));
    return async () => {
      const { report } = planTable(model, await readTable(file, name), name);
      if (JSON.stringify(report) === '') throw new Error('The file was not read.');
      return file.length;
    };
  },
});

export const csvBytes = (size: number): Uint8Array => Buffer.from(Papa.unparse(listRows(size) as string[][]));
const workbookBytes = (size: number): Promise<Uint8Array> =>
  written(modelFrom(described(size)), { format: 'xlsx' });

export const JOBS = {
  book: writes(containers, { format: 'book', orientation: 'portrait', parts: ['diagrams'] }),
  deck: writes(containers, { format: 'pptx' }),
  word: writes((size) => containers(size, true), { format: 'docx', parts: ['diagrams', 'reference'] }),
  'workbook out': writes(described, { format: 'xlsx' }),
  'workbook in': previews(workbookBytes, 'list.xlsx'),
  'csv in': previews(async (size) => csvBytes(size), 'list.csv'),
  page: writes(described, { format: 'html' }),
} satisfies Record<string, Job>;
