/** The dialog about the live room that is open, if any. */
import { createStore } from '../store.ts';

/**
 * `open` opens a room, `card` tells how to join it, `people` lists who is in it, `end` asks before it ends. `ideas` and `vote`
 * start a round, show how it goes, and what came of it.
 */
export type RoomDialogName = 'open' | 'card' | 'people' | 'ideas' | 'vote' | 'timer' | 'parking' | 'end';

type RoomDialog = {
  readonly dialog: RoomDialogName | null;
  /** Counts the dialogs that were opened, so that one that closes late closes itself alone. */
  readonly opening: number;
};

export const roomDialogStore = createStore<RoomDialog>(() => ({ dialog: null, opening: 0 }));
const { getState, setState } = roomDialogStore;

export const showRoomDialog = (dialog: RoomDialogName): void =>
  setState({ dialog, opening: getState().opening + 1 });

/** @param opening the dialog that is to close; if another has been opened since, that one stays. */
export const closeRoomDialog = (opening = getState().opening): void => {
  if (opening === getState().opening) setState({ dialog: null });
};
