import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const RENDERER = join(import.meta.dirname, 'renderer');

/**
 * What the window loads together, first to last: the modules that these need, without those that come earlier. A bundler
 * alone makes a file of whatever the same parts share: two hundred requests before a model is shown.
 */
const LOADED_TOGETHER = [
  { name: 'library', entries: ['main.tsx', 'library/Library.tsx'] },
  { name: 'editor', entries: ['editor/Editor.tsx', 'editor/all-actions.ts'] },
] as const;

type Modules = { getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null };

/** The ids of modules and of all that they import, save what is imported when it is used. */
const neededBy = (entries: readonly string[], modules: Modules): ReadonlySet<string> => {
  const needed = new Set<string>();
  const wanted = [...entries];
  for (let id = wanted.pop(); id !== undefined; id = wanted.pop()) {
    if (needed.has(id)) continue;
    needed.add(id);
    wanted.push(...(modules.getModuleInfo(id)?.importedIds ?? []));
  }
  return needed;
};

const groups = LOADED_TOGETHER.map(({ name, entries }, i) => {
  let needed: ReadonlySet<string> | undefined;
  return {
    name: (id: string, modules: Modules) => {
      needed ??= neededBy(
        entries.map((entry) => join(RENDERER, entry)),
        modules,
      );
      return needed.has(id) ? name : null;
    },
    priority: LOADED_TOGETHER.length - i,
  };
});

/** The editor's window. It is opened from a file as well as from a server, so its addresses are relative. */
export default defineConfig({
  root: RENDERER,
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome140',
    // The page's content policy allows no inline script and no data: font.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // In one file: styles keep their order whichever part is loaded first.
    cssCodeSplit: false,
    // In kB: the window loads few files on purpose.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
});
