/** What a phone loads: a hundred of them ask for it over one Wi-Fi within a minute. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

const DIST = join(import.meta.dirname, '../../../dist/guest');
/** Ideas, votes and the timer are part of it: each phone needs them at once, and a request more costs more than their bytes. */
const MAX_BYTES = 26_000;

test('the page of a room is four files of less than 26 kB in all, compressed', () => {
  const files = globSync('**/*.*', { cwd: DIST });
  expect(files.map((file) => file.replace(/^.*\./, '')).sort()).toEqual(['css', 'html', 'js', 'svg']);
  const bytes = files.map((file) => gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MAX_BYTES);
});
