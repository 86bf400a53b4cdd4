/** Where the camera has to stand to show something. Pure, so that it can be tried alone. */
import { blocksArea } from '../../../shared/scene/lines/extent.ts';
import { frameOf, type Rect } from '../../../shared/scene/query.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import { LEGEND_PX } from './bars.ts';

const MIN_ZOOM = 0.002;
export const MAX_ZOOM = 4;
export const EXPLODE_MS = 200;

/** Easing of everything that moves when a block explodes; the same curve stands in canvas.css. */
export const ease = (t: number): number => 1 - (1 - t) ** 3;

export const prefersStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The viewport that shows `rect` centred in a window of the given size with `margin` pixels around. */
export const fitting = (
  rect: Rect,
  width: number,
  height: number,
  margin: number,
  maxZoom: number,
): Viewport => {
  const zoom = Math.min(
    maxZoom,
    Math.max(MIN_ZOOM, Math.min((width - 2 * margin) / rect.width, (height - 2 * margin) / rect.height)),
  );
  return {
    zoom,
    x: (width - rect.width * zoom) / 2 - rect.x * zoom,
    y: Math.max(margin, (height - rect.height * zoom) / 2) - rect.y * zoom,
  };
};

/** Around a picture that is shown whole. */
export const FIT_MARGIN = 28;
/** A fitted picture is no larger than by its own size, but on a canvas larger than this, in pixels, as much more as that is. */
const FIT_MAX_ZOOM = 1;
const FULL_SIZE = { width: 1920, height: 1080 };
/** In front of a room the picture fills the screen, so that the type is as large as can be. */
export const PRESENT_MAX_ZOOM = 2.5;
/** Below a fitted picture there is room for the tools, or they would lie on its last row. */
export const TOOLS_PX = 32;
/** Between the legend and a picture below it. */
const LEGEND_GAP_PX = 10;
/** Below the place of a name that is typed there is room for the minimap, which is higher. */
export const MINIMAP_PX = 72;

/** Type that the last row of a room can read, in screen pixels. Smaller names are said above the picture in larger type. */
export const LEGIBLE_PX = 18;
/** What that takes of the window's top, beyond the margin. */
export const CAPTION_PX = 64;
/** What the keys at the start of a presentation take of its bottom. */
export const HINT_PX = 60;

/** What is on screen around a picture that is shown whole. */
type Surface = {
  readonly presenting: boolean;
  /** Whether the keys are shown under a presentation. */
  readonly presentHint: boolean;
  /** Whether the legend is above the canvas, which is lower by its height. */
  readonly hasLegend: boolean;
};

/**
 * The part of a window in which a whole picture has its place with a margin around, between the legend and the tools. While
 * no legend is shown its room is kept free, so that it can come and go without covering or moving a picture.
 */
const roomBetweenBars = ({ height }: Size, hasLegend: boolean): { top: number; height: number } => {
  const top = (hasLegend ? 0 : LEGEND_PX) + LEGEND_GAP_PX - FIT_MARGIN;
  return { top, height: height - TOOLS_PX - top };
};

const lower = (viewport: Viewport, byPx: number): Viewport => ({ ...viewport, y: viewport.y + byPx });

/**
 * The viewport that shows a whole picture in a window of that size; null if one of the two is empty.
 * @param whole the area of all that is drawn, in model units.
 */
export const fittingWhole = (
  whole: Rect,
  size: Size,
  { presenting, presentHint, hasLegend }: Surface,
): Viewport | null => {
  const { width, height } = size;
  if (width === 0 || whole.width === 0) return null;
  if (presenting) {
    const lit = height - (presentHint ? HINT_PX : 0);
    return fitting(whole, width, lit, FIT_MARGIN, PRESENT_MAX_ZOOM);
  }
  const maxZoom = Math.max(FIT_MAX_ZOOM, Math.min(width / FULL_SIZE.width, height / FULL_SIZE.height));
  const room = roomBetweenBars(size, hasLegend);
  return lower(fitting(whole, width, room.height, FIT_MARGIN, maxZoom), room.top);
};

/** A picture is never zoomed out further than to this share of the zoom at which it is seen whole, nor than a small one needs. */
const MIN_OF_WHOLE = 0.25;
const SMALL_MIN_ZOOM = 0.25;

