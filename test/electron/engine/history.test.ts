import { describe, expect, it } from 'vitest';
import { stateBefore } from '../../../shared/model/history/rewind.ts';
import { dataFrom } from '../../../shared/model/model.ts';
import { by, does, idOfName, modelFile, open, person, userError } from './fixtures.ts';

const rename = (name: string) => ({ type: 'process.rename', id: 'plan', name }) as const;

describe('the history of a document', () => {
  it('is read in pages, the latest change first, with who, when and what', () => {
    const document = open(modelFile());
    for (const name of ['One', 'Two', 'Three']) does(document, 'Ann', rename(name));
    document.undo(by('Ann'));
    const latest = document.journal(null, 2);
    expect(latest.map(({ seq, kind, of }) => [seq, kind, of])).toEqual([
      [4, 'undo', 3],
      [3, 'do', null],
    ]);
    expect(latest[1]).toMatchObject({ actor: 'Ann', label: 'Rename “Two” to “Three”' });
    expect(document.journal(3, 10).map(({ seq }) => seq)).toEqual([2, 1]);
    expect(document.journal(1, 10)).toEqual([]);
  });

  it('gives the model as it was after any change, and as it began', () => {
    const path = modelFile();
    const document = open(path);
    const states = [dataFrom(document.model)];
    does(document, 'Ann', { type: 'process.create', parentId: 'plan', name: 'Plan Sell' });
    states.push(dataFrom(document.model));
    does(document, 'Bob', { type: 'process.setStatus', ids: ['sell'], status: 'approved' });
    states.push(dataFrom(document.model));
    does(document, 'Ann', { type: 'process.delete', ids: ['sell'] });
    states.push(dataFrom(document.model));
    document.undo(by('Ann'));
    states.push(dataFrom(document.model));
    document.close();
    const again = open(path);
    states.forEach((state, seq) => {
      const then = stateBefore(again.model, again.rewind(seq));
      expect(dataFrom(then), `after change ${seq}`).toEqual(state);
    });
    expect(dataFrom(again.model)).toEqual(states.at(-1));
  });

  it('brings an earlier state back as a change of its own, which is undone like others', () => {
    const document = open(modelFile());
    const start = dataFrom(document.model);
    does(document, 'Ann', { type: 'process.delete', ids: ['sell'] });
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Deliver' });
    const end = dataFrom(document.model);
    expect(document.restore(0, by('Bob'))).toMatchObject({ ok: true, seq: 3 });
    expect(dataFrom(document.model)).toEqual(start);
    expect(document.undo(by('Bob'))).toMatchObject({ ok: true });
    expect(dataFrom(document.model)).toEqual(end);
  });

  it('names what was restored by its snapshot or its time, in the journal and to who undoes it', () => {
    const document = open(modelFile());
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Deliver' });
    does(document, 'Ann', { type: 'snapshot.add', name: 'Before the workshop', seq: 1 });
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Serve' });
    for (const seq of [1, 3, 0]) document.restore(seq, by('Ann'));
    const labels = document.journal(null, 3).map(({ label }) => label);
    expect(labels[2]).toBe('Restore “Before the workshop”');
    expect(labels[1]).toMatch(/^Restore the version of \d{1,2} \p{L}+ \d{4}, \d{2}:\d{2}$/u);
    expect(labels[0]).toBe('Restore the first version');
    expect(document.history(person('Ann')).undo).toBe('Restore the first version');
  });

  it('keeps codes that were frozen since, and the names of its moments', () => {
    const document = open(modelFile());
    does(document, 'Ann', { type: 'process.create', parentId: null, name: 'Deliver' });
    const id = idOfName(document, 'Deliver');
    does(document, 'Ann', { type: 'process.setStatus', ids: [id, 'plan'], status: 'approved' });
    does(document, 'Ann', { type: 'snapshot.add', name: 'Approved', seq: 2 });
    document.restore(0, by('Ann'));
    const { reservedCode, snapshot, process } = document.model.rows;
    expect([...reservedCode.values()].map(({ owner }) => owner)).toEqual([id]);
    expect(process.get('plan')?.frozenCode).toBeNull();
    expect(snapshot.size).toBe(1);
  });

  it('is refused beyond its end, in words', () => {
    const document = open(modelFile());
    expect(userError(() => document.rewind(1))).toMatchObject({ code: 'no-such-moment' });
  });

  it('names no moment that has not come yet, alone or in a batch', () => {
    const document = open(modelFile());
    const ann = by('Ann', 'moments-to-come');
    const snapshot = { type: 'snapshot.add', name: 'Later', seq: 1 } as const;
    expect(document.apply(snapshot, ann)).toMatchObject({ ok: false, code: 'no-such-moment' });
    const batch = { type: 'batch', label: 'Name', commands: [{ ...snapshot, seq: 0 }, snapshot] };
    expect(document.apply(batch, ann)).toMatchObject({ ok: false, code: 'no-such-moment' });
    expect(document.model.rows.snapshot.size).toBe(0);
    expect(document.apply({ ...snapshot, seq: 0 }, ann)).toMatchObject({ ok: true, seq: 1 });
  });
});
