import { describe, expect, it } from 'vitest';
import { getRow } from '../../../../shared/model/model.ts';
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

  it('does nothing where one of them is refused, and says why', () => {
    const commands = [
      { type: 'process.rename', id: 'plan', name: 'Plan ahead' },
      { type: 'process.rename', id: 'sell', name: ' ' },
    ];
    expect(refusalOf(seedModel(), { type: 'batch', label: 'Change 2 cells', commands }).code).toBe(
      'empty-name',
    );
  });

  it('is refused where it is empty, holds a batch, or a command that looks at the model before it', () => {
    const model = seedModel();
    const rename = { type: 'process.rename', id: 'plan', name: 'Plan ahead' };
    for (const commands of [
      [],
      [{ type: 'batch', label: 'Inner', commands: [rename] }],
      [{ type: 'process.move', ids: ['plan'], parentId: 'sell' }],
    ])
      expect(refusalOf(model, { type: 'batch', label: 'Outer', commands }).code).toBe('invalid-command');
    expect(refusalOf(model, { type: 'batch', label: '', commands: [rename] }).code).toBe('empty-name');
  });
});
