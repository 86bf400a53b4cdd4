/** The grid on screen, for actions that are performed from elsewhere than its keys. */
import type { RefObject } from 'react';
import type { GridFocus } from './grid-focus.ts';

type Mounted = { readonly focus: RefObject<GridFocus>; focusGrid(): void };
let mounted: Mounted | null = null;

export const mountGrid = (grid: Mounted): (() => void) => {
  mounted = grid;
  return () => {
    if (mounted === grid) mounted = null;
  };
};

export const currentGrid = (): Mounted | null => mounted;
