import { useState } from 'react';
import { MAX_PROMPT } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { blockAtHand, codeAndNameOf, nameOfAbout } from '../../state/room/about.ts';
import { act } from '../../state/room/activity.ts';
import { secondsIn } from '../../state/room/timer.ts';
import { Select } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { CountField } from '../fields/CountField.tsx';
import { Tick } from '../fields/Tick.tsx';
import { Problem } from '../Problem.tsx';
import { isTime, TimeField } from '../timer/TimeField.tsx';
import { useRequest } from '../use-request.ts';
import { words } from './words.ts';

const MODEL = 'model';
const MAX_EACH = 50;

/** Asks what the room is to think about, and how. */
export const StartIdeas = ({ isOtherRunning, onClose }: { isOtherRunning: boolean; onClose(): void }) => {
  // As it was when the dialog opened.
  const [model] = useState(currentModel);
  const [block] = useState(() => blockAtHand(model));
  const [about, setAbout] = useState(block);
  const [typed, setTyped] = useState<string | null>(null);
  const [isHidden, setHidden] = useState(true);
  const [isNamed, setNamed] = useState(false);
  const [mostEach, setMostEach] = useState(20);
  const [time, setTime] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { isWorking, problem, run } = useRequest();
  const prompt = typed ?? say(words.usualPrompt, { name: nameOfAbout(model, about) });
  const submit = () => {
    setChecked(true);
    if (!isTime(time, true)) return;
    const seconds = secondsIn(time) ?? null;
    run(() =>
      act({ type: 'ideas.start', about, prompt: prompt.trim(), isHidden, isNamed, mostEach, seconds }),
    );
  };
  return (
    <Dialog
      title={say(words.startTitle)}
      isWide
      onClose={onClose}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking || isOtherRunning}>
          {say(words.startTitle)}
        </DialogActions>
      }
    >
      {isOtherRunning ? <p className="field-problem">{say(words.otherRound)}</p> : null}
      <TextField
        label={say(words.prompt)}
        value={prompt}
        onChange={setTyped}
        maxLength={MAX_PROMPT}
        dir="auto"
      />
      {block === null ? null : (
        <Select
          label={say(words.about)}
          value={about ?? MODEL}
          options={[
            { value: block, label: codeAndNameOf(model, block) },
            { value: MODEL, label: say(words.theModel, { name: nameOfAbout(model, null) }) },
          ]}
          onChange={(chosen) => setAbout(chosen === MODEL ? null : chosen)}
        />
      )}
      <div className="room-ticks">
        <Tick label={say(words.isHidden)} isOn={isHidden} onChange={setHidden} />
        <Tick label={say(words.isNamed)} isOn={isNamed} onChange={setNamed} />
      </div>
      <div className="room-fields">
        <CountField
          label={say(words.mostEach)}
          value={mostEach}
          min={1}
          max={MAX_EACH}
          onChange={setMostEach}
        />
        <TimeField value={time} onChange={setTime} isOptional isChecked={isChecked} />
      </div>
      <Problem text={problem} />
    </Dialog>
  );
};
