import { useStore } from 'zustand';
import { closeRoomDialog, roomDialogStore } from '../state/dialogs/room-dialog.ts';
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
  const { dialog, opening } = useStore(roomDialogStore);
  const room = useRoom();
  // What was asked of the room may be answered after the dialog has given way to another.
  const onClose = () => closeRoomDialog(opening);
  if (dialog === 'open') return <OpenRoomDialog onClose={onClose} />;
  if (!room || dialog === null) return null;
  const given = { room, onClose };
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
      return <TimerDialog onClose={onClose} />;
    case 'parking':
      return <ParkingDialog onClose={onClose} />;
    case 'end':
      return <EndRoomDialog {...given} />;
  }
};
