/** How much larger the views are in front of a room: as on a projector, on which their type is that of names being typed. */
import { useSyncExternalStore } from 'react';

/** Height in pixels of a window in which the views have their usual size. */
const USUAL_HEIGHT = 600;
const STEP = 0.05;

/** The factor for a window of that height, never less than 1. */
const presentScaleFor = (height: number): number =>
  Math.max(1, Math.round(height / USUAL_HEIGHT / STEP) * STEP);

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export const usePresentScale = (): number =>
  useSyncExternalStore(onResize, () => presentScaleFor(window.innerHeight));
