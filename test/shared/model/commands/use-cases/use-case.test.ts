import { describe, expect, it } from 'vitest';
import { byRank, getRow, type Model, rowsReferringTo } from '../../../../../shared/model/model.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const useCases = (model: Model) => [...model.rows.useCase.values()].sort(byRank).map(({ name }) => name);
const stepsOf = (model: Model, id: string) =>
  rowsReferringTo(model, 'step', 'useCaseId', id).map(({ text }) => text);

describe('useCase.add', () => {
  it('adds a use case with its steps, at the end or before another one', () => {
    const model = seedModel();
    const added = perform(model, {
      type: 'useCase.add',
      name: 'Renew Contract',
      steps: [{ text: 'Remind', processId: 'sell-renewal' }, { text: 'Sign' }],
    });
    expect(added.label).toBe('Add use case “Renew Contract”');
    const id = newIdIn(added, 'useCase');
    expect(stepsOf(model, id)).toEqual(['Remind', 'Sign']);
    perform(model, { type: 'useCase.add', name: 'First', before: 'capture-inquiry' });
    expect(useCases(model)).toEqual([
      'First',
      'Capture Inquiry',
      'Develop Profile',
      'Qualify',
      'Renew Contract',
    ]);
  });

  it('is refused without a name, with an empty step, with a step at a block that is gone', () => {
    const model = seedModel();
    const add = { type: 'useCase.add', name: 'New' };
    expect(refusalOf(model, { ...add, name: '' }).message).toContain('Enter a name for this use case');
    expect(refusalOf(model, { ...add, steps: [{ text: ' ' }] }).message).toContain(
      'Enter a name for this step',
    );
    expect(refusalOf(model, { ...add, steps: [{ text: 'x', processId: 'gone' }] }).code).toBe('not-found');
  });
});

describe('a use case', () => {
  it('is renamed, described, moved and removed with its steps', () => {
    const model = seedModel();
    const update = { type: 'useCase.update', id: 'use-qualify' } as const;
    expect(perform(model, { ...update, name: 'Qualify Lead' }).label).toBe(
      'Rename use case “Qualify” to “Qualify Lead”',
    );
    perform(model, { ...update, definition: 'Is it worth it?' });
    expect(getRow(model, 'useCase', 'use-qualify')?.definition).toBe('Is it worth it?');
    expect(refusalOf(model, update).code).toBe('nothing-to-do');
    perform(model, { type: 'useCase.move', id: 'use-qualify', before: 'capture-inquiry' });
    expect(useCases(model)[0]).toBe('Qualify Lead');
    perform(model, { type: 'useCase.remove', id: 'use-qualify' });
    expect(getRow(model, 'step', 'step-lead-scoring')).toBeUndefined();
    expect(refusalOf(model, { type: 'useCase.remove', id: 'use-qualify' }).message).toContain(
      'This use case is no longer in the model',
    );
  });
});

describe('a step', () => {
  it('is added, changed, linked, unlinked, moved and removed', () => {
    const model = seedModel();
    const useCaseId = 'use-qualify';
    const added = perform(model, {
      type: 'step.add',
      useCaseId,
      text: 'Call Back',
      before: 'step-lead-scoring',
    });
    expect(added.label).toBe('Add step “Call Back” to “Qualify”');
    const id = newIdIn(added, 'step');
    expect(stepsOf(model, useCaseId)[0]).toBe('Call Back');
    const label = (command: object) => perform(model, { type: 'step.update', id, ...command } as never).label;
    expect(label({ processId: 'sell' })).toBe('Link step “Call Back” to “Sell”');
    expect(getRow(model, 'step', id)?.processId).toBe('sell');
    expect(label({ processId: null })).toBe('Unlink step “Call Back”');
    expect(label({ text: 'Call' })).toBe('Change step “Call Back”');
    perform(model, { type: 'step.move', id });
    expect(stepsOf(model, useCaseId).at(-1)).toBe('Call');
    expect(refusalOf(model, { type: 'step.move', id, before: 'step-buyer-persona' }).code).toBe(
      'wrong-sibling',
    );
    perform(model, { type: 'step.remove', id });
    expect(getRow(model, 'step', id)).toBeUndefined();
  });

  it('stays without its link when its block is deleted', () => {
    const model = seedModel();
    perform(model, { type: 'process.delete', ids: ['sell'] });
    expect(getRow(model, 'step', 'step-lead-scoring')?.processId).toBeNull();
  });
});
