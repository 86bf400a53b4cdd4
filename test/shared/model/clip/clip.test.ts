import { describe, expect, it } from 'vitest';
import {
  clipSchema,
  depthsIn,
  MAX_CLIP_BLOCKS,
  outermost,
  readClip,
  takeOut,
} from '../../../../shared/model/clip/clip.ts';
import type { Model } from '../../../../shared/model/model.ts';
import { processByCode } from '../../../../shared/model/queries/codes.ts';
import { addWide, newIdIn, perform, seedModel } from '../harness.ts';

const idOf = (model: Model, code: string): string => {
  const block = processByCode(model, code);
  if (!block) throw new Error(`There is no ${code}.`);
  return block.id;
};
const clipOf = (model: Model, ...codes: string[]) => {
  const taken = takeOut(
    model,
    codes.map((code) => idOf(model, code)),
  );
  if (!taken) throw new Error('Nothing was taken out.');
  return taken.clip;
};

describe('taking blocks out of a model', () => {
  it('takes whole subtrees, each block after the one it is in', () => {
    const clip = clipOf(seedModel(), 'S2', 'A');
    const named = clip.blocks.map(({ name }, i) => `${'>'.repeat(depthsIn(clip)[i] ?? 0)}${name}`);
    expect(named[0]).toBe('Sell by Proposal');
    expect(named[1]).toMatch(/^>/);
    expect(named.at(-1)).toBe('Assist');
    expect(clip.blocks.every(({ parent }, i) => parent === null || parent < i)).toBe(true);
  });

  it('gives the blocks in the order of the model, whatever the order they were named in, each once', () => {
    const model = seedModel();
    const ids = ['A', 'S201', 'S2', 'P', 'S', 'P'].map((code) => idOf(model, code));
    expect(outermost(model, [...ids, 'gone']).map(({ name }) => name)).toEqual(['Plan', 'Sell', 'Assist']);
  });

  it('takes elements, the flows among the blocks and their discussions, and leaves ids behind', () => {
    const model = seedModel();
    const [s1, s2, plan] = ['S1', 'S2', 'P'].map((code) => idOf(model, code)) as [string, string, string];
    perform(model, { type: 'flow.add', sourceId: s1, targetId: s2, label: 'hand over' });
    perform(model, { type: 'flow.add', sourceId: plan, targetId: s1 });
    perform(model, {
      type: 'element.add',
      processId: s1,
      kind: 'output',
      text: 'Order',
      linkedProcessId: s2,
    });
    perform(model, {
      type: 'element.add',
      processId: s1,
      kind: 'input',
      text: 'Quota',
      linkedProcessId: plan,
    });
    const opened = perform(model, {
      ...{ type: 'thread.create', kind: 'question', title: 'Why two?', text: 'I wonder.', processId: s1 },
    });
    perform(model, { type: 'thread.accept', id: newIdIn(opened, 'thread'), postId: newIdIn(opened, 'post') });

    const taken = takeOut(model, [s1, s2]);
    const clip = taken?.clip;
    const at = clip?.blocks.findIndex(({ name }) => name === 'Sell by Proposal');
    expect(clip?.flows).toEqual([
      { source: 0, target: at, kind: 'sequence', label: 'hand over', carried: null },
    ]);
    expect(clip?.elements).toContainEqual({ block: 0, kind: 'output', text: 'Order', linked: at });
    expect(clip?.elements).toContainEqual({ block: 0, kind: 'input', text: 'Quota', linked: null });
    expect(taken?.outside).toContain(plan);
    expect(clip?.threads[0]).toMatchObject({
      title: 'Why two?',
      accepted: 0,
      posts: [{ text: 'I wonder.' }],
    });
    const json = JSON.stringify(clip);
    for (const id of model.rows.process.keys()) expect(json).not.toContain(`"${id}"`);
  });

  it('takes nothing if nothing is left, or if it is too much', () => {
    const model = seedModel();
    expect(takeOut(model, ['gone'])).toBeUndefined();
    const top = addWide(model, MAX_CLIP_BLOCKS);
    expect(takeOut(model, [top])?.clip.blocks).toHaveLength(MAX_CLIP_BLOCKS);
    expect(takeOut(model, [top, idOf(model, 'A')])).toBeUndefined();
  });
});

describe('reading a clip', () => {
  it('gives back what was written', () => {
    const clip = clipOf(seedModel(), 'S');
    expect(readClip(JSON.stringify(clip))).toEqual(clip);
  });

  it('takes nothing else for a clip', () => {
    for (const text of ['', '{', 'null', '[]', '{"format":"strata-clip"}', '['.repeat(100_000)])
      expect(readClip(text)).toBeUndefined();
  });

  it('refuses references that lead nowhere', () => {
    const clip = clipOf(seedModel(), 'S1');
    const isGood = (changes: object) => clipSchema.safeParse({ ...clip, ...changes }).success;
    const [block] = clip.blocks;
    expect(isGood({})).toBe(true);
    expect(isGood({ blocks: [] })).toBe(false);
    expect(isGood({ blocks: [{ ...block, parent: 0 }, ...clip.blocks.slice(1)] })).toBe(false);
    expect(isGood({ elements: [{ block: 999, kind: 'input', text: 'x', linked: null }] })).toBe(false);
    expect(isGood({ flows: [{ source: 0, target: 0, kind: 'sequence', label: '' }] })).toBe(false);
    const thread = {
      kind: 'note',
      title: 'x',
      at: '2026-11-23T12:00:00Z',
      open: true,
      asks: 'nothing',
      block: 0,
    };
    const posts = [{ author: 'Ada', at: null, text: 'y' }];
    expect(isGood({ threads: [{ ...thread, posts, accepted: null }] })).toBe(true);
    expect(isGood({ threads: [{ ...thread, posts, accepted: 0 }] })).toBe(false);
    expect(isGood({ threads: [{ ...thread, kind: 'question', posts, accepted: 1 }] })).toBe(false);
  });
});
