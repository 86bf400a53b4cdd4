import type { Model } from '../model.ts';
import type { Thread } from '../records.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check } from './check.ts';

/** A request that is open marks a place that still needs work or discussion. It closes when its work is done. */
export const openRequest: Check = {
  name: 'open-request',
  severity: 'hint',
  at: {
    thread(model, { id, kind, open, processId }, tell) {
      if (kind !== 'request' || !open) return;
      tell({
        message: () => {
          const thread = model.rows.thread.get(id);
          return thread
            ? `The request ${quoted(withTerms(model, thread.title))} on ${subjectOf(model, thread)} is still open.`
            : '';
        },
        table: 'thread',
        recordId: id,
        processId,
      });
    },
  },
};

const subjectOf = (model: Model, { processId, termId, useCaseId }: Thread): string => {
  if (processId !== null) return blockIn(model, processId);
  if (termId !== null) return `the term ${quoted(model.rows.term.get(termId)?.symbol ?? '')}`;
  if (useCaseId !== null) return `the use case ${quoted(model.rows.useCase.get(useCaseId)?.name ?? '')}`;
  return 'the model';
};
