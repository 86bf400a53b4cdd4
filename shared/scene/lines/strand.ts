/** A line of a scene before and after it is laid: the flows between two boxes, and where they are drawn. */
import type { Flow } from '../../model/records.ts';
import type { Placed } from '../query.ts';
import type { PlacedLabel } from './label-place.ts';
import type { Plan } from './plan.ts';
import type { Points } from './points.ts';

/** The flows that begin and end at the same two boxes. */
export type Strand = {
  /** The ids of both ends, in the order of the flows. */
  readonly key: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly flows: readonly [Flow, ...Flow[]];
  /** The boxes on the way to its ends, outermost first. */
  readonly source: readonly Placed[];
  readonly target: readonly Placed[];
  /** How many boxes are around both ends. */
  readonly depth: number;
  readonly memory: StrandMemory;
};

/** A strand as it is drawn, in the coordinates of the scene. */
export type Route = {
  readonly strand: Strand;
  /** From the edge of the source to the edge of the target; the arrow stands at the last point. */
  readonly points: Points;
  /** What is written on it, at its full length. */
  readonly text: string;
  readonly label: PlacedLabel | null;
};

/** What was found out about a strand, for the next scene with it. Kept with it: a map by strands costs more than it saves. */
type StrandMemory = {
  written: { readonly revision: number; readonly epoch: number; readonly text: string } | null;
  /** Its line, with the plans of the containers that it runs in. */
  drawn: { readonly along: readonly Plan[]; readonly route: Route } | null;
};

/** The way to a box of a scene. */
export type Path = {
  /** The boxes on the way, outermost first, down to the last one. */
  readonly boxes: readonly Placed[];
  readonly last: Placed | null;
  /** The strands that were found to begin at the last box. */
  strands: readonly Strand[];
};
