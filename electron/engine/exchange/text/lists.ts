/** Lists and tables of blocks as other programs write them into files: text, Markdown, HTML, OPML, CSV. */
import { randomUUID } from 'node:crypto';
import { basename, extname } from 'node:path';
import blank from '../../../../seeds/blank.json' with { type: 'json' };
import { type UserError, userError } from '../../../../shared/api/contract.ts';
import { withColumns } from '../../../../shared/lists/headed-table.ts';
import { partsOfFile, tableToAskAbout } from '../../../../shared/lists/list-file.ts';
import type { ListPart } from '../../../../shared/lists/list-line.ts';
import { outlineOf } from '../../../../shared/lists/read-outline.ts';
import { blocksOf } from '../../../../shared/lists/tables/blocks.ts';
import { type ColumnRole, isClear } from '../../../../shared/lists/tables/roles.ts';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { MAX_DEPTH, type ModelData, modelDataSchema } from '../../../../shared/model/records.ts';
import { quoted } from '../../../../shared/words/quoted.ts';
import { decodeText } from '../decode-text.ts';
import type { Format } from '../format.ts';
import { words } from '../words.ts';
import { writeCsv } from './csv.ts';
import { writeMarkdown, writeOpml } from './outlines.ts';

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
  // The command refuses what is deeper than a model can be, with its own sentence.
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
    // Neither command stores a time or the name of a person.
    const outcome = apply(model, each, { seed: randomUUID(), at: '', actor: '' });
    if (isRefusal(outcome))
      throw userError(outcome.code, words.cantImport, { file: quoted(fileName), problem: outcome.message });
    applyPatch(model, outcome.patch);
  }
  return dataFrom(model);
};

type ListFormat = Pick<Format, 'extension' | 'name' | 'mediaType' | 'write' | 'isTable'>;

const FORMATS: readonly ListFormat[] = [
  { extension: 'md', name: 'Markdown', mediaType: 'text/markdown; charset=utf-8', write: writeMarkdown },
  { extension: 'markdown', name: 'Markdown', mediaType: 'text/markdown; charset=utf-8' },
  { extension: 'html', name: 'Web page', mediaType: 'text/html; charset=utf-8' },
  { extension: 'htm', name: 'Web page', mediaType: 'text/html; charset=utf-8' },
  { extension: 'opml', name: 'OPML outline', mediaType: 'text/x-opml; charset=utf-8', write: writeOpml },
  { extension: 'mm', name: 'FreeMind map', mediaType: 'application/x-freemind' },
  { extension: 'org', name: 'Org outline', mediaType: 'text/org; charset=utf-8' },
  {
    ...{ extension: 'csv', name: 'Comma-separated values', mediaType: 'text/csv; charset=utf-8' },
    ...{ write: writeCsv, isTable: true },
  },
  {
    ...{ extension: 'tsv', name: 'Tab-separated values' },
    ...{ mediaType: 'text/tab-separated-values; charset=utf-8', isTable: true },
  },
];

/** The formats of lists and tables. All are read; some are written too. */
export const listFormats: readonly Format[] = FORMATS.map((format) => ({
  ...format,
  read: listReader(format.extension),
}));
