import { say } from '../../../words/messages.ts';
import { childrenOf, settingsOf } from '../../model.ts';
import { isInTree } from '../../queries/ancestors.ts';
import { blockIn, type Check, isActive } from '../check.ts';
import { words } from '../words.ts';

/**
 * A block that has children has neither too few of them to be worth a picture of its own, nor too many to take in at
 * a glance: 3 to 6 in IDEF0, 6 to 8 in UPN. The model's settings hold the limits; the check warns and never blocks.
 */
export const boxCount: Check = {
  name: 'box-count',
  severity: 'warning',
  readsAncestors: 'place',
  readsSettings: true,
  at: {
    process(model, { id }, report) {
      const children = childrenOf(model, id);
      if (children.length === 0) return;
      const { boxCountMin: min, boxCountMax: max } = settingsOf(model);
      let count = 0;
      for (const child of children) if (isActive(child)) count++;
      if (count === 0 || (count >= min && count <= max) || !isInTree(model, id)) return;
      report({
        message: () => say(words.boxCount, { block: blockIn(model, id), count, min, max }),
        table: 'process',
        recordId: id,
        processId: id,
      });
    },
  },
  touchedBy: {
    process(_, { parentId }, invalidate) {
      if (parentId !== null) invalidate('process', parentId);
    },
  },
};
