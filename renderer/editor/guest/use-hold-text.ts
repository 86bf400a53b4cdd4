import { useStore } from 'zustand';
import { say } from '../../../shared/words/messages.ts';
import { useModelNow } from '../../parts/use-model.ts';
import { guestStore } from '../../state/guest/guest.ts';
import { knownAbout, nameOfAbout } from '../../state/room/about.ts';
import { words } from './words.ts';

/** Who keeps the model still, and what may be edited all the same; null if everything may, or if this is no guest's window. */
export const useHoldText = (): string | null => {
  const guest = useStore(guestStore, (state) => state.guest);
  const { model } = useModelNow();
  if (!guest || guest.heldBy === null) return null;
  const { heldBy: name } = guest;
  const free = knownAbout(model, guest.freeBlock);
  return free === null
    ? say(words.held, { name })
    : say(words.heldExcept, { name, block: nameOfAbout(model, free) });
};
