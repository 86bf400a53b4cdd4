/** The documents that are open in one engine: each file once, shared by all who use it, closed with the last of them. */
import { realpathSync } from 'node:fs';
import { type Document, openDocument } from './document.ts';
import type { Pages } from './store/open.ts';

export type Documents = {
  /**
   * Opens the file at `path`, or joins those who have it open. To be released as often as acquired.
   * @param pages see `openDocument`.
   */
  acquire(path: string, pages?: Pages): Document;
  release(document: Document): void;
  /** The open document of the file at `path`, if it is open. */
  at(path: string): Document | undefined;
  /** Acquires, lets `work` use it, and releases. */
  using<T>(path: string, work: (document: Document) => T): T;
  /** Closes the file whoever uses it; they hear `reason`. */
  closeFile(path: string, reason: string): void;
  closeAll(): void;
};

/** @param now the clock that changes are dated by. */
export const openDocuments = (now: () => Date): Documents => {
  const open = new Map<string, { document: Document; users: number }>();

  const acquire = (path: string, pages?: Pages): Document => {
    const key = identity(path);
    const known = open.get(key);
    if (known) {
      known.users++;
      return known.document;
    }
    const document = openDocument(path, now, pages);
    open.set(key, { document, users: 1 });
    document.subscribe({
      changed: () => {},
      closed: () => forget(document),
    });
    return document;
  };

  const forget = (document: Document): void => {
    for (const [key, entry] of open) if (entry.document === document) open.delete(key);
  };

  const release = (document: Document): void => {
    for (const entry of open.values()) {
      if (entry.document !== document || --entry.users > 0) continue;
      forget(document);
      document.close();
    }
  };

  const at = (path: string) => open.get(identity(path))?.document;

  return {
    acquire,
    release,
    at,
    using: (path, work) => {
      const document = acquire(path);
      try {
        return work(document);
      } finally {
        release(document);
      }
    },
    closeFile: (path, reason) => at(path)?.close(reason),
    closeAll: () => {
      for (const { document } of [...open.values()]) document.close();
      open.clear();
    },
  };
};

/** One file has one identity, by whatever path it is reached. */
const identity = (path: string): string => {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
};
