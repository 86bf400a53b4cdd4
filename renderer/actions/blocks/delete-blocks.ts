/** Deletes blocks and flows, and reports what was deleted, with a button that undoes it. */
import type { Command } from '../../../shared/model/apply.ts';
import { kindFor } from '../../../shared/model/fields/cleaned.ts';
import { getRow } from '../../../shared/model/model.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { withTerms } from '../../../shared/model/queries/terms.ts';
import { fieldsWith, type Table } from '../../../shared/model/records.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { notifyUndoable } from '../../state/session/session.ts';
import { namedWithCode } from '../../state/view/spoken.ts';
import { undoLast } from '../undo-last.ts';
import { words } from '../words.ts';

/**
 * What a change deleted: Deleted S2 “Sell by Proposal” and 4 blocks inside.
 * @param block name of the only block that was chosen; undefined for several, which are counted with their contents.
 */
export const deletedWords = (block: string | undefined, patch: Patch, how: 'deleted' | 'cut'): string => {
  const removed = patch.filter(({ op, table }) => op === 'remove' && table === 'process').length;
  if (block === undefined) return say(words.deletedMany, { how, count: removed });
  return removed > 1
    ? say(words.deletedWithContents, { how, block, count: removed - 1 })
    : say(words.deletedOne, { how, block });
};

/**
 * Deletes blocks with everything inside them.
 * @param how what the notice says was done.
 * @returns false if it was refused, which the user is shown.
 */
export const deleteBlocks = (ids: readonly string[], how: 'deleted' | 'cut' = 'deleted'): boolean => {
  const model = currentModel();
  const [first] = ids;
  const block = ids.length === 1 && first !== undefined ? namedWithCode(model, first) : undefined;
  const done = perform({ type: 'process.delete', ids: [...ids] });
  if (!done) return false;
  notifyUndoable(deletedWords(block, done.patch, how), undoLast);
  return true;
};

/** A command that deletes one record by its id. */
export type Removal = Extract<Command, { readonly type: `${string}.remove`; readonly id: string }>;

/** Deletes a record and reports it by its kind and name, with a button that undoes it. False if it was refused. */
export const deleteRecord = (command: Removal): boolean => {
  const model = currentModel();
  const table = command.type.slice(0, -'.remove'.length) as Table;
  const row = getRow(model, table, command.id);
  const field = fieldsWith(table, 'called').find((each) => (row as Record<string, unknown>)?.[each]);
  const name = field ? withTerms(model, String((row as unknown as Record<string, unknown>)[field])) : '';
  const kind = kindFor(table, row ?? {});
  const told =
    name === ''
      ? say(words.deletedUnnamed, { kind })
      : say(words.deletedRecord, { kind, name: quoted(name.slice(0, 120)) });
  return deleteAndNotify(command, told);
};

/** Performs a command that deletes something other than blocks, and reports it. */
export const deleteAndNotify = (command: Command, notice: string): boolean => {
  if (!perform(command)) return false;
  notifyUndoable(notice, undoLast);
  return true;
};
