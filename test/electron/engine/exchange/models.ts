/** Models that exports are tested with. */
import fc from 'fast-check';
import { newRecord } from '../../../../shared/model/fields/new-record.ts';
import { applyPatch, type Model } from '../../../../shared/model/model.ts';
import { PUBLICATION } from '../../../../shared/model/records/publication.ts';
import type { Flow } from '../../../../shared/model/records.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';
import { processRow } from '../../../shared/model/sample-data.ts';

/** The seed with these names for all its blocks. */
export const namedModel = (...names: string[]): Model => {
  const model = seedModel();
  applyPatch(model, [
    ...[...model.rows.process.values()].map(({ id }) => ({ op: 'remove', table: 'process', id }) as const),
    ...names.map(
      (name, i) =>
        ({
          op: 'put',
          table: 'process',
          row: processRow(`n${i}`, null, { rank: `a${i}`, name, status: 'approved' }),
        }) as const,
    ),
  ]);
  return model;
};

/** The same model with settings of its document. */
export const published = (model: Model, details: Readonly<Record<string, string>>): Model => {
  const row = newRecord('publication', { id: PUBLICATION, ...details });
  applyPatch(model, [{ op: 'put', table: 'publication', row }]);
  return model;
};

export const addFlow = (
  model: Model,
  id: string,
  sourceId: string,
  targetId: string,
  kind: Flow['kind'],
  label = `${kind} flow`,
): void => {
  applyPatch(model, [
    { op: 'put', table: 'flow', row: { id, sourceId, targetId, kind, label, elementId: null } },
  ]);
};

/** Blocks one after the other, each with a flow to the next: a row that no paper is wide enough for. */
export const chainOf = (length: number): Model => {
  const model = seedModel();
  const parentId = idOf(model, 'C');
  for (let i = 0; i < length; i++)
    applyPatch(model, [
      {
        ...{ op: 'put', table: 'process' },
        row: processRow(`n${i}`, parentId, {
          rank: `a${String(i).padStart(3, '0')}`,
          name: `Check document ${i}`,
        }),
      } as never,
    ]);
  for (let i = 1; i < length; i++)
    perform(model, {
      type: 'flow.add',
      sourceId: `n${i - 1}`,
      targetId: `n${i}`,
      kind: 'sequence',
      label: 'Checked',
    });
  perform(model, { type: 'process.update', ids: [parentId], layout: 'row' });
  return model;
};

/** Anything that can stand in a field, with what is known to be hard. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '\ud83d',
        '\udc69',
        '\u0000',
        '\u202e',
        '\u200d',
        'א',
        'ل',
        '٣',
        '(',
        '👩',
        '\ufe0f',
        ' ',
        '\n',
        'e\u0301',
        '㍿',
        '\u{1f1e6}',
        '\ufffe',
        '<b>',
        '&',
        ']]>',
        '"',
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join('')),
);
