import { existsSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { userError } from '../../../shared/api/contract.ts';
import type { RoomState } from '../../../shared/api/room/room.ts';
import { createEngine, type Engine } from '../../engine/engine.ts';
import { formats } from '../../engine/exchange/formats.ts';
import { libraryFolder } from '../../engine/library/library-folder.ts';
import { failure } from '../../engine/store/failures.ts';
import { storeVersions } from '../../engine/store/migrations/versions.ts';
import { asCaller, localIdentity } from '../../local-actor.ts';
import { openLog } from '../../log/log.ts';
import { startEvent } from '../../log/start-event.ts';
import { roomsOf } from '../../room/rooms.ts';
import { rememberEntry, rememberedEntry } from '../../serve/remembered-entry.ts';
import { stateFolder } from '../../serve/state-folder.ts';
import { newToken, type Served, type ServeOptions, serve } from '../../serve.ts';
import { defineCliCommand, print, wholeNumber } from '../command.ts';
import { reportDefect } from '../defect.ts';
import { words as errors } from '../errors/words.ts';
import { words as help } from '../help/words.ts';
import { withModelFile } from '../io/model-file.ts';
import { GUEST_FOLDER, pathOf, RENDERER_FOLDER, SEEDS_FOLDER, VERSION } from '../io/places.ts';

export const serveCommand = defineCliCommand({
  summary: help.serve,
  arguments: [{ name: 'FOLDER|FILE', about: help.place, isOptional: true }],
  options: {
    port: { type: 'string', default: '0', value: 'N', about: help.port },
    room: { type: 'string', value: 'IP', about: help.room },
  },
  notes: help.serveNotes,
  run: async ([name], values) => {
    const port = wholeNumber(values.port, '--port', 0, 65_535);
    const place = await placeOf(name);
    if (!existsSync(join(RENDERER_FOLDER, 'index.html'))) throw userError('not-built', errors.notBuilt);
    const log = openLog(join(stateFolder(), 'logs', 'strata.log'));
    log.write(startEvent(VERSION, storeVersions()));
    const engine = createEngine({
      ...place,
      seedsFolder: SEEDS_FOLDER,
      version: VERSION,
      formats,
      allowPaths: false,
      rooms: roomsOf({
        ...{ pageFolder: GUEST_FOLDER, editorFolder: RENDERER_FOLDER },
        folder: join(stateFolder(), 'rooms'),
      }),
      log,
    });
    try {
      const path = realpathSync('file' in place ? place.file : place.folder);
      const served = await serveAgain(path, port, {
        engine,
        rendererFolder: RENDERER_FOLDER,
        log: reportDefect,
      });
      try {
        const room = values.room === undefined ? null : await openRoom(engine, place, values.room);
        await print(`${JSON.stringify({ url: served.url, ...(room && { room: room.url }) })}\n`);
        await toldToStop();
      } finally {
        await served.close();
      }
    } finally {
      await engine.close();
    }
    return 0;
  },
});

/** Opens a live room for the one file that is served, at an address of this machine. */
const openRoom = async (engine: Engine, place: Place, address: string): Promise<RoomState> => {
  if (!('file' in place)) throw userError('room-needs-file', errors.roomNeedsFile);
  const host = engine.connect({ ...asCaller(localIdentity()), role: 'owner' });
  const { file } = await host.request('session.hello', {});
  if (file === null) throw userError('room-needs-file', errors.roomNeedsFile);
  await host.request('document.open', { file });
  return host.request('room.open', { file, address });
};

/**
 * Serves `path` where it was served last, with the same token, so that windows that are still open find it again; on
 * another port, `wanted` if that is not 0, with a new token.
 */
const serveAgain = async (path: string, wanted: number, options: ServeOptions): Promise<Served> => {
  const last = rememberedEntry(path);
  const isSame = last !== null && (wanted === 0 || wanted === last.port);
  const served = await serve({ ...options, ...(isSame ? last : { port: wanted, token: newToken() }) }).catch(
    (error: unknown) => {
      if (!isSame || wanted !== 0) throw error;
      return serve({ ...options, port: 0 });
    },
  );
  const { port, token } = served;
  rememberEntry(path, { port, token });
  return served;
};

type Place = { readonly folder: string } | { readonly file: string };

/** What is served: the folder or the one file that was named. */
const placeOf = async (name: string | undefined): Promise<Place> => {
  if (name === undefined) {
    const folder = libraryFolder();
    mkdirSync(folder, { recursive: true });
    return { folder };
  }
  const path = pathOf(name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw failure('file-missing', path);
  if (found.isDirectory()) return { folder: path };
  // A file that is no model is refused now, not in the browser.
  await withModelFile(name, async () => undefined);
  return { file: path };
};

/**
 * Ctrl+C, the end of the terminal, being ended, or the end of the program that started this one and holds a line to it.
 * A second time ends the process at once.
 */
const toldToStop = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    process.once('disconnect', resolve);
  });
  // The line would keep this process alive after all else is done.
  if (process.connected) process.disconnect();
};
