import { say } from '../../../shared/words/messages.ts';
import { secondsIn } from '../../state/room/timer.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import '../fields/fields.css';
import { words } from './words.ts';

/** Minutes that are one press away. */
const USUAL = [1, 2, 3, 5, 10, 15];

type TimeFieldProps = {
  value: string;
  onChange(value: string): void;
  /** Whether it may stay empty, for no timer. */
  isOptional?: boolean;
  /** Whether what is wrong with it is to be said. */
  isChecked: boolean;
};

export const isTime = (text: string, isOptional: boolean): boolean =>
  (isOptional && text.trim() === '') || secondsIn(text) !== undefined;

/** A time in minutes, or minutes and seconds: typed, or one of the usual ones. */
export const TimeField = ({ value, onChange, isOptional = false, isChecked }: TimeFieldProps) => (
  <div>
    <TextField
      label={say(isOptional ? words.timeOrNone : words.time)}
      value={value}
      onChange={onChange}
      inputMode="text"
      maxLength={5}
      problem={isChecked && !isTime(value, isOptional) ? say(words.noTime) : undefined}
    />
    <div className="room-times">
      {USUAL.map((count) => (
        <Button key={count} size="small" onPress={() => onChange(String(count))}>
          {say(words.minutes, { count })}
        </Button>
      ))}
    </div>
  </div>
);
