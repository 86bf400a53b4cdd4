/** Exporting a large model in a thread: laying out and writing tens of thousands of blocks takes seconds, much of it in one go. */
import { extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { errorOf, type Failure } from '../../../../shared/api/contract.ts';
import type { ExportOptions } from '../../../../shared/api/export/options.ts';
import type { PlannedPages } from '../../../../shared/api/export/preview.ts';
import type { AnyRecord, ModelData, Table } from '../../../../shared/model/records.ts';
import { STEP_ROWS } from '../../../../shared/model/tables/steps.ts';
import type { ExportContext, ExportWatch } from '../format.ts';

/** The input of the thread. */
export type ExportOrder = {
  readonly options: ExportOptions;
  readonly facts: Omit<ExportContext, keyof ExportWatch>;
};
/** Rows on their way to the thread, as JSON: many times faster than copying the objects. */
export type RowsInText = { readonly table: Table; readonly rows: string };
/** The messages of the thread: its progress, facts about all pages, the file, or the reason why there is none. */
export type ExportAnswer =
  | { readonly done: number }
  | { readonly planned: PlannedPages }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | Failure;

/** The file beside this one, in the sources and as it is built. */
const WORKER = join(import.meta.dirname, `export-worker${extname(import.meta.filename)}`);

/**
 * The bytes of the model with these rows. The thread ends at once if the signal is aborted; the promise is then rejected with
 * its reason.
 */
export const writeInThread = async (
  data: ModelData,
  options: ExportOptions,
  facts: ExportOrder['facts'],
  { signal, progress, tellPages }: ExportWatch,
): Promise<Uint8Array> => {
  signal?.throwIfAborted();
  const worker = new Worker(WORKER, { workerData: { options, facts } satisfies ExportOrder });
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    worker.on('message', (message: ExportAnswer) => {
      if ('done' in message) progress?.(message.done);
      else if ('planned' in message) tellPages?.(message.planned);
      else if ('bytes' in message) resolve(message.bytes);
      else reject(errorOf(message));
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The thread of an export ended without a file.')));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  // Waited for below, and perhaps rejected before.
  answer.catch(() => {});
  try {
    for (const rows of inPieces(data)) {
      worker.postMessage(rows);
      await setImmediate();
      signal?.throwIfAborted();
    }
    worker.postMessage('written');
    return await answer;
  } finally {
    void worker.terminate();
  }
};

function* inPieces({ tables }: ModelData): Generator<RowsInText> {
  for (const [table, rows] of Object.entries(tables) as [Table, readonly AnyRecord[]][])
    for (let at = 0; at < rows.length; at += STEP_ROWS)
      yield { table, rows: JSON.stringify(rows.slice(at, at + STEP_ROWS)) };
}
