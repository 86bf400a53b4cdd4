import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../electron/engine/document-type.ts';
import { applyPatch, dataFrom, modelFrom } from '../../../../shared/model/model.ts';
import { isInTree } from '../../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { arbitraryDraw, commandFor } from '../../../shared/model/arbitrary-commands.ts';
import type { Draw } from '../../../shared/model/draws.ts';
import { by, modelFile, open, seedData } from '../fixtures.ts';

const ACTORS = ['Ann', 'Bob', 'Cem'];
const RUNS = { numRuns: 25 };

const act = (document: Document, actor: string, draw: Draw): void => {
  const result = document.apply(commandFor(document.model, draw), by(actor));
  if (!result.ok) expect(result.message).toMatch(/\S/);
};

const duplicateCodes = (document: Document): string[] => {
  const { model } = document;
  const codes = [...model.rows.process.keys()]
    .filter((id) => isInTree(model, id))
    .map((id) => codeOf(model, id))
    .filter((code) => code !== '');
  return codes.filter((code, i) => codes.indexOf(code) !== i);
};

describe('after any sequence of commands', () => {
  it('undoing everything gives the start, redoing everything the end, and reopening the same', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDraw, { minLength: 1, maxLength: 30 }), (sequence) => {
        const path = modelFile();
        const document = open(path);
        const start = dataFrom(document.model);
        for (const draw of sequence) act(document, 'Ann', draw);
        const [end, changes] = [dataFrom(document.model), document.seq()];
        for (let i = 0; i < changes; i++) expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
        expect(document.undo(by('Ann'))).toMatchObject({ code: 'nothing-to-undo' });
        expect(dataFrom(document.model)).toEqual(start);
        for (let i = 0; i < changes; i++) expect(document.redo(by('Ann'))).toMatchObject({ ok: true });
        expect(document.redo(by('Ann'))).toMatchObject({ code: 'nothing-to-redo' });
        expect(dataFrom(document.model)).toEqual(end);
        document.close();
        const again = open(path);
        expect(dataFrom(again.model)).toEqual(end);
        again.close();
      }),
      RUNS,
    );
  });

  it('by several actors, with undo and redo between, the model is whole, replicas agree, and disk equals memory', () => {
    const steps = fc.record({
      actor: fc.constantFrom(...ACTORS),
      action: fc.constantFrom('do', 'do', 'do', 'undo', 'undo', 'redo'),
      window: fc.nat(1),
      draw: arbitraryDraw,
    });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 40 }), (sequence) => {
        const path = modelFile();
        // Two windows as two programs would have them: each with a connection of its own.
        const windows = [open(path), open(path)];
        const replica = modelFrom(seedData());
        windows[0]?.subscribe({ changed: ({ patch }) => applyPatch(replica, patch), closed: () => {} });
        for (const { actor, action, window, draw } of sequence) {
          const document = windows[window];
          if (!document) continue;
          if (action === 'do') act(document, actor, draw);
          else document[action](by(actor));
          expect(problemsIn(dataFrom(document.model))).toEqual([]);
          expect(duplicateCodes(document)).toEqual([]);
        }
        // An empty command makes each window take in what the other did last.
        for (const document of windows) document.apply({ type: 'none' }, by('Ann'));
        const [one, two] = windows.map(({ model }) => dataFrom(model));
        expect(two).toEqual(one);
        expect(dataFrom(replica)).toEqual(one);
        for (const document of windows) document.close();
        const again = open(path);
        expect(dataFrom(again.model)).toEqual(one);
        again.close();
      }),
      RUNS,
    );
  });

  it('an undo or a redo in part leaves a valid model, and its own undo brings back what was there', () => {
    const steps = fc.record({ actor: fc.constantFrom('Ann', 'Bob'), draw: arbitraryDraw });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 4, maxLength: 30 }), fc.nat(4), (sequence, size) => {
        const document = open(modelFile());
        const items = Array.from({ length: size + 2 }, (_, i) => ({ depth: i % 2, name: `Idea ${i}` }));
        document.apply({ type: 'process.addOutline', parentId: null, items }, by('Ann'));
        for (const { actor, draw } of sequence) act(document, actor, draw);
        let isDone = false;
        for (let i = 0; i < 60 && !isDone; i++) {
          const before = dataFrom(document.model);
          const result = document.undo(by('Ann'));
          isDone = !result.ok && (result.code === 'nothing-to-undo' || result.code === 'undo-superseded');
          if (result.ok || !result.part) continue;
          expect(dataFrom(document.model)).toEqual(before);
          expect(result.part.count).toBeGreaterThan(0);
          expect(document.undo(by('Ann'), result.part.seq)).toMatchObject({ ok: true });
          expect(problemsIn(dataFrom(document.model))).toEqual([]);
          expect(duplicateCodes(document)).toEqual([]);
          expect(document.redo(by('Ann'))).toMatchObject({ ok: true });
          expect(dataFrom(document.model)).toEqual(before);
          expect(document.undo(by('Ann'))).toMatchObject({ ok: true });
        }
        document.close();
      }),
      RUNS,
    );
  });
});
