import { describe, expect, it } from 'vitest';
import { apply } from '../../../../../shared/model/apply.ts';
import { type Clip, takeOut } from '../../../../../shared/model/clip/clip.ts';
import { isRefusal } from '../../../../../shared/model/command.ts';
import {
  applyPatch,
  blocksOf,
  childrenOf,
  dataFrom,
  type Model,
  rowsReferringTo,
} from '../../../../../shared/model/model.ts';
import { codeOf, processByCode } from '../../../../../shared/model/queries/codes.ts';
import { MAX_DEPTH } from '../../../../../shared/model/records.ts';
import { ACTOR, AT, addWide, perform, refusalOf, seedModel } from '../../harness.ts';

const idOf = (model: Model, code: string): string => {
  const block = processByCode(model, code);
  if (!block) throw new Error(`There is no ${code}.`);
  return block.id;
};
const clipOf = (model: Model, ...codes: string[]): Clip => {
  const taken = takeOut(
    model,
    codes.map((code) => idOf(model, code)),
  );
  if (!taken) throw new Error('Nothing was taken out.');
  return taken.clip;
};
const names = (model: Model, parentId: string | null) => childrenOf(model, parentId).map(({ name }) => name);
/** What a block holds, without ids. */
const contentOf = (model: Model, id: string) => inOneOrder(takeOut(model, [id])?.clip);
/** Flows and discussions have no order of their own. */
const inOneOrder = (clip: Clip | undefined) => ({
  ...clip,
  flows: new Set(clip?.flows),
  threads: new Set(clip?.threads),
});

describe('pasting a clip', () => {
  it('puts a subtree into another model with elements, inner flows and discussions, as one change', () => {
    const [from, to] = [seedModel(), seedModel()];
    const [s1, s2] = [idOf(from, 'S1'), idOf(from, 'S2')];
    perform(from, { type: 'flow.add', sourceId: s1, targetId: s2, kind: 'information', label: 'hand over' });
    perform(from, { type: 'element.add', processId: s1, kind: 'output', text: 'Order', linkedProcessId: s2 });
    perform(from, {
      ...{ type: 'thread.create', kind: 'question', title: 'Why two?', text: 'I wonder.', processId: s2 },
    });
    perform(from, {
      type: 'process.update',
      ids: [s2],
      definition: 'By offer',
      colour: 'teal',
      layout: 'grid',
    });
    const clip = clipOf(from, 'S');
    const before = dataFrom(to);

    const pasted = perform(to, { type: 'process.paste', parentId: idOf(to, 'A'), clip });

    expect(pasted.label).toBe('Paste “Sell”');
    const copy = childrenOf(to, idOf(to, 'A'))[0]?.id ?? '';
    expect(contentOf(to, copy)).toEqual(inOneOrder(clip));
    applyPatch(to, pasted.inverse);
    expect(dataFrom(to)).toEqual(before);
  });

  it('gives new ids, lets codes follow the place, and makes every block proposed again', () => {
    const model = seedModel();
    const sell = idOf(model, 'S');
    perform(model, { type: 'process.setStatus', ids: [sell, idOf(model, 'S2')], status: 'approved' });
    const before = new Set(model.rows.process.keys());
    perform(model, { type: 'process.paste', parentId: null, clip: clipOf(model, 'S') });
    const copies = [...model.rows.process.values()].filter(({ id }) => !before.has(id));
    expect(copies.every(({ status, frozenCode }) => status === 'proposed' && frozenCode === null)).toBe(true);
    const copy = copies.find(({ parentId }) => parentId === null);
    expect(codeOf(model, sell)).toBe('S');
    expect(codeOf(model, copy?.id ?? '')).toBe('E');
  });

  it('is inserted at the requested position, in the order of the clip', () => {
    const model = seedModel();
    const clip = clipOf(model, 'C', 'A');
    perform(model, { type: 'process.paste', parentId: null, before: idOf(model, 'S'), clip });
    expect(names(model, null)).toEqual(['Plan', 'Contract', 'Assist', 'Sell', 'Contract', 'Assist']);
  });

  it('forgets the place in a free container for the outermost blocks and keeps it inside', () => {
    const model = seedModel();
    perform(model, { type: 'process.update', ids: [idOf(model, 'S'), idOf(model, 'S1')], x: 10, y: 20 });
    perform(model, { type: 'process.paste', parentId: null, clip: clipOf(model, 'S') });
    const copy = childrenOf(model, null).at(-1);
    expect([copy?.x, copy?.y]).toEqual([null, null]);
    expect(childrenOf(model, copy?.id ?? '')[0]).toMatchObject({ x: 10, y: 20 });
  });

  it('is refused if it would be too deep, too large or against what a model can hold', () => {
    const model = seedModel();
    const clip = clipOf(model, 'S');
    const items = Array.from({ length: MAX_DEPTH - 1 }, (_, depth) => ({ depth, name: `L${depth}` }));
    perform(model, { type: 'process.addOutline', parentId: null, items });
    const deep = [...model.rows.process.values()].find(({ name }) => name === `L${MAX_DEPTH - 2}`)?.id ?? '';
    const paste = (changes: object) =>
      refusalOf(model, { type: 'process.paste', parentId: null, clip, ...changes });
    expect(paste({ parentId: deep }).code).toBe('too-deep');
    expect(paste({ parentId: 'gone' }).code).toBe('not-found');
    expect(paste({ before: idOf(model, 'S1') }).code).toBe('wrong-sibling');
    expect(paste({ clip: {} }).code).toBe('invalid-command');
    const [block] = clip.blocks;
    const bare = { ...clip, elements: [], flows: [], threads: [] };
    expect(paste({ clip: { ...bare, blocks: [{ ...block, name: ' \n' }] } }).code).toBe('empty-name');
    const many = paste({ clip: { ...bare, blocks: Array.from({ length: 50_001 }, () => block) } });
    expect(many.message).toBe('Can’t copy or paste more than 50,000 blocks at once. Select fewer blocks.');
  });
});

