/** Where the focus goes after an undo: to the blocks that came back, or next to the blocks that were removed. */
import { childrenOf, getRow, type Model } from '../../shared/model/model.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { currentModel } from '../state/document/document.ts';
import { selectedBlocks } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { select } from '../state/view/select.ts';
import { isShown } from '../state/view/view.ts';
import { fieldOf } from './keys/key-target.ts';
import { focusOnCanvas, newTops } from './show-new.ts';

/** The blocks next to a block, the nearest first: siblings before it, siblings after it, its parent. */
const neighbours = (model: Model, id: string): string[] => {
  const block = getRow(model, 'process', id);
  if (!block) return [];
  const { parentId } = block;
  const siblings = childrenOf(model, parentId).map((sibling) => sibling.id);
  const at = siblings.indexOf(id);
  return [...siblings.slice(0, at).reverse(), ...siblings.slice(at + 1), ...(parentId ? [parentId] : [])];
};

/**
 * Runs a change. Blocks that it brings back to the canvas are selected and get the focus; if it removes the selected blocks, their
 * neighbour does.
 */
export const keepingFocus = async (change: () => Promise<Patch>): Promise<void> => {
  const { rootId, view } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  const last = selection.at(-1);
  const beside = last === undefined ? [] : neighbours(currentModel(), last);
  const focused = document.activeElement;
  const patch = await change();
  // The answer may come late: a text field that the user has opened since keeps the focus.
  const isTyping = document.activeElement !== focused && isInTextField(document.activeElement);
  const model = currentModel();
  const back = view === 'canvas' ? newTops(patch).filter((id) => isShown(model, id)) : [];
  const latest = back.at(-1);
  if (latest !== undefined) {
    select(back);
    if (!isTyping) focusOnCanvas(latest);
    return;
  }
  if (selectedBlocks(sessionStore.getState()).length > 0) return;
  const next = beside.find((id) => id !== rootId && model.rows.process.has(id));
  if (next === undefined) return;
  select([next]);
  if (!isTyping) focusOnCanvas(next);
};

const isInTextField = (element: Element | null): boolean => element !== null && fieldOf(element) === 'text';
