import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../../shared/model/model.ts';
import type { EntryKind } from '../../../../shared/model/queries/dictionary/dictionary.ts';
import { entriesFor } from '../../../../shared/model/queries/suggestions.ts';
import { perform, seedModel } from '../harness.ts';

/** A model with these systems, and a role and a document that read like some of them. */
const modelWith = (...systems: string[]) => {
  const model = seedModel();
  const add = (kind: EntryKind, name: string) => perform(model, { type: 'entry.add', kind, name });
  for (const name of systems) add('system', name);
  add('role', 'SAP expert');
  add('document', 'SAP licence');
  return model;
};

describe('the entries suggested for what is typed', () => {
  it('are of the kind: first those that begin with it, then those with a word that does, then those that hold it', () => {
    const model = modelWith('Old SAP', 'SAP ERP', 'Wassap', 'SAP', 'CRM');
    const namesFor = (typed: string, max = 8) =>
      entriesFor(model, 'system', typed, max).map(({ name }) => name);
    expect(namesFor('sap')).toEqual(['SAP', 'SAP ERP', 'Old SAP', 'Wassap']);
    expect(namesFor('sap', 2)).toEqual(['SAP', 'SAP ERP']);
    expect(namesFor('erp sap')).toEqual(['SAP ERP']);
    expect(namesFor('xyz')).toEqual([]);
    expect(namesFor('', 2)).toEqual(['CRM', 'Old SAP']);
  });

  it('leave out what was typed to the letter, and find accents and right-to-left names', () => {
    const model = modelWith('SAP', 'Café', 'مخزن الشمال');
    const namesFor = (typed: string) => entriesFor(model, 'system', typed, 8).map(({ name }) => name);
    expect(namesFor('SAP')).toEqual([]);
    expect(namesFor('cafe')).toEqual(['Café']);
    expect(namesFor('شمال')).toEqual(['مخزن الشمال']);
  });

  it('are found by the name of a term, and follow it when it is given another', () => {
    const model = modelWith();
    perform(model, { type: 'entry.add', kind: 'document', name: 'List of {X}' });
    const namesFor = (typed: string) => entriesFor(model, 'document', typed, 8).map(({ name }) => name);
    const adopted = [...model.rows.candidate.values()].find(({ name }) => name === 'leads');
    perform(model, { type: 'term.adopt', id: adopted?.termId ?? '', candidateId: adopted?.id ?? '' });
    expect(namesFor('leads')).toEqual(['List of {X}']);
    perform(model, { type: 'term.adopt', id: adopted?.termId ?? '', candidateId: null });
    expect(namesFor('leads')).toEqual([]);
  });

  it('are the first few of ten thousand, in the same order however the model holds them', () => {
    const model = modelWith();
    applyPatch(
      model,
      Array.from({ length: 10_000 }, (_, i) => ({
        op: 'put' as const,
        table: 'entry' as const,
        row: {
          id: `e${i}`,
          kind: 'role' as const,
          name: `Role ${9_999 - i}`,
          definition: '',
          apartFrom: null,
        },
      })),
    );
    expect(entriesFor(model, 'role', 'role 99', 4).map(({ name }) => name)).toEqual([
      'Role 99',
      'Role 990',
      'Role 9900',
      'Role 9901',
    ]);
  });
});
