import { say } from '../../../words/messages.ts';
import { eachReferrer } from '../../model.ts';
import { isInTree } from '../../queries/ancestors.ts';
import { strayOf } from '../../queries/code-family.ts';
import { codeOf } from '../../queries/codes.ts';
import { blockIn, type Check } from '../check.ts';
import { words } from '../words.ts';

/**
 * A frozen code that doesn’t belong to the parent’s: its block was moved out of its family, or the parent of an older file is
 * still a draft, so that its code may change while those inside stay.
 */
export const strayCode: Check = {
  name: 'stray-code',
  severity: 'warning',
  readsAncestors: 'place',
  readsSettings: true,
  at: {
    process(model, block, report) {
      if (block.frozenCode === null || !isInTree(model, block.id)) return;
      const { id, parentId } = block;
      if (strayOf(model, block, (parent) => codeOf(model, parent)) === undefined) return;
      report({
        message: () => {
          const isLoose = strayOf(model, block, (parent) => codeOf(model, parent)) === 'loose';
          const named = { block: blockIn(model, id) };
          if (parentId === null) return say(words.foreignCodeOnTop, named);
          const parent = blockIn(model, parentId);
          return say(isLoose ? words.looseCode : words.foreignCode, { ...named, parent });
        },
        table: 'process',
        recordId: id,
        processId: id,
      });
    },
  },
  touchedBy: {
    process(model, { id }, invalidate) {
      eachReferrer(model, 'process', 'parentId', id, (childId) => {
        if (model.rows.process.get(childId)?.frozenCode != null) invalidate('process', childId);
      });
    },
  },
};
