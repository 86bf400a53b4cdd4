/**
 * Two fingers move and zoom the picture wherever they are on the canvas: on blocks, a field, the tools, the minimap. The
 * browser would zoom the whole page there. A finger that remains goes on moving the picture and does nothing else.
 */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import { currentCamera } from '../../state/ports/camera.ts';
import { MAX_ZOOM } from './camera.ts';
import { movedByFingers } from './fingers.ts';

type Point = { readonly x: number; readonly y: number };

export const usePinch = (section: RefObject<HTMLElement | null>): void => {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const element = section.current;
    if (!element) return;
    const fingers = new Map<number, Point>();
    /** From the second finger until the last one is lifted. */
    let isPinching = false;
    const at = ({ clientX, clientY }: PointerEvent): Point => {
      const bounds = (store.getState().domNode ?? element).getBoundingClientRect();
      return { x: clientX - bounds.left, y: clientY - bounds.top };
    };
    const onDown = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') return;
      // The first finger of all: what is still noted was lifted unheard.
      if (event.isPrimary) {
        fingers.clear();
        isPinching = false;
      }
      fingers.set(event.pointerId, at(event));
      if (fingers.size < 2) return;
      isPinching = true;
      currentCamera()?.interrupt();
      // The elements under the fingers may go while the picture moves.
      for (const id of fingers.keys()) if (element.isConnected) capture(element, id);
      event.stopPropagation();
    };
    const onMove = (event: PointerEvent) => {
      if (!fingers.has(event.pointerId)) return;
      const before = [...fingers.values()];
      fingers.set(event.pointerId, at(event));
      if (!isPinching) return;
      event.stopPropagation();
      const limits = { least: store.getState().minZoom, most: MAX_ZOOM };
      void flow.setViewport(movedByFingers(flow.getViewport(), before, [...fingers.values()], limits));
    };
    const onEnd = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId)) return;
      if (isPinching) event.stopPropagation();
      if (fingers.size === 0) isPinching = false;
    };
    const forget = () => {
      fingers.clear();
      isPinching = false;
    };
    const onWheel = (event: WheelEvent) => {
      // On a trackpad a pinch is a wheel with Ctrl. Beside the picture nothing hears it, and the page would be zoomed.
      const pane = element.querySelector('.react-flow__pane');
      if (!event.ctrlKey || !(event.target instanceof Node) || !pane || pane.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      pane.dispatchEvent(new WheelEvent('wheel', event));
    };
    element.addEventListener('pointerdown', onDown, true);
    element.addEventListener('wheel', onWheel, { capture: true, passive: false });
    window.addEventListener('pointermove', onMove, true);
    window.addEventListener('pointerup', onEnd, true);
    window.addEventListener('pointercancel', onEnd, true);
    window.addEventListener('blur', forget);
    return () => {
      element.removeEventListener('pointerdown', onDown, true);
      element.removeEventListener('wheel', onWheel, { capture: true });
      window.removeEventListener('pointermove', onMove, true);
      window.removeEventListener('pointerup', onEnd, true);
      window.removeEventListener('pointercancel', onEnd, true);
      window.removeEventListener('blur', forget);
    };
  }, [flow, store, section]);
};

const capture = (element: Element, pointerId: number): void => {
  try {
    element.setPointerCapture(pointerId);
  } catch {
    // The finger has just been lifted.
  }
};
