/** Importing a table for a window: a thread reads the file and plans the import, so that other windows keep working. */
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { errorOf, type Failure, userError } from '../../../../shared/api/contract.ts';
import type { TableChoices } from '../../../../shared/api/table-import.ts';
import { MAX_IMPORT_BYTES } from '../../../../shared/lists/import/choices.ts';
import type { ImportPreview } from '../../../../shared/lists/import/preview.ts';
import type { RowChange } from '../../../../shared/model/patch.ts';
import type { AnyRecord, ModelData, Table } from '../../../../shared/model/records.ts';
import type { Refusal } from '../../../../shared/model/refusals/refusals.ts';
import { STEP_ROWS } from '../../../../shared/model/tables/steps.ts';
import type { LargeChange } from '../../document-type.ts';
import type { Watched } from '../../jobs.ts';
import { tooLargeFile } from '../too-large.ts';
import { words } from './words.ts';

export type ThreadChoices = TableChoices & { readonly under: string | null };

/** The requests to the thread. Rows travel as JSON: many times faster than copying the objects. */
export type ThreadMessage =
  | { readonly kind: 'piece'; readonly bytes: Uint8Array }
  | { readonly kind: 'rows'; readonly table: Table; readonly rows: string }
  | { readonly kind: 'model' }
  | { readonly kind: 'preview'; readonly fileName: string; readonly choices: ThreadChoices }
  | {
      readonly kind: 'command';
      readonly remove: readonly string[];
      /** To work out what a command of this many blocks does; without it, none is. */
      readonly large?: { readonly blocks: number; readonly context: CommandAuthor } | undefined;
    }
  | { readonly kind: 'data' };
/** Who gives a command, and the source of its ids. */
export type CommandAuthor = {
  readonly seed: string;
  readonly at: string;
  readonly actor: string;
  readonly actorId: string;
};
/** The answers of the thread: its progress, a piece of a patch, the result as JSON, or the reason why there is none. */
export type ThreadAnswer =
  | { readonly done: number }
  | { readonly changes: string }
  | { readonly json: string }
  | Failure;

/** The command of a preview, null if there is nothing to do; or what it does, if it is large. */
type ThreadCommand =
  | { readonly command: unknown }
  | { readonly refusal: Refusal }
  | (Omit<PlannedImport, 'change'> & { readonly change: Omit<LargeChange, 'patch' | 'forward'> });

/** What the command of a preview does, with the digest of its order. */
export type PlannedImport = { readonly digest: string; readonly change: LargeChange };

/** The file beside this one, in the sources and as it is built. */
const WORKER = join(import.meta.dirname, `import-worker${extname(import.meta.filename)}`);

/** Memory of the thread’s objects, in MiB. A file that needs more is refused, and nothing else is harmed. */
const MAX_HEAP_MB = 1500;

/** The model that a table is compared with, as it was after the change `seq`. */
type Compared = { readonly file: string; readonly seq: number; readonly data: () => ModelData };

type LargeImports = Extract<ThreadMessage, { readonly kind: 'command' }>['large'];
type ImportCommand = Exclude<ThreadCommand, { readonly digest: string }> | PlannedImport;

export type TableThread = {
  /** Takes the next piece of the file. Refused if it is too large. */
  add(bytes: Uint8Array, fileName: string): void;
  /** The signal ends the thread, which discards the table. @param compared null for a new model. */
  preview(
    fileName: string,
    choices: ThreadChoices,
    compared: Compared | null,
    watched: Watched,
  ): Promise<ImportPreview>;
  /** The command of the last preview, or what it does if it is large. Refused if the model has changed since. */
  command(seq: number, remove: readonly string[], large?: LargeImports): Promise<ImportCommand>;
  /** A new model of the last preview. */
  data(): Promise<unknown>;
  close(): void;
};

