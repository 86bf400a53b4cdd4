/** Where a drag would put what is dragged: read off the scene, without touching the model. */
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import { ancestorIdsOf, type Placed, pathTo, placedBoxOf, type Rect } from '../../../shared/scene/query.ts';
import type { PlacedBox, Scene } from '../../../shared/scene/scene.ts';
import { say } from '../../../shared/words/messages.ts';
import { quoted } from '../../../shared/words/quoted.ts';
import { drawnAt } from '../camera/visible/visible.ts';
import { at, type Drop, type DropContext, nowhere, type Part, type Point } from './drop-context.ts';
import { dropFree } from './drop-free.ts';
import { words } from './words.ts';

/** Share of a block's length, at either end, in which a drop means "beside" and not "into". */
const BESIDE = 0.25;
const LINE = 3;

/** The drop at a point of the scene, in model units; null if there is nothing that could take it. */
export const dropAt = (context: DropContext, point: Point): Drop | null => {
  const { model, scene, rootId, zoom } = context;
  const path = drawnAt(scene, zoom, point);
  const waiting = path.find(({ box }) => box.kind === 'proposal');
  if (waiting) return intoProposal(context, waiting);
  const blocks = path.filter(({ box }) => box.kind === 'block' || box.kind === 'container');
  // A block that is dragged over its own place in a free container is on its way beside it, not into itself.
  const own = blocks.findIndex(({ box }) => isDragged(context, box.id));
  const outside = own < 0 ? undefined : (blocks[own - 1] ?? null);
  if (outside !== undefined && isPlacedFreely(context, outside))
    return checked(context, dropFree(context, outside, point));
  const target = blocks.at(-1);
  const home = homeNear(context, point);
  if (home && (!target || isAncestor(model, target.box.id, home.box.id)))
    return checked(context, dropFree(context, home, point));
  if (!target) return rootId === null ? checked(context, atTop(context, point)) : null;
  const parent = blocks.at(-2) ?? null;
  const drop = (parent || rootId === null ? besideTarget(context, target, parent, point) : null) ??
    intoTarget(context, target, point) ?? { ...into(model, target) };
  return checked(context, drop);
};

/** The drop by keys: before, after or inside a block. Null if the block isn’t shown. */
export type Side = 'before' | 'after' | 'inside';
export const dropBeside = (context: DropContext, id: string, side: Side): Drop | null => {
  const { model, scene } = context;
  const path = pathTo(scene, id, ancestorIdsOf(model, id));
  const target = path.at(-1);
  if (target?.box.id !== id) return null;
  const waiting = path.find(({ box }) => box.kind === 'proposal');
  if (waiting) return intoProposal(context, waiting);
  const parent = path.at(-2) ?? null;
  if (side === 'inside' || (parent === null && context.rootId !== null))
    return checked(context, into(model, target));
  if (isPlacedFreely(context, parent)) {
    const { x, y, box } = target;
    const point = side === 'after' ? { x: x + box.width + 12, y } : { x, y: y + box.height + 12 };
    const drop = dropFree({ ...context, grabbed: new Map() }, parent, point);
    return checked(context, { ...drop, ...at(model, 'beside', id) });
  }
  if (parent?.box.arrangement === 'flow') return checked(context, alongFlows(context, parent));
  return checked(context, lineAt(context, target, parent, side));
};

const isDragged = ({ dragged, copies }: DropContext, id: string): boolean =>
  dragged.kind === 'blocks' && !copies && dragged.ids.has(id);

/** A container of blocks placed by hand grows where one is dropped beside it, this far away in model units. */
const GROWTH = 160;

/** The container that the blocks come from, if they are placed by hand in it and the point is in it or near. */
const homeNear = ({ model, scene, dragged, copies }: DropContext, { x, y }: Point): Placed | null => {
  if (dragged.kind !== 'blocks' || copies) return null;
  const parents = new Set([...dragged.ids].map((id) => model.rows.process.get(id)?.parentId ?? null));
  const [parentId = null] = parents;
  if (parentId === null || parents.size > 1) return null;
  const home = placedBoxOf(scene, parentId, ancestorIdsOf(model, parentId));
  if (home?.box.arrangement !== 'free') return null;
  const isNear =
    x > home.x - GROWTH &&
    x < home.x + home.box.width + GROWTH &&
    y > home.y &&
    y < home.y + home.box.height + GROWTH;
  return isNear ? home : null;
};

const isAncestor = (model: Model, outer: string, inner: string): boolean =>
  ancestorsOf(model, inner).some(({ id }) => id === outer);

const isPlacedFreely = ({ scene, model }: DropContext, container: Placed | null): boolean =>
  container
    ? container.box.arrangement === 'free'
    : scene.boxes.length > 0 && model.rows.model.get('model')?.layout === 'free';

const checked = (context: DropContext, drop: Part & { refused?: string | null }): Drop => ({
  ...drop,
  refused: drop.refused ?? reasonAgainst(context, drop.parentId),
});

const reasonAgainst = ({ model, dragged, copies }: DropContext, parentId: string | null): string | null => {
  if (parentId === null || dragged.kind !== 'blocks' || copies) return null;
  if (dragged.ids.has(parentId)) return say(words.intoItself);
  return ancestorsOf(model, parentId).some(({ id }) => dragged.ids.has(id)) ? say(words.intoOwnChild) : null;
};

const rectAt = ({ x, y, box }: Placed): Rect => ({ x, y, width: box.width, height: box.height });

