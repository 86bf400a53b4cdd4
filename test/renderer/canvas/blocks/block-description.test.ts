import { describe, expect, it } from 'vitest';
import { blockDescription } from '../../../../renderer/canvas/blocks/block-description.ts';
import { perform, seedModel } from '../../../shared/model/harness.ts';

describe('the description of a block', () => {
  it('says where it is, what is inside and which flows lead where', () => {
    const model = seedModel();
    perform(model, { type: 'flow.add', sourceId: 'plan', targetId: 'sell', label: 'Quota for {X}' });
    perform(model, { type: 'flow.add', sourceId: 'sell', targetId: 'contract' });
    expect(blockDescription(model, 'sell')).toBe(
      'Level 1. Children: S1 Sell on Standard Terms, S2 Sell by Proposal, S3 Sell Custom Solution, S4 Sell Renewal. ' +
        'Flows to: C Contract. Flows from: P Plan (Quota for X).',
    );
    expect(blockDescription(model, 'sell-renewal')).toBe('Level 2, inside S Sell.');
  });

  it('counts what would take long to hear, and is empty for a block that is gone', () => {
    const model = seedModel();
    for (let i = 0; i < 10; i++)
      perform(model, { type: 'process.create', parentId: 'assist', name: `Step ${i}` });
    expect(blockDescription(model, 'assist')).toContain('A8 Step 7 and 2 more.');
    expect(blockDescription(model, 'gone')).toBe('');
  });
});
