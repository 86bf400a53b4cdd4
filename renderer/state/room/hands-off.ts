/** The block for which a facilitator lifts hands off, while the rest of the model is kept still. */
import { currentModel, documentStore } from '../document/document.ts';
import { onlySelected } from '../session/selection.ts';
import { sessionStore } from '../session/session.ts';
import { knownAbout, nameOfAbout } from './about.ts';
import { currentRoom } from './room.ts';

type BlockToLift = {
  readonly id: string;
  /** Quoted. */
  readonly name: string;
  /** Guests may change it already. */
  readonly isLifted: boolean;
};

/**
 * The selected block of the room's model, or else the one for which hands off is lifted already. Null if there is neither, or
 * nothing to lift.
 */
export const blockToLift = (): BlockToLift | null => {
  const { replica, past } = documentStore.getState();
  const room = currentRoom();
  if (!room?.isHandsOff || past || replica?.file !== room.file) return null;
  const model = currentModel();
  const id = knownAbout(model, onlySelected(sessionStore.getState()) ?? room.freeBlock);
  return id === null ? null : { id, name: nameOfAbout(model, id), isLifted: id === room.freeBlock };
};
