import { useState } from 'react';
import { say } from '../../../shared/words/messages.ts';
import { act } from '../../state/room/activity.ts';
import { secondsIn } from '../../state/room/timer.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { Tick } from '../fields/Tick.tsx';
import { Problem } from '../Problem.tsx';
import { useActivity } from '../use-activity.ts';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { TimeField } from './TimeField.tsx';
import { TimeLeft } from './TimeLeft.tsx';
import { TimerButtons } from './TimerButtons.tsx';
import { words } from './words.ts';
import './timer.css';

/** Starts the timer or, while it runs, shows the time left to the whole room. */
export const TimerDialog = ({ onClose }: { onClose(): void }) => {
  const timer = useActivity()?.timer ?? null;
  // Once it is started the dialog closes, and the bar counts on.
  const [isNew, setNew] = useState(timer === null);
  if (!timer || isNew) return <StartTimer onClose={onClose} />;
  return (
    <Dialog
      title={say(words.title)}
      isFull
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => setNew(true)}>{say(words.newTime)}</Button>
          <TimerButtons timer={timer} size="medium" />
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
        </>
      }
    >
      <div className="room-clock">
        <TimeLeft timer={timer} className="room-clock-time" />
        <p className="room-clock-note">
          {timer.isPaused ? say(words.paused) : timer.endsRound ? say(words.willEndRound) : '\u00a0'}
        </p>
      </div>
    </Dialog>
  );
};

const StartTimer = ({ onClose }: { onClose(): void }) => {
  const round = useActivity()?.round ?? null;
  const isRound = round !== null && !(round.kind === 'vote' && round.isOver);
  const [time, setTime] = useState('5');
  const [endsRound, setEndsRound] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const { isWorking, problem, run } = useRequest();
  const submit = () => {
    setChecked(true);
    const seconds = secondsIn(time);
    if (seconds !== undefined)
      run(() => act({ type: 'timer.start', seconds, endsRound: isRound && endsRound }), onClose);
  };
  return (
    <Dialog
      title={say(words.title)}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking}>
          {say(words.start)}
        </DialogActions>
      }
    >
      <TimeField value={time} onChange={setTime} isChecked={isChecked} />
      <p className="dialog-note">{say(words.timeHint)}</p>
      {isRound ? <Tick label={say(words.endsRound)} isOn={endsRound} onChange={setEndsRound} /> : null}
      <Problem text={problem} />
    </Dialog>
  );
};
