/** Long work in steps: whoever carries it out can draw, listen or give up between two of them. */

/** Work that yields the share of it that is done, 0 to 1. */
export type Progress<T> = Generator<number, T>;

/** Does all steps at once and returns the result. */
export const finish = <T>(work: Generator<unknown, T, unknown>): T => {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
};

/** Work that is a part of other work: its shares go from one to another. */
export function* asShare<T>(from: number, to: number, work: Progress<T>): Progress<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    yield from + step.value * (to - from);
  }
}
