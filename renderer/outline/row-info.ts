/** What a row of the outline shows of its block beside its name. */

import { openGaps } from '../../shared/model/cells.ts';
import { childrenOf, type Model } from '../../shared/model/model.ts';
import { codeOf } from '../../shared/model/queries/codes.ts';
import { openProposals, openThreads } from '../../shared/model/queries/pending.ts';
import { withTerms } from '../../shared/model/queries/terms.ts';
import { say } from '../../shared/words/messages.ts';
import { words } from './words.ts';

type RowInfo = {
  readonly code: string;
  readonly name: string;
  readonly children: number;
  /** Whether an open proposal waits. */
  readonly hasProposal: boolean;
  /** Groupings of its macro process that it has neither realised nor left out on purpose; not those set aside. */
  readonly gaps: number;
  /** Open questions and requests. */
  readonly asking: number;
};

export const rowInfo = (model: Model, id: string): RowInfo => {
  const process = model.rows.process.get(id);
  return {
    code: codeOf(model, id),
    name: withTerms(model, process?.name ?? ''),
    children: childrenOf(model, id).length,
    hasProposal: openProposals(model, id) > 0,
    gaps: openGaps(model, id),
    asking: openThreads(model, id),
  };
};

/** The marks at a row’s end in words, which end its accessible name after code and name. */
export const marksInWords = ({ hasProposal, gaps, asking }: RowInfo): string =>
  [
    hasProposal && say(words.openProposal),
    gaps > 0 && say(words.gaps, { count: gaps }),
    asking > 0 && say(words.openQuestions, { count: asking }),
  ]
    .filter(Boolean)
    .join(', ');
