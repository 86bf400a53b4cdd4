/** Makes the scripts that run inside the page, and the preload of the app itself, out of their sources. */
import { existsSync } from 'node:fs';
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

export type PageScripts = { preloadWorld: string; pageWorld: string };

export const buildPageScripts = async (preload: string, channel: string): Promise<PageScripts> => {
  const world = (name: string) => bundle(new URL(`./worlds/${name}.ts`, import.meta.url).pathname, 'iife');
  const [preloadCode, preloadWorld, pageWorld] = await Promise.all([
    bundle(preloadSource(preload), 'cjs'),
    world('preload-world'),
    world('page-world'),
  ]);
  const constants = `const STAND_IN_CHANNEL = ${JSON.stringify(channel)};`;
  return {
    preloadWorld: `(() => { ${constants}
      const STAND_IN_PLATFORM = ${JSON.stringify(process.platform)};
      const STAND_IN_PRELOAD = (require, exports, process) => { ${preloadCode}\n };
      ${preloadWorld}\n })();`,
    pageWorld: `(() => { ${constants} ${pageWorld}\n })();`,
  };
};
