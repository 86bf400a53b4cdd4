import { childrenOf, isInTree, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import { quoted } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, type Spot, stands } from './check.ts';

/**
 * Two blocks of the same parent should not share a name: nobody could tell which is meant. Across parents names do
 * repeat, since level-2 blocks are configurations of one process.
 */
export const duplicateName: Check = {
  name: 'duplicate-name',
  severity: 'warning',
  *find(model) {
    yield* twinsAmong(model, childrenOf(model, null));
    for (const { id } of model.rows.process.values()) {
      const children = childrenOf(model, id);
      if (children.length > 1 && isInTree(model, id)) yield* twinsAmong(model, children);
    }
  },
};

function* twinsAmong(model: Model, siblings: readonly Process[]): Generator<Spot> {
  const known = new Map<string, string>();
  for (const block of siblings) {
    if (!stands(block)) continue;
    const name = withTerms(model, block.name);
    const key = nameKey(name);
    const twin = known.get(key);
    if (twin === undefined) known.set(key, block.id);
    else
      yield {
        message: `${blockIn(model, block.id)} has the same name as its neighbour ${blockIn(model, twin)}. Tell ${quoted(name)} apart.`,
        table: 'process',
        recordId: block.id,
        processId: block.id,
      };
  }
}
