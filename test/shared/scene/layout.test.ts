import { describe, expect, it } from 'vitest';
import { applyPatch, type Model } from '../../../shared/model/model.ts';
import { createLayoutCache, layout } from '../../../shared/scene/layout.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { View } from '../../../shared/scene/view.ts';
import { modelOf, salesModel } from './models.ts';
import { cellOf, everything, faults, find, view } from './scenes.ts';

describe('layout of the seed', () => {
  it('shows the macro processes as blocks if nothing is exploded', () => {
    const scene = layout(salesModel(), view());
    expect(scene.boxes.map(({ box }) => [box.id, box.kind, box.width, box.height])).toEqual(
      ['P', 'S', 'C', 'A'].map((id) => [id, 'block', 272, 64]),
    );
  });

  it('shows the waiting proposal if a block without children is exploded', () => {
    const scene = layout(salesModel(), view('P'));
    const proposal = find(scene, 'proposal');
    expect(proposal).toMatchObject({ kind: 'proposal', level: 2 });
    expect(proposal.lines.map(({ text }) => text)).toEqual(['Level 2 proposal']);
    expect(proposal.children.map(({ box }) => [box.kind, box.id])).toEqual(
      ['P1', 'P2', 'P3', 'P4'].map((id) => ['proposed', id]),
    );
    expect(new Set(proposal.children.map(({ y }) => y)).size).toBe(1);
  });

  it('puts level-2 blocks in a row, equally high once exploded, and level-3 blocks in columns', () => {
    const scene = layout(salesModel(), view('S', 'S1', 'S2', 'S3'));
    const sell = find(scene, 'S');
    expect(new Set(sell.children.map(({ y }) => y)).size).toBe(1);
    expect(find(scene, 'S1').height).toBe(find(scene, 'S2').height);
    expect(new Set(find(scene, 'S2').children.map(({ x }) => x)).size).toBe(1);
  });

  it('keeps the width of a level-2 block when it is exploded into level 3', () => {
    const model = salesModel();
    expect(find(layout(model, view('S', 'S2')), 'S2').width).toBe(find(layout(model, view('S')), 'S2').width);
  });

  it('makes exploded macro processes equally wide', () => {
    const scene = layout(salesModel(), view('P', 'S', 'S1'));
    expect(find(scene, 'P').width).toBe(find(scene, 'S').width);
  });

  it('offers a place to type if an exploded block has neither children nor proposals', () => {
    const scene = layout(salesModel(), view('C'));
    expect(find(scene, 'C').children.map(({ box }) => [box.kind, box.id, box.level])).toEqual([
      ['empty', 'C', 2],
    ]);
  });

  const insideOf = (scene: Scene, id: string) =>
    find(scene, id).children.map(({ box }) => [box.kind, box.lines.map(({ text }) => text).join(' ')]);

  it('shows a gap for each grouping that an exploded level-2 process has no block for', () => {
    const model = salesModel();
    const scene = layout(model, view('S', 'S4'));
    expect(insideOf(scene, 'S4')).toEqual([
      ['gap', 'Develop Profile'],
      ['gap', 'Qualify'],
      ['gap', 'Problem/Need Gathering'],
      ['gap', 'Developing Product/ Solution/Value Proposition'],
      ['gap', 'Presenting Product/ Solution/Value Proposition'],
      ['gap', 'Evaluate Customer Feedback/Refine'],
    ]);
    expect(find(scene, 'S4').children.map(({ box }) => [box.id, box.variantId])[1]).toEqual(['g-S-1', 'S4']);
    expect(faults(scene)).toEqual([]);
    expect(layout(model, view('S')).boxes[1]?.box.children.map(({ box }) => box.kind)).not.toContain('gap');
  });

  it('shows `none` among the blocks, at the grouping’s position', () => {
    const scene = layout(salesModel(), view('S', 'S1'));
    expect(insideOf(scene, 'S1').map(([kind]) => kind)).toEqual([
      'block',
      'block',
      'block',
      'none',
      'block',
      'block',
    ]);
    expect(find(scene, 'S1').children[3]?.box.notes?.map(({ text }) => text)).toEqual(['none, on purpose']);
  });

  it('shows the artefacts of a block that realises a grouping, and of no other', () => {
    const model = salesModel();
    const notes = (id: string) =>
      find(layout(model, view('S', 'S1', 'S2')), id).notes?.map(({ text }) => text);
    expect(notes('S105')).toEqual(['brochure, trial']);
    expect(notes('S101')).toBeUndefined();
    applyPatch(model, [{ op: 'remove', table: 'cell', id: cellOf(model, 'S105') }]);
    expect(notes('S105')).toBeUndefined();
  });

  it('takes in with a memory that a grouping, which belongs to the macro process, has another name', () => {
    const model = salesModel();
    const memory = createLayoutCache();
    layout(model, view('S', 'S4'), memory);
    applyPatch(model, [{ op: 'set', table: 'grouping', id: 'g-S-1', fields: { name: 'Qualify well' } }]);
    expect(insideOf(layout(model, view('S', 'S4'), memory), 'S4')[1]).toEqual(['gap', 'Qualify well']);
  });

  it.each(['rejected', 'retired'] as const)('shows no gaps in a process that is %s', (status) => {
    const model = salesModel();
    applyPatch(model, [{ op: 'set', table: 'process', id: 'S4', fields: { status } }]);
    expect(insideOf(layout(model, view('S', 'S4')), 'S4').map(([kind]) => kind)).toEqual(['empty']);
  });

  it('puts the place to type if a block is being typed', () => {
    const model = salesModel();
    const kinds = (capture: View['capture']) =>
      find(layout(model, { ...view('S'), ...(capture ? { capture } : {}) }), 'S').children.map(
        ({ box }) => box.kind,
      );
    expect(kinds({ parentId: 'S', before: 'S3' })).toEqual(['block', 'block', 'empty', 'block', 'block']);
    expect(kinds({ parentId: 'S', before: null })).toEqual(['block', 'block', 'block', 'block', 'empty']);
    expect(kinds(undefined)).toHaveLength(4);
  });

  it('puts several proposals side by side, each with its blocks in a column', () => {
    const block = (id: string) => ({ id, name: id });
    const proposals = ['one', 'two'].map((id) => ({
      id,
      title: id,
      blocks: [block(`${id}a`), block(`${id}b`)],
    }));
    const model = modelOf([{ id: 'P', name: 'Plan', proposals }]);
    const scene = layout(model, view('P'));
    const [one, two] = find(scene, 'P').children;
    expect([one?.y, one?.box.width]).toEqual([two?.y, two?.box.width]);
    expect(two?.x).toBeGreaterThanOrEqual((one?.x ?? 0) + (one?.box.width ?? 0));
    expect(new Set(one?.box.children.map(({ x }) => x)).size).toBe(1);
    expect(faults(scene)).toEqual([]);
  });

  it('keeps a place in the proposal in which a block is being typed', () => {
    const capture = { parentId: 'P', proposalId: 'proposal', before: 'P2' };
    const scene = layout(salesModel(), { ...view('P'), capture });
    expect(
      find(scene, 'proposal')
        .children.map(({ box }) => [box.kind, box.id])
        .slice(0, 3),
    ).toEqual([
      ['proposed', 'P1'],
      ['empty', 'proposal'],
      ['proposed', 'P2'],
    ]);
    expect(find(scene, 'P').children).toHaveLength(1);
  });

  it('puts proposals under the children of a block that has both', () => {
    const model = modelOf([
      {
        id: 'S',
        name: 'Sell',
        children: [{ id: 'S1', name: 'One' }],
        proposals: [
          { id: 'open', title: 'Other', blocks: [{ name: 'New', id: 'N' }] },
          { id: 'past', title: 'Past', state: 'declined', blocks: [{ name: 'Old' }] },
        ],
      },
    ]);
    const { children } = find(layout(model, view('S')), 'S');
    expect(children.map(({ box }) => box.id)).toEqual(['S1', 'open']);
    expect(children[1]?.y).toBeGreaterThan((children[0]?.y ?? 0) + (children[0]?.box.height ?? 0));
  });

  it('shows the block that is drilled into, exploded, and the whole model if it is gone', () => {
    const model = salesModel();
    const drilled = layout(model, { rootId: 'S1', exploded: new Set() });
    expect(drilled.boxes.map(({ box }) => [box.id, box.kind, box.level, box.children.length])).toEqual([
      ['S1', 'container', 2, 6],
    ]);
    expect(layout(model, { rootId: 'gone', exploded: new Set() }).boxes).toHaveLength(4);
  });

  it('shows a name in four lines at most', () => {
    const model = modelOf([{ id: 'L', name: 'word '.repeat(2000) }]);
    const box = find(layout(model, view()), 'L');
    expect(box.lines).toHaveLength(4);
    expect(box.lines[3]?.text).toMatch(/…$/);
  });
});

