/** Sends a file to the engine, and has it previewed there as it is chosen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { UserError } from '../../shared/api/contract.ts';
import type { TableChoices } from '../../shared/api/table-import.ts';
import { MAX_IMPORT_BYTES } from '../../shared/lists/import/choices.ts';
import type { ImportPreview } from '../../shared/lists/import/preview.ts';
import { say } from '../../shared/words/messages.ts';
import { quoted } from '../../shared/words/quoted.ts';
import { watchedJob } from '../actions/files/job.ts';
import { newId } from '../plain/new-id.ts';
import type { TableImport } from '../state/dialogs/table-import.ts';
import { documentStore, liveReplica } from '../state/document/document.ts';
import { connection } from '../state/ports/connected.ts';
import { base64Of } from '../ui/picture/base64.ts';
import { fileSize } from '../ui/text/file-size.ts';
import { words } from './words.ts';

/** Bytes that are sent at once: far fewer than a message may have. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** The share of the work that sending the file is. */
const SENT = 0.3;
/** The model is compared again once it has not changed for this long. */
const CHANGED_MS = 400;

/** Failures of text whose encoding is another. */
const ENCODING_CODES: readonly string[] = ['not-utf8', 'not-text'];

type Previewed = {
  /** What the engine knows the table by. */
  readonly table: string;
  readonly preview: ImportPreview | null;
  /** The share of the work that is done, while the preview is of other choices or there is none yet. */
  readonly share: number | null;
  /** Why the file can't be read, as a sentence. */
  readonly problem: string | null;
  /** Whether another encoding may help. */
  readonly isUndecoded: boolean;
  /** Previews it again, since the model has changed. */
  renew(): void;
};

/** The file is gone from the engine when the component is. */
export const usePreview = (
  { source, into }: Pick<TableImport, 'source' | 'into'>,
  choices: TableChoices,
  under: string | null,
): Previewed => {
  const [table] = useState(newId);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [share, setShare] = useState<number | null>(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [isUndecoded, setUndecoded] = useState(false);
  const [isSent, setSent] = useState(false);
  const [round, setRound] = useState(0);
  const renew = useCallback(() => setRound((before) => before + 1), []);
  const file = into?.file ?? null;

  useEffect(() => {
    const work = new AbortController();
    const { signal } = work;
    const send = async () => {
      if (source.size > MAX_IMPORT_BYTES)
        throw new Error(say(words.tooLarge, { file: quoted(source.name), size: fileSize(MAX_IMPORT_BYTES) }));
      for (let at = 0; at === 0 || at < source.size; at += PIECE_BYTES) {
        const base64 = await base64Of(source.slice(at, at + PIECE_BYTES)).catch(() => {
          throw new Error(say(words.unreadable, { file: quoted(source.name) }));
        });
        signal.throwIfAborted();
        await connection.request('table.add', { table, fileName: source.name, base64 });
        signal.throwIfAborted();
        setShare((SENT * Math.min(source.size, at + PIECE_BYTES)) / Math.max(1, source.size));
      }
      setSent(true);
    };
    void send().catch((error: unknown) => {
      if (!signal.aborted) setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => {
      work.abort();
      void connection.request('table.close', { table }).catch(() => {});
    };
  }, [source, table]);

  // Others may change the model while this is open.
  const revision = useStore(documentStore, (state) => state.revision);
  const seen = useRef(revision);
  useEffect(() => {
    if (file === null || revision === seen.current) return;
    seen.current = revision;
    const timer = setTimeout(renew, CHANGED_MS);
    return () => clearTimeout(timer);
  }, [file, revision, renew]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again for the same.
  useEffect(() => {
    if (!isSent) return;
    const work = new AbortController();
    const { signal } = work;
    const ask = async () => {
      setShare((before) => before ?? SENT);
      await liveReplica()?.settled();
      signal.throwIfAborted();
      const watched = {
        // Only leaving the dialog ends the work of the engine; an answer to other choices is passed over.
        signal: new AbortController().signal,
        onProgress: (done: number) => {
          if (!signal.aborted) setShare(SENT + (1 - SENT) * done);
        },
      };
      const shown = await watchedJob(connection, watched, (job) =>
        connection.request('table.preview', {
          ...{ table, fileName: source.name, into: file === null ? null : { file, under }, choices, job },
        }),
      );
      signal.throwIfAborted();
      setPreview(shown);
      setProblem(null);
      setShare(null);
    };
    void ask().catch((error: unknown) => {
      if (signal.aborted) return;
      setPreview(null);
      setShare(null);
      setUndecoded(error instanceof UserError && ENCODING_CODES.includes(error.code));
      setProblem(error instanceof Error ? error.message : String(error));
    });
    return () => work.abort();
  }, [isSent, table, source, file, under, choices, round]);

  return { table, preview, share, problem, isUndecoded, renew };
};
