import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import type { LibraryEntry } from '../../shared/api/library-entry.ts';
import { say } from '../../shared/words/messages.ts';
import { connection } from '../state/ports/connected.ts';
import { notify } from '../state/session/session.ts';
import { words } from './words.ts';

export type Library = {
  entries: readonly LibraryEntry[];
  seeds: Result<'library.seeds'>;
  /** Extensions of the files that can be imported, without their points. */
  readable: readonly string[];
};

/** The folder of models, followed as it changes. Null until it was first read. */
export const useLibrary = (): { library: Library | null; problem: string | null } => {
  const [library, setLibrary] = useState<Library | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const read = useCallback(async () => {
    try {
      const [entries, seeds, hello] = await Promise.all([
        connection.request('library.list', {}),
        connection.request('library.seeds', {}),
        connection.request('session.hello', {}),
      ]);
      const readable = hello.formats.filter((format) => format.read).map(({ extension }) => extension);
      setLibrary({ entries, seeds, readable });
      setProblem(null);
    } catch (error) {
      setProblem(messageOf(error));
    }
  }, []);

  useEffect(() => {
    const offEvent = connection.onEvent((event) => {
      if (event.type === 'library.changed') void read();
    });
    const offStatus = connection.onStatus((status) => {
      if (status === 'open') void read();
    });
    return () => {
      offEvent();
      offStatus();
    };
  }, [read]);

  return { library, problem };
};

/** Runs a request to the library and returns its result; if it fails, notifies the user and returns null. */
export const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    notify(messageOf(error), 'problem');
    return null;
  }
};

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : say(words.somethingWrong);
