import { useStore } from 'zustand';
import { closeRoomDialog, roomDialogStore } from '../state/panels/room-dialog.ts';
import { JoinCard } from './card/JoinCard.tsx';
import { EndRoomDialog } from './ending/EndRoomDialog.tsx';
import { IdeasDialog } from './ideas/IdeasDialog.tsx';
import { OpenRoomDialog } from './OpenRoomDialog.tsx';
import { ParkingDialog } from './parking/ParkingDialog.tsx';
import { PeopleDialog } from './people/PeopleDialog.tsx';
import { TimerDialog } from './timer/TimerDialog.tsx';
import { useRoom } from './use-room.ts';
import { VoteDialog } from './vote/VoteDialog.tsx';

/** The dialog about the room that is open, if any. */
export const RoomDialogs = () => {
  const dialog = useStore(roomDialogStore, (state) => state.dialog);
  const room = useRoom();
  if (dialog === 'open') return <OpenRoomDialog onClose={closeRoomDialog} />;
  if (!room || dialog === null) return null;
  const given = { room, onClose: closeRoomDialog };
  switch (dialog) {
    case 'card':
      return <JoinCard {...given} />;
    case 'people':
      return <PeopleDialog {...given} />;
    case 'ideas':
      return <IdeasDialog {...given} />;
    case 'vote':
      return <VoteDialog {...given} />;
    case 'timer':
      return <TimerDialog onClose={closeRoomDialog} />;
    case 'parking':
      return <ParkingDialog onClose={closeRoomDialog} />;
    case 'end':
      return <EndRoomDialog {...given} />;
  }
};
