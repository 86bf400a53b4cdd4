/** Exports with the last settings, through the engine as a window asks for them after a workshop. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine } from '../../../electron/engine/engine.ts';
import { formats } from '../../../electron/engine/exchange/formats.ts';
import { createFile } from '../../../electron/engine/store/opening/create.ts';
import { described } from './models.ts';

const FILE = 'Workshop.strata';
const RUNS = 5;

/** For each PDF: milliseconds of processor time from the key to the file, several times. The first one also loads the code. */
export const exportedAgain = async (
  size: number,
): Promise<readonly { readonly format: string; readonly samples: readonly number[] }[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  createFile(join(folder, FILE), described(size));
  // In one thread: the sources take longer to load into another than the app’s own code does.
  const exportThreadBlocks = Number.POSITIVE_INFINITY;
  const file = join(folder, FILE);
  const engine = createEngine({ file, version: '1', formats, allowPaths: true, exportThreadBlocks });
  try {
    const session = engine.connect({ id: 'bench', name: 'Bench', role: 'owner', isWindow: true });
    await session.request('document.open', { file: FILE });
    const exported = async (format: string): Promise<number> => {
      const path = join(folder, `out-${format}.pdf`);
      const start = process.cpuUsage();
      await session.request('document.exportTo', { file: FILE, options: { format }, path, job: format });
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const figures: { format: string; samples: number[] }[] = [];
    for (const format of ['pdf', 'book', 'minutes']) {
      const samples: number[] = [];
      for (let run = 0; run < RUNS; run++) samples.push(await exported(format));
      figures.push({ format, samples });
    }
    return figures;
  } finally {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
