import { describe, expect, it } from 'vitest';
import { contentsOf, listedIn } from '../../../../renderer/canvas/paint/paint-contents.ts';
import { layout } from '../../../../shared/scene/layout.ts';
import { idOf, seedModel } from '../../../shared/model/harness.ts';

describe('the list of children', () => {
  it('has all of them if there are lines for all', () => {
    expect(listedIn(5, 5)).toEqual({ listed: 5, more: 0 });
  });

  it('says in its last line how many more there are', () => {
    expect(listedIn(6, 5)).toEqual({ listed: 4, more: 2 });
    expect(listedIn(1000, 99)).toEqual({ listed: 11, more: 989 });
  });
});

describe('the children of a container', () => {
  it('are blocks: a place where the first can be typed is none', () => {
    const model = seedModel();
    const [sell, leaf] = ['S', 'S101'].map((code) => idOf(model, code));
    const view = { rootId: null, exploded: new Set([sell ?? '', idOf(model, 'S1'), leaf ?? '']) };
    const boxes = layout(model, view).boxes.map(({ box }) => box);
    const opened = boxes.find(({ id }) => id === sell);
    const first = opened?.children[0]?.box;
    const empty = first?.children.find(({ box }) => box.id === leaf)?.box;
    expect(empty?.children.map(({ box }) => box.kind)).toEqual(['empty']);
    expect(empty && contentsOf(empty).count).toBe(0);
    expect(opened && contentsOf(opened).count).toBe(
      opened?.children.filter(({ box }) => box.kind === 'block' || box.kind === 'container').length,
    );
  });
});
