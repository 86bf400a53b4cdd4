/** Panning: a drag of the ground with the mouse, of anything with the middle button, or with one finger. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback } from 'react';
import { movesByDragging } from '../../state/guest/guest.ts';
import { currentCamera, tellPanned } from '../../state/ports/camera.ts';
import { type Course, followPress, isTaken } from '../../ui/gesture/gesture.ts';
import { groundOf } from './canvas-area.ts';

type Flow = Pick<ReturnType<typeof useReactFlow>, 'getViewport' | 'setViewport'>;

/** Moves the picture with the pointer, from where it was pressed. */
export const panCourse = (flow: Flow, ground: Element | null, origin: { x: number; y: number }): Course => {
  currentCamera()?.interrupt();
  tellPanned();
  ground?.classList.add('panning');
  let last = origin;
  const end = () => ground?.classList.remove('panning');
  return {
    move: (at) => {
      const { x, y, zoom } = flow.getViewport();
      if (at.x !== last.x || at.y !== last.y)
        void flow.setViewport({ x: x + at.x - last.x, y: y + at.y - last.y, zoom });
      last = at;
    },
    complete: end,
    cancel: end,
  };
};

/** Handler for a press anywhere on the ground that no block, dot or field has taken. */
export const usePan = () => {
  const flow = useReactFlow();
  const store = useStoreApi();
  return useCallback(
    (down: PointerEvent) => {
      if (isTaken(down.pointerId) || !canPan(down)) return;
      const ground = groundOf(store);
      const origin = { x: down.clientX, y: down.clientY };
      followPress(down, {
        capture: ground,
        start: () => panCourse(flow, ground, origin),
        // Released without a movement it opens the menu.
        hold: () => {},
      });
    },
    [flow, store],
  );
};

const canPan = ({ button, target, pointerType }: PointerEvent): boolean => {
  if (!(target instanceof Element) || target.closest('textarea, input, select')) return false;
  if (pointerType === 'touch') return true;
  if (button === 1) return true;
  // What a drag doesn’t move, it pans.
  if (!movesByDragging()) return button === 0 && !target.closest('button, .flow-dot');
  return button === 0 && target.closest('.react-flow__pane') !== null && !target.closest('.nopan, button');
};
