/** What may import what, and what breaks these rules: each breach as `from > to`. */
import { dirname } from 'node:path/posix';
import type { Import, Sources } from './import-graph.ts';

/** The layers of the window from the bottom up. Every other folder of renderer/ is a view. */
const BELOW_VIEWS = ['plain', 'state', 'ui', 'actions', 'parts'];
const ABOVE_VIEWS = ['library', 'editor', 'window'];
const VIEW = BELOW_VIEWS.length;

/** What each folder of shared/ may import beside itself. */
const SHARED: Record<string, readonly string[]> = {
  steps: [],
  words: [],
  model: ['steps', 'words'],
  lists: ['model', 'words'],
  report: [],
  reader: ['model', 'scene'],
  room: ['model'],
  scene: ['model', 'words'],
  funnel: ['model', 'words'],
  charts: ['funnel', 'model', 'scene', 'words'],
  drawing: ['charts', 'funnel', 'model', 'scene', 'words'],
  book: ['charts', 'funnel', 'model', 'scene', 'words'],
  api: ['book', 'lists', 'model', 'report', 'room', 'scene', 'words'],
};

/** `renderer/canvas/drag/drop.ts` -> `canvas`; a file of the folder itself has none. */
const folderIn = (top: string, file: string): string | undefined => {
  const [first, folder, ...rest] = file.split('/');
  return first === top && rest.length > 0 ? folder : undefined;
};

const layerOf = (file: string): number => {
  const folder = folderIn('renderer', file);
  if (folder === undefined) return Number.POSITIVE_INFINITY;
  const below = BELOW_VIEWS.indexOf(folder);
  const above = ABOVE_VIEWS.indexOf(folder);
  return below >= 0 ? below : above >= 0 ? VIEW + 1 : VIEW;
};

const breach = ({ from, to }: Import): string => `${from} > ${to}`;

const areInWindow = ({ from, to }: Import): boolean =>
  from.startsWith('renderer/') && to.startsWith('renderer/');

/** Imports within the window that go up from one layer to a higher one. */
export const upwardImports = (imports: readonly Import[]): string[] =>
  imports.filter((each) => areInWindow(each) && layerOf(each.to) > layerOf(each.from)).map(breach);

/** Imports of one view by another. */
export const sidewaysImports = (imports: readonly Import[]): string[] =>
  imports
    .filter(
      (each) =>
        areInWindow(each) &&
        layerOf(each.from) === VIEW &&
        layerOf(each.to) === VIEW &&
        folderIn('renderer', each.from) !== folderIn('renderer', each.to),
    )
    .map(breach);

/** Entries of their own beside the window: they import nothing of it but its lowest layer, and it nothing of them. */
const APART = ['reader', 'guest'];
const FOR_ALL_ENTRIES = 'plain';

/** Imports between the window and an entry beside it. */
export const entryImports = (imports: readonly Import[]): string[] =>
  imports
    .filter((each) => {
      const [from, to] = [folderIn('renderer', each.from), folderIn('renderer', each.to)];
      const isApart = from !== to && APART.some((entry) => entry === from || entry === to);
      return areInWindow(each) && isApart && to !== FOR_ALL_ENTRIES;
    })
    .map(breach);

/** Imports between folders of shared/ that the table above does not name, and between the three sides. */
export const foreignImports = (imports: readonly Import[]): string[] =>
  imports
    .filter(({ from, to }) => {
      const [a, b] = [from.split('/')[0], to.split('/')[0]];
      if (a !== b) return a === 'shared' || (b !== 'shared' && b !== 'seeds' && b !== 'package.json');
      const [x, y] = [folderIn('shared', from), folderIn('shared', to)];
      return x !== undefined && x !== y && !SHARED[x]?.includes(y ?? '');
    })
    .map(breach);

/** Files that import one another in a circle, directly or through others: `a <> b <> c`. */
export const fileCycles = (imports: readonly Import[]): string[] =>
  circlesIn(imports.map(({ from, to }) => [from, to]));

/** Folders side by side that import one another in a circle; what is in a folder's own folders counts as its. */
export const folderCycles = (imports: readonly Import[]): string[] =>
  circlesIn(imports.flatMap(({ from, to }) => siblingFolders(dirname(from), dirname(to))));

