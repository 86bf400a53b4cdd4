/** Where a drag would put blocks: read off the scene, without touching the model. */
import { ancestorsOf, childrenOf, type Model } from '../../shared/model/model.ts';
import { hit, type Placed, type Rect } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';

export type Drop = {
  readonly parentId: string | null;
  readonly before: string | null;
  /** What shows the outcome: a frame around the new parent, or a line between its children. In model units. */
  readonly mark: { readonly kind: 'frame' | 'line'; readonly rect: Rect };
  /** Why it can't be done, as a short sentence; null where it can. */
  readonly refused: string | null;
};

/** Share of a block's length, at either end, in which a drop means "beside" and not "into". */
const BESIDE = 0.25;
const LINE = 3;

/**
 * The drop at a point of the scene for the blocks `ids`, or null where the point lies in nothing that can take them.
 * @param point in model units.
 */
export const dropAt = (
  model: Model,
  scene: Scene,
  rootId: string | null,
  ids: readonly string[],
  point: { x: number; y: number },
): Drop | null => {
  const path = hit(scene, point.x, point.y);
  if (path.some(({ box }) => box.kind === 'proposal' || box.kind === 'proposed')) return null;
  const target = path.findLast(({ box }) => box.kind !== 'empty');
  if (!target) return atTop(model, scene, rootId, ids, point);
  const parent = path[path.indexOf(target) - 1];
  const beside =
    parent || rootId === null
      ? besideTarget(model, target, parent?.box.id ?? null, siblingsIn(scene, parent), point)
      : null;
  const drop = beside ?? intoTarget(model, target, point);
  return { ...drop, refused: reasonAgainst(model, ids, drop.parentId) };
};

const reasonAgainst = (model: Model, ids: readonly string[], parentId: string | null): string | null => {
  if (parentId === null) return null;
  const chain = [...ancestorsOf(model, parentId).map(({ id }) => id), parentId];
  const own = ids.find((id) => chain.includes(id));
  if (own === undefined) return null;
  return own === parentId ? 'A block can’t go into itself' : 'A block can’t go into its own part';
};

type Part = Omit<Drop, 'refused'>;

const siblingsIn = (scene: Scene, parent: Placed | undefined): readonly Placed[] =>
  parent
    ? parent.box.children.map(({ x, y, box }) => ({
        box,
        x: parent.x + x,
        y: parent.y + y,
        depth: parent.depth + 1,
      }))
    : scene.boxes.map(({ x, y, box }) => ({ box, x, y, depth: 0 }));

/** Whether siblings follow each other downwards (a column) or to the right. */
const isColumn = (siblings: readonly Placed[]): boolean => {
  const [a, b] = siblings;
  return a !== undefined && b !== undefined && b.y >= a.y + a.box.height;
};

const besideTarget = (
  model: Model,
  target: Placed,
  parentId: string | null,
  siblings: readonly Placed[],
  point: { x: number; y: number },
): Part | null => {
  const { box } = target;
  const column = isColumn(siblings);
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  if (box.children.length > 0 && point.y > target.y + height) return null;
  const share = column ? (point.y - target.y) / height : (point.x - target.x) / box.width;
  if (share >= BESIDE && share <= 1 - BESIDE) return null;
  return lineAt(model, target, parentId, share < BESIDE ? 'before' : 'after', column);
};

const lineAt = (
  model: Model,
  target: Placed,
  parentId: string | null,
  side: 'before' | 'after',
  column: boolean,
): Part => {
  const order = childrenOf(model, parentId);
  const at = order.findIndex(({ id }) => id === target.box.id);
  const before = (side === 'before' ? order[at] : order[at + 1])?.id ?? null;
  const { x, y, box } = target;
  const gap = 5;
  const rect = column
    ? { x, y: side === 'before' ? y - gap : y + box.height + gap - LINE, width: box.width, height: LINE }
    : { x: side === 'before' ? x - gap : x + box.width + gap - LINE, y, width: LINE, height: box.height };
  return { parentId, before, mark: { kind: 'line', rect } };
};

/** Into a block: at the end of a closed one, between the nearest children of an exploded one. */
const intoTarget = (model: Model, target: Placed, point: { x: number; y: number }): Part => {
  const { box, x, y } = target;
  const children = siblingsIn({ width: 0, height: 0, boxes: [] }, target).filter(
    ({ box: child }) => child.kind === 'block' || child.kind === 'container',
  );
  const nearest = nearestTo(children, point);
  if (!nearest || point.y <= y + box.headerHeight)
    return {
      parentId: box.id,
      before: null,
      mark: { kind: 'frame', rect: { x, y, width: box.width, height: box.height } },
    };
  const column = isColumn(children);
  const centre = column ? nearest.y + nearest.box.height / 2 : nearest.x + nearest.box.width / 2;
  return lineAt(model, nearest, box.id, (column ? point.y : point.x) < centre ? 'before' : 'after', column);
};

const atTop = (
  model: Model,
  scene: Scene,
  rootId: string | null,
  ids: readonly string[],
  point: { x: number; y: number },
): Drop | null => {
  if (rootId !== null) return null;
  const tops = siblingsIn(scene, undefined);
  const nearest = nearestTo(tops, point);
  if (!nearest) return null;
  const column = isColumn(tops);
  const centre = column ? nearest.y + nearest.box.height / 2 : nearest.x + nearest.box.width / 2;
  const part = lineAt(
    model,
    nearest,
    null,
    (column ? point.y : point.x) < centre ? 'before' : 'after',
    column,
  );
  return { ...part, refused: reasonAgainst(model, ids, null) };
};

const nearestTo = (boxes: readonly Placed[], point: { x: number; y: number }): Placed | undefined => {
  let best: Placed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const placed of boxes) {
    const dx = Math.max(placed.x - point.x, 0, point.x - placed.x - placed.box.width);
    const dy = Math.max(placed.y - point.y, 0, point.y - placed.y - placed.box.height);
    const distance = dx * dx + dy * dy;
    if (distance < least) [best, least] = [placed, distance];
  }
  return best;
};
