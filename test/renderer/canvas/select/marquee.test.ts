import { describe, expect, it } from 'vitest';
import { blocksInMarquee, containersAt, rectBetween } from '../../../../renderer/canvas/select/marquee.ts';
import { codeOf } from '../../../../shared/model/queries/codes.ts';
import { createLayoutCache, layout } from '../../../../shared/scene/layout.ts';
import { explodedTo } from '../../../../shared/scene/levels.ts';
import { ancestorIdsOf, type Rect, rectOf } from '../../../../shared/scene/query.ts';
import { idOf, seedModel } from '../../../shared/model/harness.ts';

const model = seedModel();
const scene = layout(
  model,
  { rootId: null, exploded: explodedTo(model, null, Number.POSITIVE_INFINITY) },
  createLayoutCache(),
);
const rectOfCode = (code: string): Rect => {
  const id = idOf(model, code);
  const rect = rectOf(scene, [...ancestorIdsOf(model, id), id]);
  if (!rect) throw new Error(`${code} is not shown.`);
  return rect;
};
const codesIn = (rect: Rect, zoom = 1) => blocksInMarquee(scene, rect, zoom).map((id) => codeOf(model, id));

describe('a marquee', () => {
  it('is the same rectangle from whichever corner it was drawn', () => {
    const rect = { x: 10, y: 20, width: 30, height: 5 };
    expect(rectBetween({ x: 10, y: 20 }, { x: 40, y: 25 })).toEqual(rect);
    expect(rectBetween({ x: 40, y: 20 }, { x: 10, y: 25 })).toEqual(rect);
  });

  it('takes the blocks it touches, and not the exploded ones around them', () => {
    const [first, second] = [rectOfCode('S101'), rectOfCode('S102')];
    const touching = rectBetween(
      { x: first.x + 10, y: first.y + 10 },
      { x: second.x + 10, y: second.y + 10 },
    );
    expect(codesIn(touching)).toEqual(['S101', 'S102']);
  });

  it('begun inside an exploded block takes only what is in there, however far it reaches', () => {
    const [s1, s2] = [rectOfCode('S1'), rectOfCode('S2')];
    const from = { x: s1.x + 30, y: s1.y + 4 };
    const rect = rectBetween(from, { x: s2.x + s2.width, y: s2.y + s2.height });
    const containers = containersAt(scene, 1, from);
    expect(containers.map(({ id }) => codeOf(model, id))).toEqual(['S', 'S1']);
    const found = blocksInMarquee(scene, rect, 1, containers).map((id) => codeOf(model, id));
    expect(found.length).toBeGreaterThan(1);
    expect(found.every((code) => /^S1\d\d$/.test(code))).toBe(true);
  });

  it('takes an exploded block as one if it lies wholly inside', () => {
    const { x, y, width, height } = rectOfCode('S1');
    expect(codesIn({ x: x - 1, y: y - 1, width: width + 2, height: height + 2 })).toEqual(['S1']);
  });

  it('takes what is too small to be read as the tile it is shown as', () => {
    const { x, y } = rectOfCode('S101');
    expect(codesIn({ x, y, width: 5, height: 5 }, 0.3)).toEqual(['S1']);
  });

  it('takes nothing if nothing is', () => {
    expect(codesIn({ x: -50, y: -50, width: 20, height: 20 })).toEqual([]);
  });
});
