import type { RoomPerson } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { changePerson } from '../../state/room/hosting.ts';
import { nameInRoom } from '../../state/room/people.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { Problem } from '../Problem.tsx';
import { useRequest } from '../use-request.ts';
import { words } from '../words.ts';

/** Asks before somebody is removed from the room. */
export const RemoveDialog = ({ person, onClose }: { person: RoomPerson; onClose(): void }) => {
  const { isWorking, problem, run } = useRequest();
  return (
    <Dialog
      title={say(words.removeTitle, { name: nameInRoom(person) })}
      onClose={onClose}
      onSubmit={() => run(() => changePerson({ id: person.id, remove: true }), onClose)}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(words.remove)}
        </DialogActions>
      }
    >
      <p>{say(words.removeNote)}</p>
      <Problem text={problem} />
    </Dialog>
  );
};
