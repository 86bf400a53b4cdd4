import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Model } from '../../model.ts';
import { withTerms } from '../../queries/terms.ts';
import type { Thread } from '../../records.ts';
import { blockIn, type Check } from '../check.ts';
import { words } from '../words.ts';

/** An open request marks work or discussion that is still needed. It closes when its work is done. */
export const openRequest: Check = {
  name: 'open-request',
  severity: 'hint',
  at: {
    thread(model, { id, kind, open, processId }, report) {
      if (kind !== 'request' || !open) return;
      report({
        message: () => {
          const thread = model.rows.thread.get(id);
          return thread ? messageFor(model, thread) : '';
        },
        table: 'thread',
        recordId: id,
        processId,
      });
    },
  },
};

const messageFor = (model: Model, { title, processId, termId, useCaseId }: Thread): string => {
  const request = quoted(withTerms(model, title));
  if (processId !== null) return say(words.openRequest, { request, block: blockIn(model, processId) });
  if (termId !== null)
    return say(words.openRequestOnTerm, {
      request,
      term: quoted(model.rows.term.get(termId)?.symbol ?? ''),
    });
  if (useCaseId !== null)
    return say(words.openRequestOnUseCase, {
      request,
      useCase: quoted(model.rows.useCase.get(useCaseId)?.name ?? ''),
    });
  return say(words.openRequestOnModel, { request });
};
