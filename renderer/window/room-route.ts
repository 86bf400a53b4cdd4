/** The place of a guest’s window: the one model of the room, and nowhere else. */
import { ROOM_FILE } from '../../shared/api/room/door.ts';
import type { Route } from '../state/ports/route.ts';

export const roomRoute: Route = {
  hasLibrary: false,
  current: () => ROOM_FILE,
  go: () => {},
  onChange: () => () => {},
};
