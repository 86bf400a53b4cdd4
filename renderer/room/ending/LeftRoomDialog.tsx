import { useState } from 'react';
import type { LeftRoom } from '../../../shared/api/room/rounds.ts';
import { dateFormat } from '../../../shared/words/format.ts';
import { locale } from '../../../shared/words/locale.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { liveReplica } from '../../state/document/document.ts';
import { forgetLeftRoom } from '../../state/room/record.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { Problem } from '../Problem.tsx';
import { useRequest } from '../use-request.ts';
import { saveRecord } from './save-record.ts';
import { words } from './words.ts';

type LeftRoomDialogProps = {
  left: LeftRoom;
  onContinue(): void;
  /** Opens another room: this one was discarded, or waits until its model is open. */
  onOther(): void;
  onClose(): void;
};

/** Asks what becomes of a room that was cut off, as by a crash. Its record can be saved before it is discarded. */
export const LeftRoomDialog = ({ left, onContinue, onOther, onClose }: LeftRoomDialogProps) => {
  const { isWorking, problem, run } = useRequest();
  const [isSaved, setSaved] = useState(false);
  const model = quoted(left.model);
  const isHere = liveReplica()?.file === left.file;
  const time = dateFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(left.at));
  const save = async () => {
    setSaved(await saveRecord({ format: 'markdown', hasPeople: true, model: left.model }));
  };
  return (
    <Dialog
      title={say(words.leftTitle)}
      onClose={onClose}
      onSubmit={isHere ? onContinue : onOther}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(isHere ? words.continue : words.openOther)}
        </DialogActions>
      }
    >
      <p>{say(words.leftNote, { model, time, people: left.people, things: left.things })}</p>
      {isHere ? null : <p>{say(words.leftElsewhere, { model })}</p>}
      <div className="room-times">
        <Button isDisabled={isWorking} onPress={() => run(save)}>
          {say(words.saveRecord)}
        </Button>
        <Button isDisabled={isWorking} onPress={() => run(forgetLeftRoom, onOther)}>
          {say(words.discardRoom)}
        </Button>
      </div>
      <p className="dialog-note" role="status">
        {isSaved ? say(words.leftSaved) : ''}
      </p>
      <Problem text={problem} />
    </Dialog>
  );
};
