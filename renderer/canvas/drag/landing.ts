/** Where dropped blocks come to stand among others that people placed by hand. */
import { childrenOf } from '../../../shared/model/model.ts';
import { settle, shiftOf } from '../../../shared/scene/arrange/free.ts';
import { type Inside, positionAt } from '../../../shared/scene/free/container.ts';
import { FREE_GAP } from '../../../shared/scene/geometry.ts';
import type { Rect } from '../../../shared/scene/query.ts';
import type { DropContext, Point } from './drop-context.ts';

/** Above this many blocks, skip collision resolution for drops. */
const MAX_SETTLED = 400;

/**
 * Where blocks come to stand once they have these positions: where one that is exploded has pushed others away, their own
 * positions are taken, and the layout may settle a block elsewhere than beside what is shown.
 */
export const landing = (
  context: DropContext,
  inside: Inside,
  wished: readonly Rect[],
  positions: readonly Point[],
): readonly Rect[] => {
  const { model, dragged, copies } = context;
  const ids = dragged.kind === 'blocks' && !copies ? [...dragged.ids] : [];
  const siblings = childrenOf(model, inside.parentId);
  if (siblings.length > MAX_SETTLED) return wished;
  const isWithin = ids.length > 0 && ids.every((id) => siblings.some((sibling) => sibling.id === id));
  const boxes: { rect: Rect; position: Point | null; at: number | null }[] = [];
  for (const { id, x, y } of siblings) {
    const at = ids.indexOf(id);
    if (at >= 0 && !isWithin) continue;
    const rect = at >= 0 ? wished[at] : inside.rects.get(id);
    if (!rect) continue;
    // Blocks that have no place yet are given the one they are shown at where another is moved among them.
    const own = x !== null && y !== null ? { x, y } : isWithin ? positionAt(inside, rect) : null;
    boxes.push({ rect, position: at >= 0 ? (positions[at] ?? null) : own, at: at >= 0 ? at : null });
  }
  if (!isWithin)
    for (const [at, rect] of wished.entries()) boxes.push({ rect, position: positions[at] ?? null, at });
  const all = boxes.map(({ position }) => position);
  const shift = shiftOf(all);
  const landed = [...wished];
  settle(
    boxes.map(({ rect }) => rect),
    FREE_GAP,
    all,
  ).forEach((place, i) => {
    const at = boxes[i]?.at;
    if (at == null || !place) return;
    const { width, height } = place;
    landed[at] = {
      x: inside.origin.x + place.x - shift.x,
      y: inside.origin.y + place.y - shift.y,
      width,
      height,
    };
  });
  return landed;
};
