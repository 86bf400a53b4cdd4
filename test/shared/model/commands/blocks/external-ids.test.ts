import { describe, expect, it } from 'vitest';
import { takeOut } from '../../../../../shared/model/clip/clip.ts';
import { undoing } from '../../../../../shared/model/history/undo.ts';
import { applyPatch, childrenOf, dataFrom, invert, type Model } from '../../../../../shared/model/model.ts';
import { processByCode } from '../../../../../shared/model/queries/codes.ts';
import { problemsIn } from '../../../../../shared/model/validation/validate.ts';
import { perform, refusalOf, seedModel } from '../../harness.ts';

const idOf = (model: Model, code: string) => processByCode(model, code)?.id ?? '';
const externalIds = (model: Model, parentId: string | null) =>
  childrenOf(model, parentId).map(({ externalId }) => externalId);

const numbered = (): Model => {
  const model = seedModel();
  perform(model, { type: 'process.update', ids: [idOf(model, 'S1')], externalId: ' 10002 ' });
  return model;
};

describe('an external id', () => {
  it('is kept on one line, and can be emptied', () => {
    const model = numbered();
    expect(model.rows.process.get(idOf(model, 'S1'))?.externalId).toBe('10002');
    perform(model, { type: 'process.update', ids: [idOf(model, 'S1'), idOf(model, 'S2')], externalId: '' });
    expect(externalIds(model, idOf(model, 'S'))).toEqual(['', '', '', '']);
  });

  it('is never given to a second block', () => {
    const model = numbered();
    expect(
      refusalOf(model, { type: 'process.update', ids: [idOf(model, 'S2')], externalId: '10002' }),
    ).toMatchObject({
      code: 'external-id-taken',
      message: '“Sell on Standard Terms” already has the external ID “10002”. Enter another one.',
    });
    const both = [idOf(model, 'S1'), idOf(model, 'S2')];
    expect(refusalOf(model, { type: 'process.update', ids: both, externalId: '7' })).toMatchObject({
      code: 'external-id-for-several',
    });
    perform(model, { type: 'process.update', ids: [idOf(model, 'S1')], externalId: '10002', owner: 'Ann' });
  });

  it('stays with the original if a block is duplicated, and goes along into another model', () => {
    const model = numbered();
    const s1 = idOf(model, 'S1');
    perform(model, { type: 'process.duplicate', ids: [s1] });
    expect(externalIds(model, idOf(model, 'S'))).toEqual(['10002', '', '', '', '']);
    const other = seedModel();
    const taken = takeOut(model, [s1]);
    if (!taken) throw new Error('Nothing was taken out.');
    perform(other, { type: 'process.paste', parentId: null, clip: taken.clip });
    expect(externalIds(other, null).at(-1)).toBe('10002');
    expect(problemsIn(dataFrom(model))).toEqual([]);
  });

  it('comes back by undo only if no other block has it by now', () => {
    const model = numbered();
    const [s1, s2] = [idOf(model, 'S1'), idOf(model, 'S2')];
    const patch = [{ op: 'set', table: 'process', id: s1, fields: { externalId: '' } }] as const;
    const inverse = invert(model, patch);
    applyPatch(model, patch);
    expect(undoing(model, { patch, inverse }).blocked).toEqual([]);
    perform(model, { type: 'process.update', ids: [s2], externalId: '10002' });
    expect(undoing(model, { patch, inverse })).toEqual({ patch: [], blocked: [inverse[0]] });
  });

  it('may not come twice in a file', () => {
    const model = numbered();
    applyPatch(model, [
      { op: 'set', table: 'process', id: idOf(model, 'S2'), fields: { externalId: '10002' } },
    ]);
    expect(problemsIn(dataFrom(model))).toEqual([expect.stringContaining('only one of them is allowed')]);
  });
});
