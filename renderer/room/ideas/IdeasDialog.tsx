import { useState } from 'react';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { useActivity } from '../use-activity.ts';
import { RunningIdeas } from './RunningIdeas.tsx';
import { StartIdeas } from './StartIdeas.tsx';
import { Tray } from './Tray.tsx';

/** Asks for ideas; while the round runs, shows how it goes; afterwards, what came of it. */
export const IdeasDialog = ({ room, onClose }: { room: RoomState; onClose(): void }) => {
  const activity = useActivity();
  const round = activity?.round ?? null;
  const tray = activity?.tray ?? null;
  // A tray that was emptied here stays, so that the last step can be undone.
  const hasIdeas = tray !== null && tray.ideas.length > 0;
  const [isTray, setTray] = useState(hasIdeas);
  if (hasIdeas && !isTray) setTray(true);
  if (round?.kind === 'ideas') return <RunningIdeas room={room} round={round} onClose={onClose} />;
  if (isTray) return <Tray tray={tray} onClose={onClose} onNew={() => setTray(false)} />;
  return <StartIdeas isOtherRunning={round !== null && !round.isOver} onClose={onClose} />;
};
