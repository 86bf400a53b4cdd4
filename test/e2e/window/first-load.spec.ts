/** What a window has to load before it shows the library: the rest comes when it is used, or once the window is idle. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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

const [entry = ''] = /assets\/library-[\w-]+\.js/.exec(readFileSync(join(DIST, 'index.html'), 'utf8')) ?? [];

test('scripts and styles of the library come to less than 400 kB, compressed', async ({ page }) => {
  await expect(page.getByRole('button', { name: /Sales & Support/ })).toBeVisible();
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  expect(loaded.filter((name) => name.endsWith(entry))).toHaveLength(1);
  const scripts = closureOf(basename(entry));
  const styles = [...html.matchAll(/assets\/[\w-]+\.css/g)].map(([path]) => path);
  const bytes = [...[...scripts].map((script) => `assets/${script}`), ...styles].map(gzipped);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(MAX_BYTES / 2);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES);
  // The parts of the editor are none of it.
  const parts = ['editor', 'Funnel', 'Matrix', 'TableView', 'ExportDialog', 'pdf-reader'];
  const made = readdirSync(join(DIST, 'assets'));
  for (const part of parts) expect(made.some((file) => file.startsWith(`${part}-`))).toBe(true);
  expect([...scripts].filter((script) => parts.some((part) => script.startsWith(`${part}-`)))).toEqual([]);
});

test('a window tries nothing that its content policy forbids', async ({ page, complaints }) => {
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.reload();
  await page.getByRole('button', { name: /Sales & Support/ }).click();
  await expect(page.locator('[data-block]').first()).toBeVisible();
  expect(await page.evaluate('violations')).toEqual([]);
  // The listener hears of one.
  await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'p { color: red }';
    document.head.append(style);
  });
  await expect.poll(() => page.evaluate('violations')).toEqual(['style-src-elem inline']);
  await expect.poll(() => complaints.length).toBe(1);
  complaints.length = 0;
});

test('a model is shown after a handful of scripts', () => {
  const editor = readdirSync(join(DIST, 'assets')).find((file) => /^editor-.*\.js$/.test(file)) ?? '';
  const scripts = closureOf(editor, closureOf(basename(entry)));
  expect(scripts).toContain(editor);
  expect(scripts.size).toBeLessThan(8);
});
