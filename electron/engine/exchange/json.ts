/** JSON: a whole model as data, the shape of the seeds. What is written reads back equal. */
import { UserError } from '../../../shared/api/contract.ts';
import { dataFrom, type Model } from '../../../shared/model/model.ts';
import { type AnyRecord, type ModelData, recordSchemas, TABLES } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validate.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';

export const jsonFormat: Required<Format> = {
  extension: 'json',
  name: 'JSON',
  mediaType: 'application/json',
  /** Always the whole model: a part of it would not read back as one. */
  write: async (model) => new TextEncoder().encode(textFrom(model)),
  read: async (bytes, fileName) => dataIn(decodeText(bytes, fileName), fileName),
};

/** One record a line, tables and fields in the order of their schemas, so that two versions compare line by line. */
const textFrom = (model: Model): string => {
  const { format, version, tables } = dataFrom(model);
  const head = `{\n  "format": ${JSON.stringify(format)},\n  "version": ${version},\n  "tables": {`;
  const parts = TABLES.flatMap((table) => {
    const rows: readonly AnyRecord[] = tables[table] ?? [];
    const fields = Object.keys(recordSchemas[table].shape);
    const lines = rows.map((row) => `      ${JSON.stringify(row, fields)}`);
    return rows.length === 0 ? [] : [`\n    "${table}": [\n${lines.join(',\n')}\n    ]`];
  });
  return `${head}${parts.join(',')}\n  }\n}\n`;
};

const dataIn = (text: string, fileName: string): ModelData => {
  const read = readModelData(parse(text, fileName));
  if ('data' in read) return read.data;
  const [first, ...more] = read.problems;
  const count = more.length === 1 ? 'one more problem' : `${more.length} more problems`;
  const others = more.length === 0 ? '' : ` There is at least ${count}.`;
  throw new UserError('invalid-model', `${fileName} can't be read as a model: ${first}${others}`);
};

const parse = (text: string, fileName: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new UserError(
      'invalid-json',
      `${fileName} is not valid JSON${placeIn(error, text)}. Nothing was imported.`,
      {
        cause: error,
      },
    );
  }
};

/** Where the reader stumbled, as V8 words it; it leaves the place out for short texts. */
const placeIn = (error: unknown, text: string): string => {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (/end of JSON input/i.test(message) || Number(position) >= text.trimEnd().length)
    return ': it ends too early';
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `: see line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
};
