import type { RoomState } from '../../../shared/api/room/room.ts';
import { useActivity } from '../use-activity.ts';
import { RunningVote } from './RunningVote.tsx';
import { StartVote } from './StartVote.tsx';
import { VoteOver } from './VoteOver.tsx';

/** Starts a vote; while it runs, shows how many have voted; afterwards, the result. */
export const VoteDialog = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const round = useActivity()?.round ?? null;
  if (round?.kind !== 'vote') return <StartVote isOtherRunning={round !== null} onClose={onClose} />;
  return round.isOver ? (
    <VoteOver round={round} onClose={onClose} />
  ) : (
    <RunningVote room={room} round={round} onClose={onClose} />
  );
};
