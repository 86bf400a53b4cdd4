import { byRank, type Model } from '../model.ts';
import { quoted } from '../refusals.ts';
import { withTerms } from '../terms.ts';
import type { Check, Spot } from './check.ts';

/** A use case is a run through the framework: a step that no block is named for may show that a block is missing. */
export const unlinkedStep: Check = {
  name: 'unlinked-step',
  severity: 'hint',
  at: {
    step(model, { id, processId }, tell) {
      if (processId !== null) return;
      tell({
        message: () => {
          const step = model.rows.step.get(id);
          const useCase = model.rows.useCase.get(step?.useCaseId ?? '');
          return `The step ${quoted(withTerms(model, step?.text ?? ''))} of the use case ${quoted(withTerms(model, useCase?.name ?? ''))} names no block.`;
        },
        table: 'step',
        recordId: id,
        processId: null,
      });
    },
  },
  compare: (model, a, b) => {
    const [one, other] = [stepOf(model, a), stepOf(model, b)];
    if (!one || !other) return 0;
    const [before, after] = [one, other].map(({ useCaseId }) => model.rows.useCase.get(useCaseId));
    return one.useCaseId === other.useCaseId || !before || !after
      ? byRank(one, other)
      : byRank(before, after);
  },
};

const stepOf = (model: Model, { recordId }: Spot) => model.rows.step.get(recordId);
