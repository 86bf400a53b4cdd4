/** The folder map of the README against the folders there are. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
/** The map names these as a whole. */
const NOT_MAPPED = ['docs', 'icons', 'scripts', 'seeds', 'test'];
/** In these the map names the folders one level further down. */
const DEEPER = ['electron/engine', 'shared/model'];

const map =
  /^electron\/ [\s\S]*?^icons\/ .*$/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[0] ?? '';
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');

/** `a/b/c` -> `a`, `a/b`, `a/b/c`. */
const withAncestors = (folder: string): string[] =>
  folder.split('/').map((_, i, parts) => parts.slice(0, i + 1).join('/'));

const folders = new Set(
  tracked
    .filter((file) => file.includes('/') && !file.startsWith('.'))
    .flatMap((file) => withAncestors(dirname(file))),
);

/** The names of folders in the map, without their parents. */
const named = new Set([...map.matchAll(/([a-z][a-z0-9-]*)\//g)].map(([, name = '']) => name));

describe('the folder map of the README', () => {
  it('names every folder of the layers, of the engine and of the model', () => {
    const mapped = [...folders].filter((folder) => {
      const parent = dirname(folder);
      return (
        parent === '.' || DEEPER.includes(parent) || (!parent.includes('/') && !NOT_MAPPED.includes(parent))
      );
    });
    expect(mapped.filter((folder) => !named.has(folder.split('/').at(-1) ?? ''))).toEqual([]);
  });

  it('names no folder that is gone', () => {
    const there = new Set([...folders].map((folder) => folder.split('/').at(-1)));
    expect([...named].filter((name) => !there.has(name))).toEqual([]);
  });

  it('names no file that is gone', () => {
    const files = [...map.matchAll(/(?<![/\w.-])[a-z-]+\.ts\b/g)].map(([file]) => file);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(ROOT, 'electron', file)))).toEqual([]);
  });
});
