/** What the command line does for a model that is damaged: its restore points, and `check --repair`. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDocument } from '../../../electron/engine/document/document.ts';
import { addRestorePoint } from '../../../electron/engine/restore/restore-points.ts';
import { ONE_SENTENCE, strataIn, temporaryFolder } from './harness.ts';

const folder = temporaryFolder();
const strata = strataIn(folder);
const path = (name: string) => join(folder, name);
const AT = new Date('2026-03-04T10:15:00.000Z');
const ID = '2026-03-04T10-15-00.000Z 0.strata';

/** Names of the blocks in a model, read here: every call of the command line starts a Node of its own. */
const blocksOf = (name: string): string[] => {
  const document = openDocument(path(name));
  const names = [...document.model.rows.process.values()].map((block) => block.name).sort();
  document.close();
  return names;
};

beforeAll(async () => {
  await strata(['new', 'talk.strata', '--seed', 'sales-and-support']);
  const document = openDocument(path('talk.strata'));
  await addRestorePoint(path('talk.strata'), { backup: document.backupTo, seq: document.seq(), now: AT });
  document.close();
});

describe('restore-points', () => {
  it('lists them, for people and for programs, and says if there are none', async () => {
    const { code, stdout, stderr } = await strata(['restore-points', 'talk.strata']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^${AT.toISOString()}  [\\d,]+ bytes  ${ID}\n$`));
    const listed = JSON.parse((await strata(['restore-points', 'talk.strata', '--json'])).stdout);
    expect(listed).toMatchObject([{ id: ID, at: AT.toISOString(), seq: 0 }]);
    expect((await strata(['restore-points', 'other.strata'])).stdout).toBe('No restore points.\n');
  });

  it('restores one as a change that can be undone', async () => {
    const then = blocksOf('talk.strata');
    writeFileSync(path('delete.ndjson'), '{"type":"process.delete","ids":["plan"]}\n');
    await strata(['apply', 'talk.strata', 'delete.ndjson']);
    const changed = blocksOf('talk.strata');
    expect(changed).not.toEqual(then);
    const { code, stderr } = await strata(['restore-points', 'talk.strata', '--restore', ID]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(blocksOf('talk.strata')).toEqual(then);
    await strata(['undo', 'talk.strata']);
    expect(blocksOf('talk.strata')).toEqual(changed);
  });

  it('makes a new model of one if the model is damaged, and leaves the damaged file as it is', async () => {
    const sound = readFileSync(path('talk.strata'));
    writeFileSync(path('talk.strata'), 'damaged '.repeat(2000));
    const before = readFileSync(path('talk.strata'));
    const args = ['restore-points', 'talk.strata', '--restore', ID, '--to', 'again.strata'];
    expect(await strata(args)).toMatchObject({ code: 0, stderr: '' });
    expect(blocksOf('again.strata')).toContain('Plan');
    expect(readFileSync(path('talk.strata'))).toEqual(before);
    writeFileSync(path('talk.strata'), sound);
  });

  it('refuses one that is not there, and --to alone, in one sentence each', async () => {
    for (const more of [
      ['--restore', 'none'],
      ['--to', 'more.strata'],
    ]) {
      const { code, stdout, stderr } = await strata(['restore-points', 'talk.strata', ...more]);
      expect(code).toBeGreaterThan(0);
      expect(stdout).toBe('');
      expect(stderr).toMatch(ONE_SENTENCE);
    }
  });
});

describe('check --repair', () => {
  it('writes what can be read to a new model, says what was lost, and leaves the file as it is', async () => {
    writeFileSync(path('cut.strata'), readFileSync(path('again.strata')));
    const size = readFileSync(path('cut.strata')).length;
    truncateSync(path('cut.strata'), size - 4096 * 4);
    const before = readFileSync(path('cut.strata'));
    const { code, stdout, stderr } = await strata(['check', 'cut.strata', '--repair', 'repaired.strata']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^Saved to “repaired\.strata”: \d+ records \(\d+ blocks\) and \d+ changes/);
    expect(readFileSync(path('cut.strata'))).toEqual(before);
    expect(await strata(['check', 'repaired.strata'])).toMatchObject({ code: 0, stderr: '' });
    expect(blocksOf('repaired.strata')).toContain('Plan');
  });

  it('says that nothing was lost of a sound file, and replaces no file that is there', async () => {
    const { stdout } = await strata(['check', 'again.strata', '--repair', 'same.strata']);
    expect(stdout).toContain('Nothing was lost.');
    expect(blocksOf('same.strata')).toEqual(blocksOf('again.strata'));
    const before = readFileSync(path('same.strata'));
    const { code, stderr } = await strata(['check', 'again.strata', '--repair', 'same.strata']);
    expect(code).toBeGreaterThan(0);
    expect(stderr).toMatch(ONE_SENTENCE);
    expect(readFileSync(path('same.strata'))).toEqual(before);
  });
});
