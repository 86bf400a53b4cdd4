/** What a press on the ground of the canvas begins: a marquee or panning. */
import { type MouseEvent, type PointerEvent, useCallback } from 'react';
import type { Scene } from '../../../shared/scene/scene.ts';
import { usePan } from '../camera/use-pan.ts';
import { marksGround, useMarquee } from './use-marquee.ts';

export const useGround = (getScene: () => Scene) => {
  const startMarquee = useMarquee(getScene);
  const startPan = usePan();
  const onPointerDown = useCallback(
    (down: PointerEvent) => {
      if (!startMarquee(down)) startPan(down);
    },
    [startMarquee, startPan],
  );
  return { onPointerDown, onMouseDownCapture };
};

const onMouseDownCapture = (down: MouseEvent): void => {
  // React Flow would pan as well with the middle button, and the browser would scroll by itself.
  const isMiddle = down.button === 1;
  // With Shift the browser would mark text up to here.
  if (!isMiddle && !marksGround(down)) return;
  down.stopPropagation();
  down.preventDefault();
};
