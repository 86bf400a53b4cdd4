/** Performs a drop as one change, selects what was dropped, and announces the outcome. */
import type { Applied } from '../../../shared/model/apply.ts';
import { outermost } from '../../../shared/model/clip/clip.ts';
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { positionsOfUnplaced } from '../../../shared/scene/free/container.ts';
import { say } from '../../../shared/words/messages.ts';
import { insertPattern, keepingPlacesOf, topsOf } from '../../actions/blocks/insert-pattern.ts';
import { moveBlocks } from '../../actions/blocks/move-blocks.ts';
import { currentModel, perform } from '../../state/document/document.ts';
import { startCapture } from '../../state/editing/capture.ts';
import { currentCamera } from '../../state/ports/camera.ts';
import { announce } from '../../state/session/announce.ts';
import { insideNow } from '../../state/view/positions-now.ts';
import { select } from '../../state/view/select.ts';
import { spoken } from '../../state/view/spoken.ts';
import { isShown } from '../../state/view/view.ts';
import type { DragState } from './drag-state.ts';
import type { Dragged, Drop } from './drop-context.ts';
import { words } from './words.ts';

export const carryOut = ({ dragged, copies, drop, label }: DragState): void => {
  if (!drop || drop.refused) return;
  if (dragged.kind === 'process') startCapture(drop.parentId, drop.before, 'canvas', drop.positions[0]);
  else if (dragged.kind === 'pattern') insertPattern(dragged.pattern, drop);
  else putBlocks({ dragged, copies, label, drop });
};

type BlocksPut = { dragged: Dragged & { kind: 'blocks' }; copies: boolean; label: string; drop: Drop };

const putBlocks = ({ dragged, copies, label, drop }: BlocksPut): void => {
  const ids = [...dragged.ids];
  const done = copies ? copy(ids, drop) : move(ids, drop);
  if (!done) return;
  const dropped = copies ? topsOf(done) : ids;
  select(dropped);
  const held = copies ? dropped[0] : dragged.held;
  // Blocks that were dropped into a collapsed block are hidden: the focus goes to that block.
  const isVisible = held !== undefined && isShown(currentModel(), held);
  const focused = isVisible ? held : drop.parentId;
  if (focused != null) currentCamera()?.focus(focused);
  const { as, id, name } = drop.target;
  // Its code may have changed with the drop.
  const current = id === null ? name : spoken(currentModel(), id);
  announce(say(copies ? words.copied : words.moved, { as, blocks: label, name: current }));
};

const move = (ids: readonly string[], { parentId, proposalId, before, positions }: Drop): Applied | null => {
  const model = currentModel();
  if (proposalId !== null) return moveBlocks({ type: 'process.move', ids: [...ids], parentId, proposalId });
  const isWithin = ids.every((id) => {
    const block = model.rows.process.get(id);
    return block?.parentId === parentId && block.proposalId === null;
  });
  if (!isWithin)
    return keepingPlacesOf(parentId, () =>
      moveBlocks({ type: 'process.move', ids: [...ids], parentId, before, positions: [...positions] }),
    );
  if (positions.length === 0)
    return isThereAlready(model, ids, parentId, before)
      ? null
      : moveBlocks({ type: 'process.move', ids: [...ids], parentId, before });
  const inside = insideNow(parentId);
  const moved = ids.flatMap((id, i) => {
    const position = positions[i];
    return position ? [{ id, ...position }] : [];
  });
  const still = inside ? positionsOfUnplaced(model, inside).filter(({ id }) => !ids.includes(id)) : [];
  return keepingPlacesOf(parentId, () => perform({ type: 'process.place', places: [...moved, ...still] }));
};

/** Whether blocks are dropped where they already are together, so that there is nothing to undo. */
const isThereAlready = (
  model: Model,
  ids: readonly string[],
  parentId: string | null,
  before: string | null,
): boolean => {
  const moving = new Set(ids);
  const order = childrenOf(model, parentId).map(({ id }) => id);
  const first = order.findIndex((id) => moving.has(id));
  const isTogether = order.slice(first, first + ids.length).every((id) => moving.has(id));
  const at = before === null ? order.length : order.indexOf(before);
  return isTogether && at >= first && at <= first + ids.length;
};

const copy = (ids: readonly string[], { parentId, before, positions }: Drop): Applied | null => {
  const positionOf = new Map(ids.map((id, i) => [id, positions[i]]));
  const ordered = outermost(currentModel(), ids).map(({ id }) => id);
  return keepingPlacesOf(parentId, () =>
    perform({
      type: 'process.duplicate',
      ids: ordered,
      to: { parentId, before },
      positions: ordered.flatMap((id) => positionOf.get(id) ?? []),
    }),
  );
};
