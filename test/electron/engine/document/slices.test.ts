/** A large change that is committed in slices: others are served in between, and it is in the file whole or not at all. */
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import type { Document, LargeChange } from '../../../../electron/engine/document-type.ts';
import { digestOf } from '../../../../electron/engine/once.ts';
import { inWritingOrder } from '../../../../electron/engine/store/row-order.ts';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { dataFrom, invert, unorderedDataFrom } from '../../../../shared/model/model.ts';
import { by, does, modelFile, nameOf, open, person, tempFolder } from '../fixtures.ts';

/** Several steps of rows and of texts in the search index. */
const BLOCKS = 3000;
const command = {
  type: 'process.import' as const,
  source: '“list.csv”',
  blocks: Array.from({ length: BLOCKS }, (_, i) => ({
    id: null,
    parent: i % 10 === 0 ? null : i - (i % 10),
    fields: { name: `Block ${i}`, definition: `What it takes, part ${i}.` },
  })),
};
const rename = { type: 'process.rename', id: 'plan', name: 'Planning' } as const;

const planned = (document: Document, seed: string): LargeChange => {
  const outcome = apply(document.model, command, { seed, at: '', actor: 'Ann', actorId: 'Ann' });
  if (isRefusal(outcome)) throw new Error(outcome.message);
  const patch = inWritingOrder(outcome.patch, invert(document.model, outcome.patch));
  const { label, command: type, params } = outcome;
  return { label, command: type, params, patch, forward: JSON.stringify(patch) };
};
const SEED = 'the seed of an import, of 128 bits';
const imported = (document: Document, seed = SEED) => {
  const change = planned(document, seed);
  const digest = digestOf({ kind: 'apply', command }) ?? '';
  return document.applyInSlices(digest, by('Ann', seed), () => change);
};
const committed = (path: string): unknown => {
  const db = new Database(path, { readonly: true });
  try {
    return db.prepare('SELECT (SELECT count(*) FROM process), (SELECT count(*) FROM change)').raw().get();
  } finally {
    db.close();
  }
};

describe('a large change that is committed in slices', () => {
  it('does what the command does at once: the same rows, history, search, undo and answer to a resend', async () => {
    const [sliced, whole] = [open(modelFile()), open(modelFile())];
    const answer = await imported(sliced);
    whole.apply(command, by('Ann', SEED));
    expect(answer).toMatchObject({ ok: true, seq: 1, label: 'Import 3,000 blocks from “list.csv”' });
    expect(dataFrom(sliced.model)).toEqual(dataFrom(whole.model));
    expect(dataFrom(open(sliced.path).model)).toEqual(dataFrom(whole.model));
    expect(sliced.search('Block 2999', 10)).toEqual(whole.search('Block 2999', 10));
    expect(sliced.journal(null, 10).map(({ at: _, ...line }) => line)).toEqual(
      whole.journal(null, 10).map(({ at: _, ...line }) => line),
    );
    const again = sliced.apply(command, by('Ann', SEED));
    expect([again, sliced.seq()]).toEqual([answer, 1]);
    expect(sliced.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(sliced.model.rows.process.size).toBe(open(modelFile()).model.rows.process.size);
    expect(sliced.search('Block 2999', 10)).toEqual([]);
    expect(sliced.redo(by('Ann'))).toMatchObject({ ok: true });
    expect(dataFrom(sliced.model)).toEqual(dataFrom(whole.model));
  });

  it('lets others have turns; what writes to the document waits, and nobody sees a part of it', async () => {
    const document = open(modelFile());
    const before = committed(document.path);
    const size = document.model.rows.process.size;
    const order: string[] = [];
    const work = imported(document).then(() => order.push('imported'));
    const renamed = document.inTurn(() => {
      order.push('renamed');
      return document.apply(rename, by('Bob'));
    });
    let turns = 0;
    while (order.length === 0) {
      expect([document.seq(), document.model.rows.process.size]).toEqual([0, size]);
      expect(committed(document.path)).toEqual(before);
      expect(document.search('Block 1234', 10)).toEqual([]);
      turns++;
      await setImmediate();
    }
    await Promise.all([work, renamed]);
    expect(order).toEqual(['imported', 'renamed']);
    expect(turns).toBeGreaterThan(2);
    expect([document.seq(), nameOf(document, 'plan')]).toEqual([2, 'Planning']);
  });

  it('leaves nothing of itself if the document is closed under way', async () => {
    const path = modelFile();
    const document = open(path);
    const before = committed(path);
    const refused = expect(imported(document)).rejects.toMatchObject({ code: 'closed' });
    await setImmediate();
    document.close();
    await refused;
    expect(committed(path)).toEqual(before);
    const after = open(path);
    expect(after.seq()).toBe(0);
    expect(after.apply(rename, by('Ann'))).toMatchObject({ ok: true, seq: 1 });
  });

  it('gives way to a copy and to a change out of turn, and is carried out afterwards', async () => {
    const document = open(modelFile());
    const whole = unorderedDataFrom(document.model).tables.process?.length;
    const work = imported(document);
    await setImmediate();
    const target = join(tempFolder(), 'Copy.strata');
    document.copyTo(target);
    expect(open(target).model.rows.process.size).toBe(whole);
    await setImmediate();
    does(document, 'Bob', rename);
    expect(await work).toMatchObject({ ok: true, seq: 2 });
    expect(document.history(person('Ann')).undo).toContain('Import 3,000 blocks');
  });
});
