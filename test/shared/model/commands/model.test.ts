import { describe, expect, it } from 'vitest';
import { settingsOf } from '../../../../shared/model/model.ts';
import { perform, refusalOf, seedModel } from '../harness.ts';

describe('model.update', () => {
  it('changes every setting it names and leaves the others', () => {
    const model = seedModel();
    const settings = {
      name: 'Sales',
      prefix: 'sl',
      definition: 'What we do.',
      codeScheme: 'dotted',
      boxCountMin: 2,
      boxCountMax: 9,
      layout: 'grid',
      fiscalStart: 4,
      tags: 'Sales, 2027',
      template: true,
      showStatus: 'always',
      showOwner: true,
      showSystems: true,
      showCounts: false,
      showCode: false,
    } as const;
    expect(perform(model, { type: 'model.update', ...settings }).label).toBe('Rename the model to “Sales”');
    expect(settingsOf(model)).toEqual({ id: 'model', ...settings });
    expect(perform(model, { type: 'model.update', layout: 'column' }).label).toBe(
      'Change the settings of the model',
    );
    expect(settingsOf(model)).toEqual({ id: 'model', ...settings, layout: 'column' });
  });

  it('changes nothing if all is as asked', () => {
    expect(perform(seedModel(), { type: 'model.update', prefix: 'ss' }).patch).toEqual([]);
  });

  it('is refused if the fewest children would be more than the most', () => {
    const model = seedModel();
    const refusal = refusalOf(model, { type: 'model.update', boxCountMin: 9 });
    expect(refusal.code).toBe('box-counts-crossed');
    expect(refusal.message).toBe(
      'A block can’t have at least 9 and at most 8 children. Change the other number first.',
    );
    perform(model, { type: 'model.update', boxCountMin: 9, boxCountMax: 9 });
    expect(settingsOf(model)).toMatchObject({ boxCountMin: 9, boxCountMax: 9 });
  });

  it('is refused if nothing is named and if a value does not fit', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'model.update' }).code).toBe('nothing-to-do');
    expect(refusalOf(model, { type: 'model.update', name: ' ' }).message).toBe(
      'Enter a name for this model.',
    );
    expect(refusalOf(model, { type: 'model.update', prefix: 'x'.repeat(33) }).code).toBe('invalid-command');
    expect(refusalOf(model, { type: 'model.update', codeScheme: 'roman' }).code).toBe('invalid-command');
    for (const fiscalStart of [0, 13, 1.5])
      expect(refusalOf(model, { type: 'model.update', fiscalStart }).code).toBe('invalid-command');
  });
});