const BARE: Surface = { presenting: false, presentHint: false, hasLegend: false };
/** How far a picture can be zoomed out: beyond that it would be a speck, and lost. */
export const leastZoom = (scene: Scene, size: Size): number => {
  const whole = fittingWhole(blocksArea(scene), size, BARE);
  return whole ? Math.max(MIN_ZOOM, Math.min(SMALL_MIN_ZOOM, whole.zoom * MIN_OF_WHOLE)) : MIN_ZOOM;
};

export type Size = { readonly width: number; readonly height: number };

/**
 * The viewport at another zoom, or at the nearest there may be, about the middle of the window. Zoomed in, the part of the
 * picture nearest to the middle comes there where the middle is beside the picture: else it would leave the window.
 */
export const zoomedTo = (wanted: number, from: Viewport, window: Size, scene: Scene): Viewport => {
  const zoom = Math.min(MAX_ZOOM, Math.max(leastZoom(scene, window), wanted));
  const middle = {
    x: (window.width / 2 - from.x) / from.zoom,
    y: (window.height / 2 - from.y) / from.zoom,
  };
  return zoom < from.zoom
    ? {
        zoom,
        x: window.width / 2 - middle.x * zoom,
        y: window.height / 2 - middle.y * zoom,
      }
    : centredOn(middle, zoom, window, scene);
};

/** The viewport with a point of the scene in the middle of the window, or with the nearest one of the picture. */
export const centredOn = (
  { x, y }: { readonly x: number; readonly y: number },
  zoom: number,
  window: Size,
  scene: Scene,
): Viewport => ({
  zoom,
  x: window.width / 2 - Math.min(Math.max(x, 0), scene.width) * zoom,
  y: window.height / 2 - Math.min(Math.max(y, 0), scene.height) * zoom,
});

/** A painted block smaller than this on the screen, in pixels, has room for the beginning of its name at best. */
const NAME_MIN_WIDTH = 56;
const NAME_MIN_HEIGHT = 18;

/** Whether a block too far away to be an element of the page has room for more than the beginning of its name. */
export const isNamedAt = ({ width, height }: Rect, zoom: number): boolean =>
  width * zoom >= NAME_MIN_WIDTH && height * zoom >= NAME_MIN_HEIGHT;

/** Smallest zoom at which blocks can be read. */
export const READABLE = 0.55;

/**
 * The nearest viewport to `from` in which `rect` can be seen, zoomed out only as far as it takes.
 * @param least zoom that it is shown at if there is room for it.
 * @param ahead share of the window that is kept free beyond it on the side where it was out of sight.
 * @param lowest zoom that it may be shown at.
 */
export const showing = (
  rect: Rect,
  from: Viewport,
  width: number,
  height: number,
  margin: number,
  least = READABLE,
  ahead = 0,
  lowest = READABLE,
): Viewport => {
  const room = { width: width - 2 * margin, height: height - 2 * margin };
  const needed = Math.min(room.width / rect.width, room.height / rect.height);
  const zoom = Math.min(MAX_ZOOM, Math.max(lowest, Math.min(Math.max(from.zoom, least), needed)));
  const along = (at: number, size: number, offset: number, available: number) => {
    const start = at * zoom + offset;
    const end = start + size * zoom;
    if (size * zoom > available)
      return start > margin || end < margin + available ? margin - at * zoom : offset;
    const further = Math.min(ahead * available, available - size * zoom);
    if (start < margin) return offset + margin - start + further;
    if (end > margin + available) return offset + margin + available - end - further;
    return offset;
  };
  const scale = zoom / from.zoom;
  const [x, y] = [width / 2 - (width / 2 - from.x) * scale, height / 2 - (height / 2 - from.y) * scale];
  return { zoom, x: along(rect.x, rect.width, x, room.width), y: along(rect.y, rect.height, y, room.height) };
};

/**
 * What to keep in view while a name is typed: as much of what is around its field as the window shows at the zoom it has, so
 * that the first blocks of a model, and later those of a container, stay in sight while the next is typed beside them.
 * @param around from the outermost, the whole picture, inwards.
 * @param room of the window, in screen pixels.
 */