/** The two folders in which two paths part: `a/b/c`, `a/d/e` -> `a/b`, `a/d`. */
const siblingFolders = (from: string, to: string): [string, string][] => {
  const [a, b] = [from.split('/'), to.split('/')];
  const at = a.findIndex((folder, i) => folder !== b[i]);
  if (at < 0 || at >= b.length) return [];
  return [[a.slice(0, at + 1).join('/'), b.slice(0, at + 1).join('/')]];
};

/** The strongly connected parts of a graph that have more than one node, by Tarjan's algorithm. */
const circlesIn = (edges: readonly (readonly [string, string])[]): string[] => {
  const next = new Map<string, Set<string>>();
  for (const [from, to] of edges) next.set(from, (next.get(from) ?? new Set()).add(to));
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[] = [];
  const visit = (node: string): number => {
    const index = order.size;
    order.set(node, index);
    open.push(node);
    let lowest = index;
    for (const to of next.get(node) ?? []) {
      const known = order.get(to);
      if (known === undefined) lowest = Math.min(lowest, visit(to));
      else if (open.includes(to)) lowest = Math.min(lowest, known);
    }
    if (lowest === index) {
      const circle = open.splice(open.indexOf(node));
      if (circle.length > 1) circles.push(circle.toSorted().join(' <> '));
    }
    return lowest;
  };
  for (const node of next.keys()) if (!order.has(node)) visit(node);
  return circles;
};

const EXPORT =
  /^export (?:declare )?(?:abstract )?(?:const|let|function\*?|async function|class|type|enum) (\w+)/gm;

/** Exports of `sources` that no other file imports by name: `file > name`. */
export const deadExports = (sources: Sources, imports: readonly Import[]): string[] => {
  const used = new Set<string>();
  const whole = new Set<string>();
  for (const { to, names } of imports) {
    if (names === null) whole.add(to);
    for (const name of names ?? []) used.add(`${to} > ${name}`);
  }
  return [...sources]
    .filter(([file]) => !whole.has(file))
    .flatMap(([file, text]) => [...text.matchAll(EXPORT)].map(([, name]) => `${file} > ${name}`))
    .filter((each) => !used.has(each));
};

/** A call at the beginning of a line, alone or as what a constant starts with. */
const CALL =
  /^(?:(?:export )?(?:const|let) \w+(?:: [^=\n]+)? =\s+)?(?:await |void )?([\w.]+)(?:<[^\n]*?>)?\(/gm;
/** Calls that only make something. */
const MAKERS = /^(?:createStore|textsIn|defineMessages|z\.\w+)$/;

/** Calls that files in `folder` make as soon as they are imported: `file > what is called`. */
export const workAtImport = (sources: Sources, folder: string): string[] =>
  [...sources]
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([file, text]) =>
      [...text.matchAll(CALL)]
        .filter(([, called = '']) => !MAKERS.test(called))
        .map(([, called]) => `${file} > ${called}`),
    );

/** Where code asks whether a format is the one with a name, instead of what it can do: each as `file: comparison`. */
export const askedFormats = (sources: Sources): string[] =>
  [...sources].flatMap(([file, text]) =>
    Array.from(text.matchAll(ASKED_FORMAT), ([comparison]) => `${file}: ${comparison}`),
  );

const ASKED_FORMAT =
  /\b(?:\w*[fF]ormat|\w*[eE]xtension|extensionOf\([\w.]+\))(?:\.\w+(?:\(\))?)? [!=]== '(?:pdf|book|minutes|docx|pptx|xlsx|svg|png|html?|json|csv|tsv|md|opml|txt)'/g;

/** Beyond so many sources a folder is split by idea. */
const MAX_FILES = 15;

/** Folders with more sources of their own, each with their number; those of folders in it and style sheets do not count. */
export const fullFolders = (files: readonly string[]): string[] => {
  const counts = new Map<string, number>();
  for (const file of files.filter((each) => /\.(tsx?|mjs)$/.test(each))) {
    const folder = file.slice(0, file.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > MAX_FILES).map(([folder, count]) => `${folder}: ${count}`);
};
