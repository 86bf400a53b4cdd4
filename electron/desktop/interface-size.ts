/** Sizes of the whole interface, apart from the zoom of the canvas. */
import type { InterfaceSizeStep } from '../../shared/api/bridge.ts';

/** Factors that browsers zoom by. At the largest, the smallest window still has room for one panel beside the canvas. */
const SIZES: readonly number[] = [0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

export const MIN_INTERFACE_SIZE = 0.75;
export const MAX_INTERFACE_SIZE = 2;
const DEFAULT_SIZE = 1;

/** The next size; the same if there is none in that direction. A size that is none of these goes to its neighbour. */
export const steppedSize = (size: number, step: InterfaceSizeStep): number => {
  if (step === 'default') return DEFAULT_SIZE;
  const next = step === 'larger' ? SIZES.find((each) => each > size) : SIZES.findLast((each) => each < size);
  return next ?? size;
};
