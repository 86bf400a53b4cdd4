/** Exports to a place that are cancelled under way, through the engine as a window asks it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../electron/engine/engine.ts';
import { idOfFormat } from '../../../electron/engine/exchange/format.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { described } from './models.ts';

const FILE = 'Cancelled.strata';
/** Time in which an export has begun; one that has ended by then is asked for again and cancelled at once. */
const UNDER_WAY_MS = 400;

/** For each format: the milliseconds from asking for the end of an export to its refusal. @param folder where they would be written. */
export const cancelledAfter = async (
  size: number,
  folder: string,
): Promise<readonly { readonly format: string; readonly ms: number }[]> => {
  const models = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  const file = join(models, FILE);
  createFile(file, described(size));
  const engine = createEngine({ file, version: '1', formats, allowPaths: true, exportThreadBlocks: 1 });
  try {
    const session = engine.connect({ id: 'bench', name: 'Bench', role: 'owner', isWindow: true });
    await session.request('document.open', { file: FILE });
    const cancelled = async (format: string, afterMs: number): Promise<number | null> => {
      const path = join(folder, `out.${format}`);
      const call = { file: FILE, options: { format }, path, job: format };
      const ended = session.request('document.exportTo', call).then(
        () => null,
        () => performance.now(),
      );
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      const start = performance.now();
      await session.request('job.cancel', { job: format });
      const end = await ended;
      return end === null ? null : Math.max(0, end - start);
    };
    const figures: { format: string; ms: number }[] = [];
    for (const format of formats.filter(({ write }) => write).map(idOfFormat)) {
      const inFolder = join(folder, `out.${format}`);
      const ms = await cancelled(format, UNDER_WAY_MS);
      if (ms === null) rmSync(inFolder);
      figures.push({ format, ms: ms ?? (await cancelled(format, 0)) ?? Number.NaN });
    }
    return figures;
  } finally {
    await engine.close();
    rmSync(models, { recursive: true, force: true });
  }
};
