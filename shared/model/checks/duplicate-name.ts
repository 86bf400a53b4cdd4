import { childrenOf, isInTree, type Model } from '../model.ts';
import type { Process } from '../records.ts';
import { quoted } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, stands, type Tell } from './check.ts';

/**
 * Two blocks of the same parent should not share a name: nobody could tell which is meant. Across parents names do
 * repeat, since level-2 blocks are configurations of one process. A unit is the parent; the model is that of the top.
 */
export const duplicateName: Check = {
  name: 'duplicate-name',
  severity: 'warning',
  readsAround: 'place',
  readsTerms: true,
  at: {
    model: (model, _, tell) => twinsAmong(model, childrenOf(model, null), tell),
    process(model, { id }, tell) {
      const children = childrenOf(model, id);
      if (children.length > 1 && isInTree(model, id)) twinsAmong(model, children, tell);
    },
  },
  touchedBy: {
    process(_, { parentId }, mark) {
      if (parentId === null) mark('model', 'model');
      else mark('process', parentId);
    },
  },
};

const twinsAmong = (model: Model, siblings: readonly Process[], tell: Tell): void => {
  const known = new Map<string, string>();
  for (const block of siblings) {
    if (!stands(block)) continue;
    const key = nameKey(withTerms(model, block.name));
    const twin = known.get(key);
    if (twin === undefined) known.set(key, block.id);
    else
      tell({
        message: () =>
          `${blockIn(model, block.id)} has the same name as its neighbour ${blockIn(model, twin)}. Tell ${quoted(withTerms(model, block.name))} apart.`,
        table: 'process',
        recordId: block.id,
        processId: block.id,
      });
  }
};
