import { describe, expect, it } from 'vitest';
import { getRow } from '../../../../shared/model/model.ts';
import { ancestorsOf } from '../../../../shared/model/queries/ancestors.ts';
import { perform, refusalOf, seedModel } from '../harness.ts';

describe('batch', () => {
  it('carries several commands out as one change with one label', () => {
    const model = seedModel();
    const { label, patch } = perform(model, {
      type: 'batch',
      label: 'Change 3 cells',
      commands: [
        { type: 'process.rename', id: 'plan', name: 'Plan ahead' },
        { type: 'process.update', ids: ['plan', 'sell'], owner: 'Ada' },
        { type: 'process.setStatus', ids: ['plan'], status: 'approved' },
      ],
    });
    expect(label).toBe('Change 3 cells');
    expect(getRow(model, 'process', 'plan')).toMatchObject({
      name: 'Plan ahead',
      owner: 'Ada',
      frozenCode: 'P',
    });
    // One row change a record, however many commands concern it.
    expect(patch.filter(({ table }) => table === 'process')).toHaveLength(2);
  });

  it('does nothing if one of them is refused, and says why', () => {
    const commands = [
      { type: 'process.rename', id: 'plan', name: 'Plan ahead' },
      { type: 'process.rename', id: 'sell', name: ' ' },
    ];
    expect(refusalOf(seedModel(), { type: 'batch', label: 'Change 2 cells', commands }).code).toBe(
      'empty-name',
    );
  });

  it('sees what earlier commands of it moved', () => {
    const model = seedModel();
    const move = (id: string, parentId: string) => ({ type: 'process.move' as const, ids: [id], parentId });
    const commands = [move('sell', 'plan'), move('contract', 'sell'), move('assist', 'contract')];
    perform(model, { type: 'batch', label: 'Move 3', commands });
    expect(ancestorsOf(model, 'assist').map(({ id }) => id)).toEqual(['plan', 'sell', 'contract']);
    const circle = [move('plan', 'assist')];
    expect(refusalOf(model, { type: 'batch', label: 'Move', commands: circle }).code).toBe(
      'move-into-itself',
    );
    const late = [move('contract', 'plan'), move('sell', 'contract'), move('contract', 'sell')];
    expect(refusalOf(model, { type: 'batch', label: 'Move', commands: late }).code).toBe('move-into-itself');
  });

  it('is refused if it is empty or holds a batch', () => {
    const model = seedModel();
    const rename = { type: 'process.rename', id: 'plan', name: 'Plan ahead' };
    for (const commands of [[], [{ type: 'batch', label: 'Inner', commands: [rename] }]])
      expect(refusalOf(model, { type: 'batch', label: 'Outer', commands }).code).toBe('invalid-command');
    expect(refusalOf(model, { type: 'batch', label: '', commands: [rename] }).code).toBe('empty-name');
  });
});
