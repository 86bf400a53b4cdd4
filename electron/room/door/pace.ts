/** How fast one person may send: a bucket of messages that fills again with time. */

const PER_SECOND = 20;
const AT_ONCE = 40;
/** Who is over the limit for this long is sent away. */
const PATIENCE_MS = 60_000;

type Pace = {
  /** Whether one more message may come now. After a minute without a pause for breath: `enough`. */
  take(): 'go' | 'slow-down' | 'enough';
};

/** @param now the time in milliseconds. */
export const messagePace = (now: () => number = Date.now): Pace => {
  let tokens = AT_ONCE;
  let filledAt = now();
  /** Since when the bucket has been empty again and again. */
  let overSince: number | null = null;
  return {
    take: () => {
      const at = now();
      tokens = Math.min(AT_ONCE, tokens + ((at - filledAt) / 1000) * PER_SECOND);
      filledAt = at;
      // Full again: whatever happened before is forgiven.
      if (tokens === AT_ONCE) overSince = null;
      if (tokens >= 1) {
        tokens--;
        return 'go';
      }
      overSince ??= at;
      return at - overSince >= PATIENCE_MS ? 'enough' : 'slow-down';
    },
  };
};
