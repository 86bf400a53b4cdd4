/** JSON: a whole model as data, the shape of the seeds. What is written reads back equal. */

import { userError } from '../../../shared/api/contract.ts';
import { broughtTogether } from '../../../shared/model/bring-together.ts';
import { horizonProblems } from '../../../shared/model/funnel/horizon.ts';
import type { Model } from '../../../shared/model/model.ts';
import type { ModelData } from '../../../shared/model/records.ts';
import { readModelData } from '../../../shared/model/validation/validate.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { utf8Of } from './decode-text.ts';
import { type Format, inTurns } from './format.ts';
import { modelLines } from './text/model-lines.ts';
import { NotJson, readModelJson } from './text/read-model-json.ts';
import { MAX_MODEL_BYTES, mostBytes, tooLargeFile } from './too-large.ts';
import { words } from './words.ts';

export const jsonFormat: Format & Required<Pick<Format, 'read' | 'write'>> = {
  extension: 'json',
  name: 'JSON',
  mediaType: 'application/json',
  /** Always the whole model: a part of it would not read back as one. Refused if it is too large to be read again. */
  write: async (model, _options, context) => {
    const pieces: Uint8Array[] = [];
    await inTurns(modelPieces(model, pieces), context);
    return Buffer.concat(pieces);
  },
  read: async (bytes, fileName) => {
    const most = mostBytes(bytes);
    if (bytes.length > most) throw tooLargeFile(fileName, most);
    return dataIn(parse(utf8Of(bytes, fileName), fileName), fileName);
  },
};

/**
 * The steps of the work, each of which adds to `pieces`. Refused if they come to more than `most` bytes.
 */
export function* modelPieces(model: Model, pieces: Uint8Array[], most = MAX_MODEL_BYTES): Generator<number> {
  let size = 0;
  for (const { text, done } of modelLines(model)) {
    const piece = Buffer.from(text);
    size += piece.length;
    if (size > most) throw userError('too-large', words.modelTooLarge, { megabytes: most / 1_000_000 });
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

const parse = (text: Uint8Array, fileName: string): unknown => {
  try {
    return readModelJson(text);
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    const place = placeOf(text, error.at);
    throw userError('invalid-json', words.notJson, { file: quoted(fileName), ...place }, error);
  }
};

const SPACES = new Set(Buffer.from(' \n\r\t'));

/** The line of a byte and its character in it, both from 1. */
const placeOf = (bytes: Uint8Array, at: number) => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = text.length;
  while (end > at && SPACES.has(text[end - 1] ?? 0)) end--;
  if (end === at) return { place: 'end', line: 0, column: 0 };
  let line = 1;
  let start = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', start)) {
    line++;
    start = next + 1;
  }
  return { place: 'at', line, column: text.toString('utf8', start, at).length + 1 };
};
