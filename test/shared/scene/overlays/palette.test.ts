import { describe, expect, it } from 'vitest';
import { DARK, LIGHT, type Palette, TINT_NAMES } from '../../../../shared/scene/overlays/palette.ts';

/** Contrast ratio of two `#rrggbb` colours (WCAG 2.2, relative luminance). */
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
};
const luminance = (colour: string): number => {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
};

const textOnGround = (palette: Palette): [string, string][] => [
  ...[palette.wash, palette.chipOpen, ...palette.levels, ...palette.chips].map(
    ({ text, fill }): [string, string] => [text, fill],
  ),
  [palette.ink, palette.paper],
  [palette.inkSoft, palette.panel],
  [palette.inkFaint, palette.panel],
  [palette.accent, palette.accentWash],
  [palette.accent, palette.panel],
  [palette.onAccent, palette.accent],
  [palette.good, palette.goodWash],
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('the %s palette', (_, palette) => {
  it.each(textOnGround(palette))('shows %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(TINT_NAMES)('shows the %s of a block with a contrast of 3 or more on every level', (name) => {
    const grounds = [palette.wash, ...palette.levels].map(({ fill }) => fill);
    for (const ground of grounds) expect(contrast(palette.tints[name], ground)).toBeGreaterThanOrEqual(3);
  });
});
