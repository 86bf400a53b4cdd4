import { byRank, rowsReferringTo } from '../model.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import type { Check } from './check.ts';

/** A use case is a run through the framework: a step that no block is named for may show that a block is missing. */
export const unlinkedStep: Check = {
  name: 'unlinked-step',
  severity: 'hint',
  *find(model) {
    for (const useCase of [...model.rows.useCase.values()].sort(byRank))
      for (const step of rowsReferringTo(model, 'step', 'useCaseId', useCase.id))
        if (step.processId === null)
          yield {
            message: `The step ${quoted(withTerms(model, step.text))} of the use case ${quoted(withTerms(model, useCase.name))} names no block.`,
            table: 'step',
            recordId: step.id,
            processId: null,
          };
  },
};
