import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesInArguments } from '../../../electron/desktop/argv-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'strata-argv-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a start opens only model files that exist, with paths from the folder it was started in', () => {
  for (const name of ['One.strata', 'Two.STRATA', 'notes.txt']) writeFileSync(join(folder, name), '');
  const argv = [
    '.',
    '--flag=x.strata',
    'One.strata',
    join(folder, 'Two.STRATA'),
    'missing.strata',
    'notes.txt',
  ];
  expect(filesInArguments(argv, folder)).toEqual([join(folder, 'One.strata'), join(folder, 'Two.STRATA')]);
});
