/** What ends several things by one call. */
export const stopAll =
  (...stops: readonly (() => void)[]): (() => void) =>
  () => {
    for (const stop of stops) stop();
  };