describe('duplicating blocks', () => {
  it('puts each copy right after its original, name unchanged, in one change', () => {
    const model = seedModel();
    const ids = ['A', 'P', 'S2', 'S201'].map((code) => idOf(model, code));
    const clip = clipOf(model, 'S2');
    const { label } = perform(model, { type: 'process.duplicate', ids });
    expect(label).toBe('Duplicate 3 blocks');
    expect(names(model, null)).toEqual(['Plan', 'Plan', 'Sell', 'Contract', 'Assist', 'Assist']);
    const variants = childrenOf(model, idOf(model, 'S'));
    expect(variants.map(({ name }) => name).slice(0, 4)).toEqual([
      'Sell on Standard Terms',
      'Sell by Proposal',
      'Sell by Proposal',
      'Sell Custom Solution',
    ]);
    expect(contentOf(model, variants[2]?.id ?? '')).toEqual(inOneOrder(clip));
  });

  it('keeps flows among the copies, and links of elements to blocks outside', () => {
    const model = seedModel();
    const [s1, s2, plan] = [idOf(model, 'S1'), idOf(model, 'S2'), idOf(model, 'P')];
    perform(model, { type: 'flow.add', sourceId: s1, targetId: s2 });
    perform(model, { type: 'flow.add', sourceId: plan, targetId: s2 });
    perform(model, {
      type: 'element.add',
      processId: s1,
      kind: 'metric',
      text: 'Quota',
      linkedProcessId: plan,
    });
    const flows = model.rows.flow.size;
    perform(model, { type: 'process.duplicate', ids: [s2, s1] });
    expect(model.rows.flow.size).toBe(flows + 1);
    const copy = childrenOf(model, idOf(model, 'S'))[1]?.id ?? '';
    const metric = rowsReferringTo(model, 'element', 'processId', copy).find(({ kind }) => kind === 'metric');
    expect(metric).toMatchObject({ text: 'Quota', linkedProcessId: plan });
  });

  it('finds room between siblings whose ranks leave none', () => {
    const model = seedModel();
    const [plan, sell] = childrenOf(model, null);
    if (!plan || !sell) throw new Error('The seed has no macro processes.');
    applyPatch(model, [{ op: 'set', table: 'process', id: sell.id, fields: { rank: plan.rank } }]);
    const order = names(model, null);
    const ids = childrenOf(model, null).map(({ id }) => id);
    perform(model, { type: 'process.duplicate', ids });
    expect(names(model, null)).toEqual(order.flatMap((name) => [name, name]));
  });

  it('stays inside an open proposal, and is refused in one that has been decided', () => {
    const model = seedModel();
    const [proposal] = model.rows.proposal.values();
    const [first] = blocksOf(model, proposal?.id ?? '');
    if (!proposal || !first) throw new Error('The seed has no proposal.');
    perform(model, { type: 'process.duplicate', ids: [first.id] });
    expect(blocksOf(model, proposal.id)[1]?.name).toBe(first.name);
    perform(model, { type: 'proposal.decline', id: proposal.id });
    expect(refusalOf(model, { type: 'process.duplicate', ids: [first.id] }).code).toBe('proposal-closed');
  });

  it('is refused for what is gone, and for more than can be copied at once', () => {
    const model = seedModel();
    expect(refusalOf(model, { type: 'process.duplicate', ids: ['gone'] }).code).toBe('not-found');
    const ids = [addWide(model, 50_001)];
    expect(refusalOf(model, { type: 'process.duplicate', ids }).code).toBe('clip-too-large');
  });

  it('copies ten thousand siblings in seconds', () => {
    const model = seedModel();
    const parentId = addWide(model, 10_000);
    const ids = childrenOf(model, parentId).map(({ id }) => id);
    const outcome = apply(model, { type: 'process.duplicate', ids }, { seed: 'wide', at: AT, actor: ACTOR });
    if (isRefusal(outcome)) throw new Error(outcome.message);
    applyPatch(model, outcome.patch);
    expect(childrenOf(model, parentId)).toHaveLength(2 * ids.length);
  });
});
