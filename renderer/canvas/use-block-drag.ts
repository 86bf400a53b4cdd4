/** Dragging blocks: past a few pixels a press becomes a drag; Esc abandons it; the edges of the canvas scroll. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback } from 'react';
import type { Scene } from '../../shared/scene/scene.ts';
import { currentModel, perform } from '../state/document.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { currentCamera } from './camera.ts';
import { useDrag } from './drag-state.ts';
import { dropAt } from './drop.ts';

const THRESHOLD_PX = 5;
const EDGE_PX = 36;
const SCROLL_PX = 12;

/** Handler for a press on a block. `getScene` gives the scene on screen at the time of the drop. */
export const useBlockDrag = (getScene: () => Scene) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (id: string, down: ReactPointerEvent) => {
      if (down.button !== 0 || isControl(down.target)) return;
      const origin = { x: down.clientX, y: down.clientY };
      let last = origin;
      let dragging = false;
      let frame = 0;

      const start = () => {
        dragging = true;
        const { selection } = useSession.getState();
        const ids = selection.includes(id) ? selection : [id];
        if (ids.length === 1) select(ids);
        const name = currentModel().rows.process.get(id)?.name ?? '';
        useDrag.setState({
          drag: { ids, label: ids.length === 1 ? name : `${ids.length} blocks`, x: 0, y: 0, drop: null },
        });
        document.body.classList.add('dragging');
        frame = requestAnimationFrame(scrollAtEdges);
      };
      const update = () => {
        const { drag } = useDrag.getState();
        const bounds = store.getState().domNode?.getBoundingClientRect();
        if (!drag || !bounds) return;
        const point = flow.screenToFlowPosition(last, { snapToGrid: false });
        const drop = dropAt(currentModel(), getScene(), useSession.getState().rootId, drag.ids, point);
        useDrag.setState({ drag: { ...drag, x: last.x - bounds.left, y: last.y - bounds.top, drop } });
      };
      const scrollAtEdges = () => {
        const bounds = store.getState().domNode?.getBoundingClientRect();
        if (bounds) {
          const dx = edgePush(last.x - bounds.left, bounds.width);
          const dy = edgePush(last.y - bounds.top, bounds.height);
          if (dx !== 0 || dy !== 0) {
            const { x, y, zoom } = flow.getViewport();
            void flow.setViewport({ x: x + dx, y: y + dy, zoom });
            update();
          }
        }
        frame = requestAnimationFrame(scrollAtEdges);
      };
      const move = (event: PointerEvent) => {
        last = { x: event.clientX, y: event.clientY };
        if (!dragging && Math.hypot(last.x - origin.x, last.y - origin.y) < THRESHOLD_PX) return;
        if (!dragging) start();
        update();
      };
      const stop = () => {
        cancelAnimationFrame(frame);
        document.body.classList.remove('dragging');
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', up);
        window.removeEventListener('pointercancel', stop);
        window.removeEventListener('keydown', onKey, true);
        useDrag.setState({ drag: null });
      };
      const up = () => {
        const { drag } = useDrag.getState();
        stop();
        const drop = drag?.drop;
        if (!dragging || !drag || !drop || drop.refused) return;
        const { parentId, before } = drop;
        const done = perform({ type: 'process.move', ids: [...drag.ids], parentId, before });
        if (done) select(drag.ids);
        currentCamera()?.focus(id);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape' || !dragging) return;
        event.preventDefault();
        event.stopPropagation();
        stop();
      };
      window.addEventListener('pointermove', move);
      window.addEventListener('pointerup', up);
      window.addEventListener('pointercancel', stop);
      window.addEventListener('keydown', onKey, true);
    },
    [flow, store, getScene],
  );
};

const isControl = (target: EventTarget) =>
  target instanceof Element && target.closest('button, textarea, input, select') !== null;

const edgePush = (at: number, size: number): number =>
  at < EDGE_PX ? SCROLL_PX : at > size - EDGE_PX ? -SCROLL_PX : 0;
