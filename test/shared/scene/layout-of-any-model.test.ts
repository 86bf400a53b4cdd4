import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch, type Model, settingsOf } from '../../../shared/model/model.ts';
import { LAYOUTS } from '../../../shared/model/records/process.ts';
import { createLayoutCache, layout } from '../../../shared/scene/layout.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import type { View } from '../../../shared/scene/view.ts';
import { anyModel, grownModel, modelOf, salesModel } from './models.ts';
import { copy, everything, faults, find, view } from './scenes.ts';

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
