/** Where the keyboard goes on when what had it is taken away by an undo. */
import { childrenOf, getRow, type Model } from '../../shared/model/model.ts';
import { currentModel } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { focusOnCanvas } from './pasting.ts';

/** What stands around a block, the nearest first: those before it, those after it, and what it is part of. */
const around = (model: Model, id: string): string[] => {
  const block = getRow(model, 'process', id);
  if (!block) return [];
  const { parentId } = block;
  const siblings = childrenOf(model, parentId).map((sibling) => sibling.id);
  const at = siblings.indexOf(id);
  return [...siblings.slice(0, at).reverse(), ...siblings.slice(at + 1), ...(parentId ? [parentId] : [])];
};

/** Runs a change; where it takes the selected blocks away, what stood beside them is selected and has the focus. */
export const keepingPlace = async (change: () => Promise<void>): Promise<void> => {
  const { selection, rootId } = useSession.getState();
  const last = selection.at(-1);
  const beside = last === undefined ? [] : around(currentModel(), last);
  await change();
  if (useSession.getState().selection.length > 0) return;
  const model = currentModel();
  const next = beside.find((id) => id !== rootId && model.rows.process.has(id));
  if (next === undefined) return;
  select([next]);
  focusOnCanvas(next);
};
