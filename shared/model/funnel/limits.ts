/** How far the figures of a funnel scenario may go: what commands let in, and what the calculator reads. */

/** Largest figure, in money or units. Products of such figures stay far inside what a double holds. */
export const MAX_FIGURE = 1e18;
/** Smallest deal size. Below it, as with conversions, quotients would leave what a double holds. */
export const MIN_FIGURE = 1e-12;
export const MAX_PERIODS = 1000;
export const MAX_STAGES = 100;
/** Longest lag of a stage, in periods. */
export const MAX_LAG = 1000;
/** Longest lag of a stage in days: a hundred years. */
export const MAX_LAG_DAYS = 36_500;
