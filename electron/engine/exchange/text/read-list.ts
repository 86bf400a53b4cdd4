/** Reads lists and tables of blocks as other programs write them into files: text, Markdown, HTML, OPML, CSV. */
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
import type { ReadOptions } from '../format.ts';
import { words } from '../words.ts';

/** A new model, named for the file, with the blocks of the list or table in it. @param extension says how the file is read. */
export const readList = (
  bytes: Uint8Array,
  fileName: string,
  extension: string,
  { columns }: ReadOptions = {},
): ModelData =>
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
