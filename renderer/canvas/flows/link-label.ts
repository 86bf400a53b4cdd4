/** The label of the one link that is looked at: all of it, at the place of its usual label. */

import type { PlacedLabel } from '../../../shared/scene/lines/label-place.ts';
import { labelText } from '../../../shared/scene/lines/label-text.ts';
import type { Link } from './links.ts';

/** Null if there is nothing to say. */
export const labelOver = (
  { label, points }: Pick<Link, 'label' | 'points'>,
  text: string,
): PlacedLabel | null => {
  const [shape] = labelText(text)?.shapes ?? [];
  if (!shape) return null;
  const { x, y } = label ?? middleOf(points);
  return {
    x,
    y,
    lines: shape.lines,
    width: shape.width,
    height: shape.height,
    isClear: true,
    grows: Number.POSITIVE_INFINITY,
  };
};

/** The middle of the longest part of a line. */
const middleOf = (points: Link['points']) => {
  let [longest, best] = [-1, points[0]];
  points.slice(1).forEach((b, i) => {
    const a = points[i] ?? b;
    const length = Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
    if (length > longest) [longest, best] = [length, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
  });
  return best;
};
