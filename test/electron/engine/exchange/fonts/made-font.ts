/** Font files for tests: the glyphs of a bundled face under other code points. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOURCE = '@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf';

/** A character map of one range, format 12 (OpenType specification 1.9, "cmap"). */
const cmapOf = (first: number, last: number): Buffer => {
  const table = Buffer.alloc(12 + 16 + 12);
  table.writeUInt16BE(1, 2);
  // One encoding: Windows, full Unicode; its subtable follows.
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(28, 16);
  table.writeUInt32BE(1, 24);
  table.writeUInt32BE(first, 28);
  table.writeUInt32BE(last, 32);
  // The first glyphs are those of missing and of empty characters.
  table.writeUInt32BE(6, 36);
  return table;
};

/** A font file that has glyphs for a range of code points, at most 80, and for nothing else. */
export const fontFor = (first: number, last: number): Buffer => {
  const bytes = Buffer.from(readFileSync(createRequire(import.meta.url).resolve(SOURCE)));
  const cmap = cmapOf(first, last);
  for (let i = 0; i < bytes.readUInt16BE(4); i++) {
    const at = 12 + 16 * i;
    const tag = bytes.toString('latin1', at, at + 4);
    // Features of the face's own script mean nothing here.
    if (tag === 'GSUB' || tag === 'GPOS') bytes.write('xxxx', at, 'latin1');
    if (tag !== 'cmap') continue;
    bytes.writeUInt32BE(bytes.length, at + 8);
    bytes.writeUInt32BE(cmap.length, at + 12);
  }
  return Buffer.concat([bytes, cmap]);
};

/** A folder with font files in it, by their names. */
export const folderOf = (files: Readonly<Record<string, Buffer>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'strata-fonts-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
};
