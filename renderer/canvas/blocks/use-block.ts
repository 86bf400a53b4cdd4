/** What a block shows of the model beside its name, each read so that only what changed draws again. */

import { childrenOf, settingsOf } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { openProposals, openThreads } from '../../../shared/model/queries/pending.ts';
import type { Process } from '../../../shared/model/records.ts';
import { type FaceFacts, isStatusShown, shownFieldsOf } from '../../../shared/scene/face.ts';
import { useModel, useRow } from '../../parts/use-model.ts';

type BlockFacts = {
  readonly process: Process | undefined;
  readonly code: string;
  readonly facts: FaceFacts;
};

/** @param level that of the block, which counts from 1. */
export const useBlock = (id: string, level: number): BlockFacts => {
  const process = useRow('process', id);
  const code = useModel((model) => codeOf(model, id));
  const inside = useModel((model) => childrenOf(model, id).length);
  const questions = useModel((model) => openThreads(model, id));
  const proposals = useModel((model) => openProposals(model, id));
  const fields = process ? shownFieldsOf(process) : [];
  const status = process?.status ?? null;
  const isTold = useModel((model) => status !== null && isStatusShown(model, status, level));
  const isCounted = useModel((model) => settingsOf(model).showCounts);
  const facts = { status, isStatusShown: isTold, isCounted, questions, proposals, inside, fields };
  return { process, code, facts };
};
