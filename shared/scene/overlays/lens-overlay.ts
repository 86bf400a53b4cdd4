/** Lenses over the blocks: one by the weight of each block, two by which of them weighs it more. */

import type { Model } from '../../model/model.ts';
import { type LensWeights, type Weight, weightsOf } from '../../model/queries/lenses.ts';
import { withTerms } from '../../model/queries/terms.ts';
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
      { tone: 'weight3', sign: dotsOf(3), word: 'weight 3' },
      { tone: 'weight2', sign: dotsOf(2), word: 'weight 2' },
      { tone: 'weight1', sign: dotsOf(1), word: 'weight 1' },
      { tone: 'faint', sign: dotsOf(0), word: 'no weight' },
      { tone: 'weight1', sign: 'Σ', word: 'sum of what is inside' },
    ],
    markOf: cached((id, isExploded) => {
      const { weight, sum } = shownWeight(weights, id, isExploded);
      if (sum === 0) return FAINT;
      const isSum = (weights.own.get(id) ?? 0) !== sum;
      return isSum
        ? { tone: TONES[weight], sign: 'Σ', word: `weight ${sum} inside` }
        : { tone: TONES[weight], sign: dotsOf(weight), word: `weight ${weight}` };
    }),
  };
};

/** Each block by which of two lenses weighs it more. */
export const lensComparison = (model: Model, lensId: string, otherId: string): OverlayPicture => {
  const [one, other] = [weightsOf(model, lensId), weightsOf(model, otherId)];
  const [oneName, otherName] = [nameOf(model, lensId), nameOf(model, otherId)];
  return {
    title: `${oneName} beside ${otherName}`,
    legend: [
      { tone: 'weight3', sign: '◀', word: `more under ${oneName}` },
      { tone: 'changed', sign: '▶', word: `more under ${otherName}` },
      { tone: 'weight1', sign: '=', word: 'the same weight' },
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
