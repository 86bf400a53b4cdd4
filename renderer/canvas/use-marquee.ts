/** Selecting by a rectangle: a drag with Shift from the ground. It adds to what is selected; Esc abandons it. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type MouseEvent as ReactMouseEvent, useCallback } from 'react';
import { create } from 'zustand';
import type { Rect } from '../../shared/scene/query.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { useSession } from '../state/session.ts';
import { select } from '../state/view.ts';
import { currentCamera } from './camera.ts';
import { blocksInMarquee, rectBetween } from './marquee.ts';
import { swallowClick } from './swallow-click.ts';

/** The rectangle being drawn, in screen pixels from the canvas's top left corner. */
export const useMarqueeRect = create<{ rect: Rect | null }>(() => ({ rect: null }));

const THRESHOLD_PX = 4;

/** Handler for a press on the ground, to be asked before anything else is. */
export const useMarquee = (getScene: () => Scene) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (down: ReactMouseEvent) => {
      if (down.button !== 0 || !down.shiftKey || !isGround(down.target)) return;
      const bounds = store.getState().domNode?.getBoundingClientRect();
      if (!bounds) return;
      // Else the press would pan, and mark text.
      down.stopPropagation();
      down.preventDefault();
      const origin = { x: down.clientX, y: down.clientY };
      const { selection: before } = useSession.getState();
      let last = origin;
      let frame = 0;
      let isDrawn = false;

      const update = () => {
        frame = 0;
        const from = flow.screenToFlowPosition(origin, { snapToGrid: false });
        const to = flow.screenToFlowPosition(last, { snapToGrid: false });
        const { x, y, width, height } = rectBetween(origin, last);
        useMarqueeRect.setState({ rect: { x: x - bounds.left, y: y - bounds.top, width, height } });
        const found = blocksInMarquee(getScene(), rectBetween(from, to), flow.getZoom());
        const next = [...new Set([...before, ...found])];
        const { selection } = useSession.getState();
        if (next.length !== selection.length || next.some((id, i) => id !== selection[i])) select(next);
      };
      const move = (event: MouseEvent) => {
        last = { x: event.clientX, y: event.clientY };
        if (!isDrawn && Math.hypot(last.x - origin.x, last.y - origin.y) < THRESHOLD_PX) return;
        isDrawn = true;
        if (frame === 0) frame = requestAnimationFrame(update);
      };
      const stop = () => {
        cancelAnimationFrame(frame);
        window.removeEventListener('mousemove', move);
        window.removeEventListener('mouseup', up);
        window.removeEventListener('keydown', onKey, true);
        useMarqueeRect.setState({ rect: null });
      };
      const up = () => {
        stop();
        if (!isDrawn) return;
        update();
        useMarqueeRect.setState({ rect: null });
        swallowClick();
        const chosen = useSession.getState().selection.at(-1);
        if (chosen !== undefined) currentCamera()?.focus(chosen);
      };
      const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        select(before);
        stop();
        window.addEventListener('mouseup', swallowClick, { once: true });
      };
      window.addEventListener('mousemove', move);
      window.addEventListener('mouseup', up);
      window.addEventListener('keydown', onKey, true);
    },
    [flow, store, getScene],
  );
};

/** What is painted, or a passive part of a block's header: everything but blocks themselves and their controls. */
const isGround = (target: EventTarget) =>
  target instanceof Element && target.closest('.react-flow__node, button, textarea, input') === null;
