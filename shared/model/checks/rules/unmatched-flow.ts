import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { type Model, someReferrer } from '../../model.ts';
import { isExchange, type Way } from '../../queries/flows/exchange.ts';
import { withTerms } from '../../queries/terms.ts';
import { blockIn, type Check, INVALIDATES_FLOWS, invalidateReferring, isCurrent } from '../check.ts';
import { words } from '../words.ts';

/**
 * A labelled flow carries an output of its start, which is an input of its end: one record. A flow whose label is among
 * neither is left over from an older file, or was labelled by hand. A sequence between blocks without outputs and inputs is
 * skipped: nobody has entered them yet.
 */
export const unmatchedFlow: Check = {
  name: 'unmatched-flow',
  severity: 'hint',
  readsAncestors: 'status',
  at: {
    flow(model, { id, sourceId, targetId, kind, label, elementId }, report) {
      if (elementId !== null || label === '') return;
      if (kind === 'sequence' && !has(model, sourceId, 'output') && !has(model, targetId, 'input')) return;
      if (!isCurrent(model, sourceId) || !isCurrent(model, targetId)) return;
      report({
        message: () =>
          say(words.unmatchedFlow, {
            label: quoted(withTerms(model, label)),
            from: blockIn(model, sourceId),
            to: blockIn(model, targetId),
          }),
        table: 'flow',
        recordId: id,
        processId: sourceId,
      });
    },
  },
  touchedBy: {
    ...INVALIDATES_FLOWS,
    element(model, { processId }, invalidate) {
      invalidateReferring(model, 'flow', 'sourceId', processId, invalidate);
      invalidateReferring(model, 'flow', 'targetId', processId, invalidate);
    },
  },
};

const has = (model: Model, processId: string, way: Way): boolean =>
  someReferrer(model, 'element', 'processId', processId, (id) => {
    const element = model.rows.element.get(id);
    return element !== undefined && isExchange(element) && element.kind === way;
  });
