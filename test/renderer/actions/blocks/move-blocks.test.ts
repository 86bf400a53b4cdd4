import '../../browser-window.ts';
import { describe, expect, it } from 'vitest';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

const { lostFlowWords, strayWords } = await import('../../../../renderer/actions/blocks/move-blocks.ts');
const { deletedWords } = await import('../../../../renderer/actions/blocks/deleting.ts');

const flowBetween = (from: string, to: string, label = '') => {
  const model = seedModel();
  const { patch } = perform(model, {
    type: 'flow.add',
    sourceId: idOf(model, from),
    targetId: idOf(model, to),
    label,
  });
  const put = patch.find((change) => change.op === 'put' && change.table === 'flow');
  const flow = put?.op === 'put' && put.table === 'flow' ? put.row : undefined;
  if (!flow) throw new Error('No flow was made.');
  return { model, flow };
};

describe('what is said of flows that a move deleted', () => {
  it('names the only one with its ends, by the codes they have now', () => {
    const { model, flow } = flowBetween('A', 'S', 'Parts');
    perform(model, {
      type: 'process.move',
      ids: [idOf(model, 'A')],
      parentId: idOf(model, 'C'),
      before: null,
    });
    expect(lostFlowWords(model, [flow])).toBe(
      'Deleted the flow “Parts” from C1 “Assist” to S “Sell”: one is now inside the other.',
    );
  });

  it('counts several, and says nothing of none', () => {
    const { model, flow } = flowBetween('A', 'S');
    expect(lostFlowWords(model, [flow, flow])).toBe(
      'Deleted 2 flows between blocks of which one is now inside the other.',
    );
    expect(lostFlowWords(model, [flow])).toMatch(/^Deleted the flow from A “Assist” to S “Sell”/);
    expect(lostFlowWords(model, [])).toBe('');
  });
});

describe('what is said of frozen codes that a move took out of their family', () => {
  const moved = (ids: string[], parentId: string | null) => {
    const model = seedModel();
    perform(model, { type: 'process.setStatus', ids, status: 'approved' });
    perform(model, { type: 'process.move', ids, parentId, before: null });
    return strayWords(model, ids);
  };

  it('names the only one, and counts several', () => {
    expect(moved(['sell-renewal'], 'plan')).toBe(
      'S4 “Sell Renewal” keeps its frozen code, which doesn’t belong under P “Plan”.',
    );
    expect(moved(['sell-renewal'], null)).toBe(
      'S4 “Sell Renewal” keeps its frozen code, which doesn’t belong at the top level.',
    );
    expect(moved(['sell-renewal', 'sell-proposal'], 'plan')).toBe(
      '2 blocks keep their frozen codes, which don’t belong here.',
    );
  });

  it('says nothing of a move within the family', () => {
    expect(moved(['sell-renewal'], 'sell')).toBe('');
  });
});

describe('what is said of a deletion', () => {
  const removals = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ op: 'remove', table: 'process', id: String(i) }) as const);

  it('names the only block, and counts what was inside', () => {
    expect(deletedWords('S2 “Sell by Proposal”', removals(1), 'deleted')).toBe(
      'Deleted S2 “Sell by Proposal”.',
    );
    expect(deletedWords('S2 “Sell by Proposal”', removals(2), 'deleted')).toBe(
      'Deleted S2 “Sell by Proposal” and 1 block inside.',
    );
    expect(deletedWords('S2 “Sell by Proposal”', removals(5), 'deleted')).toBe(
      'Deleted S2 “Sell by Proposal” and 4 blocks inside.',
    );
  });

  it('counts several with what was inside them', () => {
    expect(deletedWords(undefined, removals(14), 'deleted')).toBe('Deleted 14 blocks.');
    expect(deletedWords(undefined, removals(14), 'cut')).toBe('Cut 14 blocks.');
  });
});
