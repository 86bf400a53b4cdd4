/** Which file imports which, and what: read from the text of the sources, so that imports of types count as well. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The text of every source by its path from the root of the repository. */
export type Sources = ReadonlyMap<string, string>;

export type Import = {
  readonly from: string;
  readonly to: string;
  /** The names that are imported; null for a whole module, as by `import()`, a worker or a style sheet. */
  readonly names: readonly string[] | null;
};

export const readSources = (folders: readonly string[]): Sources =>
  new Map(
    folders
      .flatMap((folder) =>
        readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
          join(folder, file),
        ),
      )
      // The bench installs its peers in a folder of its own.
      .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !file.includes('/node_modules/'))
      .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')]),
  );

/** `import { a } from './b'`, `export { a } from './b'`, `import './b'`, `import('./b')`, `new URL('./b', import.meta.url)`. */
const IMPORT =
  /(?:(?:^|\n)(?:import|export)\s+(?:type\s+)?([\w*\s{},$]+?)\s+from\s+|\bimport\s*\(?\s*|\bnew URL\(\s*)'(\.[^'?]*)/g;

const namesIn = (clause: string | undefined): string[] | null => {
  const inside = /\{([^}]*)\}/.exec(clause ?? '')?.[1];
  if (inside === undefined) return null;
  return inside
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type\s+/, '')
        .replace(/\s+as\s.*$/, ''),
    )
    .filter(Boolean);
};

/** The imports between the sources; those of packages are left out. */
export const importsIn = (sources: Sources): Import[] =>
  [...sources].flatMap(([from, text]) =>
    [...text.matchAll(IMPORT)].map(([, clause, path = '']) => ({
      from,
      to: join(from, '..', path),
      names: namesIn(clause),
    })),
  );
