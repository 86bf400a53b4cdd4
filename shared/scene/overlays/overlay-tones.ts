/** The colours of what is laid over the blocks: one table for the window and for every picture that leaves it. */
import { DARK, LIGHT, TINT_NAMES, type TintName, type Tone } from './palette.ts';

/** Categories are in the colours that blocks can be given, and, once these run out, in stronger ones. */
const STRONG_NAMES = [
  'strongBlue',
  'strongTeal',
  'strongGreen',
  'strongAmber',
  'strongRed',
  'strongViolet',
  'strongGrey',
] as const;

export const OVERLAY_TONE_NAMES = [
  'added',
  'removed',
  'moved',
  'changed',
  'weight1',
  'weight2',
  'weight3',
  'step',
  'stepNow',
  'faint',
  ...TINT_NAMES,
  ...STRONG_NAMES,
] as const;
export type OverlayTone = (typeof OVERLAY_TONE_NAMES)[number];

const tone = (fill: string, edge: string, text: string): Tone => ({ fill, edge, text });

/** The colour whose bar a block in this tone has; undefined for tones that are no colours. */
export const tintOfTone = (name: OverlayTone): TintName | undefined =>
  TINT_NAMES.find(
    (tint) => name === tint || name === `strong${tint.charAt(0).toUpperCase()}${tint.slice(1)}`,
  );

export const OVERLAY_TONES: Readonly<Record<'light' | 'dark', Readonly<Record<OverlayTone, Tone>>>> = {
  light: {
    ...LIGHT.fills,
    strongBlue: tone('#99c2f0', '#3384e2', '#16202b'),
    strongTeal: tone('#8cc8c6', '#1a918e', '#16202b'),
    strongGreen: tone('#98caa0', '#329542', '#16202b'),
    strongAmber: tone('#daba84', '#b47609', '#16202b'),
    strongRed: tone('#efaaa5', '#df554b', '#16202b'),
    strongViolet: tone('#d2b3ec', '#a467d9', '#16202b'),
    strongGrey: tone('#bcc2c8', '#798491', '#16202b'),
    added: tone('#e5f3ec', '#29734f', '#17402c'),
    removed: tone('#fbeae7', '#a83232', '#7d2020'),
    moved: tone('#e6ecf8', '#2f6fde', '#1d3f80'),
    changed: tone('#f6eeda', '#8a6410', '#5c430c'),
    weight1: tone('#dfe8f1', '#b9cbd9', '#1d3349'),
    weight2: tone('#a3bdd4', '#7f9fbb', '#14273a'),
    weight3: tone('#20466f', '#20466f', '#ffffff'),
    step: tone('#dfe8fa', '#8eaae0', '#1d3349'),
    stepNow: tone('#2459b8', '#2459b8', '#ffffff'),
    faint: tone('#fbfaf7', '#e4e1da', '#66707d'),
  },
  dark: {
    ...DARK.fills,
    strongBlue: tone('#4e6682', '#8cbaef', '#ffffff'),
    strongTeal: tone('#1f6e6f', '#24cac5', '#ffffff'),
    strongGreen: tone('#3c6e4b', '#64cb76', '#ffffff'),
    strongAmber: tone('#7e5e25', '#f3a724', '#ffffff'),
    strongRed: tone('#7c5c5d', '#eea39e', '#ffffff'),
    strongViolet: tone('#6b5e80', '#cba9e9', '#ffffff'),
    strongGrey: tone('#5f656c', '#b1b7bf', '#ffffff'),
    added: tone('#1a2a23', '#6cc79b', '#bfe8d3'),
    removed: tone('#33201f', '#e08a80', '#f2c3bd'),
    moved: tone('#1f2b45', '#7aa7ff', '#cfdfff'),
    changed: tone('#322a17', '#d9b35a', '#f0dcae'),
    weight1: tone('#243140', '#3d5268', '#dbe6f0'),
    weight2: tone('#35567b', '#5b80aa', '#ffffff'),
    weight3: tone('#9cc3ef', '#9cc3ef', '#10202f'),
    step: tone('#24304a', '#4a6396', '#dbe6f0'),
    stepNow: tone('#7aa7ff', '#7aa7ff', '#10182a'),
    faint: tone('#181d23', '#2a313a', '#8d97a4'),
  },
};
