/** One record for what passes between two blocks: an output of the one, an input of the other, the label of a flow. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/model/apply.ts';
import { takeOut } from '../../../../../shared/model/clip/clip.ts';
import type { Model } from '../../../../../shared/model/model.ts';
import { flowCarrying, flowLabel, passing } from '../../../../../shared/model/queries/flows/exchange.ts';
import { workflowOf } from '../../../../../shared/model/queries/reference.ts';
import { newIdIn, perform, refusalOf, seedModel } from '../../harness.ts';

const add = (model: Model, processId: string, kind: 'input' | 'output', text: string, linked?: string) =>
  newIdIn(
    perform(model, { type: 'element.add', processId, kind, text, linkedProcessId: linked ?? null }),
    'element',
  );
const link = (id: string, linkedProcessId: string | null): Command => ({
  type: 'element.update',
  id,
  linkedProcessId,
});
const flow = (model: Model, label: string, more: object = {}) =>
  newIdIn(
    perform(model, { type: 'flow.add', sourceId: 'plan', targetId: 'sell', label, ...more } as Command),
    'flow',
  );
const texts = (model: Model, id: string, way: 'input' | 'output') =>
  passing(model, id, way).map(({ text }) => text);
const labels = (model: Model) => [...model.rows.flow.values()].map((row) => flowLabel(model, row));

describe('linking an output to a block', () => {
  it('fills the input of that block from the same record', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota');
    perform(model, link(id, 'sell'));
    expect(passing(model, 'sell', 'input').map((element) => element.id)).toEqual([id]);
    expect(workflowOf(model, 'sell').inputs).toEqual([{ id, text: 'Quota', blockId: 'plan' }]);
    perform(model, { type: 'element.update', id, text: 'Target' });
    expect(texts(model, 'sell', 'input')).toEqual(['Target']);
  });

  it('takes the place of the same input there, and of no other', () => {
    const model = seedModel();
    add(model, 'sell', 'input', ' quota ');
    add(model, 'sell', 'input', 'Quota', 'contract');
    const id = add(model, 'plan', 'output', 'Quota');
    perform(model, link(id, 'sell'));
    expect(passing(model, 'sell', 'input')).toHaveLength(2);
    expect(workflowOf(model, 'sell').inputs.map(({ blockId }) => blockId)).toEqual(['contract', 'plan']);
  });

  it('is carried by the flow that has its name', () => {
    const model = seedModel();
    const drawn = flow(model, 'quota', { kind: 'information' });
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    expect(flowCarrying(model, id)?.id).toBe(drawn);
    expect(labels(model)).toEqual(['Quota']);
    expect(workflowOf(model, 'sell').inputs).toHaveLength(1);
  });

  it('takes the flow along when it is linked to another block, and leaves its label when it is linked to none', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    const drawn = flow(model, '', { elementId: id });
    perform(model, link(id, 'contract'));
    expect(model.rows.flow.get(drawn)).toMatchObject({ targetId: 'contract', elementId: id });
    perform(model, link(id, null));
    expect(model.rows.flow.get(drawn)).toMatchObject({ label: 'Quota', elementId: null });
    perform(model, link(id, 'contract'));
    perform(model, link(id, 'plan'));
    expect(model.rows.flow.has(drawn)).toBe(false);
  });
});

describe('a flow', () => {
  it('with the label of an output links that output', () => {
    const model = seedModel();
    const output = add(model, 'plan', 'output', 'Quota');
    add(model, 'sell', 'input', 'QUOTA');
    const drawn = flow(model, 'quota');
    expect(model.rows.flow.get(drawn)).toMatchObject({ elementId: output, label: '' });
    expect(passing(model, 'sell', 'input').map(({ id }) => id)).toEqual([output]);
  });

  it('leaves an output alone that goes elsewhere', () => {
    const model = seedModel();
    add(model, 'plan', 'output', 'Quota', 'contract');
    const drawn = flow(model, 'Quota');
    expect(model.rows.flow.get(drawn)).toMatchObject({ elementId: null, label: 'Quota' });
  });

  it('renames what it carries with its label, and carries nothing without one', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    const drawn = flow(model, '', { elementId: id });
    perform(model, { type: 'flow.update', id: drawn, label: 'Target' });
    expect(texts(model, 'plan', 'output')).toEqual(['Target']);
    expect(model.rows.flow.get(drawn)).toMatchObject({ label: '', elementId: id });
    perform(model, { type: 'flow.update', id: drawn, label: '' });
    expect(flowCarrying(model, id)).toBeUndefined();
    expect(texts(model, 'plan', 'output')).toEqual(['Target']);
  });

  it('takes what it carries along when its ends change', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    const drawn = flow(model, '', { elementId: id });
    perform(model, { type: 'flow.update', id: drawn, sourceId: 'sell', targetId: 'plan' });
    expect(texts(model, 'sell', 'output')).toEqual(['Quota']);
    expect(texts(model, 'plan', 'input')).toEqual(['Quota']);
  });

  it('carries only what passes between its ends, and what no other flow carries', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    const metric = newIdIn(
      perform(model, { type: 'element.add', processId: 'plan', kind: 'metric', text: 'Days' }),
      'element',
    );
    const other = { type: 'flow.add', sourceId: 'sell', targetId: 'plan', elementId: id } as const;
    expect(refusalOf(model, other).code).toBe('not-carried');
    expect(refusalOf(model, { ...other, elementId: metric }).code).toBe('not-carried');
    flow(model, '', { elementId: id });
    const second = { ...other, sourceId: 'plan', targetId: 'sell', kind: 'material' };
    expect(refusalOf(model, second).message).toContain('“Quota”');
  });
});

describe('deleting what passes', () => {
  const shared = () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota', 'sell');
    return { model, id, drawn: flow(model, '', { elementId: id, kind: 'information' }) };
  };

  it('deletes output, input and flow at once', () => {
    const { model, id } = shared();
    perform(model, { type: 'element.remove', id });
    expect(texts(model, 'plan', 'output')).toEqual([]);
    expect(texts(model, 'sell', 'input')).toEqual([]);
    expect(model.rows.flow.size).toBe(0);
  });

  it.each([
    [['output'], [], ['Quota'], ['Quota']],
    [['input'], ['Quota'], [], ['Quota']],
    [['flow'], ['Quota'], ['Quota'], []],
    [['output', 'flow'], [], ['Quota'], []],
    [['output', 'input'], [], [], ['Quota']],
  ] as const)('leaves the other places where only %j go', (places, outputs, inputs, flows) => {
    const { model, id } = shared();
    perform(model, { type: 'element.remove', id, places: [...places] });
    expect(texts(model, 'plan', 'output')).toEqual(outputs);
    expect(texts(model, 'sell', 'input')).toEqual(inputs);
    expect(labels(model)).toEqual(flows);
  });

  it('is refused if there is nothing at the places named', () => {
    const model = seedModel();
    const id = add(model, 'plan', 'output', 'Quota');
    expect(refusalOf(model, { type: 'element.remove', id, places: ['flow'] }).code).toBe('nothing-to-do');
  });

  it('leaves to a block what it shared with one that is deleted', () => {
    const { model } = shared();
    perform(model, { type: 'process.delete', ids: ['plan'] });
    expect(workflowOf(model, 'sell').inputs.map(({ text, blockId }) => [text, blockId])).toEqual([
      ['Quota', null],
    ]);
    const other = shared().model;
    perform(other, { type: 'process.delete', ids: ['sell'] });
    expect(texts(other, 'plan', 'output')).toEqual(['Quota']);
  });
});

describe('copies of blocks', () => {
  it('hold one record for what passes among them, and the flow that carries it', () => {
    const model = seedModel();
    const id = add(model, 'sell-renewal', 'output', 'Order', 'sell-proposal');
    const ends = { sourceId: 'sell-renewal', targetId: 'sell-proposal' };
    perform(model, { type: 'flow.add', ...ends, elementId: id });
    const before = model.rows.flow.size;
    perform(model, { type: 'process.duplicate', ids: ['sell'] });
    const copied = [...model.rows.flow.values()].at(-1);
    expect(model.rows.flow.size).toBe(before + 1);
    expect(copied && model.rows.element.get(copied.elementId ?? '')?.text).toBe('Order');
    expect(copied?.elementId).not.toBe(id);
  });

  it('keep what a block outside says of them', () => {
    const model = seedModel();
    add(model, 'plan', 'output', 'Quota', 'sell-renewal');
    const clip = takeOut(model, ['sell-renewal'])?.clip;
    expect(clip?.elements).toContainEqual({ block: 0, kind: 'input', text: 'Quota', linked: null });
    perform(model, { type: 'process.duplicate', ids: ['sell-renewal'] });
    expect(workflowOf(model, 'plan').outputs).toHaveLength(2);
  });
});
