/** Cells of a table as text, and text put into cells: for copying, pasting, clearing and filling down. */

import { type BatchCommand, type Command, MAX_BATCH } from '../../../shared/model/apply.ts';
import type { Model } from '../../../shared/model/model.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { type Column, titleOf } from '../column.ts';
import { words } from '../words.ts';

/** A rectangle of cells. */
export type Block = { readonly ids: readonly string[]; readonly columns: readonly Column[] };

export const writtenIn = (model: Model, id: string, { edit, text }: Column): string =>
  edit?.written?.(model, id) ?? text(model, id);

/** The texts of the cells as they are edited. */
export const textsOf = (model: Model, { ids, columns }: Block): string[][] =>
  ids.map((id) => columns.map((column) => writtenIn(model, id, column)));

export type Filled = {
  /** One change for all cells; undefined if nothing changes. */
  readonly command: Command | undefined;
  readonly changed: number;
  /** How many cells couldn’t be changed, and why the first couldn’t. */
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
      const outcome = id === undefined || !column ? say(words.noRoom) : commandsFor(model, id, column, text);
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
    return {
      command: undefined,
      changed: 0,
      left: changed + left,
      why: say(words.tooMany, { max: MAX_BATCH }),
    };
  return { command: together(commands, changed), changed, left, why };
};

/** The commands that set a cell to a text, or why it can’t be set. */
const commandsFor = (
  model: Model,
  id: string,
  column: Column,
  text: string,
): readonly BatchCommand[] | string => {
  if (text === writtenIn(model, id, column)) return [];
  if (!column.edit) return say(words.fixed, { column: quoted(titleOf(column)) });
  return column.edit.commands(model, id, text);
};

const together = (commands: readonly BatchCommand[], cells: number): Command | undefined => {
  const [only] = commands;
  if (!only) return undefined;
  if (commands.length === 1) return only;
  return {
    type: 'batch',
    label: say(words.changeCells, { count: cells }),
    commands: [...commands],
  };
};
