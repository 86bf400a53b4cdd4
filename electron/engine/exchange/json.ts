/** JSON: a whole model as data, the shape of the seeds. What is written reads back equal. */

import { userError } from '../../../shared/api/contract.ts';
import { MAX_IMPORT_BYTES } from '../../../shared/lists/import/choices.ts';
import { broughtTogether } from '../../../shared/model/bring-together.ts';
import { horizonProblems } from '../../../shared/model/funnel/horizon.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validation/validate.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decodeText } from './decode-text.ts';
import { type Format, inTurns } from './format.ts';
import { modelLines, readModelLines } from './text/model-lines.ts';
import { MAX_MODEL_BYTES, tooLargeFile } from './too-large.ts';
import { words } from './words.ts';

export const jsonFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'json',
  name: 'JSON',
  mediaType: 'application/json',
  /** Always the whole model: a part of it would not read back as one. Refused if it is too large to be read again. */
  write: async (model, _options, context) => {
    const pieces: Buffer[] = [];
    await inTurns(written(model, pieces), context);
    return Buffer.concat(pieces);
  },
  read: async (bytes, fileName) => {
    if (bytes.length > MAX_MODEL_BYTES) throw tooLargeFile(fileName, MAX_MODEL_BYTES);
    const lines = readModelLines(bytes);
    if (lines !== undefined) return dataIn(lines, fileName);
    if (bytes.length > MAX_IMPORT_BYTES) throw tooLargeFile(fileName);
    return dataIn(parse(decodeText(bytes, fileName, 'none'), fileName), fileName);
  },
};

/** The steps of the work, each of which adds to `pieces`. */
function* written(model: Model, pieces: Buffer[]): Generator<number> {
  let size = 0;
  for (const { text, done } of modelLines(model)) {
    const piece = Buffer.from(text);
    size += piece.length;
    if (size > MAX_MODEL_BYTES)
      throw userError('too-large', words.modelTooLarge, { megabytes: MAX_MODEL_BYTES / 1_000_000 });
    pieces.push(piece);
    yield done;
  }
}

const dataIn = (value: unknown, fileName: string): ModelData => {
  const read = readModelData(value);
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
