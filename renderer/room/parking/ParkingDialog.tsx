import { useState } from 'react';
import { MAX_PARKED } from '../../../shared/api/room/door.ts';
import type { ParkedThought } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { blockAtHand, codeAndNameOf } from '../../state/room/about.ts';
import { act } from '../../state/room/activity.ts';
import { keepParked } from '../../state/room/parking.ts';
import { showsModelOfRoom } from '../../state/room/record.ts';
import { notify } from '../../state/session/session.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Problem } from '../Problem.tsx';
import { useActivity } from '../use-activity.ts';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { ParkedRow } from './ParkedRow.tsx';
import { words } from './words.ts';
import './parking.css';

/** Parks a thought about the block at hand, and lists those that are parked: each is kept as a question, or dropped. */
export const ParkingDialog = ({ onClose }: { onClose(): void }) => {
  const parked = useActivity()?.parked ?? [];
  const [about] = useState(() => blockAtHand(currentModel()));
  const [text, setText] = useState('');
  const { isWorking, problem, run } = useRequest();
  const canKeep = showsModelOfRoom();
  const park = () => {
    if (text.trim() === '') return;
    run(
      () => act({ type: 'parking.add', text: text.trim(), about }),
      () => setText(''),
    );
  };
  const keep = (thoughts: readonly ParkedThought[]) =>
    run(async () => {
      if (await keepParked(thoughts)) notify(say(words.kept, { count: thoughts.length }));
    });
  return (
    <Dialog
      title={say(words.title)}
      isWide
      onClose={onClose}
      onSubmit={park}
      actions={
        <>
          {parked.length > 1 ? (
            <span className="room-apart">
              <Button isDisabled={isWorking || !canKeep} onPress={() => keep(parked)}>
                {say(words.keepAll, { count: parked.length })}
              </Button>
            </span>
          ) : null}
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
        </>
      }
    >
      <div className="parking-field">
        <TextField
          label={say(words.thought, { name: codeAndNameOf(currentModel(), about) })}
          value={text}
          onChange={setText}
          maxLength={MAX_PARKED}
          dir="auto"
        />
        <Button variant="primary" type="submit" isDisabled={text.trim() === ''}>
          {say(words.park)}
        </Button>
      </div>
      <Problem text={problem} />
      {parked.length === 0 ? (
        <p className="dialog-note">{say(words.empty)}</p>
      ) : (
        <ul className="parking-list" aria-label={say(words.list)}>
          {parked.map((thought) => (
            <ParkedRow
              key={thought.id}
              thought={thought}
              isDisabled={isWorking}
              onKeep={canKeep ? () => keep([thought]) : undefined}
              onDrop={() => run(() => act({ type: 'parking.drop', ids: [thought.id] }))}
            />
          ))}
        </ul>
      )}
      <p className="dialog-note">{say(words.note)}</p>
    </Dialog>
  );
};
