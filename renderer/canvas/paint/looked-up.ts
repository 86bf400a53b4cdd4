/** What the painting of the canvas looks up beside the scene: a new colour of a block changes none of its boxes. */
import type { SceneBox } from '../../../shared/scene/scene.ts';

type LookUp<T> = (box: SceneBox) => T;

type LookedUp = {
  /** The same look-up, whose answers are remembered. */
  readonly remembering: <T>(lookUp: LookUp<T>) => LookUp<T>;
  /** Whether every answer would be the same now. Costs what was asked, not the model. */
  readonly isAsNow: () => boolean;
};

/** For one painting. */
export const lookedUp = (): LookedUp => {
  const stillSo: (() => boolean)[] = [];
  return {
    remembering: (lookUp) => {
      // Two lists: thousands are asked in a frame, and an object for each would cost more than the asking.
      const boxes: SceneBox[] = [];
      const answers: unknown[] = [];
      stillSo.push(() => boxes.every((box, i) => lookUp(box) === answers[i]));
      return (box) => {
        const answer = lookUp(box);
        boxes.push(box);
        answers.push(answer);
        return answer;
      };
    },
    isAsNow: () => stillSo.every((isSo) => isSo()),
  };
};
