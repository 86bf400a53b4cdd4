/** The dialog about the live room that is open, if any. */
import { createStore } from '../store.ts';

/**
 * `open` opens a room, `card` tells how to join it, `people` lists who is in it, `end` asks before it ends. `ideas` and `vote`
 * start a round, show how it goes, and what came of it.
 */
export type RoomDialogName = 'open' | 'card' | 'people' | 'ideas' | 'vote' | 'timer' | 'parking' | 'end';

export const roomDialogStore = createStore<{ readonly dialog: RoomDialogName | null }>(() => ({
  dialog: null,
}));
export const showRoomDialog = (dialog: RoomDialogName): void => roomDialogStore.setState({ dialog });
export const closeRoomDialog = (): void => roomDialogStore.setState({ dialog: null });
