import { expect, it } from 'vitest';
import { snapshots } from '../../../renderer/table/kinds/snapshots.ts';
import { modelFrom } from '../../../shared/model/model.ts';
import { seedData } from '../../electron/engine/fixtures.ts';

it('tells a snapshot by name, person and time, never by the bare number of a change', () => {
  const snapshot = {
    id: 'first',
    name: 'Workshop',
    seq: 4321,
    author: 'Ann',
    at: '2026-11-24T10:00:00.000Z',
  };
  const data = seedData();
  const model = modelFrom({ ...data, tables: { ...data.tables, snapshot: [snapshot] } });
  const texts = snapshots.columns.map(({ text }) => text(model, 'first'));
  expect(texts.slice(0, 2)).toEqual(['Workshop', 'Ann']);
  expect(texts[2]).toContain('2026');
  expect(texts.join(' ')).not.toMatch(/4,?321/);
});
