import { describe, expect, it } from 'vitest';
import type { Model } from '../../../../shared/model/model.ts';
import { weightsOf } from '../../../../shared/model/queries/lenses.ts';
import { hierarchyOf, termsOn, unsettledOn, workflowOf } from '../../../../shared/model/queries/reference.ts';
import { casesTouching, untouchedBlocks } from '../../../../shared/model/queries/use-cases.ts';
import { newIdIn, perform, seedModel } from '../harness.ts';

const block = (model: Model, id: string) => {
  const process = model.rows.process.get(id);
  if (!process) throw new Error(`No block ${id}.`);
  return process;
};

describe('the reference page of a block', () => {
  it('tells what crosses its border once, whichever end says it', () => {
    const model = seedModel();
    perform(model, {
      type: 'element.add',
      processId: 'plan',
      kind: 'output',
      text: 'Quota',
      linkedProcessId: 'sell',
    });
    perform(model, {
      type: 'element.add',
      processId: 'sell',
      kind: 'input',
      text: 'quota',
      linkedProcessId: 'plan',
    });
    perform(model, { type: 'element.add', processId: 'sell', kind: 'input', text: 'inquiry' });
    perform(model, { type: 'flow.add', sourceId: 'sell', targetId: 'contract', label: 'deal' });
    const { inputs, outputs } = workflowOf(model, 'sell');
    expect(inputs.map(({ text, blockId }) => [text, blockId])).toEqual([
      ['Quota', 'plan'],
      ['inquiry', null],
    ]);
    expect(outputs.map(({ text, blockId }) => [text, blockId])).toEqual([['deal', 'contract']]);
    expect(workflowOf(model, 'contract').inputs.map(({ text, blockId }) => [text, blockId])).toEqual([
      ['deal', 'sell'],
    ]);
  });

  it('names its terms, what is inside it, and what is not settled', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: ['sell'], definition: 'Turns {X} into customers.' });
    expect(termsOn(model, block(model, 'sell'))).toEqual([...model.rows.term.keys()]);
    expect(termsOn(model, block(model, 'plan'))).toEqual([]);
    expect(hierarchyOf(model, 'sell', 2)).toEqual({
      branches: [
        { id: 'sell-standard-terms', level: 1 },
        { id: 'standard-terms-develop-profile', level: 2 },
      ],
      isCut: true,
    });
    expect(unsettledOn(model, block(model, 'plan'))).toEqual([
      '1 question or request is open',
      '1 proposal is open',
      'it has no definition yet',
    ]);
  });
});

describe('use cases and blocks', () => {
  it('tell which touch a block, and which blocks none touches', () => {
    const model = seedModel();
    expect(casesTouching(model, 'standard-terms-qualify').map(({ name }) => name)).toEqual(['Qualify']);
    const untouched = untouchedBlocks(model);
    expect(untouched).toContain('plan');
    expect(untouched).not.toContain('sell');
    expect(untouched).not.toContain('standard-terms-qualify');
    // A block with nothing touched inside stands for all that is in it.
    expect(untouched).toContain('sell-renewal');
  });
});

describe('the weights of a lens', () => {
  it('are summed up to every block around those weighed', () => {
    const model = seedModel();
    const lensId = newIdIn(perform(model, { type: 'lens.add', name: 'Field sales' }), 'lens');
    perform(model, {
      type: 'emphasis.set',
      lensId,
      processIds: ['standard-terms-qualify', 'sell-renewal'],
      weight: 2,
    });
    perform(model, { type: 'emphasis.set', lensId, processIds: ['sell'], weight: 1 });
    const { own, inside } = weightsOf(model, lensId);
    expect(own.get('sell')).toBe(1);
    expect(inside.get('sell')).toEqual({ sum: 5, most: 2 });
    expect(inside.get('sell-standard-terms')).toEqual({ sum: 2, most: 2 });
    expect(inside.has('plan')).toBe(false);
  });
});
