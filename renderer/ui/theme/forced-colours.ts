/** The colours that the system prescribes in a high-contrast theme, as a palette for the page and for what is painted. */
import { LIGHT, type Palette, type Tone } from '../../../shared/scene/overlays/palette.ts';

const PLAIN: Tone = { fill: 'Canvas', edge: 'CanvasText', text: 'CanvasText' };
const SOLID: Tone = { fill: 'CanvasText', edge: 'CanvasText', text: 'Canvas' };

/**
 * System colours by their CSS names. Grounds can't tell levels apart there: `outlines` does. What the user coloured keeps
 * its colour, which is content.
 */
export const FORCED: Palette = {
  paper: 'Canvas',
  dot: 'Canvas',
  panel: 'Canvas',
  line: 'CanvasText',
  lineStrong: 'CanvasText',
  ink: 'CanvasText',
  inkSoft: 'CanvasText',
  inkFaint: 'CanvasText',
  wash: PLAIN,
  levels: [PLAIN, PLAIN, PLAIN],
  chips: [PLAIN, PLAIN, PLAIN],
  chipOpen: PLAIN,
  accent: 'CanvasText',
  accentWash: 'Canvas',
  accentEdge: 'CanvasText',
  onAccent: 'Canvas',
  focus: 'Highlight',
  good: 'CanvasText',
  goodWash: 'Canvas',
  onGood: 'Canvas',
  shades: [SOLID, { fill: 'GrayText', edge: 'CanvasText', text: 'Canvas' }, PLAIN, PLAIN],
  tints: LIGHT.tints,
  fills: LIGHT.fills,
  deepFills: LIGHT.deepFills,
  outlines: [3, 2, 1],
};

/** A palette with every colour passed through `resolve`: a canvas element needs colours in figures. */
export const resolved = (palette: Palette, resolve: (colour: string) => string): Palette => {
  const inTone = ({ fill, edge, text }: Tone): Tone => ({
    fill: resolve(fill),
    edge: resolve(edge),
    text: resolve(text),
  });
  const { wash, levels, chips, chipOpen, shades, tints, fills, deepFills, outlines, ...colours } = palette;
  const plain = Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, resolve(colour)]));
  return {
    ...(plain as typeof colours),
    wash: inTone(wash),
    levels: [inTone(levels[0]), inTone(levels[1]), inTone(levels[2])],
    chips: [inTone(chips[0]), inTone(chips[1]), inTone(chips[2])],
    chipOpen: inTone(chipOpen),
    shades: [inTone(shades[0]), inTone(shades[1]), inTone(shades[2]), inTone(shades[3])],
    tints,
    fills,
    deepFills,
    ...(outlines && { outlines }),
  };
};
