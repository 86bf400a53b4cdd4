import type { RoomTimer } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { actNow } from '../../state/room/activity.ts';
import { Button, type ButtonProps } from '../../ui/buttons/Button.tsx';
import { words } from './words.ts';

type TimerButtonsProps = { timer: RoomTimer; size: NonNullable<ButtonProps['size']> };

/** A minute more, pause, and stop. */
export const TimerButtons = ({ timer, size }: TimerButtonsProps) => (
  <>
    <Button size={size} onPress={() => void actNow({ type: 'timer.add', seconds: 60 })}>
      {say(words.addMinute)}
    </Button>
    <Button
      size={size}
      onPress={() => void actNow({ type: timer.isPaused ? 'timer.resume' : 'timer.pause' })}
    >
      {say(words.pause, { isPaused: timer.isPaused ? 'yes' : 'no' })}
    </Button>
    <Button size={size} onPress={() => void actNow({ type: 'timer.stop' })}>
      {say(words.stopTimer)}
    </Button>
  </>
);
