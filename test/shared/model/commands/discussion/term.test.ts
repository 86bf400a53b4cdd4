import { describe, expect, it } from 'vitest';
import { getRow, type Model, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { withTerms } from '../../../../../shared/model/queries/terms.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const candidates = (model: Model, termId = 'term-x') =>
  rowsReferringTo(model, 'candidate', 'termId', termId).map(({ name }) => name);

describe('term.add', () => {
  it('adds a term with its candidates', () => {
    const model = seedModel();
    const added = perform(model, {
      type: 'term.add',
      symbol: ' Y ',
      definition: 'What is left.',
      candidates: ['rest', 'backlog'],
    });
    expect(added.label).toBe('Add term “Y”');
    const id = newIdIn(added, 'term');
    expect(getRow(model, 'term', id)).toMatchObject({ symbol: 'Y', adoptedCandidateId: null });
    expect(candidates(model, id)).toEqual(['rest', 'backlog']);
  });

  it('is refused for a symbol that is there, that has braces, that is empty or long', () => {
    const model = seedModel();
    const add = { type: 'term.add', symbol: 'Y' };
    expect(refusalOf(model, { ...add, symbol: 'X' }).message).toBe(
      'Term “X” already exists. Choose another symbol.',
    );
    for (const symbol of ['', 'a{b', '}', 'x'.repeat(65)])
      expect(refusalOf(model, { ...add, symbol }).code).toBe('bad-symbol');
    expect(refusalOf(model, { ...add, candidates: ['one', 'ONE'] }).code).toBe('candidate-there');
  });
});

describe('term.update', () => {
  it('writes the new symbol in every text that held the old one', () => {
    const model = seedModel();
    perform(model, { type: 'term.update', id: 'term-x', symbol: 'Unit', definition: 'One {X} is one.' });
    expect(getRow(model, 'thread', 'quota-netting')?.title).toContain('quota/{Unit} netting');
    expect(getRow(model, 'stage', 'stage-captured')?.name).toBe('{Unit} captured');
    expect(getRow(model, 'term', 'term-x')?.definition).toBe('One {Unit} is one.');
    expect(JSON.stringify([...model.rows.post.values()])).not.toContain('{X}');
  });

  it('is refused if a text would become too long, and if nothing is said', () => {
    const model = seedModel();
    const name = `{X}${'x'.repeat(9_997)}`;
    perform(model, { type: 'process.rename', id: 'plan', name });
    const update = { type: 'term.update', id: 'term-x' };
    expect(refusalOf(model, { ...update, symbol: 'Unit' }).code).toBe('symbol-too-long');
    expect(refusalOf(model, update).code).toBe('nothing-to-do');
  });
});

describe('a candidate', () => {
  it('is added, moved and removed; a name is suggested once', () => {
    const model = seedModel();
    const added = perform(model, {
      type: 'candidate.add',
      termId: 'term-x',
      name: 'opportunities',
      before: 'name-leads',
    });
    expect(added.label).toBe('Suggest “opportunities” for “X”');
    const id = newIdIn(added, 'candidate');
    expect(candidates(model)[0]).toBe('opportunities');
    perform(model, { type: 'candidate.move', id });
    expect(candidates(model).at(-1)).toBe('opportunities');
    perform(model, { type: 'candidate.remove', id });
    expect(candidates(model)).toEqual(['leads', 'prospects', 'potential customers']);
    expect(refusalOf(model, { type: 'candidate.add', termId: 'term-x', name: 'LEADS' }).message).toBe(
      '“leads” has already been suggested. Vote for it instead.',
    );
  });

  it('that is adopted shows everywhere, under its new name when it is renamed, and no more when it is gone', () => {
    const model = seedModel();
    const shown = () => withTerms(model, 'quota/{X}');
    expect(perform(model, { type: 'term.adopt', id: 'term-x', candidateId: 'name-leads' }).label).toBe(
      'Adopt “leads” for “X”',
    );
    expect(shown()).toBe('quota/leads');
    perform(model, { type: 'candidate.rename', id: 'name-leads', name: 'Leads' });
    expect(shown()).toBe('quota/Leads');
    perform(model, { type: 'term.adopt', id: 'term-x', candidateId: 'name-prospects' });
    expect(shown()).toBe('quota/prospects');
    perform(model, { type: 'candidate.remove', id: 'name-prospects' });
    expect(shown()).toBe('quota/X');
  });

  it('closes the request for names when it is adopted; taking it back leaves the request closed', () => {
    const model = seedModel();
    perform(model, { type: 'term.adopt', id: 'term-x', candidateId: 'name-leads' });
    expect(getRow(model, 'thread', 'names-for-x')?.open).toBe(false);
    const note = rowsReferringTo(model, 'post', 'threadId', 'names-for-x').at(-1);
    expect(note?.text).toBe('Done: adopted “leads”.');
    const undecided = perform(model, { type: 'term.adopt', id: 'term-x', candidateId: null });
    expect(undecided.label).toBe('Clear adopted name of “X”');
    expect(getRow(model, 'thread', 'names-for-x')?.open).toBe(false);
  });

  it('is adopted for its own term only', () => {
    const model = seedModel();
    const other = newIdIn(perform(model, { type: 'term.add', symbol: 'Y' }), 'term');
    expect(refusalOf(model, { type: 'term.adopt', id: other, candidateId: 'name-leads' }).message).toBe(
      'Only a candidate of “Y” can be adopted for it. Suggest the name there first.',
    );
  });
});

describe('term.remove', () => {
  it('takes candidates, votes and discussions along; texts keep the symbol', () => {
    const model = seedModel();
    perform(model, { type: 'vote.cast', candidateId: 'name-leads' });
    perform(model, { type: 'term.remove', id: 'term-x' });
    expect([model.rows.candidate.size, model.rows.vote.size]).toEqual([0, 0]);
    expect(getRow(model, 'thread', 'names-for-x')).toBeUndefined();
    expect(getRow(model, 'stage', 'stage-captured')?.name).toBe('{X} captured');
  });
});
