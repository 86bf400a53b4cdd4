/** The shape that the containers of the canvas take from the window. */
import { useSyncExternalStore } from 'react';
import type { Shape } from '../../../shared/scene/arrange/shape.ts';
import { roomEms } from './in-room.ts';

/** Windows of about the same shape get the same picture: it is not laid out again with each pixel by which one is resized. */
const SHAPES: readonly { readonly upTo: number; readonly shape: Shape }[] = [
  { upTo: 0.85, shape: { aspect: 0.7 } },
  { upTo: 1.2, shape: { aspect: 1 } },
  { upTo: 1.45, shape: { aspect: 4 / 3 } },
  { upTo: 2, shape: { aspect: 1.6 } },
  { upTo: Number.POSITIVE_INFINITY, shape: { aspect: 2.2 } },
];
const [FIRST] = SHAPES;

let presented: Shape = { aspect: 1 };

/**
 * The shape of a window of that size in pixels; equal shapes are the same object.
 * @param presenting whether names must be read from afar.
 */
export const shapeOf = (width: number, height: number, presenting: boolean): Shape => {
  const near = (SHAPES.find(({ upTo }) => width / height <= upTo) ?? FIRST)?.shape ?? presented;
  if (!presenting || width === 0 || height === 0) return near;
  const ems = roomEms({ width, height });
  const aspect = width / height;
  const isSame =
    presented.aspect === aspect && presented.ems?.width === ems.width && presented.ems.height === ems.height;
  if (!isSame) presented = { aspect, ems };
  return presented;
};

const onResize = (listener: () => void) => {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
};

export const useWindowShape = (presenting: boolean): Shape =>
  useSyncExternalStore(onResize, () => shapeOf(window.innerWidth, window.innerHeight, presenting));
