/** Installs the peers and builds their pages, where that was not done before. The root's `npm ci` knows nothing of them. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from '../../../scripts/setup.mjs';
import { hashFiles, readStamp, writeStamp } from '../../../scripts/stamp.ts';

const BENCH = join(import.meta.dirname, '..');
const OUT = join(BENCH, '..', '..', 'dist', 'bench-peers');
const SOURCES = ['peers/**/*', 'bpmn-file.ts', 'picture.ts', 'package-lock.json'];

/** Builds the pages into the returned folder. @throws where the peers can't be installed, such as without a network. */
export const buildPeers = async (): Promise<string> => {
  ensureDependencies(BENCH);
  const stampFile = join(OUT, '.stamp');
  const stamp = hashFiles(BENCH, SOURCES);
  if (readStamp(stampFile) === stamp && globSync('*.html', { cwd: OUT }).length > 0) return OUT;
  const { build } = await import('vite');
  await build({
    root: join(BENCH, 'peers'),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir: OUT, emptyOutDir: true, target: 'chrome140', chunkSizeWarningLimit: 10_000 },
  });
  writeStamp(stampFile, stamp);
  return OUT;
};

/** Version of each peer that is installed, by its name on the tables. */
export const peerVersions = async (): Promise<string> => {
  const packages = ['bpmn-js', '@maxgraph/core', 'tldraw', '@xyflow/react', '@excalidraw/excalidraw'];
  const versions = await Promise.all(
    packages.map(async (name) => {
      const file = join(BENCH, 'node_modules', name, 'package.json');
      const { default: manifest } = await import(file, { with: { type: 'json' } });
      return `${name} ${manifest.version}`;
    }),
  );
  return versions.join(', ');
};