describe('layout of many macro processes', () => {
  const macros = (count: number) =>
    modelOf(
      Array.from({ length: count }, (_, i) => ({
        id: `m${i}`,
        name: `Macro ${i}`,
        children: Array.from({ length: 5 }, (_, j) => ({ id: `m${i}-${j}`, name: `Part ${j}` })),
      })),
    );

  it.each([4, 13, 40, 200])(
    'gives %i of them a picture about as wide as a screen, exploded or not',
    (count) => {
      const model = macros(count);
      for (const shown of [view(), everything(model)]) {
        const { width, height } = layout(model, shown);
        expect(width / height).toBeGreaterThan(0.7);
        expect(width / height).toBeLessThan(4);
      }
    },
  );
});

describe('layout by a setting', () => {
  const four = [0, 1, 2, 3].map((i) => ({ id: `k${i}`, name: `Block ${i}` }));
  const places = (model: Model) => find(layout(model, view('T')), 'T').children.map(({ x, y }) => [x, y]);

  it('obeys the block before the model', () => {
    const distinct = (values: readonly number[][], axis: number) =>
      new Set(values.map((each) => each[axis])).size;
    const rows = places(
      modelOf([{ id: 'T', name: 'T', layout: 'row', children: four }], { layout: 'column' }),
    );
    expect(distinct(rows, 1)).toBe(1);
    const columns = places(modelOf([{ id: 'T', name: 'T', children: four }], { layout: 'column' }));
    expect(distinct(columns, 0)).toBe(1);
  });

  it('puts a flow container in layers, circles included', () => {
    const flows = [
      ['k0', 'k1'],
      ['k1', 'k2'],
      ['k0', 'k3'],
      ['k2', 'k0'],
    ] as const;
    const placed = places(modelOf([{ id: 'T', name: 'T', layout: 'flow', children: four }], { flows }));
    const x = placed.map(([each]) => each ?? 0);
    expect(x[0]).toBeLessThan(x[1] ?? 0);
    expect(x[1]).toBeLessThan(x[2] ?? 0);
    expect(x[3]).toBe(x[1]);
  });

  it('leaves blocks of a free container where they were put, pushed aside by one that explodes', () => {
    const model = modelOf([
      {
        id: 'T',
        name: 'T',
        layout: 'free',
        children: [
          { id: 'a', name: 'A', x: 0, y: 0, children: four },
          { id: 'b', name: 'B', x: 240, y: 8 },
          { id: 'c', name: 'C', x: 0, y: 120 },
          { id: 'd', name: 'D' },
        ],
      },
    ]);
    const at = (scene: Scene, index: number) => {
      const child = find(scene, 'T').children[index];
      return [child?.x, child?.y];
    };
    const closed = layout(model, view('T'));
    const [left = 0, top = 0] = at(closed, 0);
    expect(at(closed, 1)).toEqual([left + 240, top + 8]);
    expect(at(closed, 2)).toEqual([left, top + 120]);
    const open = layout(model, view('T', 'a'));
    expect(at(open, 0)).toEqual([left, top]);
    expect(at(open, 1)).toEqual([left + 240, top + 8]);
    expect(at(open, 2)[1]).toBeGreaterThan(top + 120);
    expect(faults(open)).toEqual([]);
  });
});
