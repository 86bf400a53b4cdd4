import { describe, expect, it } from 'vitest';
import {
  blocks as blocksOf,
  type Selection,
  selectedBlocks,
} from '../../../../renderer/state/session/selection.ts';
import {
  keepInSight,
  NOTHING_SEEN,
  onCanvas,
  type Seen,
  type Sight,
} from '../../../../renderer/state/view/in-sight.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

const setUp = () => {
  const model = seedModel();
  const id = (code: string) => idOf(model, code);
  const ids = (...codes: string[]) => codes.map(id);
  const sight = (exploded: string[], more: Partial<Sight> = {}): Sight => ({
    isCanvas: true,
    rootId: null,
    exploded: new Set(ids(...exploded)),
    unfolded: new Set(ids('S')),
    ...more,
  });
  const blocks = (...codes: string[]) => blocksOf(ids(...codes));
  return { model, id, ids, sight, blocks };
};
const codes = (model: Model, selection: Selection) =>
  selectedBlocks({ selection }).map((each) => codeOf(model, each));
/** What remains selected after each view in turn. */
const remaining = (model: Model, selection: Selection, ...sights: readonly Sight[]): Selection =>
  sights.reduce<{ selection: Selection; seen: Seen }>(
    (kept, sight) => keepInSight(model, kept.selection, sight, kept.seen),
    { selection, seen: NOTHING_SEEN },
  ).selection;

describe('what the canvas shows', () => {
  it('is the root and what is inside it, as far as blocks are exploded', () => {
    const { model, id, ids } = setUp();
    const shown = onCanvas(model, { rootId: null, exploded: new Set(ids('S')) });
    expect([shown(id('S')), shown(id('S2')), shown(id('S203'))]).toEqual([true, true, false]);
    const inside = onCanvas(model, { rootId: id('S'), exploded: new Set() });
    expect([inside(id('S')), inside(id('S2')), inside(id('P')), inside('gone')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('holds the blocks of a proposal while that is open', () => {
    const { model, id } = setUp();
    const proposal = [...model.rows.proposal.values()][0];
    const block = [...model.rows.process.values()].find(({ proposalId }) => proposalId === proposal?.id);
    const shown = () => onCanvas(model, { rootId: null, exploded: new Set([id('P')]) })(block?.id ?? '');
    expect(shown()).toBe(true);
    perform(model, { type: 'proposal.decline', id: proposal?.id ?? '', reason: 'Too early' });
    expect(shown()).toBe(false);
  });
});

describe('the selection', () => {
  it('loses a block when the canvas no longer shows it, and keeps the others', () => {
    const { model, sight, blocks } = setUp();
    expect(codes(model, remaining(model, blocks('S2', 'A'), sight(['S'])))).toEqual(['S2', 'A']);
    expect(codes(model, remaining(model, blocks('S2', 'A'), sight(['S']), sight([])))).toEqual(['A']);
  });

  it('hides a block next to the root of the canvas, but not the root', () => {
    const { model, id, sight, blocks } = setUp();
    const drilled = sight([], { rootId: id('S') });
    expect(codes(model, remaining(model, blocks('A', 'S'), sight([]), drilled))).toEqual(['S']);
  });

  it('keeps a block chosen in the outline while its row is visible', () => {
    const { model, sight, blocks } = setUp();
    const chosen = blocks('S2');
    expect(codes(model, remaining(model, chosen, sight([])))).toEqual(['S2']);
    expect(codes(model, remaining(model, chosen, sight([]), sight([], { unfolded: new Set() })))).toEqual([]);
    expect(codes(model, remaining(model, chosen, sight([]), sight([], { unfolded: null })))).toEqual([]);
  });

  it('hides a block that is moved into a collapsed block', () => {
    const { model, id, sight, blocks } = setUp();
    const shown = keepInSight(model, blocks('S2'), sight(['S']), NOTHING_SEEN);
    perform(model, { type: 'process.move', ids: [id('S2')], parentId: id('A'), before: null });
    const moved = keepInSight(model, shown.selection, sight(['S']), shown.seen);
    expect(moved.selection).toEqual(blocksOf([]));
  });

  it('hides a deleted block, in any view', () => {
    const { model, id, sight, blocks } = setUp();
    const chosen = blocks('S2', 'A');
    perform(model, { type: 'process.delete', ids: [id('S2')] });
    expect(codes(model, remaining(model, chosen, sight(['S'])))).toEqual(['A']);
    expect(codes(model, remaining(model, chosen, sight(['S'], { isCanvas: false })))).toEqual(['A']);
  });

  it('stays while another view is shown, and loses what the canvas no longer shows after it', () => {
    const { model, sight, blocks } = setUp();
    const elsewhere = sight(['S'], { isCanvas: false });
    expect(codes(model, remaining(model, blocks('S2'), sight(['S']), elsewhere))).toEqual(['S2']);
    expect(codes(model, remaining(model, blocks('S2'), sight(['S']), elsewhere, sight(['S'])))).toEqual([
      'S2',
    ]);
    expect(codes(model, remaining(model, blocks('S2'), sight(['S']), elsewhere, sight([])))).toEqual([]);
  });

  it('is the same list while nothing is lost', () => {
    const { model, sight, blocks } = setUp();
    const chosen = blocks('S2', 'A');
    expect(remaining(model, chosen, sight(['S']))).toBe(chosen);
  });
});

describe('the selected flow', () => {
  const flowSelected = (id: string): Selection => ({ kind: 'flow', flow: { id, among: [id], backTo: null } });
  const withFlow = () => {
    const set = setUp();
    const { model, id } = set;
    const { patch } = perform(model, { type: 'flow.add', sourceId: id('S1'), targetId: id('S2') });
    const put = patch.find((change) => change.op === 'put' && change.table === 'flow');
    const flowId = put?.op === 'put' ? put.row.id : '';
    return { ...set, selected: flowSelected(flowId) };
  };

  it('is lost when its line is', () => {
    const { model, sight, selected } = withFlow();
    expect(remaining(model, selected, sight(['S']))).toBe(selected);
    expect(remaining(model, selected, sight(['S']), sight([]))).toEqual(blocksOf([]));
  });

  it('is another one even at the same position: a scene that was never drawn stays', () => {
    const { model, sight, selected } = withFlow();
    const { seen } = keepInSight(model, selected, sight(['S']), NOTHING_SEEN);
    const other = flowSelected('elsewhere');
    expect(keepInSight(model, other, sight([]), seen).selection).toBe(other);
  });

  it('stays if it was chosen in a list and never drawn', () => {
    const { model, sight, selected } = withFlow();
    expect(remaining(model, selected, sight([]), sight(['A']))).toBe(selected);
  });
});

describe('the selected place', () => {
  it('is lost when its process is collapsed', () => {
    const { model, id, sight } = setUp();
    const grouping = [...model.rows.grouping.values()].find(({ processId }) => processId === id('S'));
    const place = { groupingId: grouping?.id ?? '', processId: id('S4') };
    const selected: Selection = { kind: 'cell', cell: place };
    expect(remaining(model, selected, sight(['S', 'S4']))).toBe(selected);
    expect(remaining(model, selected, sight(['S', 'S4']), sight(['S']))).toEqual(blocksOf([]));
  });
});
