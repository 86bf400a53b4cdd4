/** Where an arrow key leads: the nearest block that way, and into or out of exploded ones. */
import type { Model } from '../../shared/model/model.ts';
import { aroundOf, hit, type Rect, rectOf } from '../../shared/scene/query.ts';
import type { Scene, SceneBox } from '../../shared/scene/scene.ts';

type Candidate = { readonly id: string; readonly rect: Rect };

/**
 * The block an arrow leads to from `id`.
 * Down from the header of an exploded block enters it; up from its first row leads back to the header.
 * @param direction of the arrow: one of (±1, 0), (0, ±1).
 */
export const nextInDirection = (
  model: Model,
  scene: Scene,
  id: string,
  [dx, dy]: readonly [number, number],
): string | undefined => {
  const rect = rectOf(scene, [...aroundOf(model, id), id]);
  if (!rect) return undefined;
  const path = hit(scene, rect.x + 1, rect.y + 1);
  const at = path.findIndex(({ box }) => box.id === id);
  const here = path[at];
  if (!here) return undefined;
  if (dy === 1) {
    const inside = blocksIn(here.box, here)[0];
    if (inside) return inside.id;
  }
  for (let depth = at; depth >= 0; depth--) {
    const self = path[depth];
    const parent = path[depth - 1];
    if (!self || self.box.kind === 'proposal') continue;
    const siblings = parent ? blocksIn(parent.box, parent) : topBlocks(scene);
    const from = { x: self.x, y: self.y, width: self.box.width, height: self.box.height };
    const next = nearest(
      from,
      siblings.filter((candidate) => candidate.id !== self.box.id),
      dx,
      dy,
    );
    if (next) return next.id;
    if (dy === -1 && parent && parent.box.kind !== 'proposal') return parent.box.id;
  }
  return undefined;
};

const blocksIn = (box: SceneBox, at: { x: number; y: number }): Candidate[] =>
  box.children.flatMap(({ x, y, box: child }) => {
    const place = { x: at.x + x, y: at.y + y };
    if (child.kind === 'empty') return [];
    if (child.kind === 'proposal') return blocksIn(child, place);
    return [{ id: child.id, rect: { ...place, width: child.width, height: child.height } }];
  });

const topBlocks = (scene: Scene): Candidate[] =>
  scene.boxes.map(({ x, y, box }) => ({ id: box.id, rect: { x, y, width: box.width, height: box.height } }));

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

/** The empty space between two spans; 0 where they overlap. */
const gap = (a: number, aSize: number, b: number, bSize: number): number =>
  Math.max(0, b - (a + aSize), a - (b + bSize));
