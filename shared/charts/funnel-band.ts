/**
 * The band on a block that shows what a funnel's stages bring in and out. It stands on the block's lower edge, in the room
 * that every block keeps there, so that showing it moves nothing. Canvas and PDF draw what is found here.
 */
import type { FunnelOverlay, Volume, Volumes } from '../funnel/overlay.ts';
import type { SceneBox } from '../scene/scene.ts';
import { measure } from '../scene/text/text.ts';
import { say } from '../words/messages.ts';
import { type Area, centredBaseline, type Shape, type ToneName } from './chart.ts';
import type { Figures } from './figures/figures.ts';
import { chartWords } from './words.ts';

const BAND_HEIGHT = 16;
/** Size of its type in units of the scene. */
export const BAND_SIZE = 10.5;
const FONT = 'sans-500';
const PADDING = 7;
/** How far it reaches beyond the block: less than the space between two blocks. */
const OVERHANG = 7;

type Band = Area & {
  readonly text: string;
  readonly fill: ToneName;
  readonly edge: ToneName;
  readonly ink: ToneName;
};

/**
 * What a box shows of an overlay: an exploded block its own stages, any other those of what is inside it as well.
 * @param isTile whether an exploded block is drawn as one surface because it is far away.
 */
export const volumeOfBox = (
  overlay: FunnelOverlay,
  { id, kind }: Pick<SceneBox, 'id' | 'kind'>,
  isTile = false,
): Volume | undefined => {
  if (kind !== 'block' && kind !== 'container') return undefined;
  return (kind === 'block' || isTile ? overlay.whole : overlay.own).get(id);
};

/** What a band says, from the fullest to the shortest. */
const wordings = ({ unitsIn, unitsOut, open, conversion }: Volume, figures: Figures): string[] => {
  if (unitsIn === null) return [say(chartWords.unreachable)];
  const share = conversion === null ? '' : ` ${figures.percent(conversion)} →`;
  const written = (units: Figures['units']) =>
    `${units(unitsIn)}${open === null ? '' : ` + ${units(open)}`} →${share} ${units(unitsOut)}`;
  const [full, short] = [written(figures.unitsShort), written(figures.compact)];
  return conversion === null ? [full, short] : [full, short, figures.percent(conversion)];
};

/** Units in, conversion and units out in one line. */
export const volumeInWords = (volume: Volume, figures: Figures): string => wordings(volume, figures)[0] ?? '';

/** What the figures on blocks mean. */
export const volumesInWords = (volumes: Volumes): string => say(chartWords.volumes, { volumes });

/** The same for screen readers. */
export const bandInWords = ({ unitsIn, unitsOut, open, conversion }: Volume, figures: Figures): string => {
  if (unitsIn === null) return say(chartWords.bandUnreachable);
  return say(chartWords.band, {
    unitsIn: figures.units(unitsIn),
    hasOpen: open === null ? 'no' : 'yes',
    open: figures.units(open),
    hasShare: conversion === null ? 'no' : 'yes',
    share: figures.percent(conversion),
    unitsOut: figures.units(unitsOut),
  });
};

/**
 * The band of a box, with the box's top left corner as its origin.
 * @param size type size; `box` is in the same unit, so that far away the type can be larger than the scene's.
 * @returns null if not even the shortest wording fits.
 */
export const bandOf = (
  box: { readonly width: number; readonly height: number },
  volume: Volume,
  figures: Figures,
  size = BAND_SIZE,
): Band | null => {
  const part = size / BAND_SIZE;
  const room = box.width - 8 * part;
  const text = wordings(volume, figures).find(
    (words) => measure(words, FONT, size) + 2 * PADDING * part <= room,
  );
  if (text === undefined) return null;
  const width = measure(text, FONT, size) + 2 * PADDING * part;
  const height = BAND_HEIGHT * part;
  return {
    x: (box.width - width) / 2,
    y: box.height + OVERHANG * part - height,
    width,
    height,
    text,
    ...tonesOf(volume),
  };
};

const tonesOf = ({ unitsIn, conversion }: Volume): Pick<Band, 'fill' | 'edge' | 'ink'> =>
  unitsIn === null || conversion === 0
    ? { fill: 'accent-wash', edge: 'accent-edge', ink: 'accent' }
    : { fill: 'shade-2', edge: 'panel', ink: 'shade-2-text' };

/** The tone by which a block too small for any words shows that it has a volume. */
export const bandTone = (volume: Volume): ToneName => {
  const { fill, ink } = tonesOf(volume);
  return fill === 'accent-wash' ? ink : fill;
};

/** A band as shapes. */
export const bandShapes = ({ text, fill, edge, ink, ...area }: Band, size = BAND_SIZE): Shape[] => [
  { kind: 'rect', ...area, radius: area.height / 2, fill, stroke: edge },
  {
    kind: 'text',
    text,
    x: area.x + area.width / 2,
    baseline: centredBaseline(area.y + area.height / 2, size),
    anchor: 'middle',
    font: FONT,
    size,
    tone: ink,
  },
];
