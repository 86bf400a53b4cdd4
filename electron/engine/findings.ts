/** Where the checks find something in a model, looked for in the engine so that no window has to. */
import { setImmediate } from 'node:timers/promises';
import { createChecker, type FoundAt } from '../../shared/model/checks/checker.ts';
import type { Model } from '../../shared/model/model.ts';

/** Milliseconds for which other calls wait at most. */
const SLICE_MS = 10;

/** Looks at everything, in slices between which the engine does what else is asked of it. The model may change meanwhile. */
export const foundIn = async (model: Model): Promise<FoundAt[]> => {
  const checker = createChecker(model);
  try {
    let end = performance.now() + SLICE_MS;
    while (!checker.work(() => performance.now() < end)) {
      await setImmediate();
      end = performance.now() + SLICE_MS;
    }
    return checker.foundAt();
  } finally {
    checker.stop();
  }
};
