import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../../shared/api/contract.ts';
import { createEngine } from '../engine/engine.ts';
import { formats } from '../engine/exchange/formats.ts';
import { libraryFolder } from '../engine/library-folder.ts';
import { failure } from '../engine/store/failures.ts';
import { localActor } from '../local-actor.ts';
import { serve } from '../serve.ts';
import { defineCliCommand, print, wholeNumber } from './command.ts';
import { withModelFile } from './model-file.ts';
import { pathOf, RENDERER_FOLDER, SEEDS_FOLDER, VERSION } from './places.ts';

export const serveCommand = defineCliCommand({
  usage: '[FOLDER|FILE] [--port N]',
  summary: 'Serves the editor to a browser on this machine until stopped.',
  details: [
    'Serves the models of FOLDER, or FILE alone; without either, the library: STRATA_LIBRARY, else Strata in your',
    'documents. Prints one line, {"url":"http://127.0.0.1:PORT/?token=..."}; the token in it is the key.',
  ].join('\n'),
  count: [0, 1],
  options: { port: { type: 'string', default: '0' } },
  run: async ([name], values) => {
    const port = wholeNumber(values.port, 'The port', 0, 65_535);
    const place = await placeOf(name);
    if (!existsSync(join(RENDERER_FOLDER, 'index.html')))
      throw new UserError('not-built', 'The editor has not been built yet: run “npm run build” first.');
    const engine = createEngine({
      ...place,
      seedsFolder: SEEDS_FOLDER,
      version: VERSION,
      formats,
      allowPaths: false,
    });
    try {
      const actor = localActor();
      const served = await serve({ engine, rendererFolder: RENDERER_FOLDER, port, actor });
      await print(`${JSON.stringify({ url: served.url })}\n`);
      await toldToStop();
      await served.close();
    } finally {
      await engine.close();
    }
    return 0;
  },
});

/** What is served: the folder or the one file that was named. */
const placeOf = async (name: string | undefined): Promise<{ folder: string } | { file: string }> => {
  if (name === undefined) {
    const folder = libraryFolder();
    mkdirSync(folder, { recursive: true });
    return { folder };
  }
  const path = pathOf(name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw failure('file-missing', path);
  if (found.isDirectory()) return { folder: path };
  // A file that is no model is refused now, not in the browser.
  await withModelFile(name, async () => undefined);
  return { file: path };
};

/**
 * Ctrl+C, the end of the terminal, being ended, or the end of the program that started this one and holds a line to it.
 * A second time ends the process at once.
 */
const toldToStop = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
    process.once('disconnect', resolve);
  });
  // The line would keep this process alive after all else is done.
  if (process.connected) process.disconnect();
};
