/** A point of a scene, in model units, and the points that a line goes through. */
export type Point = { readonly x: number; readonly y: number };

/** A line has at least a beginning. */
export type Points = readonly [Point, ...Point[]];
