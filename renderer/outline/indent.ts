/** The indent of a row by its level: smaller steps deep inside, so that names keep their room at any level. In pixels. */

const START_PX = 8;
const STEP_PX = 16;
/** Levels with a whole step; those below have a small one. */
const WHOLE_LEVELS = 5;
const SMALL_STEP_PX = 3;
/** Deeper levels stand where this one does: `aria-level` and the code tell them apart. */
const DEEPEST = 24;

/** Where a row of a level begins. Levels count from 1. */
export const indentOf = (level: number): number => {
  const steps = Math.min(level, DEEPEST) - 1;
  const whole = Math.min(steps, WHOLE_LEVELS - 1);
  return START_PX + whole * STEP_PX + (steps - whole) * SMALL_STEP_PX;
};

/** The level whose rows begin nearest to a distance from the list's edge. */
export const levelAt = (px: number): number => {
  let level = 1;
  while (level < DEEPEST && Math.abs(indentOf(level + 1) - px) <= Math.abs(indentOf(level) - px)) level++;
  return level;
};
