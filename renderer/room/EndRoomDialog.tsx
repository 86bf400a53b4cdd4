import type { RoomState } from '../../shared/api/room.ts';
import { say } from '../../shared/words/messages.ts';
import { endRoom } from '../state/room/hosting.ts';
import { peopleHere } from '../state/room/people.ts';
import { Dialog } from '../ui/overlay/Dialog.tsx';
import { DialogActions } from '../ui/overlay/DialogActions.tsx';
import { Problem } from './Problem.tsx';
import { useRequest } from './use-request.ts';
import { words } from './words.ts';

/** Asks before everybody is disconnected. */
export const EndRoomDialog = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const { isWorking, problem, run } = useRequest();
  return (
    <Dialog
      title={say(words.endTitle)}
      onClose={onClose}
      onSubmit={() => run(endRoom, onClose)}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(words.endVerb)}
        </DialogActions>
      }
    >
      <p>{say(words.endNote, { count: peopleHere(room).length })}</p>
      <Problem text={problem} />
    </Dialog>
  );
};
