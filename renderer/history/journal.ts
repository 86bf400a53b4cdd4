/** The journal as the history lists it: loaded in pages, and kept up to date while it is on screen. */

import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { JournalLine } from '../../shared/api/change.ts';
import { say } from '../../shared/words/messages.ts';
import { documentStore } from '../state/document/document.ts';
import { connection } from '../state/ports/connected.ts';
import { notify } from '../state/session/session.ts';
import { words } from './words.ts';

const PAGE = 100;

type Journal = {
  /** The latest change first. */
  readonly lines: readonly JournalLine[];
  /** Whether the first change of all is among them. */
  readonly isWhole: boolean;
  readonly isReading: boolean;
  readMore(): void;
};

export const useJournal = (): Journal => {
  const file = useStore(documentStore, (state) => state.replica?.file);
  const [lines, setLines] = useState<readonly JournalLine[]>([]);
  const [isWhole, setWhole] = useState(false);
  const [isReading, setReading] = useState(false);

  const read = useCallback(
    async (before: number | null) => {
      if (file === undefined) return;
      setReading(true);
      try {
        const page = await connection.request('document.journal', { file, before, limit: PAGE });
        setLines((known) => merged(known, page));
        if (page.length < PAGE) setWhole(true);
      } catch (error) {
        notify(error instanceof Error ? error.message : say(words.cantReadHistory), 'problem');
      } finally {
        setReading(false);
      }
    },
    [file],
  );

  useEffect(() => {
    void read(null);
    return connection.onEvent((event) => {
      if (event.type !== 'document.changed' || event.file !== file) return;
      const { patch: _, ...line } = event.change;
      setLines((known) => merged(known, [line]));
    });
  }, [file, read]);

  const last = lines.at(-1)?.seq ?? null;
  return { lines, isWhole: isWhole || last === 1, isReading, readMore: () => void read(last) };
};

/** Each change once, the latest first: a change may arrive both as an event and in a page. */
const merged = (known: readonly JournalLine[], more: readonly JournalLine[]): JournalLine[] => {
  const bySeq = new Map([...known, ...more].map((line) => [line.seq, line]));
  return [...bySeq.values()].sort((a, b) => b.seq - a.seq);
};
