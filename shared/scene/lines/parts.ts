/** A line inside one container: what it begins and ends at. All in the coordinates of the container's children. */

import type { Rect } from '../query.ts';
import type { LabelText } from './label-text.ts';
import type { Point, Points } from './points.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export type End =
  /** A child, on whichever side is best. */
  | { readonly kind: 'box'; readonly rect: Rect }
  /** Where a line comes out of a child. */
  | { readonly kind: 'door'; readonly rect: Rect; readonly at: Point; readonly side: Side }
  /** The container's own border: as near as can be to the stretch, along the side, from `least` to `most`. */
  | { readonly kind: 'edge'; readonly side: Side; readonly least: number; readonly most: number };

export type Part = {
  readonly key: string;
  readonly from: End;
  readonly to: End;
  /** The line, where the arrangement laid it already. */
  readonly laid: Points | undefined;
  /** What is to be written on it. */
  readonly label: LabelText | null;
  /** Whether that is written outside this container, and here only if there is no room for it there. */
  readonly isSpare: boolean;
};

/** Whether a line runs up or down where it meets a side. */
export const isUpright = (side: Side): boolean => side === 'top' || side === 'bottom';

/** The middle of a side. */
export const middleOf = ({ x, y, width, height }: Rect, side: Side): Point => {
  switch (side) {
    case 'left':
      return { x, y: y + height / 2 };
    case 'right':
      return { x: x + width, y: y + height / 2 };
    case 'top':
      return { x: x + width / 2, y };
    case 'bottom':
      return { x: x + width / 2, y: y + height };
  }
};
