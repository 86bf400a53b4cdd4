/** The editor on a library folder of its own, as a browser driven by a program sees it. */
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../electron/engine/engine.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { roomsOf } from '../../../electron/room/rooms.ts';
import { serve } from '../../../electron/serve.ts';
import type { RoomAddress } from '../../../shared/api/room/room.ts';

/** The address that guests use in tests: the browser is told that it is this machine. */
export const ROOM_ADDRESS = '192.168.7.20';

const ROOT = join(import.meta.dirname, '..', '..', '..');

export type Started = {
  readonly folder: string;
  readonly engine: Engine;
  /** The editor's address with its token. */
  readonly url: string;
};

const WIFI: RoomAddress = { address: ROOM_ADDRESS, adapter: 'Wi-Fi', isLikely: true };

type ServerOptions = {
  readonly actor?: string;
  readonly allowedHosts?: readonly string[];
  /** At which a room could be opened, the likeliest first. */
  readonly addresses?: readonly RoomAddress[];
};

/** Starts the editor's server on a folder. `close` ends server and engine; the folder stays. */
export const startServer = async (
  folder: string,
  { actor = 'Tester', allowedHosts = [], addresses = [WIFI] }: ServerOptions = {},
): Promise<Started & { close(): Promise<void> }> => {
  const engine = createEngine({
    folder,
    seedsFolder: join(ROOT, 'seeds'),
    version: '0.0.0-test',
    formats,
    allowPaths: true,
    rooms: roomsOf({
      pageFolder: join(ROOT, 'dist', 'guest'),
      editorFolder: join(ROOT, 'dist', 'renderer'),
      folder: join(folder, 'rooms'),
      addresses: () => [...addresses],
      listenOn: () => '127.0.0.1',
    }),
  });
  const served = await serve({
    engine,
    rendererFolder: join(ROOT, 'dist', 'renderer'),
    person: { id: actor, name: actor },
    allowedHosts,
  });
  return {
    folder,
    engine,
    url: served.url,
    close: async () => {
      await served.close();
      await engine.close();
    },
  };
};
