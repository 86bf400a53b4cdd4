import { describe, expect, it } from 'vitest';
import { lookedUp } from '../../../../renderer/canvas/paint/looked-up.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

/** The seed with its macro processes drawn, and the colour of one of them looked up. */
const paintedPlan = () => {
  const model = seedModel();
  const plan = layout(model, { rootId: null, exploded: new Set() }).boxes[0]?.box;
  if (!plan) throw new Error('The seed has no blocks.');
  const { remembering, isAsNow } = lookedUp();
  const colourOf = remembering(({ id }) => model.rows.process.get(id)?.colour ?? null);
  expect(colourOf(plan)).toBe(null);
  const colour = (code: string, to: string | null) =>
    perform(model, { type: 'process.update', ids: [idOf(model, code)], colour: to });
  return { colour, isAsNow };
};

describe('lookedUp', () => {
  it('tells that an answer changed, and that it is what it was again', () => {
    const { colour, isAsNow } = paintedPlan();
    expect(isAsNow()).toBe(true);
    colour('P', 'red');
    expect(isAsNow()).toBe(false);
    colour('P', null);
    expect(isAsNow()).toBe(true);
  });

  it('takes no notice of what was not asked', () => {
    const { colour, isAsNow } = paintedPlan();
    colour('S', 'red');
    expect(isAsNow()).toBe(true);
  });
});
