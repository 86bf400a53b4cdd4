/** The shape that the containers of the canvas take from the window. */
import { useSyncExternalStore } from 'react';
import { type Shape, windowShape } from '../../../shared/scene/arrange/shape.ts';
import { roomEms } from './in-room.ts';

let presented: Shape = { aspect: 1 };

/**
 * The shape of a window of that size in pixels; equal shapes are the same object.
 * @param presenting whether names must be read from afar.
 */
export const shapeOf = (width: number, height: number, presenting: boolean): Shape => {
  if (!presenting || width === 0 || height === 0) return windowShape(width, height);
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
