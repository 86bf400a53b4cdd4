/** What the boxes of a picture show of the model beside their names. */

import { gapWaiver } from '../../model/cells.ts';
import { blocksOf, type Model } from '../../model/model.ts';
import { codeOf } from '../../model/queries/codes.ts';
import { proposalInWords } from '../../model/queries/pending.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { CodeScheme } from '../../model/records.ts';
import { type FaceFacts, faceFactsOf, shownCode, shownScheme } from '../../scene/face.ts';
import type { SceneBox } from '../../scene/scene.ts';
import { plain } from '../../scene/text/text.ts';

/** Of a proposal, what is inside are its blocks. */
export type BoxFacts = FaceFacts & {
  /** Its whole name with its code, however little of it fits. */
  readonly name: string;
  readonly code: string;
  readonly scheme: CodeScheme;
  /** The colour it was given, by its name. */
  readonly colour: string | null;
  /** What is said of a proposal in a line; empty for what is none. */
  readonly waiting: string;
  /** Whether it is a gap of the matrix that is set aside. */
  readonly isAside: boolean;
};

/** Reads the facts of a box, so that a picture drawn little by little shows the model of one moment. */
export const factsOf = (model: Model, box: SceneBox): BoxFacts => {
  return { ...NO_FACTS, scheme: shownScheme(model), ...ownFacts(model, box) };
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
        ...(process && faceFactsOf(model, process)),
        code: shownCode(model, id),
        // The canvas shows it on no block of a proposal.
        colour: kind === 'proposed' ? null : (process?.colour ?? null),
      };
    }
  }
};

const nameIn = (model: Model, name = ''): string => plain(withTerms(model, name));

const NO_FACTS = {
  name: '',
  status: null,
  isStatusShown: false,
  isCounted: true,
  code: '',
  colour: null,
  inside: 0,
  questions: 0,
  proposals: 0,
  fields: [],
  waiting: '',
  isAside: false,
} as const;
