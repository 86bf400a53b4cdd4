import { describe, expect, it } from 'vitest';
import { foundIn } from '../../../electron/engine/findings.ts';
import { apply } from '../../../shared/model/apply.ts';
import { createChecker } from '../../../shared/model/checks/checker.ts';
import { checkModel } from '../../../shared/model/checks/checks.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { applyPatch, modelFrom } from '../../../shared/model/model.ts';
import { generateModel } from '../../bench/models/generate-model.ts';
import { ACTOR, AT } from '../../shared/model/harness.ts';

const CONTEXT = { seed: 'findings', at: AT, actor: ACTOR };

describe('what the engine finds in a model', () => {
  it('is where a check of the whole model finds something', async () => {
    const model = modelFrom(generateModel({ seed: 'findings', processes: 3_000 }));
    const checker = createChecker(model, 'changes');
    checker.lookAt(await foundIn(model));
    while (!checker.work(() => true));
    const counts = new Map<string, number>();
    for (const { check } of checkModel(model)) counts.set(check, (counts.get(check) ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(2);
    expect(new Map(checker.report().map(({ check, count }) => [check, count]))).toEqual(counts);
  });

  it('takes in what changes while it looks, and lets others in between', async () => {
    const model = modelFrom(generateModel({ seed: 'findings', processes: 20_000 }));
    const looking = foundIn(model);
    let turns = 0;
    const turn = setInterval(() => turns++, 1);
    const [block] = model.rows.process.keys();
    const renamed = apply(
      model,
      { type: 'process.rename', id: block ?? '', name: 'Sell {unheard of}' },
      CONTEXT,
    );
    if (isRefusal(renamed)) throw new Error(renamed.message);
    applyPatch(model, renamed.patch);
    const found = await looking;
    clearInterval(turn);
    expect(turns).toBeGreaterThan(0);
    expect(found.find(({ check }) => check === 'unknown-term')?.ids).toContain(block);
  });
});
