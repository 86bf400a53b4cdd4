/** What the boxes of a picture show of the model beside their names. */
import { codeOf } from '../model/codes.ts';
import { blocksOf, childrenOf, type Model, settingsOf } from '../model/model.ts';
import { gapWaiver } from '../model/places.ts';
import type { CodeScheme, Status } from '../model/records.ts';
import { withTerms } from '../model/terms.ts';
import { openProposals, openThreads, proposalInWords } from '../model/waiting.ts';
import type { SceneBox } from '../scene/scene.ts';
import { plain } from '../scene/text.ts';

export type BoxFacts = {
  /** Its whole name with its code, however little of it fits. */
  readonly name: string;
  readonly status: Status | null;
  readonly code: string;
  readonly scheme: CodeScheme;
  /** The colour it was given, by its name. */
  readonly colour: string | null;
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

/** Reads the facts of a box, so that a picture drawn little by little shows the model of one moment. */
export const factsOf = (model: Model, box: SceneBox): BoxFacts => {
  const { codeScheme: scheme } = settingsOf(model);
  return { ...NO_FACTS, scheme, ...ownFacts(model, box) };
};

const ownFacts = (model: Model, { id, kind, variantId = '' }: SceneBox): Partial<BoxFacts> => {
  switch (kind) {
    case 'empty':
      return {};
    case 'gap':
    case 'none':
      return {
        name: nameIn(model, model.rows.grouping.get(id)?.name),
        isAside: kind === 'gap' && gapWaiver(model, id, variantId) !== undefined,
      };
    case 'proposal': {
      const proposal = model.rows.proposal.get(id);
      const waiting = proposal ? proposalInWords(model, proposal) : '';
      return { name: nameIn(model, proposal?.title), inside: blocksOf(model, id).length, waiting };
    }
    case 'block':
    case 'container':
    case 'proposed': {
      const process = model.rows.process.get(id);
      const code = codeOf(model, id);
      return {
        name: [code, nameIn(model, process?.name)].filter(Boolean).join(' '),
        status: process?.status ?? null,
        code,
        // The canvas shows it on no block of a proposal.
        colour: kind === 'proposed' ? null : (process?.colour ?? null),
        inside: childrenOf(model, id).length,
        questions: openThreads(model, id),
        proposals: openProposals(model, id),
      };
    }
  }
};

const nameIn = (model: Model, name = ''): string => plain(withTerms(model, name));

const NO_FACTS = {
  name: '',
  status: null,
  code: '',
  colour: null,
  inside: 0,
  questions: 0,
  proposals: 0,
  waiting: '',
  isAside: false,
} as const;
