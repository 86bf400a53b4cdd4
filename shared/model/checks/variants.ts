/** The columns of a grouping matrix. */
import { childrenOf, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import { isActive } from './check.ts';

/** The level-2 variants of a macro process that stand, by complexity; those without one last. */
export const variantsOf = (model: Model, macroId: string): Process[] =>
  childrenOf(model, macroId)
    .filter(isActive)
    .sort(
      (a, b) => (a.complexity ?? Number.POSITIVE_INFINITY) - (b.complexity ?? Number.POSITIVE_INFINITY) || 0,
    );
