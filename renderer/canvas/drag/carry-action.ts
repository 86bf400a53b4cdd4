/** Blocks taken up by a key, to be carried with the arrows. */
import { Hand } from 'lucide-react';
import type { Action } from '../../actions/action.ts';
import { words as names } from '../../actions/names/blocks/words.ts';
import { currentModel, documentStore } from '../../state/document/document.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { startCarrying } from './carrying.ts';

/** Blocks of the tree that the canvas shows, and not the one that it shows alone. */
const canCarry = (): boolean => {
  const { replica, readOnly } = documentStore.getState();
  const { rootId, view } = sessionStore.getState();
  const selection = selectedBlocks(sessionStore.getState());
  if (!replica || readOnly || view !== 'canvas' || selection.length === 0) return false;
  const model = currentModel();
  return selection.every((id) => id !== rootId && model.rows.process.get(id)?.proposalId === null);
};

export const carryAction: Action = {
  id: 'block.carry',
  name: names.moveWithKeyboard,
  group: 'Block',
  icon: Hand,
  shortcuts: ['Mod+Shift+X'],
  onCanvas: true,
  applies: canCarry,
  perform: startCarrying,
};
