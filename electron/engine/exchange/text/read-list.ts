/** Reads lists and tables of blocks as other programs write them into files: text, Markdown, HTML, OPML, CSV. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../../seeds/blank.json' with { type: 'json' };
import { type UserError, userError } from '../../../../shared/api/contract.ts';
import { withColumns } from '../../../../shared/lists/headed-table.ts';
import { MAX_IMPORT_BYTES } from '../../../../shared/lists/import/choices.ts';
import { MAX_LIST_CHARACTERS } from '../../../../shared/lists/limits.ts';
import { TABLE_EXTENSIONS } from '../../../../shared/lists/list-extensions.ts';
import { partsOfFile, tableToAskAbout } from '../../../../shared/lists/list-file.ts';
import { isTablePart, type ListPart } from '../../../../shared/lists/list-line.ts';
import { isOpml } from '../../../../shared/lists/markup/opml.ts';
import { isTooDeep, MAX_OPEN } from '../../../../shared/lists/markup/parse.ts';
import { outlineOf } from '../../../../shared/lists/read-outline.ts';
import { blocksOf } from '../../../../shared/lists/tables/blocks.ts';
import { type ColumnRole, isClear } from '../../../../shared/lists/tables/roles.ts';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { MAX_CLIP_BLOCKS, MAX_IMPORT_BLOCKS } from '../../../../shared/model/clip/clip.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { MAX_DEPTH, type ModelData, modelDataSchema } from '../../../../shared/model/records.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { decodeText } from '../decode-text.ts';
import type { ReadOptions } from '../format.ts';
import { words as packageWords } from '../package/words.ts';
import { assertPlainMarkup, readXml } from '../package/xml.ts';
import { withoutApostrophe } from '../tables/apostrophe.ts';
import { tooLargeFile } from '../too-large.ts';
import { words } from '../words.ts';

/** A new model, named for the file, with the blocks of the list or table in it. @param extension says how the file is read. */
export const readList = (
  bytes: Uint8Array,
  fileName: string,
  extension: string,
  { columns }: ReadOptions = {},
): ModelData => {
  const text = textOf(bytes, fileName, extension);
  const parts = partsOfFile(text, extension);
  if (parts.length === 0 && IS_MARKUP.test(text) && isTooDeep(text))
    throw userError('too-large', packageWords.tooDeep, { file: quoted(fileName), limit: MAX_OPEN });
  const read = TABLE_EXTENSIONS.includes(extension) ? parts.map(withoutApostrophes) : parts;
  return modelOf(commandFrom(read, fileName, columns), fileName);
};

/** A table of separated values as it was before it was written. */
const withoutApostrophes = (part: ListPart): ListPart =>
  isTablePart(part)
    ? { table: { ...part.table, rows: part.table.rows.map((row) => row.map(withoutApostrophe)) } }
    : part;

/** The text of a file. Refused if it is too long, or if it is XML that `readXml` refuses. */
const textOf = (bytes: Uint8Array, fileName: string, extension: string): string => {
  if (bytes.length > MAX_IMPORT_BYTES) throw tooLargeFile(fileName);
  const text = decodeText(bytes, fileName);
  // The rows of a table are counted instead, as they may hold long definitions.
  const isTable = TABLE_EXTENSIONS.includes(extension);
  if (!isTable && text.length > MAX_LIST_CHARACTERS)
    throw userError('too-large', words.tooManyCharacters, {
      ...{ file: quoted(fileName), limit: MAX_LIST_CHARACTERS },
    });
  if (isOpml(text)) readXml(text, fileName, {});
  else if (IS_MARKUP.test(text)) assertPlainMarkup(text, fileName);
  else if (!isTable) assertAtMost(linesOf(text), MAX_IMPORT_BLOCKS, fileName);
  return text;
};
const IS_MARKUP = /^[\s\ufeff]*</;

/** How many lines of a text have something in them. */
const linesOf = (text: string): number => {
  let lines = 0;
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    if (text.slice(at, Math.min(end, at + SHOWN)).trim() !== '') lines++;
  }
  return lines;
};
/** No list is set in further than this, in characters. */
const SHOWN = 1000;

const commandFrom = (
  parts: readonly ListPart[],
  fileName: string,
  columns: readonly ColumnRole[] | undefined,
): Command => {
  const table = columns ? withColumns(parts, columns) : tableToAskAbout(parts);
  if (columns && !table) throw userError('no-table', words.noTable, { file: quoted(fileName) });
  if (table && !isClear(table.roles)) throw unclearColumns(fileName);
  if (table) assertAtMost(table.rows.length, MAX_CLIP_BLOCKS, fileName);
  const clip = table && blocksOf(table.rows, table.roles);
  if (clip) return { type: 'process.paste', parentId: null, clip };
  assertAtMost(linesIn(parts), MAX_IMPORT_BLOCKS, fileName);
  // The command refuses what is deeper than a model can be, with its own sentence.
  const items = table
    ? []
    : outlineOf(parts).map((item) => ({ ...item, depth: Math.min(item.depth, MAX_DEPTH) }));
  if (items.length === 0) throw userError('empty-outline', words.noLines, { file: quoted(fileName) });
  return { type: 'process.addOutline', parentId: null, items };
};

const linesIn = (parts: readonly ListPart[]): number =>
  parts.reduce((sum, part) => sum + (isTablePart(part) ? part.table.rows.length : 1), 0);

/** Refuses a list before the work that its many lines would be. */
const assertAtMost = (lines: number, limit: number, fileName: string): void => {
  if (lines > limit) throw userError('too-large', words.tooManyLines, { file: quoted(fileName), limit });
};

const unclearColumns = (fileName: string): UserError =>
  userError('unclear-columns', words.unclearColumns, { file: quoted(fileName) });

const modelOf = (command: Command, fileName: string): ModelData => {
  const model = modelFrom(modelDataSchema.parse(blank));
  const name = basename(fileName, extname(fileName)).trim();
  const commands = [...(name === '' ? [] : [{ type: 'model.update', name }]), command];
  for (const each of commands) {
    // Neither command stores a time or the name of a person.
    const outcome = apply(model, each, { seed: randomUUID(), at: '', actor: '' });
    if (isRefusal(outcome))
      throw userError(outcome.code, words.cantImport, { file: quoted(fileName), problem: outcome.message });
    applyPatch(model, outcome.patch);
  }
  return dataFrom(model);
};
