/**
 * The notices of everything that a package of Strata holds: what Vite packs into the window, and what lies beside it in
 * node_modules. Written into the built window, where About shows it.
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  /** By package. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

export type Notice = { readonly name: string; readonly version: string; readonly text: string };

/**
 * A notice for each package that the sources of the window and the engine import, and for all that those need, in the order of
 * their names. Throws if a package states no licence at all.
 * @param root the project's folder.
 */
export const noticesFor = (root: string): Notice[] => {
  const found = new Map<string, Notice>();
  const visit = (name: string, from: string): void => {
    const folder = folderOf(name, from);
    // Declarations of types are no part of what runs.
    if (folder === undefined || found.has(folder) || name.startsWith('@types/')) return;
    const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    found.set(folder, noticeOf(folder, manifest));
    for (const needed of Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }))
      visit(needed, folder);
  };
  for (const name of importedPackages(root)) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
};

/** The page that About shows: Strata's own licence, then each notice. */
export const noticesText = (root: string): string =>
  [
    readFileSync(join(root, 'LICENSE'), 'utf8').trim(),
    'Strata contains the following software.',
    ...noticesFor(root).map(({ name, version, text }) => `${name} ${version}\n\n${text}`),
  ].join(`\n\n${'-'.repeat(72)}\n\n`);

/** The dependencies, and the packages that the sources name in imports, `electron` apart: its own notices come with its program. */
const importedPackages = (root: string): ReadonlySet<string> => {
  const { dependencies = {} }: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  // These lie beside the built app, whether or not a source names them in a plain import.
  const names = new Set(Object.keys(dependencies));
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx,css}', { cwd: root });
  for (const file of files)
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORTS)) {
      const [scope = '', name = ''] = specifier.split('/');
      if (/^(\.|node:|electron$|electron\/)/.test(specifier)) continue;
      names.add(scope.startsWith('@') ? `${scope}/${name}` : scope);
    }
  return names;
};
const IMPORTS = /(?:from|import|@import|require\.resolve|resolve)\s*\(?\s*['"]([^'"\s]+)['"]/g;

/** Where a package is installed for a file in `from`; undefined for what is not installed: optional, or no package. */
const folderOf = (name: string, from: string): string | undefined => {
  for (let folder = from; ; folder = join(folder, '..')) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === join(folder, '..')) return undefined;
  }
};

const noticeOf = (folder: string, { name, version, license, author }: Manifest): Notice => {
  const texts = readdirSync(folder)
    .filter(
      (file) => /^(licen[cs]e|copying|notice|copyright|ofl)/i.test(file) && !/\.(js|json|map)$/.test(file),
    )
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length > 0) return { name, version, text: texts.join('\n\n') };
  if (license === undefined)
    throw new Error(`${name} states no licence. Find out under which one it may be used.`);
  const by = typeof author === 'string' ? author : (author?.name ?? `the authors of ${name}`);
  const terms = license === 'MIT' ? `\n\n${MIT}` : '';
  return { name, version, text: `Licence: ${license}\nCopyright (c) ${by}${terms}` };
};

/** The terms of the MIT licence (Expat), for packages that name it and bring no text. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to
whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE,
ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
