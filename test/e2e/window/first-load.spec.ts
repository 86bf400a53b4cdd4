/** What a window has to load before it shows the library: the rest comes when it is used, or once the window is idle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../helpers/harness.ts';

const DIST = join(import.meta.dirname, '../../../dist/renderer');
const MAX_BYTES = 400_000;

const gzipped = (path: string): number => gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length;

/** A script and all that it imports at once. */
const closureOf = (script: string, known = new Set<string>()): Set<string> => {
  if (known.has(script)) return known;
  known.add(script);
  const text = readFileSync(join(DIST, 'assets', script), 'utf8');
  for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
    closureOf(imported, known);
  return known;
};

test('scripts and styles of the library come to less than 400 kB, compressed', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Sales & Support/ })).toBeVisible();
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const [entry = ''] = /index-[\w-]+\.js/.exec(html) ?? [];
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  const library = loaded
    .map((name) => /Library-[\w-]+\.js/.exec(name)?.[0])
    .find((name) => name !== undefined);
  if (library === undefined) throw new Error('The library is no script of its own.');
  const scripts = closureOf(library, closureOf(entry));
  const styles = [...html.matchAll(/assets\/[\w-]+\.css/g)].map(([path]) => path);
  expect(scripts.size).toBeGreaterThan(10);
  const bytes = [...[...scripts].map((script) => `assets/${script}`), ...styles].map(gzipped);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES);
  // The parts of the editor are none of it.
  const parts = ['Editor', 'Funnel', 'Matrix', 'TableView', 'ExportDialog', 'pdf-reader'];
  expect([...scripts].filter((script) => parts.some((part) => script.startsWith(`${part}-`)))).toEqual([]);
});
