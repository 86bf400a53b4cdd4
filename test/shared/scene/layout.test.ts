import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, type Model, settingsOf } from '../../../shared/model/model.ts';
import { LAYOUTS } from '../../../shared/model/records/process.ts';
import { createLayoutCache, layout } from '../../../shared/scene/layout.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import type { View } from '../../../shared/scene/view.ts';
import { anyModel, grownModel, modelOf, salesModel } from './models.ts';

const view = (...exploded: string[]): View => ({ rootId: null, exploded: new Set(exploded) });
const cellOf = (model: Model, realisedById: string): string =>
  [...model.rows.cell.values()].find((cell) => cell.realisedById === realisedById)?.id ?? '';
const everything = (model: Model): View => ({ rootId: null, exploded: new Set(model.rows.process.keys()) });
const copy = (scene: Scene) => structuredClone(scene);

const find = (scene: Scene, id: string): SceneBox => {
  const search = (boxes: Scene['boxes']): SceneBox | undefined => {
    for (const { box } of boxes) {
      const found = box.id === id && !isEmptyCell(box) ? box : search(box.children);
      if (found) return found;
    }
    return undefined;
  };
  const box = search(scene.boxes);
  if (!box) throw new Error(`No box of ${id}`);
  return box;
};

/** What is wrong with a scene: boxes that overlap their siblings or leave the box around them. */
const faults = (scene: Scene): string[] => {
  const found: string[] = [];
  const check = (boxes: Scene['boxes'], left: number, top: number, right: number, bottom: number) => {
    boxes.forEach(({ x, y, box }, i) => {
      const epsilon = 1e-6;
      if (
        x < left - epsilon ||
        y < top - epsilon ||
        x + box.width > right + epsilon ||
        y + box.height > bottom + epsilon
      )
        found.push(`${box.id} leaves the box around it`);
      for (const other of boxes.slice(i + 1))
        if (
          x + epsilon < other.x + other.box.width &&
          other.x + epsilon < x + box.width &&
          y + epsilon < other.y + other.box.height &&
          other.y + epsilon < y + box.height
        )
          found.push(`${box.id} overlaps ${other.box.id}`);
      for (const line of [...box.lines, ...(box.notes ?? [])])
        if (line.baseline > box.headerHeight || line.x < 0)
          found.push(`${box.id} has text outside its header`);
      check(box.children, 0, box.headerHeight, box.width, box.height);
    });
  };
  check(scene.boxes, 0, 0, scene.width, scene.height);
  return found;
};

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

