import type { ParkedThought } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { useModel } from '../../parts/use-model.ts';
import { codeAndNameOf } from '../../state/room/about.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { timeIn } from '../time-in.ts';
import { words } from './words.ts';

type ParkedRowProps = {
  thought: ParkedThought;
  isDisabled: boolean;
  /** None if this window shows another model. */
  onKeep: (() => void) | undefined;
  onDrop(): void;
};

/** A parked thought: what it is about, who parked it and when. */
export const ParkedRow = ({ thought, isDisabled, onKeep, onDrop }: ParkedRowProps) => {
  const { text, about, by, at } = thought;
  const name = useModel((model) => codeAndNameOf(model, about));
  const time = timeIn(at);
  return (
    <li className="parking-thought">
      <div className="parking-text">
        <bdi>{text}</bdi>
        <span className="parking-facts">
          {say(words.about, { name })} ·{' '}
          {by === null ? say(words.fromTray, { time }) : say(words.by, { name: quoted(by), time })}
        </span>
      </div>
      <Button
        size="small"
        aria-label={say(words.keepOf, { text: quoted(text) })}
        isDisabled={isDisabled || !onKeep}
        onPress={() => onKeep?.()}
      >
        {say(words.keep)}
      </Button>
      <Button
        size="small"
        aria-label={say(words.dropOf, { text: quoted(text) })}
        isDisabled={isDisabled}
        onPress={onDrop}
      >
        {say(words.drop)}
      </Button>
    </li>
  );
};
