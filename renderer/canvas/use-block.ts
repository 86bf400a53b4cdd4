/** What a block shows of the model beside its name, each read so that only what changed draws again. */
import { codeOf } from '../../shared/model/codes.ts';
import { childrenOf, getRow } from '../../shared/model/model.ts';
import type { Process } from '../../shared/model/records.ts';
import { openProposals, openThreads } from '../../shared/model/waiting.ts';
import { useModel } from '../state/document.ts';

type BlockFacts = {
  readonly process: Process | undefined;
  readonly code: string;
  readonly children: number;
  /** Open questions and requests on the block. */
  readonly threads: number;
  /** Proposals waiting for a decision. */
  readonly proposals: number;
};

export const useBlock = (id: string): BlockFacts => ({
  process: useModel((model) => getRow(model, 'process', id)),
  code: useModel((model) => codeOf(model, id)),
  children: useModel((model) => childrenOf(model, id).length),
  threads: useModel((model) => openThreads(model, id)),
  proposals: useModel((model) => openProposals(model, id)),
});
