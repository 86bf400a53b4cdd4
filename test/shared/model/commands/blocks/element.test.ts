import { describe, expect, it } from 'vitest';
import { getRow, type Model, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const brochure = 'standard-terms-present-value-brochure';
const trial = 'standard-terms-present-value-trial';
const block = 'standard-terms-present-value';
const outputs = (model: Model) =>
  rowsReferringTo(model, 'element', 'processId', block)
    .filter(({ kind }) => kind === 'output')
    .map(({ text }) => text);

describe('element.add', () => {
  it('adds at the end of its kind or before another, linked to the block it comes from or goes to', () => {
    const model = seedModel();
    const add = { type: 'element.add', processId: block, kind: 'output' } as const;
    expect(perform(model, { ...add, text: ' price list ' }).label).toBe(
      'Add output “price list” to “Presenting Product/Solution/Value Proposition”',
    );
    const linked = perform(model, {
      ...add,
      text: 'demo',
      before: trial,
      linkedProcessId: 'standard-terms-qualify',
    });
    expect(outputs(model)).toEqual(['brochure', 'demo', 'trial', 'price list']);
    expect(getRow(model, 'element', newIdIn(linked, 'element'))?.linkedProcessId).toBe(
      'standard-terms-qualify',
    );
  });

  it('is refused without text, on a deleted block, linked to a deleted block, or next to another kind', () => {
    const model = seedModel();
    const add = { type: 'element.add', processId: block, kind: 'metric', text: 'Hit rate' };
    expect(refusalOf(model, { ...add, text: '' }).message).toBe('Enter a name for this metric.');
    expect(refusalOf(model, { ...add, processId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...add, linkedProcessId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...add, before: trial }).code).toBe('wrong-sibling');
    expect(refusalOf(model, { ...add, kind: 'colour' }).code).toBe('invalid-command');
  });
});

describe('element.update', () => {
  it('changes the text and the link, and takes the link away', () => {
    const model = seedModel();
    const update = { type: 'element.update', id: brochure } as const;
    expect(perform(model, { ...update, text: 'leaflet', linkedProcessId: 'sell' }).label).toBe(
      'Change output “brochure”',
    );
    expect(getRow(model, 'element', brochure)).toMatchObject({ text: 'leaflet', linkedProcessId: 'sell' });
    perform(model, { ...update, linkedProcessId: null });
    expect(getRow(model, 'element', brochure)?.linkedProcessId).toBeNull();
  });

  it('is refused if nothing is named, the text is empty or a record is gone', () => {
    const model = seedModel();
    const update = { type: 'element.update', id: brochure };
    expect(refusalOf(model, update).code).toBe('nothing-to-do');
    expect(refusalOf(model, { ...update, text: '\t' }).code).toBe('empty-name');
    expect(refusalOf(model, { ...update, linkedProcessId: 'gone' }).recordId).toBe('gone');
    expect(refusalOf(model, { ...update, id: 'gone', text: 'x' }).message).toBe(
      'This element is no longer in the model. Someone may have deleted it.',
    );
  });
});

describe('element.move', () => {
  it('moves among those of its kind', () => {
    const model = seedModel();
    expect(perform(model, { type: 'element.move', id: trial, before: brochure }).label).toBe(
      'Move output “trial”',
    );
    expect(outputs(model)).toEqual(['trial', 'brochure']);
    perform(model, { type: 'element.move', id: trial });
    expect(outputs(model)).toEqual(['brochure', 'trial']);
  });

  it('is refused before itself, before an element of another block, and if it is gone', () => {
    const model = seedModel();
    const move = { type: 'element.move', id: trial };
    expect(refusalOf(model, { ...move, before: trial }).code).toBe('nothing-to-do');
    expect(refusalOf(model, { ...move, before: 'proposal-develop-value-proposal' }).code).toBe(
      'wrong-sibling',
    );
    expect(refusalOf(model, { ...move, id: 'gone' }).code).toBe('not-found');
  });
});

describe('element.remove', () => {
  it('removes one element', () => {
    const model = seedModel();
    expect(perform(model, { type: 'element.remove', id: brochure }).label).toBe('Delete output “brochure”');
    expect(outputs(model)).toEqual(['trial']);
    expect(refusalOf(model, { type: 'element.remove', id: brochure }).code).toBe('not-found');
  });
});
