import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { factsOf } from '../../../../shared/drawing/blocks/facts.ts';
import { applyPatch, modelFrom } from '../../../../shared/model/model.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import type { SceneBox } from '../../../../shared/scene/scene.ts';

const boxesIn = (box: SceneBox): SceneBox[] => [box, ...box.children.flatMap((child) => boxesIn(child.box))];

it('a gap of the matrix is told from one that is set aside', () => {
  const seed = new URL('../../../../seeds/sales-and-support.json', import.meta.url);
  const model = modelFrom(JSON.parse(readFileSync(seed, 'utf8')));
  const scene = layout(model, { rootId: 'sell', exploded: new Set(['sell-renewal']) });
  const gaps = scene.boxes.flatMap(({ box }) => boxesIn(box)).filter(({ kind }) => kind === 'gap');
  const setAside = () => gaps.filter((gap) => factsOf(model, gap).isAside).map(({ id }) => id);
  expect(gaps.length).toBe(6);
  expect(setAside()).toEqual([]);
  const row = {
    id: 'a-waiver',
    check: 'matrix-gap',
    subject: 'grouping-qualify',
    processId: 'sell-renewal',
    reason: 'Renewals are qualified already.',
    author: 'Ann',
    at: '2026-01-01T00:00:00.000Z',
  };
  applyPatch(model, [{ op: 'put', table: 'waiver', row }]);
  expect(setAside()).toEqual(['grouping-qualify']);
});
