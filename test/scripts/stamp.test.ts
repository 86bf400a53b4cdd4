import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashFiles, readStamp, writeStamp } from '../../scripts/stamp.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strata-stamp-'));
  mkdirSync(join(folder, 'shared'));
  writeFileSync(join(folder, 'shared', 'a.ts'), 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = () => hashFiles(folder, ['shared/**/*']);

describe('the stamp of what a build is made of', () => {
  it('stays while nothing changes and differs after an edit, a rename and a new file', () => {
    const before = hash();
    expect(hash()).toBe(before);
    writeFileSync(join(folder, 'shared', 'a.ts'), 'two');
    const edited = hash();
    renameSync(join(folder, 'shared', 'a.ts'), join(folder, 'shared', 'b.ts'));
    const renamed = hash();
    writeFileSync(join(folder, 'shared', 'c.ts'), '');
    expect(new Set([before, edited, renamed, hash()]).size).toBe(4);
  });

  it('is read back as written, and is null before', () => {
    const file = join(folder, 'dist', '.stamp');
    expect(readStamp(file)).toBeNull();
    writeStamp(file, hash());
    expect(readStamp(file)).toBe(hash());
  });
});
