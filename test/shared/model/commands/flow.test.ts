import { describe, expect, it } from 'vitest';
import { clipBlock } from '../../../../shared/model/clip/clip.ts';
import { applyPatch, getRow } from '../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

const add = { type: 'flow.add', sourceId: 'plan', targetId: 'sell' } as const;

describe('flow.add', () => {
  it('draws a flow, a sequence without a label unless told otherwise', () => {
    const model = seedModel();
    const plain = perform(model, add);
    expect(plain.label).toBe('Add flow from “Plan” to “Sell”');
    expect(getRow(model, 'flow', newIdIn(plain, 'flow'))).toMatchObject({ kind: 'sequence', label: '' });
    perform(model, { ...add, kind: 'information', label: 'quota' });
    perform(model, { ...add, sourceId: 'sell', targetId: 'plan' });
    expect(model.rows.flow.size).toBe(3);
  });

  it('is refused from a block to itself, a second time in the same way, and if an end is gone', () => {
    const model = seedModel();
    perform(model, add);
    expect(refusalOf(model, { ...add, targetId: 'plan' }).message).toBe(
      'A flow needs two blocks: “Plan” can’t flow to itself.',
    );
    expect(refusalOf(model, add).message).toBe('The same flow from “Plan” to “Sell” already exists.');
    expect(refusalOf(model, { ...add, sourceId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...add, targetId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...add, label: 'x'.repeat(10_001) }).code).toBe('text-too-long');
  });
});

describe('flow.update', () => {
  it('changes kind, label and ends', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, add), 'flow');
    const changes = { kind: 'material', label: 'Goods', targetId: 'assist' } as const;
    expect(perform(model, { type: 'flow.update', id, ...changes }).label).toBe(
      'Change flow from “Plan” to “Assist”',
    );
    expect(getRow(model, 'flow', id)).toEqual({ id, sourceId: 'plan', ...changes, elementId: null });
    expect(perform(model, { type: 'flow.update', id, label: 'Goods' }).patch).toEqual([]);
  });

  it('is refused if it would lead to itself or equal another, and if it is gone', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, add), 'flow');
    perform(model, { ...add, targetId: 'assist' });
    expect(refusalOf(model, { type: 'flow.update', id, sourceId: 'sell' }).code).toBe('flow-to-itself');
    expect(refusalOf(model, { type: 'flow.update', id, targetId: 'assist' }).code).toBe('flow-exists');
    expect(refusalOf(model, { type: 'flow.update', id: 'gone', label: 'x' }).message).toContain('This flow');
  });
});

describe('flow.remove', () => {
  it('removes a flow; a flow also goes with either of its ends', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, add), 'flow');
    perform(model, { ...add, targetId: 'assist' });
    expect(perform(model, { type: 'flow.remove', id }).label).toBe('Delete flow from “Plan” to “Sell”');
    expect(refusalOf(model, { type: 'flow.remove', id }).code).toBe('not-found');
    perform(model, { type: 'process.delete', ids: ['assist'] });
    expect(model.rows.flow.size).toBe(0);
  });
});

describe('a flow between a block and its own contents', () => {
  const refused = { code: 'flow-inside' };

  it('is refused in either direction, at any depth, when it is added and when an end changes', () => {
    const model = seedModel();
    const inside = { type: 'flow.add', sourceId: 'sell', targetId: 'proposal-qualify' };
    expect(refusalOf(model, inside)).toMatchObject(refused);
    expect(
      refusalOf(model, { ...inside, sourceId: 'proposal-qualify', targetId: 'sell-proposal' }),
    ).toMatchObject(refused);
    const id = newIdIn(perform(model, add), 'flow');
    expect(
      refusalOf(model, { type: 'flow.update', id, sourceId: 'sell-proposal', targetId: 'sell' }),
    ).toMatchObject(refused);
  });

  it('is deleted by the move that makes it, which says so, and comes back with undo', () => {
    const model = seedModel();
    const id = newIdIn(perform(model, add), 'flow');
    const other = newIdIn(perform(model, { ...add, targetId: 'contract' }), 'flow');
    perform(model, { ...add, sourceId: 'proposal-qualify', targetId: 'plan' });
    const { label, inverse } = perform(model, { type: 'process.move', ids: ['sell'], parentId: 'plan' });
    expect(label).toBe('Move “Sell” to “Plan” and delete 2 flows between them');
    expect([...model.rows.flow.keys()]).toEqual([other]);
    applyPatch(model, inverse);
    expect(model.rows.flow.has(id)).toBe(true);
    perform(model, { type: 'flow.remove', id: [...model.rows.flow.keys()].at(-1) ?? '' });
  });

  it('is left out of what is pasted', () => {
    const model = seedModel();
    const flow = { kind: 'sequence', label: '' } as const;
    perform(model, {
      type: 'process.paste',
      parentId: null,
      clip: {
        format: 'strata-clip',
        version: 1,
        blocks: [
          clipBlock(null, { name: 'Outer' }),
          clipBlock(0, { name: 'Inner' }),
          clipBlock(0, { name: 'Beside' }),
        ],
        elements: [],
        flows: [
          { ...flow, source: 0, target: 1 },
          { ...flow, source: 2, target: 0 },
          { ...flow, source: 1, target: 2 },
        ],
        threads: [],
      },
    });
    expect(model.rows.flow.size).toBe(1);
  });
});