export const seenWhileTyping = (field: Rect, around: readonly Rect[], zoom: number, room: Size): Rect =>
  around.find(({ width, height }) => width * zoom <= room.width && height * zoom <= room.height) ?? field;

/** The viewport with a block that was found in the middle of what the band of titles, tools and minimap leave free, large enough to be read. */
export const finding = (rect: Rect, from: Viewport, { width, height }: Size): Viewport => {
  const room = {
    x: FIT_MARGIN,
    y: BAND_ROOM_PX,
    width: width - 2 * FIT_MARGIN,
    height: height - BAND_ROOM_PX - MINIMAP_ROOM_PX,
  };
  const whole = Math.min(room.width / rect.width, room.height / rect.height);
  const zoom = Math.min(MAX_ZOOM, Math.max(READABLE, Math.min(from.zoom, whole)));
  const along = (at: number, size: number, start: number, available: number) =>
    // Of a block that has no room the beginning is shown, where its name is.
    start + Math.max(0, (available - size * zoom) / 2) - at * zoom;
  return {
    zoom,
    x: along(rect.x, rect.width, room.x, room.width),
    y: along(rect.y, rect.height, room.y, room.height),
  };
};
/** What the band of titles takes of a window's top, and the minimap of its bottom, with room around what is found. */
const BAND_ROOM_PX = 54;
const MINIMAP_ROOM_PX = 124;

/** Whether the top of a block can be seen. */
export const isInWindow = (rect: Rect, { x, y, zoom }: Viewport, width: number, height: number): boolean => {
  const [left, top] = [rect.x * zoom + x, rect.y * zoom + y];
  const right = left + Math.min(rect.width * zoom, width / 2);
  return left > -4 && top > -4 && right < width + 4 && top + Math.min(rect.height * zoom, 40) < height;
};

/**
 * As much of what is around several blocks as the window shows at a zoom: with the first of them, and from there on.
 * @param room of the window, in screen pixels.
 */
export const roomFor = (first: Rect, others: readonly Rect[], zoom: number, room: Size): Rect => {
  const all = frameOf(first, others);
  const along = (from: number, size: number, at: number, own: number, most: number) => {
    const shown = Math.max(own, Math.min(size, most / zoom));
    return { from: at + own <= from + shown ? from : Math.min(at, from + size - shown), shown };
  };
  const across = along(all.x, all.width, first.x, first.width, room.width);
  const down = along(all.y, all.height, first.y, first.height, room.height);
  return { x: across.from, y: down.from, width: across.shown, height: down.shown };
};

/**
 * What `show` gives, and where a name would be too small for a room there, the same below its caption.
 * @param fontSize of the name, in model units.
 * @param show brings its block into view from a viewport, in a window that is so many pixels lower.
 */
export const belowCaption = (
  fontSize: number,
  from: Viewport,
  show: (from: Viewport, lessPx: number) => Viewport,
): Viewport => {
  const to = show(from, 0);
  if (fontSize * to.zoom >= LEGIBLE_PX) return to;
  const below = show({ ...from, y: from.y - CAPTION_PX }, CAPTION_PX);
  return { ...below, y: below.y + CAPTION_PX };
};

/** The smallest rectangle around all of `rects`; null if there are none. */
export const around = ([first, ...others]: readonly Rect[]): Rect | null =>
  first ? frameOf(first, others) : null;

/** Whether nobody could tell two viewports apart. */
export const isSameViewport = (a: Viewport, b: Viewport): boolean =>
  Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 1e-4;

/** A picture that a collapsed block made small enough is seen whole: none of it stays outside the window. */
export const wholeIfItFits = (whole: Rect, from: Viewport, window: Size, hasLegend: boolean): Viewport => {
  const room = roomBetweenBars(window, hasLegend);
  const fits =
    from.zoom >= READABLE &&
    whole.width * from.zoom <= window.width - 2 * FIT_MARGIN &&
    whole.height * from.zoom <= room.height - 2 * FIT_MARGIN;
  if (!fits) return from;
  const shown = showing(whole, lower(from, -room.top), window.width, room.height, FIT_MARGIN, from.zoom);
  return lower(shown, room.top);
};
