/** The host of a room in a process of its own, which a test can kill. */
import { startIdeas, startRoom } from './harness.ts';

export type Opened = {
  readonly folder: string;
  readonly port: number;
  readonly code: string;
  readonly roundId: string;
};

const run = async (): Promise<void> => {
  const room = await startRoom();
  const roundId = await startIdeas(room, { mostEach: 50 });
  const { code } = await room.state();
  await room.host.request('room.update', { wifi: 'Guests' });
  await room.host.request('room.act', { type: 'timer.start', seconds: 600, endsRound: false });
  process.send?.({ folder: room.folder, port: room.port, code, roundId } satisfies Opened);
  process.on('disconnect', () => process.exit(0));
};

// Where it is imported for its types, it does nothing.
if (process.send && process.argv[1] === import.meta.filename) await run();
