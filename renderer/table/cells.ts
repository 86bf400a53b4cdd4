/** Cells of a table as text, and text put into cells: what copying, pasting, clearing and filling down do. */
import { type BatchCommand, type Command, MAX_BATCH } from '../../shared/model/apply.ts';
import type { Model } from '../../shared/model/model.ts';
import type { Column } from './column.ts';

/** A rectangle of cells. */
export type Block = { readonly ids: readonly string[]; readonly columns: readonly Column[] };

export const writtenIn = (model: Model, id: string, { edit, text }: Column): string =>
  edit?.written?.(model, id) ?? text(model, id);

/** What the cells say, as it is written. */
export const textsOf = (model: Model, { ids, columns }: Block): string[][] =>
  ids.map((id) => columns.map((column) => writtenIn(model, id, column)));

export type Filled = {
  /** One change for all of it; undefined where nothing changes. */
  readonly command: Command | undefined;
  readonly changed: number;
  /** Cells that could not take their text, and why the first could not. */
  readonly left: number;
  readonly why: string;
};

/**
 * The change that puts `texts` into the cells that start at the block's first one. A single text, or a single row, is
 * repeated over the whole block; else the texts go as far as there are cells, also beyond the block.
 */
export const fill = (
  model: Model,
  texts: readonly (readonly string[])[],
  block: Block,
  /** All rows and columns from the block's first cell on. */
  room: Block,
): Filled => {
  const first = texts[0] ?? [];
  const isOne = texts.length === 1 && first.length === 1;
  const rows = texts.length === 1 ? Math.max(1, block.ids.length) : texts.length;
  const width = isOne ? Math.max(1, block.columns.length) : first.length;
  const commands: BatchCommand[] = [];
  let [changed, left, why] = [0, 0, ''];
  for (let i = 0; i < rows; i++) {
    const line = texts.length === 1 ? first : (texts[i] ?? []);
    const cells = isOne ? width : line.length;
    for (let j = 0; j < cells; j++) {
      const [id, column, text] = [room.ids[i], room.columns[j], (isOne ? first[0] : line[j]) ?? ''];
      const outcome = id === undefined || !column ? NO_ROOM : commandsFor(model, id, column, text);
      if (typeof outcome === 'string') {
        left++;
        why ||= outcome;
      } else if (outcome.length > 0) {
        changed++;
        commands.push(...outcome);
      }
    }
  }
  if (commands.length > MAX_BATCH)
    return { command: undefined, changed: 0, left: changed + left, why: TOO_MANY };
  return { command: together(commands, changed), changed, left, why };
};

const NO_ROOM = 'There are no rows or columns left for them.';
const TOO_MANY = `More than ${MAX_BATCH.toLocaleString('en')} changes can't be made at once. Paste it in parts.`;

/** What makes a cell hold a text, or why it can't. */
const commandsFor = (
  model: Model,
  id: string,
  column: Column,
  text: string,
): readonly BatchCommand[] | string => {
  if (text === writtenIn(model, id, column)) return [];
  if (!column.edit) return `${column.title} can't be changed here.`;
  return column.edit.commands(model, id, text);
};

const together = (commands: readonly BatchCommand[], cells: number): Command | undefined => {
  const [only] = commands;
  if (!only) return undefined;
  if (commands.length === 1) return only;
  return {
    type: 'batch',
    label:
      cells === 1 ? 'Change a cell of the table' : `Change ${cells.toLocaleString('en')} cells of the table`,
    commands: [...commands],
  };
};
