/**
 * The engine: implements the contract of `shared/api/contract.ts`, and is the only way in to the models. Doors connect
 * callers to it; every call is checked here on arrival, whichever door it came by.
 */
import { dirname, join } from 'node:path';
import { type EngineEvent, errorOf, type MethodName, methods, userError } from '../../shared/api/contract.ts';
import { EDITOR_METHODS } from '../../shared/api/room/rights.ts';
import { refuse } from '../../shared/model/refusals/refusals.ts';
import { isAtLeast, rightsOf } from '../../shared/model/roles.ts';
import { type Caller, maySee } from './caller.ts';
import { openDocuments } from './document/documents.ts';
import type { EngineOptions } from './engine-options.ts';
import type { EngineSession } from './engine-session.ts';
import { sweepLitter } from './files/litter.ts';
import { pathResolver } from './files/paths.ts';
import { type EngineState, type Handlers, sessionHandlers } from './handlers.ts';
import { BIN } from './library/bin.ts';
import { openLibrary } from './library/library.ts';
import { logged, logSlowQueries } from './logged.ts';
import { ownersWork } from './room/owners-work.ts';
import { words } from './words.ts';

export type Engine = {
  connect(caller: Caller): EngineSession;
  /** Closes all documents, each file whole by itself afterwards. Later calls are refused. */
  close(): Promise<void>;
};

type Connected = {
  readonly isOwner: boolean;
  readonly isWindow: boolean;
  emit(event: EngineEvent): void;
  follows(file: string): boolean;
  close(): void;
};

/** An engine on a folder of models or on one file. Nothing is opened before a caller asks for it. */
export const createEngine = (options: EngineOptions): Engine => {
  const now = options.now ?? (() => new Date());
  const documents = openDocuments(now, options.slices);
  const sessions = new Set<Connected>();
  const pathOf = pathResolver(options);
  const library =
    options.folder === undefined
      ? undefined
      : openLibrary({
          folder: options.folder,
          seedsFolder: options.seedsFolder,
          formats: options.formats,
          documents,
          pathOf,
        });
  const stopTiming = options.log ? logSlowQueries(options.log) : () => {};
  const ownWork = ownersWork();
  let open = true;
  sweepAtStart(options);

  const connect: Engine['connect'] = (caller) => {
    const listeners = new Set<(event: EngineEvent) => void>();
    const emit = (event: EngineEvent): void => {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          // A door that fails must not undo what was committed, nor keep the others from hearing of it.
          process.emitWarning(error instanceof Error ? error : String(error));
        }
      }
    };
    const { handlers, follows, close: leave } = sessionHandlers(state, { caller, emit });
    const isOwner = caller.role === 'owner';
    const session = { emit, close: leave, follows, isOwner, isWindow: caller.isWindow === true };
    sessions.add(session);

    const request = async (method: string, params: unknown): Promise<unknown> => {
      if (!open || !sessions.has(session)) throw userError('closed', words.connectionClosed);
      const answered = logged(options.log, method, params, () =>
        answer(handlers, caller, method, params, options.checkResults === true),
      );
      return isOwner ? ownWork.note(method, answered) : answered;
    };
    return {
      request: request as EngineSession['request'],
      onEvent: (listener) => {
        listeners.add(listener);
        return () => void listeners.delete(listener);
      },
      close: async () => {
        sessions.delete(session);
        listeners.clear();
        leave();
      },
    };
  };
  const tellOwners = (event: EngineEvent): void => {
    for (const { emit, isOwner } of sessions) if (isOwner) emit(event);
  };
  const rooms = options.rooms?.({
    connect,
    tell: (room, reason) =>
      tellOwners({ type: 'room.changed', room, ...(reason !== undefined && { reason }) }),
    ownersDone: ownWork.done,
    tellActivity: (activity) => tellOwners({ type: 'room.activity', activity }),
    isWatched: (file) => [...sessions].some((session) => session.isWindow && session.follows(file)),
  });

  const state: EngineState = {
    options,
    now,
    documents,
    pathOf,
    library: () => {
      if (library) return library;
      throw userError('no-library', words.noLibrary);
    },
    rooms: () => {
      if (rooms) return rooms;
      throw userError('no-rooms', words.noRooms);
    },
    libraryChanged: () => {
      for (const { emit } of sessions) emit({ type: 'library.changed' });
    },
  };

  return {
    connect,
    close: async () => {
      open = false;
      await rooms?.stop();
      // A copy that is nearly written is worth the moment.
      await documents.settled();
      for (const session of [...sessions]) session.close();
      sessions.clear();
      documents.closeAll();
      stopTiming();
    },
  };
};

/** All that guests of a live room may call, whatever their role. */
const ROOM_METHODS: ReadonlySet<MethodName> = new Set(EDITOR_METHODS);

/** What operations that were killed have left: in the library and its bin, or beside the one file. */
const sweepAtStart = ({ folder, file }: EngineOptions): void => {
  if (folder !== undefined)
    for (const place of [folder, join(folder, BIN)]) sweepLitter(place, { reservations: true });
  else if (file !== undefined) sweepLitter(dirname(file), { reservations: false });
};

const answer = async (
  handlers: Handlers,
  caller: Caller,
  name: string,
  params: unknown,
  checkResults: boolean,
): Promise<unknown> => {
  if (!Object.hasOwn(methods, name)) throw userError('unknown-method', words.unknownCall);
  const method = name as MethodName;
  const { role: needed, right, params: schema, result } = methods[method];
  if (!isAtLeast(caller.role, needed)) {
    throw errorOf(refuse('not-allowed', undefined, { role: needed }));
  }
  if (caller.room && !ROOM_METHODS.has(method)) throw userError('not-allowed', words.hostOnly);
  if (right && !rightsOf(caller.role, caller.rights).includes(right))
    throw userError('not-allowed', words.withoutRight, { right });
  const parsed = schema.safeParse(params);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.');
    const found = { method, place: where ?? '', why: issue?.message ?? '' };
    throw userError('bad-params', where ? words.badParamsAt : words.badParams, found);
  }
  const { data } = parsed;
  if ('file' in data && !maySee(caller, data.file))
    throw userError('not-allowed', words.notGiven, { file: `“${data.file}”` });
  const answered = await (handlers[method] as (params: unknown) => unknown)(data);
  return checkResults ? result.parse(answered) : answered;
};
