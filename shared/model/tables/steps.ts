/**
 * Work on a whole model in steps, so that others can have a turn in between: reading and checking a million blocks takes a
 * minute, and opening one model must not hold up every other window.
 */

import type { Progress } from '../../steps/steps.ts';

/** Yields after each step of about `STEP_ROWS` rows, and returns the result. It may be abandoned at any step. */
export type Steps<T> = Generator<undefined, T, unknown>;

/** The same work without the shares that are done. */
export function* asSteps<T>(work: Progress<T>): Steps<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield;
  }
}

/** Rows in one step: few enough that a step is short, enough that stepping costs next to nothing. */
export const STEP_ROWS = 500;

/** A function to call for each row; true after every `STEP_ROWS` calls, when it is time to yield. */
export const stepCounter = (): (() => boolean) => {
  let rows = 0;
  return () => ++rows % STEP_ROWS === 0;
};
