/**
 * Notices that a line is dead without being told: over Wi-Fi, or after a laptop has slept, no `close` comes. A line that was silent
 * for long, or may have been lost out of sight, is asked for a sign of life.
 */

/** What a watch is made of. */
type Watched = {
  /** Does something after so many milliseconds; returns what calls it off. */
  later(ms: number, act: () => void): () => void;
  /** Asks the other end for a message, whichever. */
  ask(): void;
  /** Takes the line for dead. Called once at most. */
  drop(): void;
  /** Calls the listener when the page is seen again, or the network is back; returns what stops it. */
  onSeen(listener: () => void): () => void;
};

const SILENCE_MS = 10_000;
const ANSWER_MS = 4_000;
/** After a page is seen again there is reason for doubt, and somebody is waiting. */
const ANSWER_WHEN_SEEN_MS = 2_000;

/** @returns what is to be told of each message, and what ends the watch. */
export const watchLine = ({ later, ask, drop, onSeen }: Watched): { heard(): void; end(): void } => {
  let callOff = (): void => {};
  let isOver = false;
  const after = (ms: number, act: () => void): void => {
    callOff();
    callOff = later(ms, act);
  };
  const end = (): void => {
    isOver = true;
    callOff();
    stop();
  };
  const doubt = (ms: number): void => {
    if (isOver) return;
    after(ms, () => {
      end();
      drop();
    });
    ask();
  };
  const heard = (): void => {
    if (!isOver) after(SILENCE_MS, () => doubt(ANSWER_MS));
  };
  const stop = onSeen(() => doubt(ANSWER_WHEN_SEEN_MS));
  heard();
  return { heard, end };
};
