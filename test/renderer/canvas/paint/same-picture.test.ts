import { describe, expect, it } from 'vitest';
import { hasSameLayout, looksTheSame } from '../../../../renderer/canvas/paint/same-picture.ts';
import { createLayoutCache, layout } from '../../../../shared/scene/layout.ts';
import { idOf, perform, seedModel } from '../../../shared/model/harness.ts';

/** The scene of the seed with two blocks exploded, before and after a command. */
const around = (code: string, command: (id: string) => Parameters<typeof perform>[1]) => {
  const model = seedModel();
  const view = { rootId: null, exploded: new Set([idOf(model, 'S'), idOf(model, 'S1')]) };
  const memory = createLayoutCache();
  const before = layout(model, view, memory);
  perform(model, command(idOf(model, code)));
  return { before, after: layout(model, view, memory) };
};
const renaming = (name: string) => (id: string) => ({ type: 'process.rename', id, name }) as const;

describe('looksTheSame', () => {
  it('holds if a block gets another name that takes as many lines and is an element', () => {
    const { before, after } = around('S101', renaming('Sign'));
    expect(after).not.toBe(before);
    expect(looksTheSame(before, after, 1)).toBe(true);
  });

  it('does not hold if names are painted, because they are too small for elements', () => {
    const { before, after } = around('S101', renaming('Sign'));
    expect(looksTheSame(before, after, 0.2)).toBe(false);
  });

  it('does not hold if blocks move', () => {
    const long = around(
      'S101',
      renaming('A name that is so long that it takes more than the two lines it had'),
    );
    expect(looksTheSame(long.before, long.after, 1)).toBe(false);
    const more = around('S1', (parentId) => ({
      type: 'process.create',
      parentId,
      name: 'New',
      before: null,
    }));
    expect(looksTheSame(more.before, more.after, 1)).toBe(false);
  });
});

describe('hasSameLayout', () => {
  it('holds for another name at whatever zoom, and not if it takes more lines', () => {
    const short = around('S101', renaming('Sign'));
    expect(short.after).not.toBe(short.before);
    expect(hasSameLayout(short.before, short.after)).toBe(true);
    const long = around(
      'S101',
      renaming('A name that is so long that it takes more than the two lines it had'),
    );
    expect(hasSameLayout(long.before, long.after)).toBe(false);
  });
});
