import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPatch } from '../../../../shared/model/model.ts';
import {
  symbolsIn,
  unknownSymbolsIn,
  withSymbolRenamed,
  withTerms,
} from '../../../../shared/model/queries/terms.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../harness.ts';

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

  it('takes an adopted name as it is, also if it has braces or dollar signs itself', () => {
    const model = adopt('name-leads');
    applyPatch(model, [{ op: 'set', table: 'candidate', id: 'name-leads', fields: { name: '{X} $& $1' } }]);
    expect(withTerms(model, 'a {X}')).toBe('a {X} $& $1');
  });
});

describe('a symbol with an accent', () => {
  const composed = 'Caf\u00e9';
  const decomposed = 'Cafe\u0301';

  it.each([
    [composed, decomposed],
    [decomposed, composed],
  ])('is the same whether the accent is a character of its own or not: %j, %j', (symbol, written) => {
    const model = seedModel();
    const id = newIdIn(perform(model, { type: 'term.add', symbol, candidates: ['bar'] }), 'term');
    expect(withTerms(model, `to {${written}}`)).toBe(`to ${symbol}`);
    expect(unknownSymbolsIn(model, `to {${written}}`)).toEqual([]);
    expect(refusalOf(model, { type: 'term.add', symbol: written }).code).toBe('symbol-taken');
    perform(model, { type: 'process.rename', id: 'plan', name: `Open {${written}}` });
    perform(model, { type: 'term.update', id, symbol: 'Bar' });
    expect(model.rows.process.get('plan')?.name).toBe('Open {Bar}');
  });
});

describe('literal braces', () => {
  it('are written with a backslash before them', () => {
    const model = adopt('name-leads');
    expect(withTerms(model, String.raw`\{X} means {X}`)).toBe('{X} means leads');
    expect(withTerms(model, String.raw`\{Y}`)).toBe('{Y}');
    expect(withTerms(model, String.raw`\\{X} and \\\{X}`)).toBe(String.raw`\leads and \{X}`);
    expect(withTerms(model, String.raw`C:\{ and \\{Y}`)).toBe(String.raw`C:\{ and \\{Y}`);
  });

  it('are no symbols, and keep their letters when a symbol changes', () => {
    expect(symbolsIn(String.raw`\{X} {Y} \\{Z}`)).toEqual(['Y', 'Z']);
    expect(withSymbolRenamed(String.raw`\{X} {X} \\{X}`, 'X', '$&')).toBe(String.raw`\{X} {$&} \\{$&}`);
  });

  it('can be written for any text, whatever is in it', () => {
    const model = adopt('name-leads');
    const literally = (shown: string) =>
      shown.replace(/(\\*)(\{[^{}\n]{1,64}\})/g, (_, slashes, rest) => `${slashes}${slashes}\\${rest}`);
    const text = fc.string({ unit: fc.constantFrom('{', '}', 'X', '\\', 'a') });
    fc.assert(
      fc.property(text, (shown) => {
        expect(withTerms(model, literally(shown))).toBe(shown);
      }),
    );
  });
});
