/** What one guest's editor may ask: the room answers what is read, the engine what is changed. */
import type { z } from 'zod';
import {
  type EngineEvent,
  errorOf,
  type Methods,
  methods,
  type Result,
  userError,
} from '../../../shared/api/contract.ts';
import type { ApplyResult } from '../../../shared/api/results.ts';
import { ROOM_FILE } from '../../../shared/api/room/door.ts';
import type { GuestState } from '../../../shared/api/room/guest.ts';
import { EDITOR_METHODS } from '../../../shared/api/room/rights.ts';
import type { Reply } from '../../../shared/api/rpc.ts';
import { words as engineWords } from '../../engine/words.ts';
import type { GuestCall } from '../messages.ts';
import { words } from '../words.ts';
import type { EditorModel } from './editor-model.ts';

type EditorMethod = (typeof EDITOR_METHODS)[number];
type Answers = {
  readonly [M in EditorMethod]: (params: z.output<Methods[M]['params']>) => Result<M> | Promise<Result<M>>;
};

export type EditorSession = {
  /** Answers a call; rejected with a `UserError` where it isn’t for guests, or can’t be read. */
  request(method: string, params: unknown): Promise<unknown>;
  onEvent(listener: (event: EngineEvent) => void): () => void;
  /** Tells the editor. It hears of changes once it has the model open. */
  emit(event: EngineEvent): void;
};

type EditorSessionOptions = {
  readonly model: EditorModel;
  readonly readOnly: boolean;
  readonly guest: () => GuestState;
  /** Asks the engine on behalf of the guest. */
  readonly call: (call: GuestCall) => Promise<Reply>;
};

/** Calls may hold so many lists and records within each other. */
const MAX_NESTING = 300;

export const editorSession = ({ model, readOnly, guest, call }: EditorSessionOptions): EditorSession => {
  const listeners = new Set<(event: EngineEvent) => void>();
  let isFollowing = false;

  const asked = async <M extends GuestCall['method']>(method: M, params: object): Promise<Result<M>> => {
    const reply = await call({ method, params });
    if ('failure' in reply) throw errorOf(reply.failure);
    return reply.result as Result<M>;
  };
  /** The room knows better than the engine what of a change is shown. */
  const changed = async (
    method: 'document.apply' | 'document.undo' | 'document.redo',
    params: object,
  ): Promise<ApplyResult> => {
    const result = await asked(method, params);
    return result.ok ? { ...result, patch: [...(model.at(result.seq)?.patch ?? [])] } : result;
  };

  const answers: Answers = {
    'session.hello': async () => ({
      ...(await asked('session.hello', {})),
      ...{ rights: [], file: ROOM_FILE, formats: [], guest: guest() },
    }),
    'document.open': async () => {
      const history = await asked('document.history', {});
      isFollowing = true;
      const [seq, head] = [model.seq(), model.head()];
      return { file: ROOM_FILE, data: model.data(), seq, head, readOnly, history };
    },
    'document.close': () => {
      isFollowing = false;
      return null;
    },
    'document.changes': ({ after, head }) => {
      isFollowing = true;
      return { seq: model.seq(), readOnly, changes: model.after(after, head) };
    },
    'document.apply': ({ command, seed }) => changed('document.apply', { command, seed }),
    'document.undo': ({ seed, part }) => changed('document.undo', { seed, part }),
    'document.redo': ({ seed, part }) => changed('document.redo', { seed, part }),
    'document.history': () => asked('document.history', {}),
    'document.search': ({ query, limit }) => model.search(query, limit),
    'document.findings': () => model.findings(),
    // Nothing that guests ask for takes long.
    'job.cancel': () => null,
  };

  return {
    request: async (method, given) => {
      if (!isEditorMethod(method)) throw userError('not-allowed', engineWords.hostOnly);
      const params = isNested(given) ? undefined : methods[method].params.safeParse(given).data;
      if (params === undefined) throw userError('bad-params', words.badRequest);
      if ('file' in params && params.file !== ROOM_FILE) throw userError('not-allowed', engineWords.hostOnly);
      return (answers[method] as (params: unknown) => unknown)(params);
    },
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    emit: (event) => {
      if (event.type === 'document.changed' && !isFollowing) return;
      for (const listener of listeners) listener(event);
    },
  };
};

const isEditorMethod = (method: string): method is EditorMethod =>
  (EDITOR_METHODS as readonly string[]).includes(method);

/** Whether lists and records are within each other deeper than anything that a person makes. */
const isNested = (value: unknown): boolean => {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_NESTING) return true;
    level = level.flatMap((each) =>
      typeof each === 'object' && each !== null ? (Object.values(each) as unknown[]) : [],
    );
  }
  return false;
};
