/** @returns what has `act` called: at once, then at most once in `ms` while there is reason to. Keeps no thread alive. */
export const atMostEvery = (ms: number, act: () => void): (() => void) => {
  let timer: NodeJS.Timeout | undefined;
  let isWanted = false;
  const run = () => {
    isWanted = false;
    act();
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) run();
    }, ms).unref();
  };
  return () => {
    isWanted = true;
    if (timer === undefined) run();
  };
};
