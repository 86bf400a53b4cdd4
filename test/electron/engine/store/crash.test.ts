/** A model whose program was ended while its log was being moved into its file, at every point of that. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { peek } from '../../../../electron/engine/store/opening/peek.ts';
import { dataFrom } from '../../../../shared/model/model.ts';
import { does, filesIn, hashOf, modelFile, open, tempFolder, userError } from '../fixtures.ts';

const PAGE = 4096;

/** A model with changes in its log, as the file and the log are on the disk, and the file once the log is in it. */
const session = () => {
  const path = modelFile();
  const document = open(path);
  does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'First' });
  for (let round = 0; round < 3; round++)
    does(document, 'Ann', {
      type: 'process.addOutline',
      parentId: null,
      items: Array.from({ length: 40 }, (_, i) => ({ depth: 0, name: `Block ${round} ${i}` })),
    });
  does(document, 'Ann', { type: 'process.rename', id: 'plan', name: 'Last' });
  const [file, log] = [readFileSync(path), readFileSync(`${path}-wal`)];
  const [data, seq] = [dataFrom(document.model), document.seq()];
  document.close();
  return { file, log, whole: readFileSync(path), data, seq };
};

const crashed = (file: Uint8Array, log: Uint8Array): string => {
  const path = join(tempFolder(), 'Model.strata');
  writeFileSync(path, file);
  writeFileSync(`${path}-wal`, log);
  return path;
};

/** The file after so many of its pages, and so many bytes of the next one, were written. */
const partlyMoved = (file: Buffer, whole: Buffer, pages: number, bytes: number): Buffer => {
  const moved = pages * PAGE + bytes;
  return Buffer.concat([whole.subarray(0, moved), file.subarray(moved)]);
};

describe('a model whose program was ended while it moved the log into the file', () => {
  it('is listed and opened with every change, wherever that was', () => {
    const { file, log, whole, data, seq } = session();
    expect(whole.length).toBeGreaterThan(file.length);
    const pages = whole.length / PAGE;
    for (let point = 0; point <= 16; point++) {
      const count = Math.floor((pages * point) / 16);
      for (const bytes of count < pages ? [0, 1000] : [0]) {
        const path = crashed(partlyMoved(file, whole, count, bytes), log);
        const before = hashOf(path);
        expect(peek(path).processes).toBeGreaterThan(120);
        expect(hashOf(path)).toBe(before);
        expect(filesIn(dirname(path))).toEqual(['Model.strata', 'Model.strata-wal']);
        const document = open(path);
        expect(document.seq()).toBe(seq);
        expect(dataFrom(document.model)).toEqual(data);
        expect(document.notice).toBeUndefined();
        document.close();
        expect(filesIn(dirname(path))).toEqual(['Model.strata']);
      }
    }
  });

  it('is opened with a whole beginning of its changes if the log itself was cut short', () => {
    const { file, log } = session();
    for (const share of [0, 0.01, 0.3, 0.6, 0.95]) {
      const document = open(crashed(file, log.subarray(0, Math.floor(log.length * share))));
      expect(document.changesAfter(0)).toHaveLength(document.seq());
      document.close();
    }
  });

  it('is refused as cut short only if there is no log that holds the rest', () => {
    const { file, log, whole } = session();
    const cut = crashed(partlyMoved(file, whole, 1, 0), log);
    expect(open(cut).seq()).toBe(5);
    const alone = join(tempFolder(), 'Model.strata');
    writeFileSync(alone, whole);
    truncateSync(alone, whole.length - 3 * PAGE);
    expect(userError(() => open(alone)).code).toBe('truncated');
    expect(userError(() => peek(alone)).code).toBe('truncated');
  });
});
