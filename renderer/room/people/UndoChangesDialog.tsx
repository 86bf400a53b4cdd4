import { useState } from 'react';
import type { RoomPerson } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { undoChangesOf } from '../../state/room/hosting.ts';
import { nameInRoom } from '../../state/room/people.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { Problem } from '../Problem.tsx';
import { useRequest } from '../use-request.ts';
import { words } from '../words.ts';

const MINUTES = [5, 15, 60];

/** Asks how far back somebody’s changes of the model are undone. */
export const UndoChangesDialog = ({ person, onClose }: { person: RoomPerson; onClose(): void }) => {
  const [minutes, setMinutes] = useState(5);
  const { isWorking, problem, run } = useRequest();
  return (
    <Dialog
      title={say(words.undoTitle, { name: nameInRoom(person) })}
      onClose={onClose}
      onSubmit={() => run(() => undoChangesOf(person, minutes), onClose)}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(words.undoVerb)}
        </DialogActions>
      }
    >
      <Select
        label={say(words.undoSince)}
        value={String(minutes)}
        options={MINUTES.map((count) => ({ value: String(count), label: say(words.lastMinutes, { count }) }))}
        onChange={(value) => setMinutes(Number(value))}
      />
      <p>{say(words.undoNote)}</p>
      <Problem text={problem} />
    </Dialog>
  );
};
