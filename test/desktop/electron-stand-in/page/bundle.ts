/** Makes the scripts that run inside the page, and the preload of the app itself, out of their sources. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const bundle = async (input: string, format: 'iife' | 'cjs'): Promise<string> => {
  const build = await rolldown({ input, external: ['electron'], logLevel: 'silent' });
  const { output } = await build.generate({ format });
  await build.close();
  return output[0].code;
};

/** The preload as the app names it: its built file, or the TypeScript source beside where that will be. */
const preloadSource = (file: string): string => {
  const source = file.replace(/\.cjs$/, '.ts');
  return existsSync(source) ? source : file;
};

type PageScripts = { preloadWorld: string; pageWorld: string };

type Parts = [preload: string, preloadWorld: string, pageWorld: string];
/** One preload serves all windows of an app. */
const built = new Map<string, Promise<Parts>>();

const buildParts = (preload: string): Promise<Parts> => {
  const world = (name: string) => bundle(join(import.meta.dirname, 'worlds', `${name}.ts`), 'iife');
  return Promise.all([bundle(preloadSource(preload), 'cjs'), world('preload-world'), world('page-world')]);
};

/** The scripts of a window. `channel` is the name under which its two worlds find each other. */
export const buildPageScripts = async (preload: string, channel: string): Promise<PageScripts> => {
  const parts = built.get(preload) ?? buildParts(preload);
  built.set(preload, parts);
  const [preloadCode, preloadWorld, pageWorld] = await parts;
  const constants = `const STAND_IN_CHANNEL = ${JSON.stringify(channel)};`;
  return {
    preloadWorld: `(() => { ${constants}
      const STAND_IN_PLATFORM = ${JSON.stringify(process.platform)};
      const STAND_IN_PRELOAD = (require, exports, process) => { ${preloadCode}\n };
      ${preloadWorld}\n })();`,
    pageWorld: `(() => { ${constants} ${pageWorld}\n })();`,
  };
};
