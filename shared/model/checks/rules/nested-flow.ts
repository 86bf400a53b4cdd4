import { say } from '../../../words/messages.ts';
import { isOneInside } from '../../queries/flows/nested-flow.ts';
import { blockIn, type Check, INVALIDATES_FLOWS } from '../check.ts';
import { words } from '../words.ts';

/** A flow between a block and its own contents: files of earlier versions may hold one, and the canvas can’t show it. */
export const nestedFlow: Check = {
  name: 'nested-flow',
  severity: 'warning',
  readsAncestors: 'place',
  at: {
    flow(model, { id, sourceId, targetId }, report) {
      if (!isOneInside(model, sourceId, targetId)) return;
      report({
        message: () =>
          say(words.nestedFlow, { from: blockIn(model, sourceId), to: blockIn(model, targetId) }),
        table: 'flow',
        recordId: id,
        processId: sourceId,
      });
    },
  },
  touchedBy: INVALIDATES_FLOWS,
};
