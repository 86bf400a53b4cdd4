import { useState } from 'react';
import type { RoomState } from '../../../shared/api/room/room.ts';
import type { IdeasRound } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { act } from '../../state/room/activity.ts';
import { peopleHere } from '../../state/room/people.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { DiscardRound } from '../DiscardRound.tsx';
import { Problem } from '../Problem.tsx';
import { TimeLeft } from '../timer/TimeLeft.tsx';
import { useActivity } from '../use-activity.ts';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { words } from './words.ts';
import '../full.css';
import './ideas.css';

type RunningIdeasProps = { room: RoomState; round: IdeasRound; onClose(): void };

/** A round of ideas as the room sees it: the question, how many ideas there are and, if it is open, the ideas. */
export const RunningIdeas = ({ room, round, onClose }: RunningIdeasProps) => {
  const timer = useActivity()?.timer ?? null;
  const [isDiscarding, setDiscarding] = useState(false);
  const { isWorking, problem, run } = useRequest();
  if (isDiscarding) return <DiscardRound onClose={() => setDiscarding(false)} />;
  const { count, people, ideas, isHidden, isNamed, prompt } = round;
  return (
    <Dialog
      title={say(words.runTitle)}
      isFull
      onClose={onClose}
      onSubmit={() => run(() => act({ type: 'round.end' }))}
      actions={
        <>
          <span className="room-apart">
            <Button onPress={() => setDiscarding(true)}>{say(roomWords.discardButton)}</Button>
          </span>
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
          <Button variant="primary" type="submit" isDisabled={isWorking}>
            {say(words.endRound)}
          </Button>
        </>
      }
    >
      <p className="room-full-prompt">
        <bdi>{prompt}</bdi>
      </p>
      <p className="room-full-facts">
        <span>{say(isHidden ? words.hiddenNote : words.openNote)}</span>
        <span>{say(words.names, { isNamed: isNamed ? 'yes' : 'no' })}</span>
        {timer ? <TimeLeft timer={timer} className="room-full-clock" /> : null}
      </p>
      <div className="ideas-count" role="status">
        <strong>{say(words.count, { count })}</strong>
        <span>{say(words.countFrom, { people, here: peopleHere(room).length })}</span>
      </div>
      {ideas.length > 0 ? (
        <ul className="ideas-open" aria-label={say(words.ideasList)}>
          {ideas.map(({ id, text, name }) => (
            <li key={id}>
              <bdi>{text}</bdi>
              {name === null ? null : <bdi className="ideas-name">{name}</bdi>}
            </li>
          ))}
        </ul>
      ) : null}
      <Problem text={problem} />
    </Dialog>
  );
};
