import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/model/apply.ts';
import { type Checker, createChecker } from '../../../../shared/model/checks/checker.ts';
import { CHECKS, checkModel, type Finding } from '../../../../shared/model/checks/checks.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, childrenOf, invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';
import { arbitraryDraw, commandFor } from '../arbitrary-commands.ts';
import { ACTOR, AT, clearQualify, perform, seedModel, WAIVE_QUALIFY } from '../harness.ts';

const finish = (checker: Checker): Checker => {
  while (!checker.work(() => true));
  return checker;
};
const allOf = (checker: Checker): Finding[] =>
  checker.report().flatMap(({ check }) => checker.findings(check, Number.POSITIVE_INFINITY));
/** Steps that are left to do, as far as the clock can tell: it is asked after every so many. */
const looksLeft = (checker: Checker): number => {
  let looks = 0;
  while (
    !checker.work(() => {
      looks++;
      return true;
    })
  );
  return looks;
};

describe('a checker', () => {
  it('finds what a check of the whole model finds, after any sequence of changes and of taking them back', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDraw, { minLength: 1, maxLength: 25, size: 'max' }), (sequence) => {
        const model = seedModel();
        const checker = finish(createChecker(model));
        const inverses: Patch[] = [];
        sequence.forEach((draw, i) => {
          const outcome = apply(model, commandFor(model, draw), { seed: `${i}`, at: AT, actor: ACTOR });
          if (isRefusal(outcome)) return;
          inverses.push(invert(model, outcome.patch));
          applyPatch(model, outcome.patch);
          if (i % 3 > 0) expect(allOf(finish(checker))).toEqual(checkModel(model));
        });
        for (const inverse of inverses.reverse()) applyPatch(model, inverse);
        expect(allOf(finish(checker))).toEqual(checkModel(seedModel()));
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same from the results of another checker, whatever changed on either side in the meantime', () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryDraw, { maxLength: 12, size: 'max' }),
        fc.array(arbitraryDraw, { maxLength: 12, size: 'max' }),
        (onBoth, here) => {
          const [model, elsewhere] = [seedModel(), seedModel()];
          const checker = createChecker(model, 'changes');
          // A seed twice would give the same ids twice, and a block that is made inside itself.
          let count = 0;
          const change = (sequence: typeof onBoth, models: readonly Model[]) => {
            for (const draw of sequence) {
              const context = { seed: `${count++}`, at: AT, actor: ACTOR };
              const outcome = apply(model, commandFor(model, draw), context);
              if (!isRefusal(outcome)) for (const each of models) applyPatch(each, outcome.patch);
            }
          };
          change(onBoth, [model, elsewhere]);
          change(here, [model]);
          checker.lookAt(finish(createChecker(elsewhere)).foundAt());
          expect(allOf(finish(checker))).toEqual(checkModel(model));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('checks only what it is told about if it started with changes', () => {
    const checker = createChecker(seedModel(), 'changes');
    expect(allOf(finish(checker))).toEqual([]);
    checker.lookEverywhere();
    expect(allOf(finish(checker))).toEqual(checkModel(seedModel()));
  });

  it('counts what is reported, by the severity of the model, without what is waived', () => {
    const model = seedModel();
    const checker = finish(createChecker(model));
    const counts = () => checker.report().map(({ check, severity, count }) => [check, severity, count]);
    expect(counts()).toEqual([
      ['matrix-gap', 'warning', 6],
      ['verb-object', 'hint', 3],
      ['open-request', 'hint', 2],
    ]);
    perform(model, { type: 'check.setSeverity', check: 'verb-object', severity: 'off' });
    perform(model, { type: 'check.setSeverity', check: 'open-request', severity: 'error' });
    perform(model, WAIVE_QUALIFY);
    expect(counts()).toEqual([
      ['open-request', 'error', 2],
      ['matrix-gap', 'warning', 5],
    ]);
    expect(checker.waived('matrix-gap').map(({ recordId }) => recordId)).toEqual(['grouping-qualify']);
    expect(checker.findings('matrix-gap', 2)).toHaveLength(2);
  });

  it('looks at a model in slices', () => {
    const checker = createChecker(modelFrom(generateModel({ seed: 'slices', processes: 2_000 })));
    expect(checker.work(() => false)).toBe(false);
    finish(checker);
    expect(checker.work(() => false)).toBe(true);
  });

  it('looks after an edit only at what it touches', () => {
    const model: Model = modelFrom(generateModel({ seed: 'touch', processes: 3_000 }));
    const checker = createChecker(model);
    expect(looksLeft(checker)).toBeGreaterThan(150);
    const ids = [...model.rows.process.keys()];
    const at = (i: number) => ids[i] ?? '';
    perform(model, { type: 'process.rename', id: at(1_500), name: 'Order Nothing' });
    expect(looksLeft(checker)).toBeLessThanOrEqual(1);
    perform(model, { type: 'process.create', parentId: at(40), name: 'Order Something' });
    expect(looksLeft(checker)).toBeLessThanOrEqual(2);
  });

  it('looks, if a block no longer counts or does again, at what is inside it once', () => {
    const model: Model = modelFrom(generateModel({ seed: 'reject', processes: 3_000 }));
    const checker = createChecker(model);
    const whole = looksLeft(checker);
    const [macro] = childrenOf(model, null);
    const ids = [macro?.id ?? ''];
    perform(model, { type: 'process.setStatus', ids, status: 'rejected' });
    expect(looksLeft(checker)).toBeLessThan(whole * 2);
    perform(model, { type: 'process.setStatus', ids, status: 'nominated' });
    expect(looksLeft(checker)).toBeLessThan(whole * 2);
    perform(model, { type: 'process.setStatus', ids, status: 'proposed' });
    expect(looksLeft(checker)).toBeLessThanOrEqual(1);
    expect(allOf(checker)).toEqual(checkModel(model));
  });

  it('sets one gap aside, or with an older waiver all gaps of a grouping', () => {
    const model = seedModel();
    const checker = finish(createChecker(model));
    const gaps = () => checker.report().find(({ check }) => check === 'matrix-gap')?.count ?? 0;
    clearQualify(model);
    finish(checker);
    expect(gaps()).toBe(7);
    perform(model, { ...WAIVE_QUALIFY, processId: 'sell-renewal' });
    expect(gaps()).toBe(6);
    expect(checker.waived('matrix-gap').map(({ processId }) => processId)).toEqual(['sell-renewal']);
    expect(allOf(checker)).toEqual(checkModel(model));
    perform(model, WAIVE_QUALIFY);
    expect(gaps()).toBe(5);
    expect(checker.waived('matrix-gap')).toHaveLength(2);
    expect(allOf(checker)).toEqual(checkModel(model));
  });

  it('hears nothing more of a model that it has let go of', () => {
    const model = seedModel();
    const checker = finish(createChecker(model));
    checker.stop();
    perform(model, { type: 'proposal.adopt', id: 'plan-level-2' });
    expect(model.watchers.size).toBe(0);
    expect(finish(checker).report()).toHaveLength(3);
  });
});

it('every check has a name of its own', () => {
  expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
});
