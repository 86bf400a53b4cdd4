import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocuments } from '../../../../electron/engine/document/documents.ts';
import {
  addRestorePoint,
  RESTORE_FOLDER,
  restorePointData,
  restorePointsOf,
} from '../../../../electron/engine/restore/restore-points.ts';
import { thinnedOut } from '../../../../electron/engine/restore/thinned.ts';
import { dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { by, does, filesIn, idOfName, modelFile, open, seedData, userError } from '../fixtures.ts';

const MINUTE = 60_000;
const BEGIN = Date.parse('2026-03-04T10:00:00.000Z');

/** Documents on a clock that the test sets, in minutes after the beginning. */
const atWork = () => {
  let minutes = 0;
  const documents = openDocuments(() => new Date(BEGIN + minutes * MINUTE));
  return {
    documents,
    at: (later: number) => {
      minutes = later;
    },
  };
};
const change = (name: string) => ({ type: 'process.create', parentId: null, name }) as const;

describe('while a model is worked on', () => {
  it('a restore point is made after every quarter of an hour of work, in sessions short or long', async () => {
    const path = modelFile();
    const { documents, at } = atWork();
    for (const minute of [0, 5, 14]) {
      at(minute);
      await documents.using(path, async (document) => {
        does(document, 'Ann', change(`At ${minute}`));
        await documents.settled();
      });
    }
    expect(restorePointsOf(path)).toEqual([]);
    at(15);
    const document = await documents.acquire(path).document;
    for (const name of ['At 15', 'More at 15']) does(document, 'Ann', change(name));
    await documents.settled();
    expect(restorePointsOf(path)).toMatchObject([{ at: '2026-03-04T10:15:00.000Z', seq: 4 }]);
    at(40);
    does(document, 'Ann', change('At 40'));
    await documents.settled();
    expect(restorePointsOf(path).map(({ seq }) => seq)).toEqual([6, 4]);
    documents.closeAll();
    // Nothing but the points themselves is left, and none of them is listed as a model.
    expect(filesIn(dirname(path))).toEqual([RESTORE_FOLDER, 'Model.strata']);
    expect(readdirSync(join(dirname(path), RESTORE_FOLDER, 'Model.strata'))).toHaveLength(2);
  });

  it('one that can’t be written affects nothing and leaves nothing', async () => {
    const path = modelFile();
    const { documents, at } = atWork();
    writeFileSync(join(dirname(path), RESTORE_FOLDER), 'no folder');
    const document = await documents.acquire(path).document;
    does(document, 'Ann', change('First'));
    at(20);
    does(document, 'Ann', change('Second'));
    await documents.settled();
    expect(document.seq()).toBe(2);
    documents.closeAll();
    expect(filesIn(dirname(path))).toEqual([RESTORE_FOLDER, 'Model.strata']);
  });
});

describe('a restore point', () => {
  const withPoint = async () => {
    const path = modelFile();
    const document = open(path);
    does(document, 'Ann', change('Kept'));
    await addRestorePoint(path, {
      backup: document.backupTo,
      seq: document.seq(),
      now: new Date(BEGIN),
    });
    const [point] = restorePointsOf(path);
    if (!point) throw new Error('There is no restore point.');
    return { path, document, point };
  };

  it('holds the model whole, and restoring it is a change that can be undone', async () => {
    const { path, document, point } = await withPoint();
    const then = dataFrom(document.model);
    does(document, 'Ann', { type: 'process.delete', ids: [idOfName(document, 'Sell')] });
    does(document, 'Ann', { type: 'process.rename', id: idOfName(document, 'Kept'), name: 'Renamed' });
    does(document, 'Ann', change('New since'));
    const now = dataFrom(document.model);
    const data = restorePointData(path, point.id);
    expect(document.bringTo({ id: point.id, at: point.at, data }, by('Ann'))).toMatchObject({
      ok: true,
      seq: 5,
    });
    expect(dataFrom(document.model)).toEqual(then);
    expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
    expect(dataFrom(document.model)).toEqual(now);
    document.close();
    expect(dataFrom(open(path).model)).toEqual(now);
  });

  it('keeps the snapshots that were made since, and the codes that were frozen since', async () => {
    const { path, document, point } = await withPoint();
    const id = idOfName(document, 'Kept');
    does(document, 'Ann', { type: 'process.setStatus', ids: [id], status: 'approved' });
    does(document, 'Ann', { type: 'process.delete', ids: [id] });
    does(document, 'Ann', { type: 'snapshot.add', name: 'Since', seq: 2 });
    const data = restorePointData(path, point.id);
    expect(document.bringTo({ id: point.id, at: point.at, data }, by('Ann'))).toMatchObject({ ok: true });
    expect([...document.model.rows.snapshot.values()]).toMatchObject([{ name: 'Since' }]);
    // The block is a draft again, as it was: its code is free.
    expect(document.model.rows.process.get(id)?.frozenCode).toBe(null);
  });

  it('of a model that is damaged or gone can still be read; one that is not there is refused', async () => {
    const { path, document, point } = await withPoint();
    const then = dataFrom(document.model);
    document.close();
    writeFileSync(path, 'damaged');
    expect(dataFrom(modelFrom(restorePointData(path, point.id)))).toEqual(then);
    for (const id of ['none', '../Model.strata', join('..', '..', 'Model.strata')])
      expect(userError(() => restorePointData(path, id)).code).toBe('no-restore-point');
  });

  it('is also the copy from before an update of the file', () => {
    const path = modelFile(seedData('blank'));
    copyFileSync(path, `${path}.v1-backup`);
    mkdirSync(join(dirname(path), RESTORE_FOLDER, 'Model.strata'), { recursive: true });
    writeFileSync(join(dirname(path), RESTORE_FOLDER, 'Model.strata', 'note.txt'), 'not one');
    expect(restorePointsOf(path)).toMatchObject([{ id: 'Model.strata.v1-backup', seq: null }]);
    const data = restorePointData(path, 'Model.strata.v1-backup');
    expect(dataFrom(modelFrom(data))).toEqual(dataFrom(open(path).model));
  });
});

describe('thinning', () => {
  it('keeps three of today, one of each earlier day, ten in all, and always the latest', () => {
    const now = new Date(2026, 2, 20, 18);
    const time = fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minutes) => ({
      at: new Date(now.getTime() - minutes * MINUTE).toISOString(),
    }));
    const dayOf = ({ at }: { at: string }) => new Date(at).toDateString();
    fc.assert(
      fc.property(
        fc.uniqueArray(time, { minLength: 1, maxLength: 60, selector: ({ at }) => at }),
        (points) => {
          const gone = thinnedOut(points, now);
          const kept = points.filter((point) => !gone.includes(point));
          const today = now.toDateString();
          const [ofToday, earlier] = [
            points.filter((point) => dayOf(point) === today),
            points.filter((point) => dayOf(point) !== today),
          ];
          const latestFirst = (list: typeof points) =>
            list.map(({ at }) => at).sort((a, b) => (a < b ? 1 : -1));
          const latestOfEachDay = [...Map.groupBy(earlier, dayOf).values()].flatMap((of) =>
            latestFirst(of).slice(0, 1),
          );
          const expected = [
            ...latestFirst(ofToday).slice(0, 3),
            ...latestOfEachDay.sort((a, b) => (a < b ? 1 : -1)),
          ].slice(0, 10);
          expect(latestFirst(kept)).toEqual(expected);
          // Done again, it takes nothing more.
          expect(thinnedOut(kept, now)).toEqual([]);
        },
      ),
    );
  });
});
