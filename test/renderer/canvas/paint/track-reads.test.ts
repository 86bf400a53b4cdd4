import { describe, expect, it } from 'vitest';
import { trackReads } from '../../../../renderer/canvas/paint/track-reads.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

/** The seed with its macro processes drawn, and the colour of one of them looked up. */
const paintedPlan = () => {
  const model = seedModel();
  const plan = layout(model, { rootId: null, exploded: new Set() }).boxes[0]?.box;
  if (!plan) throw new Error('The seed has no blocks.');
  const { track, isUpToDate } = trackReads();
  const colourOf = track(({ id }) => model.rows.process.get(id)?.colour ?? null);
  expect(colourOf(plan)).toBe(null);
  const colour = (code: string, to: string | null) =>
    perform(model, { type: 'process.update', ids: [idOf(model, code)], colour: to });
  return { colour, isUpToDate };
};

describe('trackReads', () => {
  it('reports that an answer changed, and that it changed back', () => {
    const { colour, isUpToDate } = paintedPlan();
    expect(isUpToDate()).toBe(true);
    colour('P', 'red');
    expect(isUpToDate()).toBe(false);
    colour('P', null);
    expect(isUpToDate()).toBe(true);
  });

  it('takes no notice of what was not asked', () => {
    const { colour, isUpToDate } = paintedPlan();
    colour('S', 'red');
    expect(isUpToDate()).toBe(true);
  });
});
