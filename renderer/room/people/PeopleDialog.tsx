import { useState } from 'react';
import type { RoomPerson, RoomState } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { words } from '../words.ts';
import { PersonRow } from './PersonRow.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { UndoChangesDialog } from './UndoChangesDialog.tsx';
import './people.css';

const COLUMNS = [words.name, words.role, words.presence, words.hand, words.commands];

/** Who is in the room: their names, what they may do, and whether they are here. */
export const PeopleDialog = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const [removing, setRemoving] = useState<RoomPerson | null>(null);
  const [undoing, setUndoing] = useState<RoomPerson | null>(null);
  const { people } = room;
  // In its place, since a dialog over another one gives the focus to none of its buttons.
  if (undoing) return <UndoChangesDialog person={undoing} onClose={() => setUndoing(null)} />;
  if (removing) return <RemoveDialog person={removing} onClose={() => setRemoving(null)} />;
  return (
    <Dialog
      title={say(words.peopleTitle)}
      isLarge
      onClose={onClose}
      actions={<Button onPress={onClose}>{say(words.close)}</Button>}
    >
      {people.length === 0 ? (
        <p>{say(words.nobody)}</p>
      ) : (
        <table className="room-people">
          <thead>
            <tr>
              {COLUMNS.map((heading) => (
                <th key={heading.id} scope="col">
                  {say(heading)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow
                key={person.id}
                person={person}
                onUndo={() => setUndoing(person)}
                onRemove={() => setRemoving(person)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
};
