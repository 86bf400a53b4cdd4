import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { undoing } from '../../../../shared/model/history/undo.ts';
import { applyPatch, dataFrom, invert } from '../../../../shared/model/model.ts';
import { problemsIn } from '../../../../shared/model/validation/validate.ts';
import { arbitraryDraw, commandFor } from '../arbitrary-commands.ts';
import { ACTOR, AT, idOf, perform, seedModel } from '../harness.ts';

describe('undoing the latest change', () => {
  it('comes to the same as undoing it with every record checked, whatever the change', () => {
    const draws = fc.array(arbitraryDraw, { minLength: 1, maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(draws, (sequence) => {
        const model = seedModel();
        for (const [i, draw] of sequence.entries()) {
          const outcome = apply(model, commandFor(model, draw), { seed: `draw-${i}`, at: AT, actor: ACTOR });
          if (isRefusal(outcome) || outcome.patch.length === 0) continue;
          const done = { patch: outcome.patch, inverse: invert(model, outcome.patch) };
          applyPatch(model, done.patch);
          const undone = undoing(model, done, true);
          expect(undone).toEqual(undoing(model, done));
          expect(invert(model, done.inverse)).toEqual(done.patch);
          const back = invert(model, undone.patch);
          applyPatch(model, undone.patch);
          expect(problemsIn(dataFrom(model))).toEqual([]);
          const redone = { patch: undone.patch, inverse: back };
          expect(undoing(model, redone, true)).toEqual(undoing(model, redone));
          applyPatch(model, back);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('brings back a deleted block by the very rows that it had', () => {
    const model = seedModel();
    const deleted = perform(model, { type: 'process.delete', ids: [idOf(model, 'S')] });
    const { patch, blocked } = undoing(model, deleted, true);
    expect(blocked).toEqual([]);
    expect(patch).toBe(deleted.inverse);
  });
});
