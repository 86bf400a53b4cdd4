/** The canvas as gestures ask for it: what scrolls at its edges, and what tells that the picture moved under the pointer. */
import type { useReactFlow, useStoreApi } from '@xyflow/react';
import type { Scene } from '../../../shared/scene/scene.ts';
import type { Course } from '../../ui/gesture/gesture.ts';

type Flow = Pick<ReturnType<typeof useReactFlow>, 'getViewport' | 'setViewport'>;
type Store = ReturnType<typeof useStoreApi>;

/** Hears the pointer of a gesture that has started. Blocks may leave the page while the picture moves; the ground stays. */
export const groundOf = (store: Store): HTMLElement | null =>
  store.getState().domNode?.closest<HTMLElement>('.canvas-ground') ?? null;

/** The parts of a course that every gesture on the picture shares. */
export const onPicture = (
  flow: Flow,
  store: Store,
  getScene: () => Scene,
): Required<Pick<Course, 'area' | 'picture'>> => ({
  area: {
    bounds: () => store.getState().domNode?.getBoundingClientRect(),
    scroll: (by) => {
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport({ x: x - by.x, y: y - by.y, zoom });
    },
  },
  picture: () => [store.getState().transform, getScene()],
});
