/** The colours of what is laid over the blocks: one table for the window and for every picture that leaves it. */
import type { Tone } from './palette.ts';

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
] as const;
export type OverlayTone = (typeof OVERLAY_TONE_NAMES)[number];

const tone = (fill: string, edge: string, text: string): Tone => ({ fill, edge, text });

export const OVERLAY_TONES: Readonly<Record<'light' | 'dark', Readonly<Record<OverlayTone, Tone>>>> = {
  light: {
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
