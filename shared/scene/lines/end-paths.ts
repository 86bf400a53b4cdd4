/** The boxes on the way to an end of a flow. What did not change from one scene to the next stays the same path. */
import type { Model } from '../../model/model.ts';
import { childWith } from '../query.ts';
import type { PlacedBox, Scene } from '../scene.ts';
import type { Path, Strand } from './strand.ts';

const NO_STRANDS: readonly Strand[] = [];
/** The path to what is around the outermost boxes. */
export const NOWHERE: Path = { boxes: [], last: null, strands: NO_STRANDS };

/** The paths of the last scenes of a model, by the ids of their last boxes. */
type Known = Map<string, { readonly around: Path; readonly path: Path }>;
const knownOf = new WeakMap<Model, Known>();

/**
 * Finds the path to a block or proposal: down to its own box, or to that of the innermost shown block it is in. `NOWHERE` if
 * the scene shows none of them.
 */
export const endPathsIn = (model: Model, scene: Scene): ((id: string) => Path) => {
  const known = knownIn(model);
  const paths = new Map<string, Path>();
  const pathTo = (id: string): Path => {
    const found = paths.get(id);
    if (found) return found;
    // A block that is inside itself, in a file that was never checked, has no path.
    paths.set(id, NOWHERE);
    const outerId = aroundId(model, id);
    const around = outerId === null ? NOWHERE : pathTo(outerId);
    const child = childWith(around.last?.box.children ?? scene.boxes, id);
    const path = child ? pathInside(known, around, child) : around;
    paths.set(id, path);
    return path;
  };
  return pathTo;
};

/** The block or proposal that a block or proposal is directly in. */
const aroundId = (model: Model, id: string): string | null => {
  const block = model.rows.process.get(id);
  return block ? (block.proposalId ?? block.parentId) : (model.rows.proposal.get(id)?.processId ?? null);
};

const knownIn = (model: Model): Known => {
  const known = knownOf.get(model);
  // Those of deleted blocks have to go some time.
  if (known && known.size <= 2 * model.rows.process.size + 1000) return known;
  const made: Known = new Map();
  knownOf.set(model, made);
  return made;
};

const pathInside = (known: Known, around: Path, { box, x, y }: PlacedBox): Path => {
  const [left, top] = [(around.last?.x ?? 0) + x, (around.last?.y ?? 0) + y];
  const before = known.get(box.id);
  const placed = before?.path.last;
  if (before?.around === around && placed?.box === box && placed.x === left && placed.y === top)
    return before.path;
  const last = { box, x: left, y: top, depth: around.boxes.length };
  const path = { boxes: [...around.boxes, last], last, strands: NO_STRANDS };
  known.set(box.id, { around, path });
  return path;
};
