import { Toolbar } from 'react-aria-components';
import type { RoomState } from '../../../shared/api/room/room.ts';
import type { RoomActivity } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { performAction } from '../../actions/registry.ts';
import { actNow } from '../../state/room/activity.ts';
import { peopleHere } from '../../state/room/people.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { TimeLeft } from '../timer/TimeLeft.tsx';
import { TimerButtons } from '../timer/TimerButtons.tsx';
import { words } from './words.ts';

type Round = RoomActivity['round'];

/** What runs in the room: the round with its counts, and the time that is left. */
export const RoundLine = ({ room, activity }: { room: RoomState; activity: RoomActivity }) => {
  const { round, timer } = activity;
  const here = peopleHere(room).length;
  const isRunning = round !== null && !(round.kind === 'vote' && round.isOver);
  return (
    <Toolbar aria-label={say(words.round)} className="room-bar-round">
      <button
        type="button"
        className="room-bar-subject"
        onClick={() => performAction(round ? `room.${round.kind}` : 'room.timer')}
      >
        {subjectOf(round, here)}
      </button>
      {round && round.prompt !== '' ? <bdi className="room-bar-prompt">{round.prompt}</bdi> : null}
      {timer ? <TimeLeft className="room-bar-clock" timer={timer} /> : null}
      <span className="room-bar-acts">
        {timer ? <TimerButtons timer={timer} size="small" /> : null}
        {isRunning ? (
          <Button size="small" variant="primary" onPress={() => void actNow({ type: 'round.end' })}>
            {say(words.endRound)}
          </Button>
        ) : null}
      </span>
    </Toolbar>
  );
};

const subjectOf = (round: Round, here: number): string => {
  if (!round) return say(words.timerRuns);
  if (round.kind === 'ideas') return say(words.ideasRun, { count: round.count, people: round.people, here });
  return round.isOver ? say(words.voteOver) : say(words.voteRuns, { people: round.people, here });
};
