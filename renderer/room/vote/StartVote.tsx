import { useState } from 'react';
import { MAX_DOTS, MAX_OPTIONS, MAX_PROMPT } from '../../../shared/api/room/rounds.ts';
import { listIn } from '../../../shared/words/format.ts';
import { say } from '../../../shared/words/messages.ts';
import { currentModel } from '../../state/document/document.ts';
import { blockAtHand } from '../../state/room/about.ts';
import { act, currentActivity } from '../../state/room/activity.ts';
import { secondsIn } from '../../state/room/timer.ts';
import { waitingIdeas } from '../../state/room/tray/underway.ts';
import { optionName, type VoteChoice, voteChoices } from '../../state/room/vote-choices.ts';
import { selectedBlocks } from '../../state/session/selection.ts';
import { sessionStore } from '../../state/session/session.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DialogActions } from '../../ui/overlay/DialogActions.tsx';
import { CountField } from '../fields/CountField.tsx';
import { Tick } from '../fields/Tick.tsx';
import { Problem } from '../Problem.tsx';
import { isTime, TimeField } from '../timer/TimeField.tsx';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { words } from './words.ts';

type StartVoteProps = { isOtherRunning: boolean; onClose(): void };

/** Asks what the room is to vote on, and by what rule: whatever of the model or the tray has two options or more. */
export const StartVote = ({ isOtherRunning, onClose }: StartVoteProps) => {
  // As it was when the dialog opened.
  const [choices] = useState(choicesNow);
  const [first, ...others] = choices;
  if (first) return <Fields choices={[first, ...others]} {...{ isOtherRunning, onClose }} />;
  return (
    <Dialog
      title={say(words.startTitle)}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say(roomWords.close)}</Button>}
    >
      <p>{say(words.nothing)}</p>
    </Dialog>
  );
};

const choicesNow = (): VoteChoice[] => {
  const model = currentModel();
  const selected = selectedBlocks(sessionStore.getState());
  const tray = currentActivity()?.tray ?? null;
  // Ideas that are just being taken are no options any more, whether or not the room has answered.
  const waiting = tray && { ...tray, ideas: [...waitingIdeas(tray)] };
  return voteChoices(model, selected, blockAtHand(model), waiting);
};

type FieldsProps = StartVoteProps & { choices: readonly [VoteChoice, ...VoteChoice[]] };

const Fields = ({ choices, isOtherRunning, onClose }: FieldsProps) => {
  const [chosen, setChosen] = useState(choices[0].id);
  const [typed, setTyped] = useState<string | null>(null);
  const [dots, setDots] = useState(3);
  const [mostPerOption, setMostPerOption] = useState(1);
  const [isHidden, setHidden] = useState(true);
  const [isSecret, setSecret] = useState(true);
  const [time, setTime] = useState('');
  const [isChecked, setChecked] = useState(false);
  const { isWorking, problem, run } = useRequest();
  const { options, about, ...choice } = choices.find(({ id }) => id === chosen) ?? choices[0];
  const prompt = typed ?? choice.prompt;
  const isTooMany = options.length > MAX_OPTIONS;
  const submit = () => {
    setChecked(true);
    if (!isTime(time, true) || isTooMany) return;
    const rule = { dots, mostPerOption: Math.min(mostPerOption, dots), isHidden, isSecret };
    const seconds = secondsIn(time) ?? null;
    run(() =>
      act({ type: 'vote.start', about, prompt: prompt.trim(), options: [...options], ...rule, seconds }),
    );
  };
  return (
    <Dialog
      title={say(words.startTitle)}
      isWide
      onClose={onClose}
      onSubmit={submit}
      actions={
        <DialogActions onCancel={onClose} isDisabled={isWorking || isOtherRunning || isTooMany}>
          {say(words.start)}
        </DialogActions>
      }
    >
      {isOtherRunning ? <p className="field-problem">{say(words.otherRound)}</p> : null}
      <div>
        <Select
          label={say(words.on)}
          value={chosen}
          options={choices.map(({ id, label }) => ({ value: id, label }))}
          onChange={setChosen}
        />
        <p className="dialog-note">
          {isTooMany
            ? say(words.tooMany, { most: MAX_OPTIONS, count: options.length })
            : say(words.options, { names: namesOf(options) })}
        </p>
      </div>
      <TextField
        label={say(words.prompt)}
        value={prompt}
        onChange={setTyped}
        maxLength={MAX_PROMPT}
        dir="auto"
      />
      <div className="room-fields">
        <CountField label={say(words.dots)} value={dots} min={1} max={MAX_DOTS} onChange={setDots} />
        <CountField
          label={say(words.mostPerOption)}
          value={mostPerOption}
          min={1}
          max={MAX_DOTS}
          onChange={setMostPerOption}
        />
        <TimeField value={time} onChange={setTime} isOptional isChecked={isChecked} />
      </div>
      <div className="room-ticks">
        <Tick label={say(words.isHidden)} isOn={isHidden} onChange={setHidden} />
        <Tick label={say(words.isSecret)} isOn={isSecret} onChange={setSecret} />
      </div>
      <Problem text={problem} />
    </Dialog>
  );
};

const namesOf = (options: VoteChoice['options']): string => {
  const model = currentModel();
  const tray = currentActivity()?.tray ?? null;
  return listIn(options.map((option) => optionName(model, option, tray)));
};
