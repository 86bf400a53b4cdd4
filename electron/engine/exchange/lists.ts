/** Lists and tables of blocks as other programs write them into files: text, Markdown, HTML, OPML, CSV. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../seeds/blank.json' with { type: 'json' };
import { type UserError, userError } from '../../../shared/api/contract.ts';
import { withColumns } from '../../../shared/lists/headed-table.ts';
import { partsOfFile, tableToAskAbout } from '../../../shared/lists/list-file.ts';
import type { ListPart } from '../../../shared/lists/list-line.ts';
import { outlineOf } from '../../../shared/lists/read-outline.ts';
import { blocksOf } from '../../../shared/lists/tables/blocks.ts';
import { type ColumnRole, isClear } from '../../../shared/lists/tables/roles.ts';
import { apply, type Command } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../shared/model/model.ts';
import { MAX_DEPTH, type ModelData, modelDataSchema } from '../../../shared/model/records.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { decodeText } from './decode-text.ts';
import type { Format } from './format.ts';
import { words } from './words.ts';

/** Reads files of an extension into a new model, named for the file, with the blocks of the list or table in it. */
export const listReader =
  (extension: string): NonNullable<Format['read']> =>
  async (bytes, fileName, { columns } = {}) =>
    modelOf(commandFrom(partsOfFile(decodeText(bytes, fileName), extension), fileName, columns), fileName);

const commandFrom = (
  parts: readonly ListPart[],
  fileName: string,
  columns: readonly ColumnRole[] | undefined,
): Command => {
  const table = columns ? withColumns(parts, columns) : tableToAskAbout(parts);
  if (columns && !table) throw userError('no-table', words.noTable, { file: quoted(fileName) });
  if (table && !isClear(table.roles)) throw unclearColumns(fileName);
  const clip = table && blocksOf(table.rows, table.roles);
  if (clip) return { type: 'process.paste', parentId: null, clip };
  // What is deeper than a model can be is refused by the command, in its words.
  const items = table
    ? []
    : outlineOf(parts).map((item) => ({ ...item, depth: Math.min(item.depth, MAX_DEPTH) }));
  if (items.length === 0) throw userError('empty-outline', words.noLines, { file: quoted(fileName) });
  return { type: 'process.addOutline', parentId: null, items };
};

const unclearColumns = (fileName: string): UserError =>
  userError('unclear-columns', words.unclearColumns, { file: quoted(fileName) });

const modelOf = (command: Command, fileName: string): ModelData => {
  const model = modelFrom(modelDataSchema.parse(blank));
  const name = basename(fileName, extname(fileName)).trim();
  const commands = [...(name === '' ? [] : [{ type: 'model.update', name }]), command];
  for (const each of commands) {
    // Neither command keeps a time or a name of who acts.
    const outcome = apply(model, each, { seed: randomUUID(), at: '', actor: '' });
    if (isRefusal(outcome))
      throw userError(outcome.code, words.cantImport, { file: quoted(fileName), problem: outcome.message });
    applyPatch(model, outcome.patch);
  }
  return dataFrom(model);
};

const FORMATS: readonly (readonly [extension: string, name: string, mediaType: string])[] = [
  ['md', 'Markdown', 'text/markdown; charset=utf-8'],
  ['markdown', 'Markdown', 'text/markdown; charset=utf-8'],
  ['html', 'Web page', 'text/html; charset=utf-8'],
  ['htm', 'Web page', 'text/html; charset=utf-8'],
  ['opml', 'OPML outline', 'text/x-opml; charset=utf-8'],
  ['mm', 'FreeMind map', 'application/x-freemind'],
  ['org', 'Org outline', 'text/org; charset=utf-8'],
  ['csv', 'Comma-separated values', 'text/csv; charset=utf-8'],
  ['tsv', 'Tab-separated values', 'text/tab-separated-values; charset=utf-8'],
];

const TABLES: readonly string[] = ['csv', 'tsv'];

/** The formats of lists that are read and not written. */
export const listFormats: readonly Format[] = FORMATS.map(([extension, name, mediaType]) => ({
  extension,
  name,
  mediaType,
  read: listReader(extension),
  ...(TABLES.includes(extension) && { isTable: true }),
}));
