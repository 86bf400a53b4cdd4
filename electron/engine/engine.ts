/**
 * The engine: implements the contract of `shared/api/contract.ts`, and is the only way in to the models. Doors connect
 * callers to it; every call is checked here on arrival, whichever door it came by.
 */
import {
  type Connection,
  type EngineEvent,
  type MethodName,
  methods,
  ROLES,
  type Role,
  UserError,
} from '../../shared/api/contract.ts';
import { openDocuments } from './documents.ts';
import type { EngineOptions } from './engine-options.ts';
import { type EngineState, type Handlers, sessionHandlers } from './handlers.ts';
import { openLibrary } from './library.ts';
import { pathResolver } from './paths.ts';

/** A caller's connection: the contract's, and for doors that get calls as text, the same without static types. */
export type EngineSession = {
  request: Connection['request'] & ((method: string, params: unknown) => Promise<unknown>);
  onEvent: Connection['onEvent'];
  /** Ends the caller's subscriptions. A document that nobody else has open is closed. */
  close(): Promise<void>;
};

type Caller = {
  readonly actor: string;
  readonly role: Role;
  /** Whether a person waits to see what is opened: `openDocument` tells what of a file is then looked at later. */
  readonly isWindow?: boolean;
};

export type Engine = {
  connect(caller: Caller): EngineSession;
  /** Closes all documents, each file whole by itself afterwards. Later calls are refused. */
  close(): Promise<void>;
};

/** An engine on a folder of models or on one file. Nothing is opened before a caller asks for it. */
export const createEngine = (options: EngineOptions): Engine => {
  const now = options.now ?? (() => new Date());
  const documents = openDocuments(now);
  const sessions = new Set<{ emit(event: EngineEvent): void; close(): void }>();
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
  let open = true;

  const state: EngineState = {
    options,
    now,
    documents,
    pathOf,
    library: () => {
      if (library) return library;
      throw new UserError('no-library', 'Only one model is served here; there is no library to look into.');
    },
    libraryChanged: () => {
      for (const { emit } of sessions) emit({ type: 'library.changed' });
    },
  };

  return {
    connect: ({ actor, role, isWindow = false }) => {
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
      const { handlers, close: leave } = sessionHandlers(state, {
        actor,
        role,
        pages: isWindow ? 'later' : 'now',
        emit,
      });
      const session = { emit, close: leave };
      sessions.add(session);

      const request = async (method: string, params: unknown): Promise<unknown> => {
        if (!open || !sessions.has(session))
          throw new UserError('closed', 'The connection is closed. Open the model again.');
        return answer(handlers, role, method, params, options.checkResults === true);
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
    },
    close: async () => {
      open = false;
      for (const session of [...sessions]) session.close();
      sessions.clear();
      documents.closeAll();
    },
  };
};

const answer = async (
  handlers: Handlers,
  role: Role,
  name: string,
  params: unknown,
  checkResults: boolean,
): Promise<unknown> => {
  if (!Object.hasOwn(methods, name)) throw new UserError('unknown-method', 'The engine knows no such call.');
  const method = name as MethodName;
  const { role: needed, params: schema, result } = methods[method];
  if (ROLES.indexOf(role) < ROLES.indexOf(needed))
    throw new UserError('not-allowed', `Only an ${needed} of this model may do that.`);
  const parsed = schema.safeParse(params);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue?.path.join('.');
    throw new UserError(
      'bad-params',
      `The call ${method} can't be read${where ? ` at ${where}` : ''}: ${issue?.message}.`,
    );
  }
  const answered = await (handlers[method] as (params: unknown) => unknown)(parsed.data);
  return checkResults ? result.parse(answered) : answered;
};
