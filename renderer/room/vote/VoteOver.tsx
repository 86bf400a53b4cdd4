import { useState } from 'react';
import type { VoteRound } from '../../../shared/api/room/rounds.ts';
import { say } from '../../../shared/words/messages.ts';
import { undoLast } from '../../actions/undo-last.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { knownAbout, nameOfAbout } from '../../state/room/about.ts';
import { act } from '../../state/room/activity.ts';
import { showsModelOfRoom } from '../../state/room/record.ts';
import { decisionOf, ruleOf, totalsOf } from '../../state/room/vote-result.ts';
import { notifyUndoable } from '../../state/session/session.ts';
import { Button } from '../../ui/buttons/Button.tsx';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { Problem } from '../Problem.tsx';
import { useRequest } from '../use-request.ts';
import { words as roomWords } from '../words.ts';
import { VoteBars } from './VoteBars.tsx';
import { words } from './words.ts';
import '../full.css';

/** The result of a vote for the whole room to read. It is kept as a decision, or put away; it changes nothing by itself. */
export const VoteOver = ({ round, onClose }: { round: VoteRound; onClose(): void }) => {
  const [isKept, setKept] = useState(false);
  const { isWorking, problem, run } = useRequest();
  const canKeep = showsModelOfRoom();
  const keep = () => {
    const model = currentModel();
    const name = nameOfAbout(model, knownAbout(model, round.about));
    if (!perform(decisionOf(model, round))) return;
    setKept(true);
    notifyUndoable(say(words.kept, { name }), () => {
      setKept(false);
      undoLast();
    });
  };
  return (
    <Dialog
      title={say(words.resultTitle)}
      isFull
      onClose={onClose}
      actions={
        <>
          <span className="room-apart">
            <Button isDisabled={isWorking} onPress={() => run(() => act({ type: 'round.discard' }), onClose)}>
              {say(words.putAway)}
            </Button>
          </span>
          <Button onPress={onClose}>{say(roomWords.close)}</Button>
          <Button variant="primary" isDisabled={isKept || !canKeep} onPress={keep}>
            {say(isKept ? words.isKept : words.keep)}
          </Button>
        </>
      }
    >
      <p className="room-full-prompt">
        <bdi>{round.prompt}</bdi>
      </p>
      <p className="room-full-facts">
        <span>{say(words.totals, totalsOf(round))}</span>
        <span>{ruleOf(round)}</span>
      </p>
      <VoteBars round={round} />
      {canKeep ? null : <p className="dialog-note">{say(words.noModel)}</p>}
      <Problem text={problem} />
    </Dialog>
  );
};
