import { describe, expect, it } from 'vitest';
import { createLinkFinder, type Link, type LinkFinder } from '../../../../renderer/canvas/flows/links.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { createLayoutCache, layout } from '../../../../shared/scene/layout.ts';
import { ancestorIdsOf, visitVisible } from '../../../../shared/scene/query.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';
import { modelOf } from '../../../shared/scene/models.ts';

const flows = (pairs: readonly (readonly [string, string])[]): Model => {
  const model = seedModel();
  for (const [from, to] of pairs)
    perform(model, { type: 'flow.add', sourceId: idOf(model, from), targetId: idOf(model, to) });
  return model;
};

/** What a large window shows at 100 %. */
const linksWith = (model: Model, codes: readonly string[]) => {
  const exploded = new Set(codes.map((code) => idOf(model, code)));
  const scene = layout(model, { rootId: null, exploded });
  const shown = { model, scene, exploded, rootId: null };
  const find = createLinkFinder();
  let found = find(shown, { x: 0, y: 0, zoom: 1 }, 8000, 8000);
  while (!found.isWhole) found = find(shown, { x: 0, y: 0, zoom: 1 }, 8000, 8000);
  return { scene, links: found.links };
};

const inWords = (model: Model, links: readonly Link[]) =>
  links
    .map(
      ({ sourceId, targetId, flows }) =>
        `${codeOf(model, sourceId)}>${codeOf(model, targetId)} ${flows.length}`,
    )
    .sort();

describe('flows on the canvas', () => {
  const model = flows([
    ['P', 'S1'],
    ['P', 'S101'],
    ['S102', 'S201'],
    ['S2', 'A'],
    ['A', 'P'],
  ]);

  it('end at the block that is shown if their own is hidden, several between the same two as one', () => {
    expect(inWords(model, linksWith(model, []).links)).toEqual(['A>P 1', 'P>S 2', 'S>A 1']);
    expect(inWords(model, linksWith(model, ['S']).links)).toEqual(['A>P 1', 'P>S1 2', 'S1>S2 1', 'S2>A 1']);
    expect(inWords(model, linksWith(model, ['S', 'S1']).links)).toEqual([
      'A>P 1',
      'P>S1 1',
      'P>S101 1',
      'S102>S2 1',
      'S2>A 1',
    ]);
  });

  it('have their labels between neighbours, whole, whatever the layout', () => {
    const children = ['A', 'B', 'C'].map((name) => ({ id: name, name }));
    for (const arrangement of ['row', 'column', 'grid', 'flow'] as const) {
      const labelled = modelOf([{ id: 'T', name: 'T', layout: arrangement, children }], {
        flows: [
          ['A', 'B'],
          ['B', 'C'],
        ],
      });
      for (const flow of labelled.rows.flow.values())
        perform(labelled, { type: 'flow.update', id: flow.id, label: `Purchase order ${flow.id}` });
      const exploded = new Set(['T']);
      const scene = layout(labelled, { rootId: null, exploded });
      const shown = { model: labelled, scene, exploded, rootId: null };
      const { links } = createLinkFinder()(shown, { x: 0, y: 0, zoom: 1 }, 8000, 8000);
      expect(links.map(({ label }) => label?.lines.join(' '))).toEqual([
        'Purchase order f0',
        'Purchase order f1',
      ]);
    }
  });

  it('inside one hidden block are not drawn', () => {
    expect(inWords(flows([['S102', 'S103']]), linksWith(flows([['S102', 'S103']]), []).links)).toEqual([]);
  });

  it.each([[[]], [['S']], [['S', 'S1']], [['S', 'S1', 'S2', 'S3']], [['P', 'S', 'S2']]])(
    'run around what lies between when these are exploded: %s',
    (codes) => {
      const { scene, links } = linksWith(model, codes);
      expect(links.length).toBeGreaterThan(2);
      for (const { sourceId, targetId, points } of links) {
        const own = new Set([
          ...ancestorIdsOf(model, sourceId),
          sourceId,
          ...ancestorIdsOf(model, targetId),
          targetId,
        ]);
        const crossed: string[] = [];
        for (const [i, a] of points.slice(0, -1).entries()) {
          const b = points[i + 1] ?? a;
          const rect = {
            x: Math.min(a.x, b.x),
            y: Math.min(a.y, b.y),
            width: Math.abs(a.x - b.x),
            height: Math.abs(a.y - b.y),
          };
          visitVisible(scene, rect, ({ box, x, y }) => {
            if (own.has(box.id)) return true;
            const isInside =
              rect.x + rect.width > x + 1 &&
              rect.x < x + box.width - 1 &&
              rect.y + rect.height > y + 1 &&
              rect.y < y + box.height - 1;
            if (isInside) crossed.push(box.id);
            return false;
          });
        }
        expect(crossed, `${sourceId} to ${targetId}`).toEqual([]);
      }
    },
  );
});

describe('flows on the canvas after a change', () => {
  type Command = Parameters<typeof perform>[1];

  /** The links before and after a change, found by one finder, and what another that knows nothing finds after it. */
  const around = (command: (model: Model) => Command) => {
    const model = flows([
      ['P', 'S1'],
      ['S101', 'S103'],
      ['S102', 'S201'],
    ]);
    perform(model, { type: 'term.add', symbol: 'Q', candidates: ['Quota', 'Target of the year'] });
    perform(model, {
      type: 'flow.add',
      sourceId: idOf(model, 'S1'),
      targetId: idOf(model, 'S2'),
      label: '{Q}',
    });
    const exploded = new Set(['S', 'S1'].map((code) => idOf(model, code)));
    const memory = createLayoutCache();
    const linksOf = (find: LinkFinder) => {
      const scene = layout(model, { rootId: null, exploded }, memory);
      const shown = { model, scene, exploded, rootId: null };
      return find(shown, { x: 0, y: 0, zoom: 1 }, 8000, 8000).links;
    };
    const find = createLinkFinder();
    const before = linksOf(find);
    perform(model, command(model));
    return { before, after: linksOf(find), afresh: linksOf(createLinkFinder()) };
  };
  const rename = (code: string, name: string) => (model: Model) =>
    ({ type: 'process.rename', id: idOf(model, code), name }) as const;

  it('stay the same if a name changed and no box moved', () => {
    const { before, after, afresh } = around(rename('S101', 'Sign'));
    expect(before.length).toBe(4);
    expect(after).toBe(before);
    expect(after).toEqual(afresh);
  });

  it.each<[string, (model: Model) => Command]>([
    [
      'a name that takes more lines',
      rename('S101', 'A name that is so long that it takes more lines than it had'),
    ],
    [
      'the name adopted for a term in a label',
      (model) => {
        const { candidate } = model.rows;
        const other = [...candidate.values()].find(({ name }) => name === 'Target of the year');
        return { type: 'term.adopt', id: other?.termId ?? '', candidateId: other?.id ?? '' };
      },
    ],
    [
      'a label',
      (model) => {
        const id = [...model.rows.flow.values()].find(({ label }) => label === '{Q}')?.id ?? '';
        return { type: 'flow.update', id, label: 'Plan' };
      },
    ],
    [
      'a new block',
      (model) => ({ type: 'process.create', parentId: idOf(model, 'S1'), name: 'New', before: null }),
    ],
  ])('are as if found afresh after %s', (_, command) => {
    const { before, after, afresh } = around(command);
    expect(after).not.toEqual(before);
    expect(after).toEqual(afresh);
  });
});
