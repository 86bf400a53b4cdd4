/**
 * Builds what a window and the packaged app need into dist/. Each part is skipped where nothing it is made of has changed
 * since, so that starting again is quick. The Node side runs from its sources otherwise and needs no build.
 */
import { cpSync, globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import manifest from '../package.json' with { type: 'json' };
import { noticesText } from './notices.ts';
import { hashFiles, readStamp, writeStamp } from './stamp.ts';

const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const COMMON = [
  'shared/**/*.ts',
  'package-lock.json',
  'scripts/{build,notices}.ts',
  'vite.config.ts',
  'LICENSE',
];

/** Loaded only where something has to be built: starting again is quicker without it. */
const viteBuild = async (config: InlineConfig): Promise<unknown> => (await import('vite')).build(config);

type Part = { name: string; sources: string[]; folders: string[]; make: () => Promise<unknown> };

/** Everything from dependencies is packed beside the app as it is; Electron and Node are there already. */
const external = (id: string): boolean =>
  id === 'electron' ||
  id.startsWith('electron/') ||
  id.startsWith('node:') ||
  Object.keys(manifest.dependencies).some((name) => id === name || id.startsWith(`${name}/`));

const forElectron = (entries: string[], output: object): InlineConfig => ({
  root: ROOT,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: DIST,
    emptyOutDir: false,
    minify: false,
    rolldownOptions: { input: entries.map((entry) => join(ROOT, entry)), external, output },
  },
  ssr: { noExternal: true },
});

const PARTS: Part[] = [
  {
    name: 'renderer',
    sources: ['renderer/**/*'],
    folders: ['renderer'],
    make: async () => {
      await viteBuild({ configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' });
      writeFileSync(join(DIST, 'renderer', 'notices.txt'), noticesText(ROOT));
    },
  },
  {
    // The script of exported web pages: one file without modules, for a page that is opened from a folder.
    name: 'reader',
    sources: ['renderer/{reader,plain}/**/*'],
    folders: ['reader'],
    make: () =>
      viteBuild({
        root: ROOT,
        configFile: false,
        logLevel: 'warn',
        resolve: { alias: { zod: join(ROOT, 'renderer/reader/no-schemas.ts') } },
        build: {
          outDir: join(DIST, 'reader'),
          target: ['chrome103', 'firefox113', 'safari16.4'],
          lib: {
            entry: join(ROOT, 'renderer/reader/main.ts'),
            formats: ['iife'],
            name: 'reader',
            fileName: () => 'reader.js',
            cssFileName: 'reader',
          },
        },
      }),
  },
  {
    // The page of a live room. It is loaded over a room’s own Wi-Fi by all at once, so that it has to be light.
    name: 'guest',
    sources: ['renderer/{guest,plain}/**/*', 'renderer/public/icon.svg'],
    folders: ['guest'],
    make: () =>
      viteBuild({
        root: join(ROOT, 'renderer/guest'),
        configFile: false,
        logLevel: 'warn',
        base: './',
        publicDir: false,
        resolve: { alias: { '@formatjs/intl': join(ROOT, 'renderer/guest/small-intl.ts') } },
        build: {
          outDir: join(DIST, 'guest'),
          emptyOutDir: true,
          target: ['chrome108', 'safari15.4'],
          modulePreload: { polyfill: false },
          assetsInlineLimit: 0,
        },
      }),
  },
  {
    name: 'electron',
    sources: ['electron/**/*.ts', 'seeds/*.json'],
    folders: ['electron', 'shared', 'seeds'],
    make: async () => {
      // The tree is kept, so that a path from one file to another is the same in the sources and here.
      const entries = ['electron/main.ts', ...globSync('electron/**/*-worker.ts', { cwd: ROOT })];
      await viteBuild(
        forElectron(entries, {
          format: 'es',
          preserveModules: true,
          preserveModulesRoot: ROOT,
          entryFileNames: '[name].js',
        }),
      );
      // A sandboxed preload is one CommonJS file.
      await viteBuild(
        forElectron(['electron/preload.ts'], { format: 'cjs', entryFileNames: 'electron/preload.cjs' }),
      );
      cpSync(join(ROOT, 'seeds'), join(DIST, 'seeds'), { recursive: true });
    },
  },
];

const buildPart = async (part: Part): Promise<void> => {
  const stampFile = join(DIST, `.${part.name}-stamp`);
  const stamp = hashFiles(ROOT, [...part.sources, ...COMMON]);
  if (readStamp(stampFile) === stamp) return;
  const started = performance.now();
  for (const folder of [...part.folders, `.${part.name}-stamp`]) {
    rmSync(join(DIST, folder), { recursive: true, force: true });
  }
  await part.make();
  writeStamp(stampFile, stamp);
  console.error(`Built ${part.name} in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
};

/** Builds what has changed. Says on standard error what could not be built, and returns whether all is there. */
export const buildAll = async (): Promise<boolean> => {
  let complete = true;
  for (const part of PARTS) {
    try {
      await buildPart(part);
    } catch (error) {
      console.error(`${part.name} could not be built: ${error instanceof Error ? error.message : error}`);
      complete = false;
    }
  }
  return complete;
};

if (import.meta.main && !(await buildAll())) process.exitCode = 1;
