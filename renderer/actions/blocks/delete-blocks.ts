/** Deletes blocks and flows, and reports what was deleted, with a button that undoes it. */
import type { Command } from '../../../shared/model/apply.ts';
import type { Patch } from '../../../shared/model/patch.ts';
import { say } from '../../../shared/words/messages.ts';
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

/** Performs a command that deletes something other than blocks, and reports it. */
export const deleteAndNotify = (command: Command, notice: string): boolean => {
  if (!perform(command)) return false;
  notifyUndoable(notice, undoLast);
  return true;
};
