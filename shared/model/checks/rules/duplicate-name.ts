import { nameKey } from '../../../words/fold.ts';
import { say } from '../../../words/messages.ts';
import { childrenOf, type Model } from '../../model.ts';
import { isInTree } from '../../queries/ancestors.ts';
import { withTerms } from '../../queries/terms.ts';
import type { Process } from '../../records.ts';
import { blockIn, type Check, isActive, type ReportFinding } from '../check.ts';
import { words } from '../words.ts';

/**
 * Two blocks of the same parent should not share a name, or nobody could tell which is meant. Names may repeat
 * across parents, since level-2 blocks are configurations of one process. A unit is the parent; the model is that of the top.
 */
export const duplicateName: Check = {
  name: 'duplicate-name',
  severity: 'warning',
  readsAncestors: 'place',
  readsTerms: true,
  at: {
    model: (model, _, report) => twinsAmong(model, childrenOf(model, null), report),
    process(model, { id }, report) {
      const children = childrenOf(model, id);
      if (children.length > 1 && isInTree(model, id)) twinsAmong(model, children, report);
    },
  },
  touchedBy: {
    process(_, { parentId }, invalidate) {
      if (parentId === null) invalidate('model', 'model');
      else invalidate('process', parentId);
    },
  },
};

const twinsAmong = (model: Model, siblings: readonly Process[], report: ReportFinding): void => {
  const known = new Map<string, string>();
  for (const block of siblings) {
    if (!isActive(block)) continue;
    const key = nameKey(withTerms(model, block.name));
    const twin = known.get(key);
    if (twin === undefined) known.set(key, block.id);
    else
      report({
        message: () =>
          say(words.duplicateName, { block: blockIn(model, block.id), sibling: blockIn(model, twin) }),
        table: 'process',
        recordId: block.id,
        processId: block.id,
      });
  }
};
