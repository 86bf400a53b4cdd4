/** The boxes on the way to an end of a flow. What did not change from one scene to the next stays the same list. */
import type { Model } from '../../model/model.ts';
import { childWith, type Placed } from '../query.ts';
import type { PlacedBox, Scene, SceneBox } from '../scene.ts';

/** Boxes on the way to one of them, outermost first. */
export type Path = readonly Placed[];
/** The path to what is around the outermost boxes. */
export const NOWHERE: Path = [];

/** The last path to a box, and that to the box around it. */
const known = new WeakMap<SceneBox, { readonly around: Path; readonly path: Path }>();

/**
 * Finds the path to a block or proposal: down to its own box, or to that of the innermost shown block it is in. Empty if the
 * scene shows none of them.
 */
export const endPathsIn = (model: Model, scene: Scene): ((id: string) => Path) => {
  const paths = new Map<string, Path>();
  const into = (around: Path, id: string): Path => {
    const child = childWith(around.at(-1)?.box.children ?? scene.boxes, id);
    return child ? pathInside(around, child) : around;
  };
  const pathTo = (id: string): Path => {
    const found = paths.get(id);
    if (found) return found;
    // A block that is inside itself, in a file that was never checked, has no path.
    paths.set(id, NOWHERE);
    const block = model.rows.process.get(id);
    const outerId = block ? block.parentId : (model.rows.proposal.get(id)?.processId ?? null);
    let around = outerId === null ? NOWHERE : pathTo(outerId);
    if (block?.proposalId != null) around = into(around, block.proposalId);
    const path = into(around, id);
    paths.set(id, path);
    return path;
  };
  return pathTo;
};

const pathInside = (around: Path, { box, x, y }: PlacedBox): Path => {
  const outer = around.at(-1);
  const [left, top] = [(outer?.x ?? 0) + x, (outer?.y ?? 0) + y];
  const before = known.get(box);
  if (before?.around === around) {
    const last = before.path.at(-1);
    if (last?.x === left && last.y === top) return before.path;
  }
  const path = [...around, { box, x: left, y: top, depth: around.length }];
  known.set(box, { around, path });
  return path;
};
