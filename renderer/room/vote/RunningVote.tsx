import { useState } from 'react';
import type { RoomState } from '../../../shared/api/room/room.ts';
import type { VoteRound } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { act } from '../../state/room/activity.ts';
import { peopleHere } from '../../state/room/people.ts';
import { ruleOf } from '../../state/room/vote-result.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DiscardRound } from '../DiscardRound.tsx';
import { Problem } from '../Problem.tsx';
import { TimeLeft } from '../timer/TimeLeft.tsx';
import { useActivity } from '../use-activity.ts';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { HandsTable } from './HandsTable.tsx';
import { VoteBars } from './VoteBars.tsx';
import { words } from './words.ts';
import '../full.css';

type RunningVoteProps = { room: RoomState; round: VoteRound; onClose(): void };

/** A vote as the room sees it: the question, how many have voted and, if it is open, the votes; and the show of hands. */
export const RunningVote = ({ room, round, onClose }: RunningVoteProps) => {
  const timer = useActivity()?.timer ?? null;
  const [isDiscarding, setDiscarding] = useState(false);
  const { isWorking, problem, run } = useRequest();
  if (isDiscarding) return <DiscardRound onClose={() => setDiscarding(false)} />;
  return (
    <Dialog
      title={say(words.runTitle)}
      isFull
      onClose={onClose}
      actions={
        <>
          <span className="room-apart">
            <Button onPress={() => setDiscarding(true)}>{say(roomWords.discardButton)}</Button>
          </span>
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
          <Button
            variant="primary"
            isDisabled={isWorking}
            onPress={() => run(() => act({ type: 'round.end' }))}
          >
            {say(words.end)}
          </Button>
        </>
      }
    >
      <p className="room-full-prompt">
        <bdi>{round.prompt}</bdi>
      </p>
      <p className="room-full-facts">
        <strong role="status" className="vote-people">
          {say(words.voted, { people: round.people, here: peopleHere(room).length })}
        </strong>
        <span>{ruleOf(round)}</span>
        {timer ? <TimeLeft timer={timer} className="room-full-clock" /> : null}
      </p>
      <div className="vote-run">
        <HandsTable round={round} />
        {round.results ? <VoteBars round={round} /> : null}
      </div>
      <Problem text={problem} />
    </Dialog>
  );
};
