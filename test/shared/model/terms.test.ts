import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../shared/model/model.ts';
import { withTerms } from '../../../shared/model/terms.ts';
import { seedModel } from './harness.ts';

const adopt = (name: string | null) => {
  const model = seedModel();
  applyPatch(model, [{ op: 'set', table: 'term', id: 'term-x', fields: { adoptedCandidateId: name } }]);
  return model;
};

describe('withTerms', () => {
  it('shows the symbol while no name is adopted', () => {
    expect(withTerms(adopt(null), 'quota/{X} netting')).toBe('quota/X netting');
  });

  it('shows the adopted name everywhere, at once after it is adopted or renamed', () => {
    const model = adopt('name-leads');
    expect(withTerms(model, '{X} captured, {X} qualified')).toBe('leads captured, leads qualified');
    applyPatch(model, [{ op: 'set', table: 'candidate', id: 'name-leads', fields: { name: 'Leads' } }]);
    expect(withTerms(model, '{X} captured')).toBe('Leads captured');
  });

  it('leaves braces that name no term as they are', () => {
    const model = adopt('name-leads');
    for (const text of ['{Y}', '{x}', '{}', '{ X }', '{X', 'X}', '{"a": 1}', `{${'X'.repeat(65)}}`, 'plain'])
      expect(withTerms(model, text)).toBe(text);
    expect(withTerms(model, '{{X}}')).toBe('{leads}');
  });

  it('takes an adopted name as it is, also where it has braces or dollar signs itself', () => {
    const model = adopt('name-leads');
    applyPatch(model, [{ op: 'set', table: 'candidate', id: 'name-leads', fields: { name: '{X} $& $1' } }]);
    expect(withTerms(model, 'a {X}')).toBe('a {X} $& $1');
  });
});
