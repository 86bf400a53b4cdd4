/** The time as the browser has it, for what a test gives a stopped clock. */
export const browserClock = {
  /** Does something after so many milliseconds; returns what calls it off. */
  later: (ms: number, act: () => void): (() => void) => {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
  now: Date.now,
  random: Math.random,
};
