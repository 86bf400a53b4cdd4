import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { differenceOf, withRemoved } from '../../../../shared/model/history/difference.ts';
import { earlierRows, patchBack, stateBefore } from '../../../../shared/model/history/rewind.ts';
import { applyPatch, dataFrom, invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import type { Patch } from '../../../../shared/model/patch.ts';
import { arbitraryDraw, commandFor } from '../arbitrary-commands.ts';
import { ACTOR, AT, newIdIn, perform, seedData, seedModel } from '../harness.ts';

const kinds = (before: Model, after: Model) => Object.fromEntries(differenceOf(before, after).blocks);

describe('the difference of two states', () => {
  it('is nothing between equal ones', () => {
    expect(differenceOf(seedModel(), seedModel()).rows).toEqual([]);
  });

  it('tells what was added, removed, changed and moved under another block', () => {
    const [before, after] = [seedModel(), seedModel()];
    const added = newIdIn(perform(after, { type: 'process.create', parentId: null, name: 'New' }), 'process');
    perform(after, { type: 'process.delete', ids: ['sell-renewal'] });
    perform(after, { type: 'process.rename', id: 'contract', name: 'Agree' });
    perform(after, { type: 'process.move', ids: ['sell-proposal'], parentId: 'assist' });
    expect(kinds(before, after)).toEqual({
      [added]: 'added',
      'sell-renewal': 'removed',
      contract: 'changed',
      'sell-proposal': 'moved',
    });
    const renamed = differenceOf(before, after).rows.find(({ id }) => id === 'contract');
    expect(renamed).toMatchObject({ table: 'process', kind: 'changed', fields: ['name'] });
  });

  it('counts a block dragged to the front as one move, whatever keys its siblings got', () => {
    const [before, after] = [seedModel(), seedModel()];
    perform(after, { type: 'process.move', ids: ['assist'], parentId: null, before: 'plan' });
    for (const [i, id] of ['plan', 'sell', 'contract'].entries())
      applyPatch(after, [{ op: 'set', table: 'process', id, fields: { rank: `b${i}` } }]);
    expect(kinds(before, after)).toEqual({ assist: 'moved' });
  });

  it('takes what belongs to a block for a change of it', () => {
    const [before, after] = [seedModel(), seedModel()];
    perform(after, { type: 'element.add', processId: 'plan', kind: 'output', text: 'plan' });
    perform(after, { type: 'thread.create', kind: 'note', processId: 'assist', title: 'Look' });
    expect(kinds(before, after)).toEqual({ plan: 'changed', assist: 'changed' });
  });

  it('shows removed blocks at their former position if their parent is shown', () => {
    const [before, after] = [seedModel(), seedModel()];
    perform(after, { type: 'process.delete', ids: ['sell'] });
    const removed = withRemoved(before, after, differenceOf(before, after));
    expect(removed.map(({ id }) => id)).toContain('sell-renewal');
    const data = dataFrom(after);
    const merged = modelFrom({
      ...data,
      tables: { ...data.tables, process: [...(data.tables.process ?? []), ...removed] },
    });
    expect(merged.rows.process.get('sell-renewal')?.parentId).toBe('sell');
  });
});

describe('rewinding', () => {
  it('gives every earlier state, whatever was done since', () => {
    fc.assert(
      fc.property(fc.array(arbitraryDraw, { maxLength: 15 }), (sequence) => {
        const model = modelFrom(seedData());
        const states = [dataFrom(model)];
        const inverses: Patch[] = [];
        for (const [i, draw] of sequence.entries()) {
          const outcome = apply(model, commandFor(model, draw), { seed: `draw-${i}`, at: AT, actor: ACTOR });
          if (isRefusal(outcome)) continue;
          const { patch } = outcome;
          inverses.unshift(invert(model, patch));
          applyPatch(model, patch);
          states.push(dataFrom(model));
        }
        states.forEach((state, i) => {
          const earlier = earlierRows(model, inverses.slice(0, inverses.length - i));
          expect(dataFrom(stateBefore(model, patchBack(model, earlier)))).toEqual(state);
        });
        expect(dataFrom(model)).toEqual(states.at(-1));
      }),
      { numRuns: 30 },
    );
  });
});
