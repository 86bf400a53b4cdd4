/** Dragging the end of a flow, new or reconnected, from a dot to another block. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useCallback, useEffect, useRef } from 'react';
import type { Scene } from '../../../../shared/scene/scene.ts';
import { currentModel } from '../../../state/document/document.ts';
import {
  abandonDrawing,
  aimAt,
  type Drawing,
  finishDrawing,
  startDrawing,
} from '../../../state/editing/link-state.ts';
import { followPress } from '../../../ui/gesture/gesture.ts';
import { groundOf, onPicture } from '../../camera/canvas-area.ts';
import { drawnAt } from '../../camera/visible/visible.ts';

export type LinkStart = Pick<Drawing, 'end' | 'fixedId' | 'flowId'>;

/** Handler for a press on a dot. */
export const useLinkDrag = (scene: Scene): ((down: PointerEvent, start: LinkStart) => void) => {
  const flow = useReactFlow();
  const store = useStoreApi();
  const onScreen = useRef(scene);
  useEffect(() => {
    onScreen.current = scene;
  }, [scene]);
  return useCallback(
    (down, start) => {
      if (down.button !== 0) return;
      down.preventDefault();
      down.stopPropagation();
      const getScene = () => onScreen.current;
      followPress(down, {
        capture: groundOf(store),
        start: () => {
          startDrawing({ by: 'pointer', ...start });
          return {
            ...onPicture(flow, store, getScene),
            move: (at) => {
              const point = flow.screenToFlowPosition(at, { snapToGrid: false });
              aimAt(blockAt(getScene(), flow.getZoom(), point), point);
            },
            complete: () => {
              finishDrawing();
              abandonDrawing();
            },
            cancel: abandonDrawing,
          };
        },
      });
    },
    [flow, store],
  );
};

/** The innermost block that is drawn at a point of the scene; null on the ground. */
export const blockAt = (scene: Scene, zoom: number, point: { x: number; y: number }): string | null => {
  const { process } = currentModel().rows;
  return drawnAt(scene, zoom, point).findLast(({ box }) => process.has(box.id))?.box.id ?? null;
};
