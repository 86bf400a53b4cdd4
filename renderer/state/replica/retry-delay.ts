/** How long to wait before trying again. */

const DELAYS_MS = [200, 500, 1000, 2000] as const;

/**
 * The wait before the next try, in milliseconds: longer each time, up to 2 s, and different by up to half from window to
 * window. A server that comes back would otherwise be met by all of them at once.
 * @param attempt tries that have failed before, from 0.
 * @param random a number from 0 up to 1.
 */
export const retryDelay = (attempt: number, random: number): number =>
  jittered(DELAYS_MS[Math.min(attempt, DELAYS_MS.length - 1)] ?? 0, random);

/** A wait of `ms` on average, between half of it and half as much again. */
export const jittered = (ms: number, random: number): number => ms * (0.5 + random);
