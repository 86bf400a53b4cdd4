/**
 * Tracks model values that painting reads and that are not part of the scene, such as colours, to detect when the canvas must
 * be painted again.
 */
import type { SceneBox } from '../../../shared/scene/scene.ts';

type LookUp<T> = (box: SceneBox) => T;

type TrackedReads = {
  /** The same look-up, with its answers recorded. */
  readonly track: <T>(lookUp: LookUp<T>) => LookUp<T>;
  /** Whether every look-up would give the same answer now. Costs the number of look-ups, not the size of the model. */
  readonly isUpToDate: () => boolean;
};

/** Starts tracking the reads of one painting. */
export const trackReads = (): TrackedReads => {
  const unchanged: (() => boolean)[] = [];
  return {
    track: (lookUp) => {
      // Two lists: a frame makes thousands of look-ups, and an object for each would cost more than the look-up.
      const boxes: SceneBox[] = [];
      const answers: unknown[] = [];
      unchanged.push(() => boxes.every((box, i) => lookUp(box) === answers[i]));
      return (box) => {
        const answer = lookUp(box);
        boxes.push(box);
        answers.push(answer);
        return answer;
      };
    },
    isUpToDate: () => unchanged.every((isUnchanged) => isUnchanged()),
  };
};
