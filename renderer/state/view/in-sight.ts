/**
 * Which records this window shows, and what remains selected when that changes. The rule: what is selected is visible, or
 * it isn't selected. A block that the canvas showed and no longer shows is not selected any more, even if the outline
 * still lists it, because the keys of the canvas act on the selection. A block chosen in the outline, which the canvas
 * doesn't show, stays selected while its row is visible.
 */

import { emptyCellsIn, groupingsOf } from '../../../shared/model/cells.ts';
import type { Model } from '../../../shared/model/model.ts';
import { ancestorsOf } from '../../../shared/model/queries/ancestors.ts';
import type { CellKey } from '../session/matrix-cell.ts';
import { blocks, isSameSelection, type Selection, selectedBlocks } from '../session/selection.ts';

/** What the canvas shows: its root (null for the whole model), and the blocks shown as their children. */
type Shown = { readonly rootId: string | null; readonly exploded: ReadonlySet<string> };

export type Sight = Shown & {
  /** Whether the canvas is the view on screen. Other views show what is selected by their own means. */
  readonly isCanvas: boolean;
  /** The blocks unfolded in the outline; null if the outline isn't on screen. */
  readonly unfolded: ReadonlySet<string> | null;
};

/** What of the selection the canvas has shown. */
export type Seen = {
  readonly blocks: ReadonlySet<string>;
  /** The selection, if it is a flow or a place. */
  readonly other: Selection | null;
};
export const NOTHING_SEEN: Seen = { blocks: new Set(), other: null };

/**
 * Answers whether the canvas shows a block: it is the root or inside it, everything between is exploded, and a proposal
 * around it is open. Remembers its answers: ask only while model and view stay as they are.
 */
export const onCanvas = (model: Model, { rootId, exploded }: Shown): ((id: string) => boolean) => {
  const known = new Map<string, boolean>();
  const ask = (id: string): boolean => {
    const answer = known.get(id);
    if (answer !== undefined) return answer;
    // A damaged model could have a block inside itself.
    known.set(id, false);
    const process = model.rows.process.get(id);
    if (!process) return false;
    const { parentId, proposalId } = process;
    const isOpen = proposalId === null || model.rows.proposal.get(proposalId)?.state === 'open';
    const isShown =
      id === rootId ||
      (isOpen &&
        (parentId === null
          ? rootId === null
          : parentId === rootId || (exploded.has(parentId) && ask(parentId))));
    known.set(id, isShown);
    return isShown;
  };
  return ask;
};

/** Whether the outline lists a block: everything around it is unfolded. It doesn't list the blocks of proposals. */
const isListed = (model: Model, unfolded: ReadonlySet<string>, id: string): boolean => {
  const process = model.rows.process.get(id);
  if (process === undefined || process.proposalId !== null) return false;
  return ancestorsOf(model, id).every((each) => each.proposalId === null && unfolded.has(each.id));
};

/** Whether the canvas draws a line for a flow: its ends are inside different blocks that the canvas shows. */
const isFlowOnCanvas = (model: Model, isShown: (id: string) => boolean, id: string): boolean => {
  const flow = model.rows.flow.get(id);
  if (!flow) return false;
  const [source, target] = [flow.sourceId, flow.targetId].map((end) =>
    [...ancestorsOf(model, end).map((each) => each.id), end].filter(isShown),
  );
  const [from, to] = [source?.at(-1), target?.at(-1)];
  if (from === undefined || to === undefined) return false;
  return !source?.includes(to) && !target?.includes(from);
};

const isCellOnCanvas = (
  model: Model,
  { rootId, exploded }: Shown,
  isShown: (id: string) => boolean,
  { groupingId, processId }: CellKey,
): boolean => {
  const variant = model.rows.process.get(processId);
  if (!variant || !isShown(processId) || !(rootId === processId || exploded.has(processId))) return false;
  const groupings = groupingsOf(model, variant.parentId);
  return emptyCellsIn(model, variant, groupings, []).some(({ grouping }) => grouping.id === groupingId);
};

/** What remains selected, and what of it the canvas shows. Returns the same selection if all of it remains. */
export const keepInSight = (
  model: Model,
  selection: Selection,
  sight: Sight,
  seen: Seen,
): { readonly selection: Selection; readonly seen: Seen } => {
  const isShown = onCanvas(model, sight);
  if (selection.kind === 'blocks') {
    const { unfolded } = sight;
    const remains = (id: string) =>
      sight.isCanvas
        ? isShown(id) || (!seen.blocks.has(id) && unfolded !== null && isListed(model, unfolded, id))
        : model.rows.process.has(id);
    const { ids } = selection;
    const kept = ids.every(remains) ? selection : blocks(ids.filter(remains));
    const wasShown = sight.isCanvas ? isShown : (id: string) => seen.blocks.has(id);
    return {
      selection: kept,
      seen: { blocks: new Set(selectedBlocks({ selection: kept }).filter(wasShown)), other: null },
    };
  }
  if (!sight.isCanvas) return { selection, seen };
  const isOnCanvas =
    selection.kind === 'flow'
      ? isFlowOnCanvas(model, isShown, selection.flow.id)
      : isCellOnCanvas(model, sight, isShown, selection.cell);
  // The inspector also selects flows that aren't drawn; those were never seen.
  const wasSeen = seen.other !== null && isSameSelection(selection, seen.other);
  return {
    selection: isOnCanvas || !wasSeen ? selection : blocks([]),
    seen: { blocks: new Set(), other: isOnCanvas ? selection : null },
  };
};
