/**
 * Paints what the page has no elements for: containers, and everything too small to read. Draws the scene straight to
 * a canvas element; what lies outside the window or inside a tile is not visited, so the cost follows the screen.
 */
import { volumeOfBox } from '../../../shared/charts/funnel-band.ts';
import type { Volume } from '../../../shared/funnel/overlay.ts';
import type { Status } from '../../../shared/model/records.ts';
import {
  barColour,
  outlineWidth,
  type Palette,
  type TintName,
  type Tone,
} from '../../../shared/scene/overlays/palette.ts';
import { type Placed, type Rect, visitVisible } from '../../../shared/scene/query.ts';
import { isEmptyCell, type Scene, type SceneBox } from '../../../shared/scene/scene.ts';
import { measure } from '../../../shared/scene/text/text.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import { isInBand } from '../band/band-titles.ts';
import { BAND_PX, isTileAt, isTooSmall, keyOf, windowRect } from '../camera/visible/visible.ts';
import type { ShownOverlay } from '../funnel/overlay-state.ts';
import { paintBand } from '../funnel/paint-bands.ts';
import { contentsOf, paintContents } from './paint-contents.ts';
import { type Names, namesOn } from './paint-names.ts';
import { paintStatus } from './paint-status.ts';
import { paintTintBar } from './paint-tint-bar.ts';
import { setSpacing } from './painted-type.ts';

type PaintInput = {
  readonly scene: Scene;
  readonly viewport: Viewport;
  readonly width: number;
  readonly height: number;
  readonly palette: Palette;
  readonly selection: ReadonlySet<string>;
  readonly nameOf: (box: SceneBox) => string;
  /** The status of a block; undefined for what has none. */
  readonly statusOf?: (box: SceneBox) => Status | undefined;
  /** Whether titles that have left the window are in the band at its top. */
  readonly hasBand: boolean;
  /** Ids of the nodes that will be elements and are not yet: they look as if they could not be read. */
  readonly waiting: ReadonlySet<string>;
  /** The tone of a block that was given a colour; undefined if it has none. Light on a tile: it stands for what is in it. */
  readonly tinted?: (box: SceneBox, isTile: boolean) => Tone | undefined;
  /** The colour whose bar a block has, its own or that of what is laid over it. */
  readonly tintOf?: (box: SceneBox) => TintName | undefined;
  /** Whether a gap of the matrix is set aside, and so waits for nobody. */
  readonly isSetAside: (box: SceneBox) => boolean;
  /** The colours of what is laid over a block; undefined if nothing is. */
  readonly overlaid?: (box: SceneBox) => Tone | undefined;
  /** The funnel overlay, where it is shown. */
  readonly funnel: ShownOverlay | null;
  /** While a block explodes: where boxes were, and how far they are on their way (0 to 1). */
  readonly moving?: { readonly from: ReadonlyMap<string, Rect>; readonly t: number } | undefined;
};

const DOT_SPACING = 16;
const DOT_SIZE = 1.5;
/** On boxes lower than this on the screen there is no room for a name. */
const NAME_MIN_PX = 11;
/** On boxes narrower than this on the screen the bar of a colour is left out. */
const TINT_MIN_WIDTH = 10;

export const paint = (context: CanvasRenderingContext2D, input: PaintInput): void => {
  const { scene, viewport, width, height } = input;
  const volumes = input.funnel?.overlay;
  context.clearRect(0, 0, width, height);
  paintDots(context, input);
  setSpacing(context);
  const names = namesOn(context);
  /** Sizes on the screen of the titles around what is painted, by depth. */
  const titles: number[] = [];
  const banded: { readonly placed: Placed; readonly volume: Volume }[] = [];
  visitVisible(scene, windowRect(viewport, width, height, 20), (placed) => {
    const { box } = placed;
    const isTile = isTileAt(box, viewport.zoom);
    const isElement = !isTile && box.children.length === 0 && !isPainted(box, input);
    const rect = onScreen(input, placed);
    // What a title lies over keeps its ground alone: no part of a block looks out from under it.
    if (box.children.length === 0 && names.covers(rect)) return false;
    titles[placed.depth] = isElement
      ? box.fontSize * viewport.zoom
      : paintBox(
          context,
          input,
          { placed, isTile, most: titles[placed.depth - 1] ?? Number.POSITIVE_INFINITY },
          names,
        );
    const volume = isElement || !volumes ? undefined : volumeOfBox(volumes, box, isTile);
    if (volume) banded.push({ placed, volume });
    return box.children.length > 0 && !isTile;
  });
  // Bands reach beyond their boxes: they lie over what is painted after those.
  for (const { placed, volume } of banded)
    paintBand(context, input, volume, onScreen(input, placed), viewport.zoom);
  names.paintLabels();
};

