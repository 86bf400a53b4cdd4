import { describe, expect, it } from 'vitest';
import { makeWay } from '../../../../renderer/editor/panels/make-way.ts';

const both = { outlineShown: true, inspectorShown: true };
const outline = { outlineShown: true, inspectorShown: false };
const inspector = { outlineShown: false, inspectorShown: true };

describe('panels in a narrow window', () => {
  it('are one: the outline at first, and then the one that was opened last', () => {
    expect(makeWay(both, null, true, false)).toEqual({ shown: outline, isHeld: true });
    expect(makeWay(both, outline, true, true)).toEqual({ shown: inspector, isHeld: false });
    expect(makeWay(both, inspector, true, false)).toEqual({ shown: outline, isHeld: true });
  });

  it('come back when there is room, unless the user hid them', () => {
    expect(makeWay(outline, outline, false, true)).toEqual({ shown: both, isHeld: false });
    expect(makeWay(outline, outline, false, false)).toEqual({ shown: outline, isHeld: false });
    expect(makeWay(both, both, false, false).shown).toEqual(both);
  });
});
