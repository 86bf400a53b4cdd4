/** What the boxes of a page show of the model beside their names. */
import { codeOf } from '../../../../shared/model/codes.ts';
import { blocksOf, childrenOf, type Model, settingsOf } from '../../../../shared/model/model.ts';
import type { CodeScheme, Status } from '../../../../shared/model/records.ts';
import { openProposals, openThreads } from '../../../../shared/model/waiting.ts';
import type { SceneBox } from '../../../../shared/scene/scene.ts';

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
};

/** Reads the facts of a box, so that a page drawn little by little shows the model of one moment. */
export const factsOf = (model: Model, { id, kind }: SceneBox): BoxFacts => ({
  status: kind === 'proposal' ? null : (model.rows.process.get(id)?.status ?? null),
  code: kind === 'proposal' ? '' : codeOf(model, id),
  scheme: settingsOf(model).codeScheme,
  inside: kind === 'proposal' ? blocksOf(model, id).length : childrenOf(model, id).length,
  questions: openThreads(model, id),
  proposals: openProposals(model, id),
});
