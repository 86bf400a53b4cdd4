/** Shows the blocks that a change added, and gives them the focus. */
import type { Applied } from '../../shared/model/apply.ts';
import type { Patch } from '../../shared/model/patch.ts';
import { currentModel } from '../state/document/document.ts';
import { currentCamera } from '../state/ports/camera.ts';
import { select } from '../state/view/select.ts';
import { reveal } from '../state/view/view.ts';

/** Ids of the outermost blocks that a change added. */
export const newTops = (patch: Patch): string[] => {
  const added = new Map<string, string | null>();
  for (const change of patch)
    if (change.op === 'put' && change.table === 'process') added.set(change.row.id, change.row.parentId);
  return [...added.keys()].filter((id) => !added.has(added.get(id) ?? ''));
};

/** Selects the outermost blocks that a change added, brings them into view, and returns their ids. */
export const showNew = (applied: Applied | null): string[] => {
  const tops = newTops(applied?.patch ?? []);
  const [first, ...others] = tops;
  if (first === undefined) return [];
  reveal(currentModel(), first);
  // Keys act on the block that was selected last. Make that the first one.
  select([...others, first]);
  currentCamera()?.show(first, others);
  focusOnCanvas(first);
  return tops;
};

/** Focuses a block on the canvas, unless the outline has the focus. */
export const focusOnCanvas = (id: string): void => {
  if (!document.activeElement?.closest('[role=tree]')) currentCamera()?.focus(id);
};
