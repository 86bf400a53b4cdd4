/** Our own editor as it is built, on a library folder of its own. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type EngineSession } from '../../electron/engine/engine.ts';
import { formats } from '../../electron/engine/exchange/formats.ts';
import { serve } from '../../electron/serve.ts';
import { buildAll } from '../../scripts/build.ts';
import type { ModelData } from '../../shared/model/records.ts';

const ROOT = join(import.meta.dirname, '..', '..');

export type StrataServer = {
  /** The address of the library with its token. */
  readonly url: string;
  /** A session with the engine that asks as a window does, without window or wire. */
  readonly request: EngineSession['request'];
  /** Puts a model into the library; returns its file's name. */
  importModel(data: ModelData): Promise<string>;
  /** Size of a model's file in MB. */
  sizeOf(file: string): number;
};

/** Builds the editor where it changed, serves it, and takes everything away again at the end. */
export const withStrata = async <T>(use: (server: StrataServer) => Promise<T>): Promise<T> => {
  if (!(await buildAll())) throw new Error('The editor could not be built, so there is nothing to measure.');
  const folder = mkdtempSync(join(tmpdir(), 'strata-bench-'));
  const engine = createEngine({
    folder,
    seedsFolder: join(ROOT, 'seeds'),
    version: 'bench',
    formats,
    allowPaths: true,
  });
  const session = engine.connect({ actor: 'Bench', role: 'owner' });
  const server = await serve({ engine, rendererFolder: join(ROOT, 'dist', 'renderer'), actor: 'Bench' });
  const { request } = session;
  try {
    return await use({
      url: server.url,
      request,
      importModel: async (data) => {
        const base64 = Buffer.from(JSON.stringify(data)).toString('base64');
        const fileName = `bench-${data.tables.process?.length ?? 0}.json`;
        const { file } = await request('library.import', { fileName, base64 });
        return file;
      },
      sizeOf: (file) => statSync(join(folder, file)).size / 2 ** 20,
    });
  } finally {
    await server.close();
    session.close();
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
