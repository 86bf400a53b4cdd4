/** Where an arrow key leads: the nearest block or place that way, and into or out of exploded blocks. */
import type { Model } from '../../../shared/model/model.ts';
import { ancestorIdsOf, hit, placedBoxOf, type Rect, rectOf } from '../../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../../shared/scene/scene.ts';

/** A block, or, where there is a `variantId`, the place of the grouping `id` in that level-2 process. */
type Stop = { readonly id: string; readonly variantId?: string | undefined };
export type Candidate = Stop & { readonly rect: Rect };

/**
 * The block or place an arrow leads to from `stop`.
 * Down from the header of an exploded block enters it; up from its first row leads back to the header.
 * @param direction of the arrow: one of (±1, 0), (0, ±1).
 */
export const nextInDirection = (
  model: Model,
  scene: Scene,
  stop: Stop,
  [dx, dy]: readonly [number, number],
): Candidate | undefined => {
  const rect = rectOfStop(model, scene, stop);
  if (!rect) return undefined;
  const path = hit(scene, rect.x + 1, rect.y + 1);
  const at = path.findIndex(({ box }) => isAt(box, stop));
  const here = path[at];
  if (!here) return undefined;
  if (dy === 1) {
    const inside = blocksIn(here.box, here)[0];
    if (inside) return inside;
  }
  for (let depth = at; depth >= 0; depth--) {
    const self = path[depth];
    const parent = path[depth - 1];
    if (!self || self.box.kind === 'proposal') continue;
    const siblings = parent ? blocksIn(parent.box, parent) : topBlocks(scene);
    const from = { x: self.x, y: self.y, width: self.box.width, height: self.box.height };
    const next = nearest(
      from,
      siblings.filter((candidate) => !isAt(self.box, candidate)),
      dx,
      dy,
    );
    if (next) return next;
    if (dy === -1 && parent && parent.box.kind !== 'proposal') return candidateOf(parent.box, parent);
  }
  return undefined;
};

/** The same from block to block, passing over places. */
export const nextBlock = (
  model: Model,
  scene: Scene,
  id: string,
  direction: readonly [number, number],
): string | undefined => {
  let next = nextInDirection(model, scene, { id }, direction);
  while (next?.variantId !== undefined) next = nextInDirection(model, scene, next, direction);
  return next?.id;
};

const isAt = (box: SceneBox, { id, variantId }: Stop): boolean =>
  box.id === id && box.variantId === variantId;

const rectOfStop = (model: Model, scene: Scene, { id, variantId }: Stop): Rect | null => {
  if (variantId === undefined) return rectOf(scene, [...ancestorIdsOf(model, id), id]);
  const variant = placedBoxOf(scene, variantId, ancestorIdsOf(model, variantId));
  const found = variant && blocksIn(variant.box, variant).find((each) => each.id === id && each.variantId);
  return found?.rect ?? null;
};

const candidateOf = (box: SceneBox, { x, y }: { x: number; y: number }): Candidate => ({
  id: box.id,
  variantId: box.variantId,
  rect: { x, y, width: box.width, height: box.height },
});

const blocksIn = (box: SceneBox, at: { x: number; y: number }): Candidate[] =>
  box.children.flatMap(({ x, y, box: child }) => {
    const place = { x: at.x + x, y: at.y + y };
    if (child.kind === 'empty') return [];
    if (child.kind === 'proposal') return blocksIn(child, place);
    return [candidateOf(child, place)];
  });

const topBlocks = (scene: Scene): Candidate[] =>
  scene.boxes.map(({ x, y, box }) => candidateOf(box, { x, y }));

const nearest = (
  from: Rect,
  candidates: readonly Candidate[],
  dx: number,
  dy: number,
): Candidate | undefined => {
  let best: Candidate | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const { rect } = candidate;
    const ahead =
      dx === 1
        ? rect.x - (from.x + from.width)
        : dx === -1
          ? from.x - (rect.x + rect.width)
          : dy === 1
            ? rect.y - (from.y + from.height)
            : from.y - (rect.y + rect.height);
    if (ahead < -1) continue;
    const aside =
      dx !== 0 ? gap(from.y, from.height, rect.y, rect.height) : gap(from.x, from.width, rect.x, rect.width);
    const offset = dx !== 0 ? Math.abs(rect.y - from.y) : Math.abs(rect.x - from.x);
    const distance = ahead + aside * 4 + offset * 0.01;
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
};

/** The empty space between two spans; 0 if they overlap. */
const gap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, b - (a + aSize), a - (b + bSize));
