import { useState } from 'react';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { RECORD_FORMATS, type RoomActivity } from '../../../shared/api/room/rounds.ts';
import { settingsOf } from '../../../shared/model/model.ts';
import { type Message, say } from '../../../shared/words/messages.ts';
import { useModel } from '../../parts/use-model.ts';
import { endRoom } from '../../state/room/hosting.ts';
import { peopleHere } from '../../state/room/people.ts';
import { keepRecord, type RecordFormat, showsModelOfRoom } from '../../state/room/record.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { Choice } from '../fields/Choice.tsx';
import { Tick } from '../fields/Tick.tsx';
import { Problem } from '../Problem.tsx';
import { useActivity } from '../use-activity.ts';
import { useRequest } from '../use-request.ts';
import { saveRecord } from './save-record.ts';
import { words } from './words.ts';
import './ending.css';

type Fate = 'save' | 'keep' | 'discard';

/** Asks before everybody is disconnected, and what becomes of the record. If it can’t be kept, the room stays open. */
export const EndRoomDialog = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const activity = useActivity();
  const undone = undoneOf(activity);
  const isUsed = room.people.length > 0 || undone.length > 0;
  const model = useModel((open) => settingsOf(open).name);
  const [fate, setFate] = useState<Fate>(isUsed ? 'save' : 'discard');
  const [format, setFormat] = useState<RecordFormat>('markdown');
  const [hasPeople, setHasPeople] = useState(true);
  const { isWorking, problem, run } = useRequest();
  const end = async () => {
    if (fate === 'save' && !(await saveRecord({ format, hasPeople, model })))
      throw new Error(say(words.notSaved));
    if (fate === 'keep') await keepRecord(hasPeople);
    await endRoom();
  };
  return (
    <Dialog
      title={say(words.title)}
      onClose={onClose}
      onSubmit={() => run(end, onClose)}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(isUsed ? VERBS[fate] : words.verb)}
        </DialogActions>
      }
    >
      <p>{say(words.note, { count: peopleHere(room).length })}</p>
      {undone.length > 0 ? (
        <div className="ending-undone">
          <p>{say(words.undone)}</p>
          <ul>
            {undone.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p>{say(words.onlyInRecord)}</p>
        </div>
      ) : null}
      <Choice<Fate>
        label={say(words.record)}
        value={fate}
        options={[
          { value: 'save', label: say(words.save) },
          { value: 'keep', label: say(words.keep), isDisabled: !showsModelOfRoom() },
          { value: 'discard', label: say(words.discard) },
        ]}
        onChange={setFate}
      />
      {fate === 'save' ? (
        <Select<RecordFormat>
          label={say(words.format)}
          value={format}
          options={RECORD_FORMATS.map((value) => ({
            value,
            label: say(words.formatName, { format: value }),
          }))}
          onChange={setFormat}
        />
      ) : null}
      {fate === 'discard' ? null : (
        <div className="room-ticks">
          <Tick label={say(words.hasPeople)} isOn={hasPeople} onChange={setHasPeople} />
          <p className="dialog-note">{say(words.contents)}</p>
        </div>
      )}
      <Problem text={problem} />
    </Dialog>
  );
};

const VERBS: Readonly<Record<Fate, Message>> = {
  save: words.saveAndEnd,
  keep: words.keepAndEnd,
  discard: words.discardAndEnd,
};

/** What would be only in the record, each in a few words. */
const undoneOf = (activity: RoomActivity | null): string[] => {
  if (!activity) return [];
  const { round, tray, parked } = activity;
  return [
    ...(round ? [say(round.kind === 'vote' && round.isOver ? words.resultWaits : words.roundRuns)] : []),
    ...(tray && tray.ideas.length > 0 ? [say(words.inTray, { count: tray.ideas.length })] : []),
    ...(parked.length > 0 ? [say(words.parked, { count: parked.length })] : []),
  ];
};
