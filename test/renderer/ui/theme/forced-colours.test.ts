import { describe, expect, it } from 'vitest';
import { FORCED, resolved } from '../../../../renderer/ui/theme/forced-colours.ts';
import { variablesOf } from '../../../../renderer/ui/theme/palette-variables.ts';
import { DARK, LIGHT, outlineWidth } from '../../../../shared/scene/overlays/palette.ts';

const SYSTEM = /^(Canvas|CanvasText|Highlight|HighlightText|GrayText|ButtonText)$/;

describe('the palette of a high-contrast theme', () => {
  it('has the variables of the other palettes, all with colours of the system but those that the user gave', () => {
    const names = (palette: typeof LIGHT) => variablesOf(palette).map(([name]) => name);
    expect(names(FORCED)).toEqual(names(LIGHT));
    for (const [name, colour] of variablesOf(FORCED))
      if (!name.startsWith('--tint-')) expect(colour, name).toMatch(SYSTEM);
  });

  it('distinguishes the focus from text, and text from its background', () => {
    expect(FORCED.focus).not.toBe(FORCED.ink);
    for (const { fill, text } of [...FORCED.levels, ...FORCED.chips, ...FORCED.shades, FORCED.wash])
      expect(text).not.toBe(fill);
  });

  it('tells levels by outlines, which other palettes need not', () => {
    expect([1, 2, 3, 4].map((level) => outlineWidth(FORCED, level))).toEqual([3, 2, 1, 1]);
    expect([1, 2, 3, 4].map((level) => outlineWidth(DARK, level))).toEqual([1, 1, 1, 1]);
  });

  it('is resolved colour by colour, for what is painted', () => {
    const asked: string[] = [];
    const palette = resolved(FORCED, (colour) => {
      asked.push(colour);
      return `rgb of ${colour}`;
    });
    expect(palette.paper).toBe('rgb of Canvas');
    expect(palette.levels[2].edge).toBe('rgb of CanvasText');
    expect(palette.tints).toEqual(LIGHT.tints);
    expect(palette.outlines).toEqual([3, 2, 1]);
    expect(Object.keys(palette).sort()).toEqual(Object.keys(FORCED).sort());
    expect(asked.every((colour) => SYSTEM.test(colour))).toBe(true);
  });
});