/** Only existing blocks can be moved into a proposal. */
const intoProposal = (context: DropContext, proposal: Placed): Drop => {
  const { model, dragged, copies } = context;
  const row = model.rows.proposal.get(proposal.box.id);
  const part: Part = {
    ...nowhere,
    parentId: row?.processId ?? null,
    proposalId: proposal.box.id,
    marks: [{ kind: 'frame', rect: rectAt(proposal) }],
    target: { as: 'proposal', id: null, name: quoted(row?.title ?? '') },
  };
  return dragged.kind === 'blocks' && !copies
    ? checked(context, part)
    : {
        ...part,
        refused: say(words.onlyExisting),
      };
};

const into = (model: Model, target: Placed): Part => ({
  ...nowhere,
  parentId: target.box.id,
  marks: [{ kind: 'frame', rect: rectAt(target) }],
  ...at(model, 'into', target.box.id),
});

/** If flows set the order, a block can be moved in, but not to a position of its own. */
const alongFlows = (context: DropContext, container: Placed): Part & { refused: string | null } => {
  const { model, dragged, copies } = context;
  const isInside =
    dragged.kind === 'blocks' &&
    !copies &&
    [...dragged.ids].every((id) => model.rows.process.get(id)?.parentId === container.box.id);
  return {
    ...into(model, container),
    refused: isInside ? say(words.orderedByFlows) : null,
  };
};

const siblingsIn = (scene: Scene, parent: Placed | null): readonly Placed[] =>
  (parent?.box.children ?? scene.boxes)
    .map(({ x, y, box }) => ({
      box,
      x: (parent?.x ?? 0) + x,
      y: (parent?.y ?? 0) + y,
      depth: (parent?.depth ?? -1) + 1,
    }))
    .filter(({ box }) => box.kind === 'block' || box.kind === 'container');

/**
 * Whether siblings follow each other downwards (a column) or to the right. Macro processes do both: those beside each
 * other to the right, one that has a band to itself downwards.
 */
const isColumn = ({ scene }: DropContext, parent: Placed | null, target: Placed): boolean => {
  if (parent) return parent.box.arrangement === 'column' || parent.box.arrangement === 'columns';
  const index = scene.boxes.findIndex(({ box }) => box.id === target.box.id);
  const isBeside = (other: PlacedBox | undefined) =>
    other !== undefined && other.y < target.y + target.box.height && target.y < other.y + other.box.height;
  return scene.boxes.length > 1 && !isBeside(scene.boxes[index - 1]) && !isBeside(scene.boxes[index + 1]);
};

const besideTarget = (
  context: DropContext,
  target: Placed,
  parent: Placed | null,
  point: Point,
): (Part & { refused?: string | null }) | null => {
  const { box } = target;
  if (isPlacedFreely(context, parent)) return null;
  const isDown = isColumn(context, parent, target);
  const height = box.children.length > 0 ? box.headerHeight : box.height;
  if (box.children.length > 0 && point.y > target.y + height) return null;
  const share = isDown ? (point.y - target.y) / height : (point.x - target.x) / box.width;
  if (share >= BESIDE && share <= 1 - BESIDE) return null;
  if (parent?.box.arrangement === 'flow') return alongFlows(context, parent);
  return lineAt(context, target, parent, share < BESIDE ? 'before' : 'after');
};

const lineAt = (
  context: DropContext,
  target: Placed,
  parent: Placed | null,
  side: 'before' | 'after',
): Part => {
  const { model } = context;
  const parentId = parent?.box.id ?? null;
  const order = childrenOf(model, parentId);
  const index = order.findIndex(({ id }) => id === target.box.id);
  const before = (side === 'before' ? order[index] : order[index + 1])?.id ?? null;
  const { x, y, box } = target;
  const gap = 5;
  const rect = isColumn(context, parent, target)
    ? { x, y: side === 'before' ? y - gap : y + box.height + gap - LINE, width: box.width, height: LINE }
    : { x: side === 'before' ? x - gap : x + box.width + gap - LINE, y, width: LINE, height: box.height };
  return { ...nowhere, parentId, before, marks: [{ kind: 'line', rect }], ...at(model, side, box.id) };
};

/** Inside an exploded block: between the nearest of its children, or where it is dropped; null for its header. */
const intoTarget = (
  context: DropContext,
  target: Placed,
  point: Point,
): (Part & { refused?: string | null }) | null => {
  if (point.y <= target.y + target.box.headerHeight) return null;
  if (isPlacedFreely(context, target)) return dropFree(context, target, point);
  const nearest = nearestTo(siblingsIn(context.scene, target), point);
  if (!nearest) return null;
  if (target.box.arrangement === 'flow') return alongFlows(context, target);
  return beside(context, nearest, target, point);
};

const beside = (context: DropContext, nearest: Placed, parent: Placed | null, point: Point): Part => {
  const { x, y, box } = nearest;
  const isFirst = isColumn(context, parent, nearest)
    ? point.y < y + box.height / 2
    : point.x < x + box.width / 2;
  return lineAt(context, nearest, parent, isFirst ? 'before' : 'after');
};

const atTop = (context: DropContext, point: Point): Part => {
  if (isPlacedFreely(context, null)) return dropFree(context, null, point);
  const nearest = nearestTo(siblingsIn(context.scene, null), point);
  if (nearest) return beside(context, nearest, null, point);
  return nowhere;
};

const nearestTo = (boxes: readonly Placed[], point: Point): Placed | undefined => {
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