const tableThread = (): TableThread => {
  const worker = new Worker(WORKER, { resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB } });
  let size = 0;
  /** Of the patch that is being received. */
  const pieces: string[] = [];
  let known: { readonly file: string; readonly seq: number } | undefined;
  let waiting: { resolve(json: string): void; reject(error: unknown): void } | undefined;
  let progress: ((done: number) => void) | undefined;
  let ended: Error | undefined;
  const fail = (error: Error): void => {
    ended ??= error;
    waiting?.reject(ended);
  };
  worker.on('message', (message: ThreadAnswer) => {
    if ('done' in message) progress?.(message.done);
    else if ('changes' in message) pieces.push(message.changes);
    else if ('json' in message) waiting?.resolve(message.json);
    else waiting?.reject(errorOf(message));
  });
  worker.once('error', (error: Error & { code?: string }) =>
    fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? userError('too-large', words.tooMuchMemory) : error),
  );
  worker.once('exit', () => fail(userError('not-previewed', words.notPreviewed)));

  /** One question at a time: the next waits for the answer before. */
  let turn: Promise<unknown> = Promise.resolve();
  const ask = (message: ThreadMessage, prepare: () => Promise<void> = async () => {}): Promise<unknown> => {
    const asked = turn.then(async () => {
      if (ended) throw ended;
      await prepare();
      const { promise, resolve, reject } = Promise.withResolvers<string>();
      waiting = { resolve, reject };
      worker.postMessage(message);
      return JSON.parse(await promise) as unknown;
    });
    turn = asked.catch(() => {});
    return asked;
  };

  const sendModel = async ({ file, seq, data }: Compared, signal: AbortSignal): Promise<void> => {
    if (known?.file === file && known.seq === seq) return;
    known = undefined;
    for (const message of inPieces(data())) {
      worker.postMessage(message);
      await setImmediate();
      signal.throwIfAborted();
    }
    worker.postMessage({ kind: 'model' } satisfies ThreadMessage);
    known = { file, seq };
  };

  const close = (): void => {
    ended ??= userError('not-previewed', words.notPreviewed);
    void worker.terminate();
  };

  return {
    add: (bytes, fileName) => {
      size += bytes.length;
      if (size > MAX_IMPORT_BYTES) throw tooLargeFile(fileName);
      worker.postMessage({ kind: 'piece', bytes } satisfies ThreadMessage);
    },
    preview: async (fileName, choices, compared, { signal, progress: tell }) => {
      signal.throwIfAborted();
      const stop = (): void => {
        fail(signal.reason as Error);
        close();
      };
      signal.addEventListener('abort', stop, { once: true });
      try {
        return (await ask({ kind: 'preview', fileName, choices }, async () => {
          progress = tell;
          if (compared) await sendModel(compared, signal);
        })) as ImportPreview;
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
    command: async (seq, remove, large) => {
      if (known?.seq !== seq) throw userError('stale-preview', words.stale);
      const answer = (await ask({ kind: 'command', remove, large })) as ThreadCommand;
      if (!('digest' in answer)) return answer;
      const change = { ...answer.change, ...(await patchIn(pieces.splice(0))) };
      return { digest: answer.digest, change };
    },
    data: () => ask({ kind: 'data' }),
    close,
  };
};

/** A patch from its pieces, arrays of changes as JSON, while others have turns. */
const patchIn = async (pieces: readonly string[]): Promise<Pick<LargeChange, 'patch' | 'forward'>> => {
  const patch: RowChange[] = [];
  for (const piece of pieces) {
    for (const change of JSON.parse(piece) as RowChange[]) patch.push(change);
    await setImmediate();
  }
  return { patch, forward: `[${pieces.map((piece) => piece.slice(1, -1)).join(',')}]` };
};

function* inPieces({ tables }: ModelData): Generator<ThreadMessage> {
  for (const [table, rows] of Object.entries(tables) as [Table, readonly AnyRecord[]][])
    for (let at = 0; at < rows.length; at += STEP_ROWS)
      yield { kind: 'rows', table, rows: JSON.stringify(rows.slice(at, at + STEP_ROWS)) };
}

/** The tables that one session is importing, by the names that it gave them. */
type TableImports = {
  /** The thread of a table, begun with its first piece. */
  of(name: string): TableThread;
  close(name: string): void;
  closeAll(): void;
};

/** More at once are refused: each holds a file and a model. */
const MAX_AT_ONCE = 4;

export const tableImports = (): TableImports => {
  const threads = new Map<string, TableThread>();
  return {
    of: (name) => {
      const known = threads.get(name);
      if (known) return known;
      if (threads.size >= MAX_AT_ONCE)
        throw userError('too-many', words.tooManyTables, { limit: MAX_AT_ONCE });
      const thread = tableThread();
      threads.set(name, thread);
      return thread;
    },
    close: (name) => {
      threads.get(name)?.close();
      threads.delete(name);
    },
    closeAll: () => {
      for (const thread of threads.values()) thread.close();
      threads.clear();
    },
  };
};
