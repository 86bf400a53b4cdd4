/**
 * On which side a line leaves the exploded blocks around its end: where its way is shortest and nothing stands between.
 * Never at the top, where their titles are.
 */
import type { Placed, Rect } from '../query.ts';
import { middleOf, type Side } from './parts.ts';

const SIDES = ['right', 'bottom', 'left'] as const;
/** What it costs, in units of length, to go around a sibling, and around the block itself. */
const BLOCKED = 72;
const AROUND = 48;
/** A way inside a block counts for more than as long a way outside it. */
const INSIDE = 1.3;

/** A box around an end, with the side on which the line leaves it, and what it leaves for. */
export type Exit = { readonly box: Placed; readonly side: Side; readonly towards: Rect };

/**
 * @param path the boxes on the way to the end, outermost first.
 * @param depth how many of them are around the other end too.
 * @param other where the line goes to, in the scene.
 */
export const exitsOf = (path: readonly Placed[], depth: number, other: Rect): Exit[] => {
  const end = path.at(-1);
  if (!end) return [];
  const inner = rectOf(end);
  const exits: Exit[] = [];
  let towards = other;
  for (const [i, box] of path.slice(depth, -1).entries()) {
    const next = path[depth + i + 1];
    const side = bestSide(box, inner, next, towards);
    exits.push({ box, side, towards });
    towards = { ...doorOf(rectOf(box), inner, side), width: 0, height: 0 };
  }
  return exits;
};

const bestSide = (box: Placed, inner: Rect, next: Placed | undefined, towards: Rect): Side => {
  let best: Side = 'right';
  let least = Number.POSITIVE_INFINITY;
  for (const side of SIDES) {
    const cost =
      costOf(rectOf(box), inner, side, towards) + (isBlocked(box, inner, next, side) ? BLOCKED : 0);
    if (cost < least - 0.5) [best, least] = [side, cost];
  }
  return best;
};

const costOf = (rect: Rect, inner: Rect, side: Side, towards: Rect): number => {
  const door = doorOf(rect, inner, side);
  const from = middleOf(inner, side);
  const out = Math.abs(from.x - door.x) + Math.abs(from.y - door.y);
  const dx = apart(door.x, 0, towards.x, towards.width);
  const dy = apart(door.y, 0, towards.y, towards.height);
  return out * INSIDE + dx + dy + wrap(rect, side, towards);
};

/** What is added where the line leaves on a side that its way does not lead to. */
const wrap = (rect: Rect, side: Side, towards: Rect): number => {
  const isBeside = apart(rect.y, rect.height, towards.y, towards.height) === 0;
  const isOver = apart(rect.x, rect.width, towards.x, towards.width) === 0;
  if (side === 'left' && towards.x + towards.width > rect.x) return AROUND + (isBeside ? rect.height : 0);
  if (side === 'right' && towards.x < rect.x + rect.width) return AROUND + (isBeside ? rect.height : 0);
  if (side === 'bottom' && towards.y < rect.y + rect.height) return AROUND + (isOver ? rect.width : 0);
  return 0;
};

const isBlocked = (box: Placed, inner: Rect, next: Placed | undefined, side: Side): boolean => {
  const { x, y } = middleOf(inner, side);
  return box.box.children.some((child) => {
    if (child.box === next?.box) return false;
    const [left, top] = [box.x + child.x, box.y + child.y];
    const [right, bottom] = [left + child.box.width, top + child.box.height];
    if (side === 'bottom') return left < x && right > x && top >= y - 1;
    if (top >= y || bottom <= y) return false;
    return side === 'left' ? right <= x + 1 : left >= x - 1;
  });
};

const doorOf = (rect: Rect, inner: Rect, side: Side): { x: number; y: number } => {
  const { x, y } = middleOf(inner, side);
  if (side === 'left') return { x: rect.x, y };
  if (side === 'right') return { x: rect.x + rect.width, y };
  return { x, y: rect.y + rect.height };
};

const apart = (a: number, aLength: number, b: number, bLength: number): number =>
  Math.max(0, b - (a + aLength), a - (b + bLength));

const rectOf = ({ x, y, box }: Placed): Rect => ({ x, y, width: box.width, height: box.height });
