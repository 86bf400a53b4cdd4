/** Changes that are made in this window, as opposed to those that arrive from others. */
import type { Patch } from '../../../shared/model/patch.ts';

type Listener = (patch: Patch, isUndone: boolean) => void;

const listeners = new Set<Listener>();

/** Calls `listener` after each change made here. @returns a function that stops it. */
export const onOwnChange = (listener: Listener): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** @param isUndone whether it was an undo or a redo. */
export const tellOwnChange = (patch: Patch, isUndone: boolean): void => {
  if (patch.length === 0) return;
  for (const listener of listeners) listener(patch, isUndone);
};
