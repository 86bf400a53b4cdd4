/** Runs a slice of work once the browser has nothing to draw. Safari can't tell when that is. */
export const whenIdle: (slice: () => void) => void =
  typeof requestIdleCallback === 'function'
    ? (slice) => requestIdleCallback(slice, { timeout: 500 })
    : (slice) => setTimeout(slice, 16);
