/** The weights of lenses, summed up to the blocks that hold those weighed. */
import { type Model, referrersOf } from '../model.ts';
import { ancestorsOf } from './ancestors.ts';

export type Weight = 0 | 1 | 2 | 3;

export type LensWeights = {
  /** The weight of each block that has one. */
  readonly own: ReadonlyMap<string, Weight>;
  /** For each block with weights inside it: their sum and the greatest, its own included. */
  readonly inside: ReadonlyMap<string, { readonly sum: number; readonly most: Weight }>;
};

/** All weights of a lens. Costs its weights times their depth, and not the model. */
export const weightsOf = (model: Model, lensId: string): LensWeights => {
  const own = new Map<string, Weight>();
  const inside = new Map<string, { sum: number; most: Weight }>();
  for (const id of referrersOf(model, 'emphasis', 'lensId', lensId)) {
    const emphasis = model.rows.emphasis.get(id);
    if (!emphasis || emphasis.weight === 0) continue;
    const weight = emphasis.weight as Weight;
    own.set(emphasis.processId, weight);
    for (const block of [
      ...ancestorsOf(model, emphasis.processId).map((each) => each.id),
      emphasis.processId,
    ]) {
      const known = inside.get(block);
      inside.set(block, {
        sum: (known?.sum ?? 0) + weight,
        most: Math.max(known?.most ?? 0, weight) as Weight,
      });
    }
  }
  return { own, inside };
};
