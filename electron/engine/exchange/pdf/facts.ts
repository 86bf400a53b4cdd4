/** What the boxes of a page show of the model beside their names. */
import { codeOf } from '../../../../shared/model/codes.ts';
import { blocksOf, childrenOf, type Model, settingsOf } from '../../../../shared/model/model.ts';
import { gapWaiver } from '../../../../shared/model/places.ts';
import type { CodeScheme, Status } from '../../../../shared/model/records.ts';
import { openProposals, openThreads, proposalInWords } from '../../../../shared/model/waiting.ts';
import { isPlace, type SceneBox } from '../../../../shared/scene/scene.ts';

export type BoxFacts = {
  readonly status: Status | null;
  readonly code: string;
  readonly scheme: CodeScheme;
  /** Children of a block; blocks of a proposal. */
  readonly inside: number;
  /** Open questions and requests. */
  readonly questions: number;
  /** Proposals that wait. */
  readonly proposals: number;
  /** What is said of a proposal in a line; empty for what is none. */
  readonly waiting: string;
  /** Whether it is a gap of the matrix that is set aside. */
  readonly isAside: boolean;
};

/** Reads the facts of a box, so that a page drawn little by little shows the model of one moment. */
export const factsOf = (model: Model, box: SceneBox): BoxFacts => {
  const { id, kind } = box;
  const { codeScheme: scheme } = settingsOf(model);
  if (isPlace(box))
    return {
      ...NO_FACTS,
      scheme,
      isAside: kind === 'gap' && gapWaiver(model, id, box.variantId ?? '') !== undefined,
    };
  const proposal = kind === 'proposal' ? model.rows.proposal.get(id) : undefined;
  return {
    status: proposal ? null : (model.rows.process.get(id)?.status ?? null),
    code: proposal ? '' : codeOf(model, id),
    scheme,
    inside: proposal ? blocksOf(model, id).length : childrenOf(model, id).length,
    questions: openThreads(model, id),
    proposals: openProposals(model, id),
    waiting: proposal ? proposalInWords(model, proposal) : '',
    isAside: false,
  };
};

const NO_FACTS = { status: null, code: '', inside: 0, questions: 0, proposals: 0, waiting: '' } as const;