describe('layout of any model', () => {
  const toggles = fc.array(fc.nat(200), { maxLength: 30 });

  it('overlaps no siblings and keeps children inside, whatever is exploded', () => {
    fc.assert(
      fc.property(anyModel, toggles, (model, order) => {
        expect(faults(layout(model, everything(model)))).toEqual([]);
        const ids = [...model.rows.process.keys()];
        const exploded = new Set(order.map((i) => ids[i % Math.max(ids.length, 1)] ?? ''));
        expect(faults(layout(model, { rootId: null, exploded }))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('gives with a memory what it gives without, through any toggles, drill-downs, edits and moves', () => {
    const step = fc.record({
      pick: fc.nat(500),
      kind: fc.constantFrom(
        'toggle',
        'drill',
        'rename',
        'up',
        'remove',
        'settings',
        'capture',
        'cell',
        'grouping',
      ),
    });
    fc.assert(
      fc.property(anyModel, fc.array(step, { maxLength: 25 }), (model, steps) => {
        const memory = createLayoutCache();
        let now: View = view();
        for (const { pick, kind } of steps) {
          const ids = [...model.rows.process.keys()];
          const id = ids[pick % Math.max(ids.length, 1)];
          const process = id === undefined ? undefined : model.rows.process.get(id);
          if (!process) break;
          if (kind === 'toggle') {
            const exploded = new Set(now.exploded);
            if (!exploded.delete(process.id)) exploded.add(process.id);
            now = { ...now, exploded };
          } else if (kind === 'drill') now = { ...now, rootId: now.rootId ? null : process.id };
          else if (kind === 'capture')
            now = {
              rootId: now.rootId,
              exploded: now.exploded,
              ...(pick % 2 ? { capture: { parentId: process.id, before: null } } : {}),
            };
          else if (kind === 'rename')
            applyPatch(model, [
              { op: 'set', table: 'process', id: process.id, fields: { name: `N${'m'.repeat(pick % 60)}` } },
            ]);
          else if (kind === 'cell') {
            const cells = [...model.rows.cell.values()];
            const cell = cells[pick % Math.max(cells.length, 1)];
            if (cell) applyPatch(model, [{ op: 'remove', table: 'cell', id: cell.id }]);
          } else if (kind === 'grouping') {
            const groupings = [...model.rows.grouping.values()];
            const grouping = groupings[pick % Math.max(groupings.length, 1)];
            const fields = { name: `G${'m'.repeat(pick % 60)}` };
            if (grouping) applyPatch(model, [{ op: 'set', table: 'grouping', id: grouping.id, fields }]);
          } else if (kind === 'settings')
            applyPatch(model, [
              {
                op: 'put',
                table: 'model',
                row: { ...settingsOf(model), layout: pick % 2 ? 'column' : 'grid' },
              },
            ]);
          else if (kind === 'up') {
            const grandparent =
              process.parentId === null ? undefined : model.rows.process.get(process.parentId);
            if (grandparent)
              applyPatch(model, [
                {
                  op: 'set',
                  table: 'process',
                  id: process.id,
                  fields: { parentId: grandparent.parentId, proposalId: grandparent.proposalId },
                },
              ]);
          } else if (
            ids.every((other) => model.rows.process.get(other)?.parentId !== process.id) &&
            model.rows.flow.size === 0 &&
            model.rows.proposal.size === 0
          )
            applyPatch(model, [{ op: 'remove', table: 'process', id: process.id }]);
          expect(layout(model, now, memory)).toEqual(layout(model, now));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('restores the picture exactly, and the same boxes, when a block is exploded and collapsed again', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(500), fc.nat(500), (model, a, b) => {
        const ids = [...model.rows.process.keys()];
        if (ids.length === 0) return;
        const memory = createLayoutCache();
        const first = new Set(ids.filter((_, i) => i % ((a % 3) + 1) === 0));
        const toggled = ids[b % ids.length] as string;
        first.delete(toggled);
        const before = layout(model, { rootId: null, exploded: first }, memory);
        const kept = copy(before);
        layout(model, { rootId: null, exploded: new Set([...first, toggled]) }, memory);
        const after = layout(model, { rootId: null, exploded: new Set(first) }, memory);
        expect(after).toEqual(kept);
        expect(after).toBe(before);
      }),
      { numRuns: 100 },
    );
  });

  /** Explodes blocks one after the other and collapses them in another order: nothing is covered, all comes back. */
  const explodeAndCollapse = (
    model: Model,
    picks: Iterator<number>,
    order: readonly number[],
    rootId: string | null = null,
  ) => {
    const ids = [...model.rows.process.keys()];
    if (ids.length === 0) return;
    const memory = createLayoutCache();
    const start = new Set(order.slice(0, 5).map((i) => ids[i % ids.length] as string));
    const before = layout(model, { rootId, exploded: start }, memory);
    const kept = copy(before);
    let now = new Set(start);
    const toggled = order.slice(5).map((i) => ids[i % ids.length] as string);
    const opened = [...new Set(toggled)].filter((id) => !start.has(id));
    for (const id of opened) {
      now = new Set(now).add(id);
      expect(faults(layout(model, { rootId, exploded: now }, memory))).toEqual([]);
    }
    const left = [...opened];
    while (left.length > 0) {
      const [id = ''] = left.splice((picks.next().value ?? 0) % left.length, 1);
      now = new Set(now);
      now.delete(id);
      const scene = layout(model, { rootId, exploded: now }, memory);
      expect(faults(scene)).toEqual([]);
      expect(scene).toEqual(layout(model, { rootId, exploded: now }));
    }
    expect(layout(model, { rootId, exploded: now }, memory)).toEqual(kept);
  };
  const picks = fc.infiniteStream(fc.nat(1000));

  it('covers nothing on the way and restores every picture, in whatever order blocks are exploded and collapsed', () => {
    fc.assert(
      fc.property(anyModel, picks, toggles, (model, next, order) => explodeAndCollapse(model, next, order)),
      { numRuns: 100 },
    );
  });

  it.each(LAYOUTS)('does so where every container at every depth is laid out alike: %s', (everywhere) => {
    fc.assert(
      fc.property(anyModel, picks, toggles, fc.nat(200), (model, next, order, root) => {
        applyPatch(model, [
          { op: 'put', table: 'model', row: { ...settingsOf(model), layout: everywhere } },
          ...[...model.rows.process.keys()].map((id) => {
            const fields = { layout: everywhere };
            return { op: 'set', table: 'process', id, fields } as const;
          }),
        ]);
        explodeAndCollapse(model, next, order);
        const ids = [...model.rows.process.keys()];
        explodeAndCollapse(model, next, order, ids[root % Math.max(ids.length, 1)] ?? null);
      }),
      { numRuns: 40 },
    );
  });

  it('rebuilds only the ancestors of an edited box', () => {
    const model = grownModel(400, 7);
    const memory = createLayoutCache();
    const shown = everything(model);
    const before = layout(model, shown, memory);
    const renamed = 'b60';
    applyPatch(model, [{ op: 'set', table: 'process', id: renamed, fields: { name: 'Another' } }]);
    const after = layout(model, shown, memory);
    const boxesOf = (scene: Scene) => {
      const all = new Map<string, SceneBox>();
      const walk = (boxes: Scene['boxes']) => {
        for (const { box } of boxes) {
          if (!isEmptyCell(box)) all.set(box.id, box);
          walk(box.children);
        }
      };
      walk(scene.boxes);
      return all;
    };
    const earlier = boxesOf(before);
    const changed = [...boxesOf(after)].filter(([id, box]) => earlier.get(id) !== box).map(([id]) => id);
    expect(changed).toContain(renamed);
    expect(changed.length).toBeLessThan(12);
  });

  it('takes the toggled blocks from a caller who knows them', () => {
    const model = salesModel();
    const memory = createLayoutCache();
    layout(model, view('S'), memory);
    const after = layout(model, view('S', 'S1'), memory, ['S1']);
    expect(after).toEqual(layout(model, view('S', 'S1')));
  });

  it('shows the adopted name of a term in a block’s name', () => {
    const model = modelOf([{ id: 'N', name: 'Net quota against {X} and {Y}' }]);
    applyPatch(model, [
      { op: 'put', table: 'term', row: { id: 't', symbol: 'X', definition: '', adoptedCandidateId: 'c' } },
      {
        op: 'put',
        table: 'candidate',
        row: { id: 'c', termId: 't', rank: 'a0', name: 'leads', votesFor: 0, votesAgainst: 0 },
      },
    ]);
    expect(
      find(layout(model, view()), 'N')
        .lines.map(({ text }) => text)
        .join(' '),
    ).toBe('Net quota against leads and {Y}');
  });

  it('keeps the layout if the model is renamed, and rebuilds it if a term is', () => {
    const model = modelOf([
      { id: 'N', name: 'Net against {X}' },
      { id: 'M', name: 'Other' },
    ]);
    const candidate = (id: string, name: string) =>
      ({
        op: 'put',
        table: 'candidate',
        row: { id, termId: 't', rank: 'a0', name, votesFor: 0, votesAgainst: 0 },
      }) as const;
    const adopt = (id: string) =>
      ({
        op: 'put',
        table: 'term',
        row: { id: 't', symbol: 'X', definition: '', adoptedCandidateId: id },
      }) as const;
    applyPatch(model, [adopt('c'), candidate('c', 'leads')]);
    const memory = createLayoutCache();
    const before = layout(model, view(), memory);
    applyPatch(model, [
      { op: 'set', table: 'model', id: 'model', fields: { name: 'Renamed' } },
      candidate('d', 'prospects'),
    ]);
    expect(layout(model, view(), memory)).toBe(before);
    applyPatch(model, [adopt('d')]);
    const after = layout(model, view(), memory);
    expect(find(after, 'N').lines[0]?.text).toBe('Net against prospects');
    expect(find(after, 'M')).toBe(find(before, 'M'));
  });

  it('handles a tree a thousand levels deep', () => {
    let deep: Parameters<typeof modelOf>[0] = [];
    for (let i = 0; i < 1000; i++) deep = [{ id: `d${i}`, name: 'Deep', children: deep }];
    const model = modelOf(deep);
    expect(layout(model, everything(model)).boxes).toHaveLength(1);
  });
});
