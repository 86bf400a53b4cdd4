/** The positions of a slide’s parts, in points. */
import type { Place } from '../drawingml/shapes.ts';

export type Geometry = {
  readonly slide: { readonly width: number; readonly height: number };
  /** The ancestors of the slide’s block, under its title. */
  readonly trail: Place;
  /** The content of the slide. */
  readonly content: Place;
  /** For the line at the foot, if the layout has no placeholder for it. */
  readonly footer: Place;
  /** The room for a logo. */
  readonly logo: Place;
};

/** The placeholder of the title on our own master. */
export const TITLE: Place = { x: 36, y: 20, width: 888, height: 54 };

/** Our own slides: 16 by 9, with a title of 54 points. */
export const OWN_GEOMETRY: Geometry = {
  slide: { width: 960, height: 540 },
  trail: { x: 36, y: 76, width: 888, height: 22 },
  content: { x: 36, y: 118, width: 888, height: 378 },
  footer: { x: 36, y: 506, width: 808, height: 22 },
  logo: { x: 852, y: 502, width: 72, height: 28 },
};

const TRAIL = 22;
const TRAIL_GAP = 8;
const FOOTER = 22;
const LOGO = 72;

/** What needs room of the area that is free: a line at the foot, a logo beside the ancestors. */
export type Needs = { readonly hasFooter: boolean; readonly hasLogo: boolean };

export const geometryIn = (
  slide: Geometry['slide'],
  area: Place,
  { hasFooter, hasLogo }: Needs,
): Geometry => {
  const foot = hasFooter ? FOOTER : 0;
  const above = TRAIL + TRAIL_GAP;
  const logoWidth = Math.min(LOGO, area.width / 3);
  return {
    slide,
    trail: { ...area, height: TRAIL, width: area.width - (hasLogo ? logoWidth + TRAIL_GAP : 0) },
    logo: { x: area.x + area.width - logoWidth, y: area.y, width: logoWidth, height: TRAIL },
    content: { ...area, y: area.y + above, height: Math.max(1, area.height - above - foot) },
    footer: { ...area, y: area.y + area.height - FOOTER, height: FOOTER },
  };
};

/** The position of a picture that is as large as its room allows, at the right end of it. */
export const atRight = (room: Place, picture: { readonly width: number; readonly height: number }): Place => {
  const scale = Math.min(room.width / picture.width, room.height / picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  return { x: room.x + room.width - width, y: room.y + (room.height - height) / 2, width, height };
};

/**
 * The largest rectangle inside `bounds` that none of `obstacles` touches, each of which keeps `gap` around it; null if they cover
 * all of it. Costs the cube of their number.
 */
export const largestFree = (bounds: Place, obstacles: readonly Place[], gap: number): Place | null => {
  const right = bounds.x + bounds.width;
  const bottom = bounds.y + bounds.height;
  const around = obstacles.map(({ x, y, width, height }) => ({
    left: x - gap,
    top: y - gap,
    right: x + width + gap,
    bottom: y + height + gap,
  }));
  const inside = (y: number): boolean => y > bounds.y && y < bottom;
  const edges = [
    ...new Set([bounds.y, bottom, ...around.flatMap((each) => [each.top, each.bottom]).filter(inside)]),
  ].sort((a, b) => a - b);
  let best: Place | null = null;
  const consider = (x: number, y: number, width: number, height: number): void => {
    if (width > 0 && height > 0 && width * height > (best ? best.width * best.height : 0))
      best = { x, y, width, height };
  };
  for (const [i, top] of edges.entries())
    for (const low of edges.slice(i + 1)) {
      const between = around
        .filter((each) => each.top < low && each.bottom > top)
        .sort((a, b) => a.left - b.left);
      let from = bounds.x;
      for (const each of between) {
        consider(from, top, Math.min(each.left, right) - from, low - top);
        from = Math.max(from, each.right);
      }
      consider(from, top, right - from, low - top);
    }
  return best;
};
