import { describe, expect, it } from 'vitest';
import { changeIn, fieldsIn, subjectIn } from '../../../renderer/history/in-words.ts';
import { differenceOf } from '../../../shared/model/history/difference.ts';
import { idOf, perform, seedModel } from '../../shared/model/harness.ts';

describe('the history in words', () => {
  it('says what a change undid or redid', () => {
    expect(changeIn({ label: 'Rename “Plan”', kind: 'do' })).toBe('Rename “Plan”');
    expect(changeIn({ label: 'Rename “Plan”', kind: 'undo' })).toBe('Undo: Rename “Plan”');
    expect(changeIn({ label: 'Rename “Plan”', kind: 'redo' })).toBe('Redo: Rename “Plan”');
  });

  it('names what differs, also if it is gone, and in which of its fields', () => {
    const [before, after] = [seedModel(), seedModel()];
    perform(after, { type: 'process.update', ids: [idOf(after, 'S2')], owner: 'Ada', complexity: 4 });
    perform(after, { type: 'process.delete', ids: [idOf(after, 'C')] });
    perform(after, { type: 'element.add', processId: idOf(after, 'P'), kind: 'output', text: 'Brochure' });
    const told = differenceOf(before, after).rows.map((row) => [
      row.kind,
      subjectIn(before, after, row),
      fieldsIn(row),
    ]);
    expect(told).toEqual([
      ['changed', 'S2 Sell by Proposal', 'owner, complexity'],
      ['removed', 'C Contract', ''],
      // The dictionary has the artefact already, in small letters, and does not know the owner yet.
      ['added', 'Output “brochure”', ''],
      ['added', 'Role “Ada”', ''],
    ]);
  });
});