/** Whether a box's name has no element of the page: it is too small to read, or not made yet. */
const isPainted = (box: SceneBox, { viewport, waiting }: PaintInput): boolean =>
  isTooSmall(box, viewport.zoom) || (waiting.size > 0 && waiting.has(keyOf(box)));

/** One row of dots, drawn once a frame and put down for each row: thousands of single dots would cost more than the blocks. */
const row = document.createElement('canvas');

const paintDots = (context: CanvasRenderingContext2D, { viewport, width, height, palette }: PaintInput) => {
  // Dots keep their distance on the screen between one and two spacings, whatever the zoom.
  const step = DOT_SPACING * viewport.zoom * 2 ** Math.max(0, Math.ceil(-Math.log2(viewport.zoom)));
  const ratio = context.getTransform().a;
  // Setting the size clears it too.
  row.width = Math.ceil(width * ratio);
  row.height = Math.ceil(DOT_SIZE * ratio);
  const dots = row.getContext('2d');
  if (!dots || row.width === 0) return;
  dots.scale(ratio, ratio);
  dots.fillStyle = palette.dot;
  for (let x = viewport.x % step; x < width; x += step) dots.fillRect(Math.round(x), 0, DOT_SIZE, DOT_SIZE);
  const [rowWidth, rowHeight] = [row.width / ratio, row.height / ratio];
  for (let y = viewport.y % step; y < height; y += step)
    context.drawImage(row, 0, Math.round(y), rowWidth, rowHeight);
};

/** Where a box stands on the screen, in pixels: on its way there while a block explodes. */
const onScreen = ({ viewport, moving }: PaintInput, placed: Placed): Rect => {
  const { box } = placed;
  const rect = moving
    ? between(moving.from.get(keyOf(box)), placed, moving.t)
    : { x: placed.x, y: placed.y, width: box.width, height: box.height };
  return {
    x: rect.x * viewport.zoom + viewport.x,
    y: rect.y * viewport.zoom + viewport.y,
    width: rect.width * viewport.zoom,
    height: rect.height * viewport.zoom,
  };
};

/** A box to be painted. */
type Shown = {
  readonly placed: Placed;
  readonly isTile: boolean;
  /** Size in pixels of the title around it: its own name is no larger. */
  readonly most: number;
};
/** Names on what is painted are no smaller than this, unless the title around them is. */
const NAME_LEAST_PX = 11;

/** @returns the size of its name on the screen, in pixels. */
const paintBox = (
  context: CanvasRenderingContext2D,
  input: PaintInput,
  { placed, isTile, most }: Shown,
  names: Names,
): number => {
  const { viewport, palette, selection } = input;
  const { box } = placed;
  const natural = Math.min(most, Math.max(box.fontSize * viewport.zoom, NAME_LEAST_PX));
  const { x, y, width, height } = onScreen(input, placed);
  const overlaid = input.overlaid?.(box);
  const isOpen = box.kind === 'container' && !isTile;
  const coloured = overlaid ?? input.tinted?.(box, isTile);
  const tone = coloured && !isOpen ? coloured : toneOf(input, box);
  if (width < 3 || height < 3) {
    context.fillStyle = tone.fill;
    context.fillRect(x, y, Math.max(width, 0.7), Math.max(height, 0.7));
    return natural;
  }
  const radius = Math.min(radiusOf(box.level) * viewport.zoom, width / 3, height / 3);
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fillStyle = tone.fill;
  context.fill();
  const tint = width >= TINT_MIN_WIDTH ? input.tintOf?.(box) : undefined;
  const rect = { x, y, width, height };
  if (tint !== undefined && coloured)
    paintTintBar(context, tint, barColour(coloured), rect, radius, viewport.zoom);
  context.lineWidth = overlaid ? 2 : outlineWidth(palette, box.level);
  context.strokeStyle = coloured?.edge ?? tone.edge;
  context.setLineDash(box.kind === 'proposal' || box.kind === 'proposed' || isEmptyCell(box) ? [4, 3] : []);
  context.stroke();
  context.setLineDash([]);
  if (selection.has(box.id)) paintSelection(context, palette, x, y, width, height, radius);
  if (height < NAME_MIN_PX) return natural;
  const header = box.headerHeight * viewport.zoom;
  const isAround = !isTile && box.children.length > 0;
  // Larger names are elements of the page, those of tiles too: of these only what has left the window is painted.
  const isElement = !isPainted(box, input);
  const isAbove = isAround && (input.hasBand ? isInBand(y, header) : y + header / 2 < 0);
  // Of a proposal the window shows by whom it is and its buttons as long as it shows any of its header.
  const isHeld =
    isAround && input.hasBand && box.kind !== 'proposal' && x + endOfTitle(box) * viewport.zoom < 0;
  if (isAbove || (isElement && !isHeld)) return isElement ? box.fontSize * viewport.zoom : natural;
  if (isAround && header >= BAND_PX) {
    // The element's own title has left the window on the left: its band is empty there.
    return names.title({
      name: input.nameOf(box),
      level: box.level,
      colour: tone.text,
      container: isElement ? { ...rect, width: width - atEndOfHeader(box) * viewport.zoom } : rect,
      header,
      most,
    });
  }
  // A container whose header is too low for a title has a label, and nothing under that.
  if (isAround) {
    const level = palette.levels[Math.min(box.level, 3) - 1] ?? palette.levels[2];
    const label = box.kind === 'container' ? level : tone;
    names.label({
      name: input.nameOf(box),
      level: box.level,
      tone: label,
      container: rect,
      header,
      isRaised: box.kind === 'proposal',
    });
    return natural;
  }
  const contents = isTile ? contentsOf(box) : null;
  const name = names.set(input.nameOf(box), tone.text, rect, most, contents?.count);
  if (contents && name) paintContents(context, contents, input.nameOf, { rect, name, colour: tone.text });
  const status = overlaid || isAround ? undefined : input.statusOf?.(box);
  if (status) paintStatus(context, status, tone.text, rect, name);
  return name?.size ?? natural;
};

