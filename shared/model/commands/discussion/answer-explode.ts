/** A request to explode a block is closed when the block gets its first children. */

import { storedText } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import type { CommandContext } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { words as modelWords } from '../../words.ts';
import { closeRequests } from './thread.ts';

/** To be called before blocks are put under `parentId`; does nothing if they go into a proposal. */
export const answerExplode = (
  draft: Draft,
  context: CommandContext,
  parentId: string | null,
  proposalId: string | null = null,
): void => {
  if (parentId === null || proposalId !== null || draft.children(parentId).length > 0) return;
  const name = draft.get('process', parentId)?.name ?? '';
  closeRequests(
    draft,
    context,
    { processId: parentId },
    'explode',
    storedText(modelWords.exploded, { block: quoted(name) }),
  );
};
