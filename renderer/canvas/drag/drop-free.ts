/** A drop in a free layout: at the pointer, snapping to guides, and never on another block. */
import type { Model } from '../../../shared/model/model.ts';
import { levelOf } from '../../../shared/model/queries/ancestors.ts';
import { type Inside, insideOf, positionAt } from '../../../shared/scene/free/container.ts';
import { nudgeFree } from '../../../shared/scene/free/free-place.ts';
import { snapTo } from '../../../shared/scene/free/guides.ts';
import { FREE_GAP, GRID } from '../../../shared/scene/geometry.ts';
import { closedSize } from '../../../shared/scene/layout.ts';
import { frameOf, type Placed, type Rect } from '../../../shared/scene/query.ts';
import { say } from '../../../shared/words/messages.ts';
import { at, type Dragged, type DropContext, nowhere, type Part, type Point } from './drop-context.ts';
import { landing } from './landing.ts';
import { words } from './words.ts';

/** How near a block must come to a line of others to be held by it, in screen pixels. */
const SNAP_PX = 6;
/** Lines that are shared to this distance, in model units, have a guide. */
const EXACT = 0.01;
/** Only blocks this near are lined up with, in model units. */
const GUIDE_REACH = 2000;
/** Where a block that comes from elsewhere is held, from its top left corner. */
const HOLD = { x: 24, y: 16 };

export const dropFree = (context: DropContext, container: Placed | null, point: Point): Part => {
  const { model, scene, zoom } = context;
  const parentId = container?.box.id ?? null;
  const inside = insideOf(model, scene, parentId);
  const wanted = rectsAt(context, (container?.box.level ?? 0) + 1, point);
  const target: Pick<Part, 'target'> =
    parentId === null ? { target: { as: 'here', id: null, name: '' } } : at(model, 'hereIn', parentId);
  const [first] = wanted;
  if (!inside || !first) return { ...nowhere, parentId, ...target };
  const others = othersIn(context, inside);
  const frame = frameOf(first, wanted);
  const near = others.filter(
    (other) => Math.abs(other.x - frame.x) < GUIDE_REACH && Math.abs(other.y - frame.y) < GUIDE_REACH,
  );
  const snap = snapTo(frame, near, SNAP_PX / zoom);
  const dx = snap.dx !== 0 || isHeld(snap.guides, 'x') ? snap.dx : toGrid(frame.x - inside.origin.x);
  const dy = snap.dy !== 0 || isHeld(snap.guides, 'y') ? snap.dy : toGrid(frame.y - inside.origin.y);
  const held = wanted.map((rect) => ({ ...rect, x: rect.x + dx, y: rect.y + dy }));
  // Many at once are kept clear of the others as one.
  const inTheWay = container ? [...others, wallAbove(container)] : others;
  const by = nudgeFree(held.length > 40 ? [frameOf(held[0] ?? first, held)] : held, inTheWay, FREE_GAP);
  const wished = held.map((rect) => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y }));
  const positions = wished.map((rect) => positionAt(inside, rect));
  const placed = landing(context, inside, wished, positions);
  return {
    ...nowhere,
    parentId,
    marks: placed.map((rect) => ({ kind: 'place', rect })),
    guides: snapTo(frameOf(placed[0] ?? first, placed), near, EXACT).guides,
    positions,
    ...target,
  };
};

/** Nothing stands on the header of its container, or above. */
const wallAbove = ({ x, y, box }: Placed): Rect => ({
  x: x - WALL,
  y: y - WALL,
  width: box.width + 2 * WALL,
  height: WALL + box.headerHeight - FREE_GAP,
});
const WALL = 100_000;

const toGrid = (at: number): number => Math.round(at / GRID) * GRID - at;
const isHeld = (guides: ReturnType<typeof snapTo>['guides'], axis: 'x' | 'y'): boolean =>
  guides.some(({ from, to }) => from[axis] === to[axis]);

const othersIn = ({ dragged, copies }: DropContext, { rects }: Inside): Rect[] =>
  [...rects].flatMap(([id, rect]) =>
    dragged.kind === 'blocks' && !copies && dragged.ids.has(id) ? [] : [rect],
  );

/** What is dragged as it would stand at the pointer: blocks that keep their size as they were grabbed, others in rows. */
const rectsAt = ({ model, dragged, grabbed }: DropContext, level: number, point: Point): Rect[] => {
  const ids = dragged.kind === 'blocks' ? [...dragged.ids] : [];
  const asGrabbed = ids.flatMap((id) => {
    const rect = levelOf(model, id) === level ? grabbed.get(id) : undefined;
    return rect ? [{ ...rect, x: rect.x + point.x, y: rect.y + point.y }] : [];
  });
  if (ids.length > 0 && asGrabbed.length === ids.length) return asGrabbed;
  const sizes = namesOf(model, dragged).map((name, i) => {
    const id = ids[i] ?? '';
    return (levelOf(model, id) === level && grabbed.get(id)) || closedSize(model, name, level);
  });
  const columns = Math.ceil(Math.sqrt(sizes.length));
  const rects: Rect[] = [];
  let [x, y, height] = [point.x - HOLD.x, point.y - HOLD.y, 0];
  sizes.forEach((size, i) => {
    if (i > 0 && i % columns === 0) [x, y, height] = [point.x - HOLD.x, y + height + FREE_GAP, 0];
    rects.push({ x, y, width: size.width, height: size.height });
    x += size.width + FREE_GAP;
    height = Math.max(height, size.height);
  });
  return rects;
};

const namesOf = (model: Model, dragged: Dragged): string[] => {
  if (dragged.kind === 'process') return [say(words.newBlock)];
  if (dragged.kind === 'pattern') return dragged.pattern.blocks.map(({ name }) => name);
  return [...dragged.ids].map((id) => model.rows.process.get(id)?.name ?? '');
};
