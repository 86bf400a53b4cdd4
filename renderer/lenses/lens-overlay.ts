/** Lenses on the canvas: one by the weight of each block, two by which of them weighs it more. */
import { create } from 'zustand';
import { type LensWeights, type Weight, weightsOf } from '../../shared/model/lenses.ts';
import type { Model } from '../../shared/model/model.ts';
import { withTerms } from '../../shared/model/terms.ts';
import {
  FAINT,
  hideOverlay,
  type Overlay,
  type OverlayMark,
  showOverlay,
  useOverlay,
} from '../canvas/overlay.ts';
import type { OverlayTone } from '../canvas/overlay-tones.ts';
import { currentModel, onPatches, useDocument } from '../state/document.ts';

/** The lens on the canvas, and the one it is compared with. */
type Shown = { readonly lensId: string; readonly otherId: string | null };
export const useLens = create<{ shown: Shown | null }>(() => ({ shown: null }));
const { getState, setState } = useLens;

export const showLens = (lensId: string, otherId: string | null = null): void => {
  setState({ shown: { lensId, otherId } });
  draw();
};

export const hideLens = (): void => {
  setState({ shown: null });
  hideOverlay('lens');
};

const draw = (): void => {
  const { shown } = getState();
  if (!shown || !useDocument.getState().replica) return;
  const model = currentModel();
  const { lens } = model.rows;
  if (!lens.has(shown.lensId)) hideLens();
  else if (shown.otherId !== null && lens.has(shown.otherId))
    showOverlay(comparison(model, shown.lensId, shown.otherId));
  else showOverlay(single(model, shown.lensId));
};

const TONES: Record<Weight, OverlayTone> = { 0: 'faint', 1: 'weight1', 2: 'weight2', 3: 'weight3' };
/** A weight as a shape: filled dots of three. */
const dotsOf = (weight: Weight): string => '●'.repeat(weight) + '○'.repeat(3 - weight);

const nameOf = (model: Model, id: string): string => withTerms(model, model.rows.lens.get(id)?.name ?? '');

/** Marks are made once, since a block is drawn anew where its mark is another object. */
const remembering = (make: (id: string, isExploded: boolean) => OverlayMark) => {
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

const single = (model: Model, lensId: string): Overlay => {
  const weights = weightsOf(model, lensId);
  return {
    kind: 'lens',
    title: nameOf(model, lensId),
    legend: [
      { tone: 'weight3', sign: dotsOf(3), word: 'weight 3' },
      { tone: 'weight2', sign: dotsOf(2), word: 'weight 2' },
      { tone: 'weight1', sign: dotsOf(1), word: 'weight 1' },
      { tone: 'faint', sign: dotsOf(0), word: 'no weight' },
      { tone: 'weight1', sign: 'Σ', word: 'sum of what is inside' },
    ],
    markOf: remembering((id, isExploded) => {
      const { weight, sum } = shownWeight(weights, id, isExploded);
      if (sum === 0) return FAINT;
      const isSum = (weights.own.get(id) ?? 0) !== sum;
      return isSum
        ? { tone: TONES[weight], sign: 'Σ', word: `weight ${sum} inside` }
        : { tone: TONES[weight], sign: dotsOf(weight), word: `weight ${weight}` };
    }),
    onClose: hideLens,
  };
};

const comparison = (model: Model, lensId: string, otherId: string): Overlay => {
  const [one, other] = [weightsOf(model, lensId), weightsOf(model, otherId)];
  const [oneName, otherName] = [nameOf(model, lensId), nameOf(model, otherId)];
  return {
    kind: 'lens',
    title: `${oneName} beside ${otherName}`,
    legend: [
      { tone: 'weight3', sign: '◀', word: `more under ${oneName}` },
      { tone: 'changed', sign: '▶', word: `more under ${otherName}` },
      { tone: 'weight1', sign: '=', word: 'the same weight' },
    ],
    markOf: remembering((id, isExploded) => {
      const a = shownWeight(one, id, isExploded).sum;
      const b = shownWeight(other, id, isExploded).sum;
      if (a === 0 && b === 0) return FAINT;
      const word = `${a} : ${b}`;
      if (a === b) return { tone: 'weight1', sign: '=', word };
      return a > b ? { tone: 'weight3', sign: '◀', word } : { tone: 'changed', sign: '▶', word };
    }),
    onClose: hideLens,
  };
};

useOverlay.subscribe(({ overlay }) => {
  if (overlay?.kind !== 'lens' && getState().shown) setState({ shown: null });
});
useDocument.subscribe(({ replica }, before) => {
  if (replica !== before.replica && getState().shown) hideLens();
});
/** Weights and the tree they are summed up in: where these stay, so does the picture. */
const concerns = new Set(['emphasis', 'lens', 'term', 'candidate']);
onPatches((patches) => {
  if (!getState().shown) return;
  const isConcerned = patches.some((patch) =>
    patch.some(
      (change) =>
        concerns.has(change.table) ||
        (change.table === 'process' && (change.op !== 'set' || 'parentId' in change.fields)),
    ),
  );
  if (isConcerned) draw();
});
