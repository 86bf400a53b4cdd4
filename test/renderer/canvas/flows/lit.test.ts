import { describe, expect, it } from 'vitest';
import { createLinkFinder } from '../../../../renderer/canvas/flows/links.ts';
import { litAmong } from '../../../../renderer/canvas/flows/lit.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { modelOf } from '../../../shared/scene/models.ts';

describe('flows that stand out', () => {
  const model = modelOf(
    [
      {
        id: 'A',
        name: 'A',
        children: [
          { id: 'A1', name: 'A1' },
          { id: 'A2', name: 'A2' },
        ],
      },
      { id: 'B', name: 'B' },
      { id: 'C', name: 'C' },
    ],
    {
      flows: [
        ['A1', 'A2'],
        ['A2', 'B'],
        ['B', 'C'],
      ],
    },
  );
  const exploded = new Set(['A']);
  const scene = layout(model, { rootId: null, exploded });
  const shown = { model, scene, exploded, rootId: null };
  const { links } = createLinkFinder()(shown, { x: 0, y: 0, zoom: 1 }, 8000, 8000);
  const litBy = (...blocks: string[]) => litAmong(links, null, new Set(blocks));

  it('are those that end at a selected block', () => {
    expect(links).toHaveLength(3);
    expect(litBy('B')).toEqual(new Set(['A2 B', 'B C']));
  });

  it('are those of all that is inside it too', () => {
    expect(litBy('A')).toEqual(new Set(['A1 A2', 'A2 B']));
  });

  it('are the selected one alone, if a flow is selected', () => {
    expect(litAmong(links, 'B C', new Set())).toEqual(new Set(['B C']));
  });

  it('are none if nothing is selected, or nothing that has flows: then none is dimmed', () => {
    expect(litBy()).toBeNull();
    expect(litBy('nowhere')).toBeNull();
  });
});
