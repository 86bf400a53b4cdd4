import { describe, expect, it } from 'vitest';
import { flowRoutes } from '../../../../shared/drawing/flows.ts';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { randomSource } from '../../../../shared/model/ids.ts';
import { applyPatch, copyOf, invert, type Model } from '../../../../shared/model/model.ts';
import { createLayoutCache, layout } from '../../../../shared/scene/layout.ts';
import { type Routes, routesOf } from '../../../../shared/scene/lines/routes.ts';
import type { Route } from '../../../../shared/scene/lines/strand.ts';
import type { Scene } from '../../../../shared/scene/scene.ts';
import type { View } from '../../../../shared/scene/view.ts';
import { perform } from '../../model/harness.ts';
import { modelOf } from '../models.ts';
import { generatedMap } from './maps.ts';

const openOf = (model: Model): Set<string> =>
  new Set([...model.rows.process.values()].flatMap(({ parentId }) => parentId ?? []));

const drawn = (routes: readonly Route[]) =>
  routes.map(({ strand, points, text, label }) => ({
    ...{ key: strand.key, flows: strand.flows, points, text, label },
    around: [strand.source, strand.target].map((path) => path.map(({ box, x, y }) => [box.id, x, y])),
  }));

/** The same picture of a model of which nothing is known. */
const drawnAfresh = (model: Model, view: View) => {
  const copy = copyOf(model);
  return drawn(flowRoutes(copy, layout(copy, view)));
};

describe('lines that are kept from one picture to the next', () => {
  it.each([...Array(12).keys()])(
    'are those of a model opened afresh, whatever is changed, taken back, exploded and collapsed: map %i',
    (seed) => {
      const model = generatedMap(seed + 1);
      const next = randomSource(`kept ${seed}`);
      const any = (ids: Iterable<string>): string => {
        const list = [...ids];
        return list[next() % Math.max(1, list.length)] ?? '';
      };
      const block = () => any(model.rows.process.keys());
      const flow = () => any(model.rows.flow.keys());
      perform(model, { type: 'term.add', symbol: 'X', candidates: ['Invoice', 'Bill'] });
      const commands: (() => Command)[] = [
        () => ({ type: 'process.move', ids: [block()], parentId: block() }),
        () => ({ type: 'process.move', ids: [block()], parentId: null }),
        () => ({ type: 'flow.add', sourceId: block(), targetId: block(), label: '{X}' }),
        () => ({ type: 'flow.update', id: flow(), targetId: block() }),
        () => ({ type: 'flow.update', id: flow(), label: 'Agreed price list' }),
        () => ({ type: 'flow.remove', id: flow() }),
        () => {
          const { sourceId = '', targetId = '', label = '' } = model.rows.flow.get(flow()) ?? {};
          const text = label || 'Order';
          return {
            type: 'element.add',
            processId: sourceId,
            kind: 'output',
            text,
            linkedProcessId: targetId,
          };
        },
        () => ({ type: 'element.update', id: any(model.rows.element.keys()), text: 'Order of today' }),
        () => ({ type: 'term.adopt', id: any(model.rows.term.keys()), candidateId: candidate() }),
        () => ({ type: 'process.rename', id: block(), name: 'Call the customer again and again' }),
        () => ({ type: 'process.delete', ids: [block()] }),
        () => ({ type: 'proposal.create', processId: block(), title: 'Other', author: '', blocks: [] }),
      ];
      const candidate = () => any(model.rows.candidate.keys());
      const memory = createLayoutCache();
      let exploded = openOf(model);
      let made = 0;
      for (let i = 0; i < 48; i++) {
        const outcome = apply(model, (commands[i % commands.length] as () => Command)(), {
          ...{ seed: `s${i}`, at: '2026-01-01T00:00:00Z', actor: 'Test' },
        });
        const inverse = isRefusal(outcome) ? [] : invert(model, outcome.patch);
        if (!isRefusal(outcome)) {
          made++;
          applyPatch(model, outcome.patch);
        }
        if (i % 3 === 0) {
          exploded = i % 2 === 0 ? openOf(model) : new Set(exploded);
          const toggled = block();
          if (!exploded.delete(toggled)) exploded.add(toggled);
        }
        const view = { rootId: i % 7 === 0 ? block() : null, exploded };
        expect(drawn(flowRoutes(model, layout(model, view, memory)))).toEqual(drawnAfresh(model, view));
        if (i % 4 !== 0) continue;
        applyPatch(model, inverse);
        expect(drawn(flowRoutes(model, layout(model, view, memory)))).toEqual(drawnAfresh(model, view));
      }
      expect(made).toBeGreaterThan(12);
    },
  );

  const children = (of: string) => ['1', '2', '3'].map((i) => ({ id: `${of}${i}`, name: `${of}${i}` }));
  const twoBlocks = () =>
    modelOf(
      ['A', 'B'].map((id) => ({ id, name: id, children: children(id) })),
      {
        flows: [
          ['A1', 'A2'],
          ['A2', 'A3'],
          ['B1', 'B2'],
        ],
      },
    );
  const routesIn = (routes: Routes, scene: Scene, id: string) => {
    const child = scene.boxes.find(({ box }) => box.id === id);
    return child ? routes.within({ ...child, depth: 0 }).map(routes.routeOf) : [];
  };

  it('are the same objects in a container that a change has nothing to do with', () => {
    const model = twoBlocks();
    const memory = createLayoutCache();
    const view = { rootId: null, exploded: openOf(model) };
    const picture = () => {
      const scene = layout(model, view, memory);
      const routes = routesOf(model, scene);
      return { a: routesIn(routes, scene, 'A'), b: routesIn(routes, scene, 'B') };
    };
    const before = picture();
    perform(model, { type: 'flow.add', sourceId: 'B2', targetId: 'B3' });
    const after = picture();
    expect(before.a).toHaveLength(2);
    expect(after.b).toHaveLength(2);
    after.a.forEach((route, i) => {
      expect(route).toBe(before.a[i]);
    });
  });
});
