/** What a block shows of the model beside its name, each read so that only what changed draws again. */

import { childrenOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { openProposals, openThreads } from '../../../shared/model/queries/pending.ts';
import type { Process } from '../../../shared/model/records.ts';
import { type FaceFacts, shownFieldsOf } from '../../../shared/scene/face.ts';
import { useModel, useRow } from '../../parts/use-model.ts';

type BlockFacts = {
  readonly process: Process | undefined;
  readonly code: string;
  readonly facts: FaceFacts;
};

export const useBlock = (id: string): BlockFacts => {
  const process = useRow('process', id);
  const code = useModel((model) => codeOf(model, id));
  const inside = useModel((model) => childrenOf(model, id).length);
  const questions = useModel((model) => openThreads(model, id));
  const proposals = useModel((model) => openProposals(model, id));
  const fields = process ? shownFieldsOf(process) : [];
  const facts = { status: process?.status ?? null, questions, proposals, inside, fields };
  return { process, code, facts };
};
