import { childrenOf, isInTree } from '../model.ts';
import type { Process } from '../records.ts';
import { quoted } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, stands } from './check.ts';

/**
 * Two blocks of the same parent should not share a name: nobody could tell which is meant. Across parents names do
 * repeat, since level-2 blocks are configurations of one process. A unit is the parent; the model is that of the top.
 */
export const duplicateName: Check = {
  name: 'duplicate-name',
  severity: 'warning',
  tables: ['model', 'process'],
  readsTerms: true,
  *at(model, [table, id]) {
    const siblings = childrenOf(model, table === 'model' ? null : id);
    if (siblings.length < 2 || (table !== 'model' && !isInTree(model, id))) return;
    const known = new Map<string, string>();
    for (const block of siblings) {
      if (!stands(block)) continue;
      const key = nameKey(withTerms(model, block.name));
      const twin = known.get(key);
      if (twin === undefined) known.set(key, block.id);
      else
        yield {
          message: () =>
            `${blockIn(model, block.id)} has the same name as its neighbour ${blockIn(model, twin)}. Tell ${quoted(withTerms(model, block.name))} apart.`,
          table: 'process',
          recordId: block.id,
          processId: block.id,
        };
    }
  },
  *touchedBy(_, table, row) {
    if (table !== 'process') return;
    const { parentId } = row as Process;
    yield parentId === null ? ['model', 'model'] : ['process', parentId];
  },
};
