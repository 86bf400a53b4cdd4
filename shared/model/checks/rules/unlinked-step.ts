import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { byRank, type Model } from '../../model.ts';
import { withTerms } from '../../queries/terms.ts';
import type { Check, FindingSite } from '../check.ts';
import { words } from '../words.ts';

/** A use case is a run through the framework: a step without a link may show that a block is missing. */
export const unlinkedStep: Check = {
  name: 'unlinked-step',
  severity: 'hint',
  at: {
    step(model, { id, processId }, report) {
      if (processId !== null) return;
      report({
        message: () => {
          const step = model.rows.step.get(id);
          const useCase = model.rows.useCase.get(step?.useCaseId ?? '');
          return say(words.unlinkedStep, {
            step: quoted(withTerms(model, step?.text ?? '')),
            useCase: quoted(withTerms(model, useCase?.name ?? '')),
          });
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

const stepOf = (model: Model, { recordId }: FindingSite) => model.rows.step.get(recordId);
