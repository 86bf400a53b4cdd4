/** A point of a scene, in model units, and the points that a line goes through. */
export type Point = { readonly x: number; readonly y: number };

/** A line has at least a beginning. */
export type Points = readonly [Point, ...Point[]];

/** Whether there are points enough for a line. */
export const isLine = (points: readonly Point[]): points is Points => points.length > 0;

/** The same points as a line. Throws if there are none: whoever draws one has its beginning. */
export const lineOf = (points: readonly Point[]): Points => {
  if (!isLine(points)) throw new Error('A line without points.');
  return points;
};
