/** What a room sees while somebody types names in front of it: the parent and all its children, in type as large as fits. */
import type { Model } from '../../../shared/model/model.ts';
import { sizesOf } from '../../../shared/scene/geometry.ts';
import { ancestorIdsOf, type Placed, placedBoxOf, type Rect } from '../../../shared/scene/query.ts';
import type { PlacedBox, Scene } from '../../../shared/scene/scene.ts';
import type { Viewport } from '../../state/ports/camera.ts';
import type { Creating } from '../../state/session/session.ts';
import { CAPTION_PX, fitting, HINT_PX, MAX_ZOOM, PRESENT_MAX_ZOOM, type Size } from './camera.ts';

/** Type that a room can read on a projector of 1080 lines, in screen pixels; in proportion on others. */
export const ROOM_TYPE_PX = 24;
const PROJECTOR_LINES = 1080;
/** The page rounds its zoom: type is never smaller for that. */
const ROUNDED = 1.0001;
/** Around what is shown, on a projector of 1080 lines. */
const MARGIN_PX = 20;
const marginIn = ({ height }: Size): number => (MARGIN_PX * height) / PROJECTOR_LINES;
/** Type is set larger again only if that gains as much as this: a smaller step is not worth the movement. */
const WORTH_IT = 1.1;

/** The window in multiples of type that a room can read, without the margins. */
export const roomEms = (size: Size): { readonly width: number; readonly height: number } => {
  const em = (ROOM_TYPE_PX * size.height) / PROJECTOR_LINES;
  const margins = 2 * marginIn(size);
  return { width: (size.width - margins) / em, height: (size.height - margins) / em };
};

type Room = {
  readonly model: Model;
  readonly size: Size;
  readonly presentHint: boolean;
  readonly areaOf: (scene: Scene) => Rect;
};

/** What is captured into, and the field for the next name, in model units. */
type Captured = {
  readonly whole: Rect;
  readonly children: readonly PlacedBox[];
  readonly origin: { readonly x: number; readonly y: number };
  readonly level: number;
  /** Whether the children have a parent with a title. */
  readonly parent: Placed | null;
};

const capturedIn = (
  scene: Scene,
  { parentId, proposalId }: Creating,
  { model, areaOf }: Room,
): Captured | null => {
  const id = proposalId ?? parentId;
  if (id === null) {
    return { whole: areaOf(scene), children: scene.boxes, origin: { x: 0, y: 0 }, level: 1, parent: null };
  }
  const parent = placedBoxOf(scene, id, ancestorIdsOf(model, id));
  if (!parent) return null;
  const { x, y, box } = parent;
  const level = box.children[0]?.box.level ?? box.level + 1;
  return {
    whole: { x, y, width: box.width, height: box.height },
    children: box.children,
    origin: { x, y },
    level,
    parent,
  };
};

/** The zoom below which names of this level are too small for a room. */
const leastZoomFor = (level: number, { height }: Size): number =>
  Math.min(MAX_ZOOM, (ROUNDED * ROOM_TYPE_PX * height) / PROJECTOR_LINES / sizesOf(level).fontSize);

/** The zoom that type is never enlarged beyond. */
const mostZoomFor = ({ height }: Size): number =>
  Math.min(MAX_ZOOM, PRESENT_MAX_ZOOM * Math.max(1, height / PROJECTOR_LINES));

/** What the page, or the keys at the start, take of a window. */
const roomIn = ({ size, presentHint }: Room, hasCaption: boolean) => ({
  top: hasCaption ? CAPTION_PX : 0,
  width: size.width,
  height: size.height - (presentHint ? HINT_PX : 0) - (hasCaption ? CAPTION_PX : 0),
});

/**
 * Where the camera stands while names are typed into a block in front of a room: parent and children whole, and as it
 * stands already if that shows them as large as can be. Where they have no room in type that can be read, the page of the
 * children on which the field is, below a caption with the parent's name.
 */
export const captureInRoom = (scene: Scene, creating: Creating, from: Viewport, room: Room): Viewport => {
  const captured = capturedIn(scene, creating, room);
  if (!captured) return from;
  const { whole, level } = captured;
  const least = leastZoomFor(level, room.size);
  const free = roomIn(room, false);
  const to = fitting(whole, free.width, free.height, marginIn(room.size), mostZoomFor(room.size));
  if (to.zoom >= least) return isAsGood(whole, from, to, free, least) ? from : to;
  return pageInRoom(captured, Math.max(least, to.zoom), room);
};

/** Whether all can be seen from where the camera stands, in type about as large as it can be. */
const isAsGood = (rect: Rect, from: Viewport, to: Viewport, room: Size, least: number): boolean => {
  if (from.zoom < least || to.zoom > from.zoom * WORTH_IT) return false;
  const [left, top] = [rect.x * from.zoom + from.x, rect.y * from.zoom + from.y];
  const [right, bottom] = [left + rect.width * from.zoom, top + rect.height * from.zoom];
  const edge = marginIn(room) / 2;
  return left >= edge && top >= edge && right <= room.width - edge && bottom <= room.height - edge;
};

/** The page with the field. Pages begin with a row and a column of children, so that none is cut in two. */
const pageInRoom = ({ children, origin, whole, parent }: Captured, zoom: number, room: Room): Viewport => {
  const field = children.find(({ box }) => box.kind === 'empty') ?? children.at(-1);
  const free = roomIn(room, parent !== null);
  const margin = marginIn(room.size);
  const rects = children.map(({ x, y, box }) => ({ x, y, width: box.width, height: box.height }));
  const across = pageAlong(
    rects.map(({ x, width }) => [x, x + width] as const),
    field?.x ?? 0,
    (free.width - 2 * margin) / zoom,
  );
  const down = pageAlong(
    rects.map(({ y, height }) => [y, y + height] as const),
    field?.y ?? 0,
    (free.height - 2 * margin) / zoom,
  );
  const fits = (length: number, available: number) => length * zoom <= available - 2 * margin;
  const x = fits(whole.width, free.width)
    ? (free.width - whole.width * zoom) / 2 - whole.x * zoom
    : margin - (origin.x + across) * zoom;
  const y = fits(whole.height, free.height)
    ? free.top + (free.height - whole.height * zoom) / 2 - whole.y * zoom
    : free.top + margin - (origin.y + down) * zoom;
  return { zoom, x, y };
};

/**
 * Where the page begins that holds what begins at `at`, if each page takes as many of the spans as have room on it. The last
 * page is as full as the others, by what stands on the one before.
 */
export const pageAlong = (
  spans: readonly (readonly [start: number, end: number])[],
  at: number,
  room: number,
): number => {
  const sorted = [...spans].sort(([a], [b]) => a - b);
  let page = sorted[0]?.[0] ?? 0;
  for (const [start, end] of sorted) {
    if (start > at) break;
    if (end > page + room) page = start;
  }
  const last = sorted.reduce((most, [, end]) => Math.max(most, end), 0);
  const full = sorted.find(([start]) => last - start <= room)?.[0] ?? page;
  return Math.min(page, full);
};
