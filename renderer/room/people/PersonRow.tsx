import { useRef, useState } from 'react';
import { MAX_GUEST_NAME } from '../../../shared/api/room/door.ts';
import { GUEST_ROLES } from '../../../shared/api/room/rights.ts';
import type { RoomPerson } from '../../../shared/api/room/room.ts';
import { say } from '../../../shared/words/messages.ts';
import { changePerson } from '../../state/room/hosting.ts';
import { nameInRoom } from '../../state/room/people.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { OpenedField } from '../../ui/fields/OpenedField.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Problem } from '../Problem.tsx';
import { timeIn } from '../time-in.ts';
import { useRequest } from '../use-request.ts';
import { words } from '../words.ts';

type PersonRowProps = { person: RoomPerson; onUndo(): void; onRemove(): void };

/** Somebody in the room: a row of the list. */
export const PersonRow = ({ person, onUndo, onRemove }: PersonRowProps) => {
  const { id, isHere, since, handAt } = person;
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const { problem, run } = useRequest();
  const name = nameInRoom(person);
  return (
    <tr>
      <th scope="row">
        {isRenaming ? (
          <OpenedField opener={renameButton} onClose={() => setRenaming(false)}>
            <NameField person={person} onDone={() => setRenaming(false)} />
          </OpenedField>
        ) : (
          <bdi>{person.name}</bdi>
        )}
      </th>
      <td>
        <Select
          label={say(words.roleOf, { name })}
          hideLabel
          value={person.role}
          options={GUEST_ROLES.map((value) => ({ value, label: say(words.roleName, { role: value }) }))}
          onChange={(role) => run(() => changePerson({ id, role }))}
        />
        <Problem text={problem} />
      </td>
      <td className={isHere ? undefined : 'room-away'}>
        {say(words.since, { isHere: isHere ? 'yes' : 'no', time: timeIn(since) })}
      </td>
      <td>{handAt === null ? null : say(words.handUpSince, { time: timeIn(handAt) })}</td>
      <td className="room-person-commands">
        <Button
          ref={renameButton}
          size="small"
          aria-label={say(words.renameOf, { name })}
          onPress={() => setRenaming(true)}
        >
          {say(words.rename)}
        </Button>
        <Button size="small" aria-label={say(words.undoOf, { name })} onPress={onUndo}>
          {say(words.undoChanges)}
        </Button>
        <Button size="small" aria-label={say(words.removeOf, { name })} onPress={onRemove}>
          {say(words.remove)}
        </Button>
      </td>
    </tr>
  );
};

/** The new name of somebody, saved by Enter or when the field is left. */
const NameField = ({ person, onDone }: { person: RoomPerson; onDone(): void }) => {
  const [name, setName] = useState(person.name);
  const { problem, run } = useRequest();
  const save = () => {
    const typed = name.trim();
    if (typed === '' || typed === person.name) onDone();
    else run(() => changePerson({ id: person.id, name: typed }), onDone);
  };
  return (
    <TextField
      label={say(words.name)}
      hideLabel
      value={name}
      onChange={setName}
      maxLength={MAX_GUEST_NAME}
      problem={problem}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        save();
      }}
    />
  );
};
