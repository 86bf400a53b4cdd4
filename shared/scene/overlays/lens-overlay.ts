/** Lenses over the blocks: one lens by the weight of each block, two by which of them gives it more weight. */
import type { Model } from '../../model/model.ts';
import { type LensWeights, type Weight, weightsOf } from '../../model/queries/lenses.ts';
import { withTerms } from '../../model/queries/terms.ts';
import { say } from '../../words/messages.ts';
import { words } from '../words.ts';
import { FAINT, type OverlayMark, type OverlayPicture } from './overlay.ts';
import type { OverlayTone } from './overlay-tones.ts';

const TONES: Record<Weight, OverlayTone> = { 0: 'faint', 1: 'weight1', 2: 'weight2', 3: 'weight3' };
/** A weight as a shape: filled dots of three. */
const dotsOf = (weight: Weight): string => '●'.repeat(weight) + '○'.repeat(3 - weight);

const nameOf = (model: Model, id: string): string => withTerms(model, model.rows.lens.get(id)?.name ?? '');

/** Marks are created once: a block renders again if its mark is another object. */
const cached = (make: (id: string, isExploded: boolean) => OverlayMark) => {
  const made = new Map<string, OverlayMark>();
  return (id: string, isExploded: boolean): OverlayMark => {
    const key = `${isExploded ? 'x' : ''} ${id}`;
    const known = made.get(key);
    if (known) return known;
    const mark = make(id, isExploded);
    made.set(key, mark);
    return mark;
  };
};

/** The weight a block shows: with all inside it while it is collapsed, else its own. */
const shownWeight = ({ own, inside }: LensWeights, id: string, isExploded: boolean) => {
  const weight = own.get(id) ?? 0;
  const all = inside.get(id);
  if (isExploded || !all || all.sum === weight) return { weight, sum: weight };
  return { weight: all.most, sum: all.sum };
};

/** Each block by its weight under a lens; with all inside it while it is collapsed. */
export const lensOverlay = (model: Model, lensId: string): OverlayPicture => {
  const weights = weightsOf(model, lensId);
  return {
    title: nameOf(model, lensId),
    legend: [
      { tone: 'weight3', sign: dotsOf(3), word: say(words.weight, { weight: 3 }) },
      { tone: 'weight2', sign: dotsOf(2), word: say(words.weight, { weight: 2 }) },
      { tone: 'weight1', sign: dotsOf(1), word: say(words.weight, { weight: 1 }) },
      { tone: 'faint', sign: dotsOf(0), word: say(words.weight, { weight: 0 }) },
      { tone: 'weight1', sign: 'Σ', word: say(words.total) },
    ],
    markOf: cached((id, isExploded) => {
      const { weight, sum } = shownWeight(weights, id, isExploded);
      if (sum === 0) return FAINT;
      const isSum = (weights.own.get(id) ?? 0) !== sum;
      return isSum
        ? { tone: TONES[weight], sign: 'Σ', word: say(words.totalWeight, { weight: sum }) }
        : { tone: TONES[weight], sign: dotsOf(weight), word: say(words.blockWeight, { weight }) };
    }),
  };
};

/** Each block by which of two lenses gives it more weight. */
export const lensComparison = (model: Model, lensId: string, otherId: string): OverlayPicture => {
  const [one, other] = [weightsOf(model, lensId), weightsOf(model, otherId)];
  const [oneName, otherName] = [nameOf(model, lensId), nameOf(model, otherId)];
  return {
    title: say(words.comparison, { lens: oneName, other: otherName }),
    legend: [
      { tone: 'weight3', sign: '◀', word: say(words.moreIn, { lens: oneName }) },
      { tone: 'changed', sign: '▶', word: say(words.moreIn, { lens: otherName }) },
      { tone: 'weight1', sign: '=', word: say(words.sameWeight) },
    ],
    markOf: cached((id, isExploded) => {
      const a = shownWeight(one, id, isExploded).sum;
      const b = shownWeight(other, id, isExploded).sum;
      if (a === 0 && b === 0) return FAINT;
      const word = `${a} : ${b}`;
      if (a === b) return { tone: 'weight1', sign: '=', word };
      return a > b ? { tone: 'weight3', sign: '◀', word } : { tone: 'changed', sign: '▶', word };
    }),
  };
};
