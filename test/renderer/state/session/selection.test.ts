import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { currentModel, perform, performUntold } from '../../../../renderer/state/document/document.ts';
import {
  blocks,
  isSameCell,
  isSameSelection,
  lastSelected,
  onlySelected,
  selectedBlocks,
  selectedCell,
  selectedFlow,
  selectedSet,
} from '../../../../renderer/state/session/selection.ts';
import { sessionStore } from '../../../../renderer/state/session/session.ts';
import {
  deselectFlow,
  select,
  selectCell,
  selectFlow,
  toggleSelected,
} from '../../../../renderer/state/view/select.ts';
import { collapse, drillTo, explode } from '../../../../renderer/state/view/view.ts';
import { emptyCellsIn, groupingsOf } from '../../../../shared/model/cells.ts';
import { idOf } from '../../../shared/model/harness.ts';
import { openModel, openWindow, type TestWindow } from '../window.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await openWindow();
  await openModel(window, 'sales-and-support');
  sessionStore.setState({ outlineShown: false });
  explode(id('S'));
});
afterEach(() => window.close());

const id = (code: string) => idOf(currentModel(), code);
const session = () => sessionStore.getState();

const drawFlow = (from: string, to: string): string => {
  const done = perform({ type: 'flow.add', sourceId: id(from), targetId: id(to) });
  const put = done?.patch.find((change) => change.op === 'put' && change.table === 'flow');
  if (put?.op !== 'put') throw new Error('No flow was made.');
  return put.row.id;
};

describe('selected blocks', () => {
  it('stay selected while they can be seen, and are let go once they can’t', () => {
    select([id('S2'), id('P')]);
    collapse(id('S'));
    expect(selectedBlocks(session())).toEqual([id('P')]);
  });

  it('are let go when they are deleted', () => {
    const [gone, kept] = [id('S2'), id('S1')];
    select([gone, kept]);
    performUntold({ type: 'process.delete', ids: [gone] });
    expect(selectedBlocks(session())).toEqual([kept]);
  });
});

describe('the selection', () => {
  it('is added to and taken from in the order of choosing', () => {
    for (const code of ['S2', 'P', 'S1']) toggleSelected(id(code));
    expect(selectedBlocks(session())).toEqual([id('S2'), id('P'), id('S1')]);
    expect([lastSelected(session()), onlySelected(session())]).toEqual([id('S1'), undefined]);
    toggleSelected(id('S1'));
    toggleSelected(id('S2'));
    expect([lastSelected(session()), onlySelected(session())]).toEqual([id('P'), id('P')]);
  });

  it('holds no blocks while a flow is selected, and the first block added lets the flow go', () => {
    selectFlow(drawFlow('S1', 'S3'));
    expect([lastSelected(session()), onlySelected(session())]).toEqual([undefined, undefined]);
    toggleSelected(id('S2'));
    expect(session().selection).toEqual(blocks([id('S2')]));
  });

  it('becomes the block that is drilled into only if no block was selected', () => {
    select([id('S2')]);
    drillTo(id('S'));
    expect(selectedBlocks(session())).toEqual([id('S2')]);
    selectFlow(drawFlow('S1', 'S3'));
    drillTo(id('S2'));
    expect(session().selection).toEqual(blocks([id('S2')]));
  });

  it('gives the same lists and sets as long as nothing else is selected', () => {
    select([id('S2')]);
    const [ids, set] = [selectedBlocks(session()), selectedSet(selectedBlocks(session()))];
    explode(id('P'));
    expect(selectedBlocks(session())).toBe(ids);
    expect(selectedSet(selectedBlocks(session()))).toBe(set);
    selectFlow(drawFlow('S1', 'S3'));
    const none = selectedBlocks(session());
    selectFlow(drawFlow('S3', 'S1'));
    expect(selectedBlocks(session())).toBe(none);
  });

  it('is the same as another of the same records', () => {
    const flow = (flowId: string, backTo: string | null) =>
      ({ kind: 'flow', flow: { id: flowId, among: [flowId], backTo } }) as const;
    expect(isSameSelection(blocks(['a', 'b']), blocks(['a', 'b']))).toBe(true);
    expect(isSameSelection(blocks(['a', 'b']), blocks(['b', 'a']))).toBe(false);
    expect(isSameSelection(flow('a', null), flow('a', 'b'))).toBe(true);
    expect(isSameSelection(flow('a', null), flow('b', null))).toBe(false);
    expect(isSameSelection(blocks([]), flow('a', null))).toBe(false);
    const cell = { kind: 'cell', cell: { groupingId: 'g', processId: 'p' } } as const;
    expect(isSameSelection(cell, { ...cell, cell: { ...cell.cell } })).toBe(true);
    expect(isSameSelection(cell, { ...cell, cell: { ...cell.cell, processId: 'q' } })).toBe(false);
  });
});

describe('a selected flow', () => {
  it('takes the place of blocks, and is let go for a block', () => {
    const flow = drawFlow('S1', 'S3');
    select([id('S1')]);
    selectFlow(flow, id('S1'));
    expect(session().selection).toMatchObject({ kind: 'flow', flow: { id: flow } });
    expect(selectedBlocks(session())).toEqual([]);
    select([id('S2')]);
    expect(session().selection).toEqual(blocks([id('S2')]));
  });

  it('gives the selection back to the block that it was chosen from', () => {
    const flow = drawFlow('S1', 'S3');
    selectFlow(flow, id('S1'));
    deselectFlow();
    expect(session().selection).toEqual(blocks([id('S1')]));
  });

  it('does so too when it is deleted, and stays when another one is', () => {
    const [flow, other] = [drawFlow('S1', 'S3'), drawFlow('S3', 'S1')];
    selectFlow(flow, id('S1'));
    performUntold({ type: 'flow.remove', id: other });
    expect(selectedFlow(session())?.id).toBe(flow);
    performUntold({ type: 'flow.remove', id: flow });
    expect(session().selection).toEqual(blocks([id('S1')]));
  });
});

describe('a selected place', () => {
  const gap = () => {
    const model = currentModel();
    for (const variant of model.rows.process.values()) {
      const places = emptyCellsIn(model, variant, groupingsOf(model, variant.parentId), []);
      const [place] = places;
      if (place) return { groupingId: place.grouping.id, processId: variant.id };
    }
    throw new Error('The seed has no place.');
  };

  it('is one of its own: another is not the same', () => {
    const place = gap();
    expect(isSameCell(place, { ...place })).toBe(true);
    expect(isSameCell(place, { ...place, groupingId: 'other' })).toBe(false);
    expect(isSameCell(place, null)).toBe(false);
  });

  it('takes the place of blocks and of a flow, and is let go for either', () => {
    sessionStore.setState({ view: 'matrix' });
    const flow = drawFlow('S1', 'S3');
    selectFlow(flow);
    selectCell(gap());
    expect(session().selection).toEqual({ kind: 'cell', cell: gap() });
    select([id('S')]);
    expect(selectedCell(session())).toBeNull();
    selectCell(gap());
    selectFlow(flow);
    expect(selectedCell(session())).toBeNull();
  });
});