/** What code and marks of a block take at most above its title, in model units. Those of macro processes are at the end of their header. */
const MARKS_WIDTH = 200;
const BUTTON_WIDTH = 44;

/** Where the title and the marks that an element of the page shows end, from the left of its box, in model units. */
const endOfTitle = ({ lines, fontSize, fontWeight, level }: SceneBox): number => {
  const font = fontWeight === 600 ? 'sans-600' : 'sans-500';
  const marks = level > 1 ? MARKS_WIDTH : 0;
  return lines.reduce((most, { text, x }) => Math.max(most, x + measure(text, font, fontSize)), marks);
};

/** What stands at the right end of the header of such an element, in model units. */
const atEndOfHeader = ({ level }: SceneBox): number => BUTTON_WIDTH + (level === 1 ? MARKS_WIDTH : 0);

const paintSelection = (
  context: CanvasRenderingContext2D,
  palette: Palette,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
) => {
  context.beginPath();
  context.roundRect(x - 3, y - 3, width + 6, height + 6, radius + 3);
  context.lineWidth = 2;
  context.strokeStyle = palette.focus;
  context.stroke();
};

const between = (from: Rect | undefined, to: Placed, t: number): Rect => {
  const { x, y } = to;
  const { width, height } = to.box;
  if (!from || t >= 1) return { x, y, width, height };
  const mix = (a: number, b: number) => a + (b - a) * t;
  return {
    x: mix(from.x, x),
    y: mix(from.y, y),
    width: mix(from.width, width),
    height: mix(from.height, height),
  };
};

const toneOf = ({ palette, isSetAside }: PaintInput, box: SceneBox): Tone => {
  const isAside = box.kind === 'gap' && isSetAside(box);
  if (box.kind === 'proposal' || box.kind === 'empty' || (box.kind === 'gap' && !isAside))
    return { fill: palette.accentWash, edge: palette.accentEdge, text: palette.accent };
  if (box.kind === 'proposed') return { fill: palette.panel, edge: palette.accentEdge, text: palette.ink };
  // Seen through: the place is empty, and is meant to be.
  if (box.kind === 'none' || isAside)
    return { fill: 'transparent', edge: palette.levels[1].edge, text: palette.inkSoft };
  const level = palette.levels[Math.min(box.level, 3) - 1] ?? palette.levels[2];
  // Its inside may be left out: a dark field of that size would outweigh all names.
  if (box.level === 1 && box.kind === 'container')
    return { fill: palette.wash.fill, edge: palette.wash.edge, text: palette.ink };
  return level;
};

/** Corner radius by level, in model units. */
const radiusOf = (level: number): number => (level === 1 ? 12 : level === 2 ? 9 : 6);
