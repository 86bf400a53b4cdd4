import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { apply } from '../../shared/model/apply.ts';
import { isRefusal } from '../../shared/model/command.ts';
import { currentModel, perform, useDocument } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select, unfold } from '../state/view.ts';
import { type DropPlace, dropAt, isWhereItStands } from './moves.ts';
import { INDENT_PX, ROW_PX } from './OutlineRow.tsx';
import type { Row } from './rows.ts';

/** A press becomes a drag once the pointer went this far, in px. */
const THRESHOLD_PX = 5;
/** The list scrolls while the pointer is this near to its edge, and by so much a frame at the very edge. */
const EDGE_PX = 32;
const SCROLL_PX = 14;

export type OutlineDrag = {
  readonly ids: readonly string[];
  readonly place: DropPlace;
  /** Why the blocks can't be dropped here; null where they can. */
  readonly problem: string | null;
};
type Press = { id: string; x: number; y: number; pointerId: number };

/** Dragging rows of the outline: one `process.move` at its end, nothing where Esc abandons it. */
export const useOutlineDrag = (scroller: RefObject<HTMLElement | null>, rows: readonly Row[]) => {
  const [drag, setDrag] = useState<OutlineDrag | null>(null);
  const press = useRef<Press | null>(null);
  const current = useRef<{ drag: OutlineDrag | null; rows: readonly Row[]; wasDragged: boolean }>({
    drag: null,
    rows,
    wasDragged: false,
  });
  current.current.rows = rows;

  const show = (next: OutlineDrag | null) => {
    current.current.drag = next;
    setDrag(next);
  };
  const stop = () => {
    press.current = null;
    show(null);
  };

  const over = (x: number, y: number) => {
    const list = scroller.current;
    const from = press.current;
    if (!list || !from) return;
    const { left, top } = list.getBoundingClientRect();
    const { selection } = useSession.getState();
    const ids = selection.includes(from.id) ? selection : [from.id];
    const level = Math.round((x - left - 24) / INDENT_PX) + 1;
    const at = (y - top + list.scrollTop) / ROW_PX;
    const place = dropAt(currentModel(), current.current.rows, at, level);
    const known = current.current.drag;
    const isSame = known && known.place.parentId === place.parentId && known.place.before === place.before;
    show({ ids, place, problem: isSame ? known.problem : problemOf(ids, place) });
  };

  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      press.current = null;
      current.current.drag = null;
      setDrag(null);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isDragging]);

  const pointerAt = useRef({ x: 0, y: 0 });
  const overLatest = useRef(over);
  overLatest.current = over;
  useEffect(() => {
    if (!isDragging) return;
    let frame = requestAnimationFrame(function scroll() {
      frame = requestAnimationFrame(scroll);
      const list = scroller.current;
      if (!list) return;
      const { top, bottom } = list.getBoundingClientRect();
      const { x, y } = pointerAt.current;
      const near = y < top + EDGE_PX ? y - top - EDGE_PX : Math.max(0, y - bottom + EDGE_PX);
      if (near === 0) return;
      const before = list.scrollTop;
      list.scrollTop += (Math.max(-EDGE_PX, Math.min(EDGE_PX, near)) / EDGE_PX) * SCROLL_PX;
      if (list.scrollTop !== before) overLatest.current(x, y);
    });
    return () => cancelAnimationFrame(frame);
  }, [isDragging, scroller]);

  return {
    drag,
    /** Whether the press that ends now was a drag, and its click therefore none. */
    takeWasDragged: () => {
      const { wasDragged } = current.current;
      current.current.wasDragged = false;
      return wasDragged;
    },
    onRowPointerDown: (event: PointerEvent, id: string) => {
      current.current.wasDragged = false;
      if (event.button !== 0 || event.pointerType === 'touch' || useDocument.getState().readOnly) return;
      press.current = { id, x: event.clientX, y: event.clientY, pointerId: event.pointerId };
    },
    onPointerMove: (event: PointerEvent) => {
      const from = press.current;
      if (!from) return;
      const { clientX: x, clientY: y } = event;
      pointerAt.current = { x, y };
      if (!current.current.drag) {
        if (Math.hypot(x - from.x, y - from.y) < THRESHOLD_PX) return;
        scroller.current?.setPointerCapture(from.pointerId);
        current.current.wasDragged = true;
      }
      over(x, y);
    },
    onPointerUp: () => {
      const done = current.current.drag;
      stop();
      if (!done || done.problem !== null) return;
      const { parentId, before } = done.place;
      if (isWhereItStands(currentModel(), done.ids, done.place)) return;
      if (!perform({ type: 'process.move', ids: [...done.ids], parentId, before })) return;
      if (parentId !== null) unfold(parentId, true);
      select(done.ids);
    },
    onPointerCancel: stop,
  };
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
