/** A table that is imported through the engine as a window does it, while another window asks for something all the time. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../electron/engine/engine.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { csvBytes } from './jobs.ts';
import { containers } from './models.ts';

const FILE = 'Imported.strata';
/** Bytes that a window sends at once. */
const PIECE_BYTES = 4 * 1024 * 1024;
/** Between two calls of the other window. */
const PAUSE_MS = 10;

type Imported = {
  readonly previewMs: number;
  readonly importMs: number;
  readonly cancelMs: number;
  /** The waits of the other window, for each of its calls during the preview and the import. */
  readonly waitsMs: readonly number[];
};

export const importedTable = async (size: number): Promise<Imported> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  const file = join(folder, FILE);
  createFile(file, containers(0));
  const engine = createEngine({ file, version: '1', formats, allowPaths: false });
  try {
    const window = (id: string) => engine.connect({ id, name: id, role: 'owner', isWindow: true });
    const [session, other] = [window('Ann'), window('Bob')];
    for (const each of [session, other]) await each.request('document.open', { file: FILE });
    const bytes = Buffer.from(csvBytes(size));
    const add = async (table: string) => {
      for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
        const base64 = bytes.subarray(at, at + PIECE_BYTES).toString('base64');
        await session.request('table.add', { table, fileName: 'list.csv', base64 });
      }
    };
    const preview = (table: string) =>
      session.request('table.preview', {
        ...{ table, fileName: 'list.csv', into: { file: FILE, under: null }, choices: {}, job: table },
      });
    const waitsMs: number[] = [];
    let isOver = false;
    const asking = (async () => {
      while (!isOver) {
        // The engine may be busy when the call is made, and not only afterwards.
        const start = performance.now();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        await other.request('document.history', { file: FILE });
        waitsMs.push(performance.now() - start - PAUSE_MS);
      }
    })();
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const start = performance.now();
      await work();
      return performance.now() - start;
    };
    await add('cancelled');
    const cancelled = preview('cancelled').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 400));
    const cancelMs = await timed(async () => {
      await session.request('job.cancel', { job: 'cancelled' });
      await cancelled;
    });
    await add('list');
    const previewMs = await timed(() => preview('list'));
    const importMs = await timed(() =>
      session.request('table.import', { table: 'list', file: FILE, seed: 'bench'.repeat(8), remove: [] }),
    );
    isOver = true;
    await asking;
    return { previewMs, importMs, cancelMs, waitsMs };
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
