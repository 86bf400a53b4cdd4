import { describe, expect, it } from 'vitest';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { randomSource } from '../../../../shared/model/ids.ts';
import { applyPatch, invert, type Model, modelFrom } from '../../../../shared/model/model.ts';
import { ancestorsOf } from '../../../../shared/model/queries/ancestors.ts';
import { flowIndexOf } from '../../../../shared/scene/lines/flow-index.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';

/** What the index stands for, found by looking at every flow. */
const crossingByHand = (model: Model, id: string): string[] => {
  const isInside = (block: string) =>
    block === id || ancestorsOf(model, block).some((around) => around.id === id);
  return [...model.rows.flow.values()]
    .filter(
      ({ sourceId, targetId }) =>
        sourceId === id || targetId === id || isInside(sourceId) !== isInside(targetId),
    )
    .map((flow) => flow.id)
    .sort();
};

const expectRight = (model: Model) => {
  for (const id of model.rows.process.keys())
    expect([...flowIndexOf(model).crossing(id)].sort()).toEqual(crossingByHand(model, id));
};

describe('the index of flows', () => {
  it('knows the flows of neighbours, and those that leave the blocks around their ends', () => {
    const model = modelFrom(generateModel({ seed: 'flows', processes: 150 }));
    expectRight(model);
  });

  it('follows blocks and flows that are made, moved, removed and brought back', () => {
    const model = modelFrom(generateModel({ seed: 'flows', processes: 120 }));
    expectRight(model);
    const random = randomSource('follow');
    const any = (ids: Iterable<string>): string => {
      const list = [...ids];
      return list[random() % list.length] ?? '';
    };
    const block = () => any(model.rows.process.keys());
    const commands: (() => Command)[] = [
      () => ({ type: 'process.move', ids: [block()], parentId: block() }),
      () => ({ type: 'flow.add', sourceId: block(), targetId: block() }),
      () => ({ type: 'flow.update', id: any(model.rows.flow.keys()), targetId: block() }),
      () => ({ type: 'process.delete', ids: [block()] }),
    ];
    let made = 0;
    for (let i = 0; i < 80; i++) {
      const command = (commands[i % commands.length] as () => Command)();
      const context = { seed: `s${i}`, at: '2026-01-01T00:00:00Z', actor: 'Test' };
      const outcome = apply(model, command, context);
      if (isRefusal(outcome)) continue;
      made++;
      const inverse = invert(model, outcome.patch);
      applyPatch(model, outcome.patch);
      if (command.type !== 'process.delete') continue;
      applyPatch(model, inverse);
    }
    expect(made).toBeGreaterThan(40);
    expectRight(model);
  });
});
