import { expect, it } from 'vitest';
import { getRow } from '../../../../shared/model/model.ts';
import { ACTOR, AT, newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

it('a snapshot names a point in the history, is renamed and removed', () => {
  const model = seedModel();
  const added = perform(model, { type: 'snapshot.add', name: 'Before the workshop', seq: 7 });
  expect(added.label).toBe('Create snapshot “Before the workshop”');
  const id = newIdIn(added, 'snapshot');
  expect(getRow(model, 'snapshot', id)).toMatchObject({ seq: 7, at: AT, author: ACTOR });
  perform(model, { type: 'snapshot.rename', id, name: 'Start' });
  expect(getRow(model, 'snapshot', id)?.name).toBe('Start');
  perform(model, { type: 'snapshot.remove', id });
  expect(model.rows.snapshot.size).toBe(0);
  expect(refusalOf(model, { type: 'snapshot.add', name: '', seq: 0 }).code).toBe('empty-name');
  expect(refusalOf(model, { type: 'snapshot.add', name: 'x', seq: -1 }).code).toBe('invalid-command');
});
