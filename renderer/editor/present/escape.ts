/** Esc while presenting: it closes what is open, and only pressed again after a while ends the presentation. */

/** A second Esc so soon after one that closed something was meant for the same. In milliseconds. */
const HASTE_MS = 1000;

/**
 * Answers for each Esc whether it ends the presentation.
 * @returns a function of whether something else takes the key, such as a field or a dialog, and of the event's time.
 */
export const createEscape = (): ((isTaken: boolean, at: number) => boolean) => {
  let closedAt = Number.NEGATIVE_INFINITY;
  return (isTaken, at) => {
    if (isTaken) closedAt = at;
    return !isTaken && at - closedAt > HASTE_MS;
  };
};
