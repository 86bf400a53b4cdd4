/** JSON: a whole model as data, the shape of the seeds. What is written reads back equal. */

import { userError } from '../../../shared/api/contract.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/lists/import/choices.ts';
import { broughtTogether } from '../../../shared/model/bring-together.ts';
import { horizonProblems } from '../../../shared/model/funnel/horizon.ts';
import { dataFrom, type Model } from '../../../shared/model/model.ts';
import { type AnyRecord, type ModelData, recordSchemas, TABLES } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validation/validate.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';
import { tooLargeFile } from './too-large.ts';
import { words } from './words.ts';

export const jsonFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'json',
  name: 'JSON',
  mediaType: 'application/json',
  /** Always the whole model: a part of it would not read back as one. */
  write: async (model) => new TextEncoder().encode(textFrom(model)),
  read: async (bytes, fileName) => {
    if (bytes.length > MAX_IMPORT_BYTES) throw tooLargeFile(fileName);
    return dataIn(decodeText(bytes, fileName, 'none'), fileName);
  },
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
  const problems = 'data' in read ? horizonProblems(read.data) : read.problems;
  if ('data' in read && problems.length === 0) return broughtTogether(read.data);
  const [first, ...more] = problems;
  throw userError('invalid-model', words.notAModel, {
    file: quoted(fileName),
    problem: first ?? '',
    more: more.length,
  });
};

const parse = (text: string, fileName: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw userError(
      'invalid-json',
      words.notJson,
      { file: quoted(fileName), ...placeIn(error, text) },
      error,
    );
  }
};

/** Where the parser failed, according to V8’s message, which names no position in short texts. */
const placeIn = (error: unknown, text: string) => {
  const message = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(message)?.[1];
  if (/end of JSON input/i.test(message) || Number(position) >= text.trimEnd().length)
    return { place: 'end', line: 0, column: 0 };
  if (position === undefined) return { place: 'unknown', line: 0, column: 0 };
  const before = text.slice(0, Number(position)).split('\n');
  return { place: 'at', line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
};
