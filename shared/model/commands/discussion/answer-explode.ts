/** Requests to explode a block are answered by whoever gives it its first children. */

import { quoted } from '../../../words/quoted.ts';
import type { CommandContext } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { closeRequests } from './thread.ts';

/** To be called before blocks are put under `parentId`; does nothing where they go into a proposal. */
export const answerExplode = (
  draft: Draft,
  context: CommandContext,
  parentId: string | null,
  proposalId: string | null = null,
): void => {
  if (parentId === null || proposalId !== null || draft.children(parentId).length > 0) return;
  const name = draft.get('process', parentId)?.name ?? '';
  closeRequests(draft, context, { processId: parentId }, 'explode', `Done: ${quoted(name)} was exploded.`);
};
