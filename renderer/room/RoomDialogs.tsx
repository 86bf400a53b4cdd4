import { useStore } from 'zustand';
import { closeRoomDialog, roomDialogStore } from '../state/panels/room-dialog.ts';
import { JoinCard } from './card/JoinCard.tsx';
import { EndRoomDialog } from './EndRoomDialog.tsx';
import { OpenRoomDialog } from './OpenRoomDialog.tsx';
import { PeopleDialog } from './people/PeopleDialog.tsx';
import { useRoom } from './use-room.ts';

/** The dialog about the room that is open, if any. */
export const RoomDialogs = () => {
  const dialog = useStore(roomDialogStore, (state) => state.dialog);
  const room = useRoom();
  if (dialog === 'open') return <OpenRoomDialog onClose={closeRoomDialog} />;
  if (!room) return null;
  if (dialog === 'card') return <JoinCard room={room} onClose={closeRoomDialog} />;
  if (dialog === 'people') return <PeopleDialog room={room} onClose={closeRoomDialog} />;
  return dialog === 'end' ? <EndRoomDialog room={room} onClose={closeRoomDialog} /> : null;
};
