/** The documents that are open in one engine: each file once, shared by all who use it, closed with the last of them. */
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { UserError, userError } from '../../../shared/api/contract.ts';
import type { Steps } from '../../../shared/model/tables/steps.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import type { Document } from '../document-type.ts';
import { type Keeper, keepRestorePoints } from '../restore/keeper.ts';
import { inSlices, type OpenSteps, type Running, SLICES, type Slices } from '../slices.ts';
import type { Pages } from '../store/opening/open.ts';
import { words } from '../words.ts';
import { documentSteps } from './document.ts';

/** One caller's use of a file. */
type Lease = {
  /**
   * The document, once it is open. Rejected with the reason if it can't be opened, or if it is closed before: with the code
   * `closed`. Nothing is left open then.
   */
  readonly document: Promise<Document>;
  /** Ends this use. With the last use, the document is closed, or its opening is cancelled. */
  release(): void;
};

export type Documents = {
  /**
   * Opens the file at `path` in slices, or joins those who have it open or are opening it.
   * @param pages see `openDocument`. Only the first caller's counts.
   */
  acquire(path: string, pages?: Pages): Lease;
  /** The open document of the file at `path`, if it is open. */
  at(path: string): Document | undefined;
  /**
   * Whether the file at `path` is open or being opened. Nothing else in this process may then open and close the file: SQLite
   * would lose its locks on it, see `placeOf`.
   */
  isInUse(path: string): boolean;
  /** Acquires, lets `work` use the document, and releases it once the promise that `work` may give is settled. */
  using<T>(path: string, work: (document: Document) => T | Promise<T>): Promise<T>;
  /**
   * Closes the file whoever uses it, if it is open or being opened. They are told what `then` returns, which is called once
   * it is closed.
   */
  closeFile(path: string, then: () => string): void;
  /**
   * Does what `steps` do with the closed file at `path`, in slices. If the file is opened before they are done, they end, and
   * the promise is rejected with the code `opened`: what opens it needs it for itself.
   */
  look<T>(path: string, steps: Steps<T>): Promise<T>;
  /** Settles once no restore point is being written. */
  settled(): Promise<void>;
  closeAll(): void;
};

type Entry = {
  readonly path: string;
  readonly opening: Running<Document>;
  users: number;
  /** Once it is open. */
  open?: { readonly document: Document; readonly keeper: Keeper };
};

/**
 * @param now the clock that changes are dated by.
 * @param slices how openings give others a turn; passed by tests.
 */
export const openDocuments = (now: () => Date, slices: Slices = SLICES): Documents => {
  const entries = new Map<string, Entry>();
  const looks = new Map<string, Set<Running<unknown>>>();

  const endLooks = (key: string): void => {
    for (const look of looks.get(key) ?? [])
      look.cancel(() => userError('opened', words.opening, { file: quoted(basename(key)) }));
  };

  const look = async <T>(path: string, steps: Steps<T>): Promise<T> => {
    const key = identity(path);
    const running = inSlices(steps, slices);
    const known = looks.get(key) ?? new Set();
    looks.set(key, known.add(running));
    try {
      return await running.result;
    } finally {
      known.delete(running);
      if (known.size === 0) looks.delete(key);
    }
  };

  const begin = (key: string, path: string, pages: Pages | undefined): Entry => {
    function* steps(): OpenSteps<Document> {
      try {
        const document = yield* documentSteps(path, now, pages);
        const keeper = keepRestorePoints(document);
        document.subscribe({
          changed: (change) => keeper.changed(change),
          closed: () => forget(entry),
        });
        entry.open = { document, keeper };
        return document;
      } finally {
        if (!entry.open) forget(entry);
      }
    }
    endLooks(key);
    const entry: Entry = { path, users: 0, opening: inSlices(steps(), slices) };
    // Those who have released it no longer listen.
    entry.opening.result.catch(() => {});
    entries.set(key, entry);
    return entry;
  };

  const forget = (entry: Entry): void => {
    for (const [key, known] of entries) if (known === entry) entries.delete(key);
  };

  const close = (entry: Entry, then?: () => string): void => {
    forget(entry);
    if (entry.open) entry.open.document.close(then);
    else entry.opening.cancel(() => closed(entry.path, then?.()));
  };

  const acquire: Documents['acquire'] = (path, pages) => {
    const key = identity(path);
    const entry = entries.get(key) ?? begin(key, path, pages);
    entry.users++;
    let isReleased = false;
    return {
      document: entry.opening.result,
      release: () => {
        if (isReleased) return;
        isReleased = true;
        if (--entry.users === 0) close(entry);
      },
    };
  };

  const at = (path: string) => entries.get(identity(path))?.open?.document;

  return {
    acquire,
    at,
    isInUse: (path) => entries.has(identity(path)),
    using: async (path, work) => {
      const { document, release } = acquire(path);
      try {
        return await work(await document);
      } finally {
        release();
      }
    },
    closeFile: (path, then) => {
      const entry = entries.get(identity(path));
      if (entry) close(entry, then);
    },
    look,
    settled: async () => {
      for (const { open } of [...entries.values()]) await open?.keeper.settled();
    },
    closeAll: () => {
      for (const entry of [...entries.values()]) close(entry);
    },
  };
};

const closed = (path: string, reason?: string): UserError =>
  reason === undefined
    ? userError('closed', words.closedFile, { file: quoted(basename(path)) })
    : new UserError('closed', reason);

/** One file has one identity, by whatever path it is reached. */
const identity = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};
