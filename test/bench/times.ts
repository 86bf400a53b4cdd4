/** Milliseconds that a step took, each of `times` times. */
export const timesOf = (times: number, step: () => unknown): number[] =>
  Array.from({ length: Math.ceil(times) }, () => {
    const start = performance.now();
    step();
    return performance.now() - start;
  });
