import { type PointerEvent, type RefObject, useRef, useState } from 'react';
import { apply } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { moveBlocks } from '../actions/blocks/move-blocks.ts';
import { currentModel, documentStore } from '../state/document/document.ts';
import { movesByDragging } from '../state/guest/guest.ts';
import { selectedBlocks } from '../state/session/selection.ts';
import { sessionStore } from '../state/session/session.ts';
import { select } from '../state/view/select.ts';
import { unfold } from '../state/view/view.ts';
import { followPress } from '../ui/gesture/gesture.ts';
import type { Point } from '../ui/gesture/machine.ts';
import { levelAt } from './indent.ts';
import { type DropPlace, dropAt, isWhereItStands } from './moves.ts';
import { ROW_PX } from './OutlineRow.tsx';
import type { Row } from './rows.ts';

export type OutlineDrag = {
  readonly ids: readonly string[];
  readonly place: DropPlace;
  /** Why the blocks can’t be dropped here; null if they can. */
  readonly problem: string | null;
};
/** Dragging rows of the outline: one `process.move` at its end, nothing if it is cancelled. */
export const useOutlineDrag = (scroller: RefObject<HTMLElement | null>, rows: readonly Row[]) => {
  const [drag, setDrag] = useState<OutlineDrag | null>(null);
  const rowsNow = useRef(rows);
  rowsNow.current = rows;

  const over = (pressedId: string, { x, y }: Point, known: OutlineDrag | null): OutlineDrag | null => {
    const list = scroller.current;
    if (!list) return null;
    const { left, top } = list.getBoundingClientRect();
    const selection = selectedBlocks(sessionStore.getState());
    const ids = selection.includes(pressedId) ? selection : [pressedId];
    const level = levelAt(x - left - 16);
    const at = (y - top + list.scrollTop) / ROW_PX;
    const place = dropAt(currentModel(), rowsNow.current, at, level);
    const isSame = known && known.place.parentId === place.parentId && known.place.before === place.before;
    return { ids, place, problem: isSame ? known.problem : problemOf(ids, place) };
  };

  return {
    drag,
    onRowPointerDown: (event: PointerEvent, id: string) => {
      // A finger scrolls the list.
      if (event.button !== 0 || event.pointerType === 'touch' || documentStore.getState().readOnly) return;
      if (!movesByDragging()) return;
      followPress(event, {
        capture: scroller.current,
        start: () => {
          let shown: OutlineDrag | null = null;
          const show = (next: OutlineDrag | null) => {
            shown = next;
            setDrag(next);
          };
          return {
            area: {
              bounds: () => scroller.current?.getBoundingClientRect(),
              scroll: ({ y }) => {
                if (scroller.current) scroller.current.scrollTop += y;
              },
            },
            picture: () => [scroller.current?.scrollTop, rowsNow.current],
            move: (at) => show(over(id, at, shown)),
            complete: () => {
              const done = shown;
              show(null);
              if (done) drop(done);
            },
            cancel: () => show(null),
          };
        },
      });
    },
  };
};

const drop = ({ ids, place, problem }: OutlineDrag): void => {
  if (problem !== null || isWhereItStands(currentModel(), ids, place)) return;
  const { parentId, before } = place;
  if (!moveBlocks({ type: 'process.move', ids: [...ids], parentId, before })) return;
  if (parentId !== null) unfold(parentId, true);
  select(ids);
};

/** Asks the model itself whether the move would be refused, and why. */
const problemOf = (ids: readonly string[], { parentId, before }: DropPlace): string | null => {
  const outcome = apply(
    currentModel(),
    { type: 'process.move', ids: [...ids], parentId, before },
    { seed: 'a move that is only tried', at: new Date(0).toISOString(), actor: '' },
  );
  return isRefusal(outcome) ? outcome.message : null;
};
