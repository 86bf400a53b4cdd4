/** Long work on the window's own thread, in slices between which the window draws and listens. */

import type { Progress } from '../../shared/steps/steps.ts';

/** Milliseconds of a slice: what is left of a frame after its painting. */
const SLICE_MS = 8;

export type Watched = {
  /** Aborting it cancels the work; the promise is then rejected with its reason. */
  readonly signal: AbortSignal;
  /** Receives the share of the work that is done, 0 to 1. */
  readonly onProgress: (done: number) => void;
};

/** Does the steps of some work, and resolves to its result. */
export const inSlices = async <T>(work: Progress<T>, { signal, onProgress }: Watched): Promise<T> => {
  signal.throwIfAborted();
  let end = performance.now() + SLICE_MS;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    onProgress(step.value);
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    end = performance.now() + SLICE_MS;
  }
};
