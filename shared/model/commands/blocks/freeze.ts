/** Freezing codes: on approval or retirement, and with them those of the blocks around, so that families of codes stay whole. */
import type { CommandContext } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { ancestorsOf } from '../../queries/ancestors.ts';
import { codeOf } from '../../queries/codes.ts';
import type { Process } from '../../records.ts';

/**
 * Freezes the codes of blocks in the tree and of their ancestors, where they are still drafts; a code is reserved for good. An
 * ancestor's status stays. A scheme without codes freezes nothing.
 */
export const freezeCodes = (draft: Draft, context: CommandContext, blocks: readonly Process[]): void => {
  // All codes are read before the first is frozen: freezing a code changes none, and the model has them cached.
  const { current } = draft;
  const codes = new Map<string, string>();
  for (const block of blocks)
    for (const { id, frozenCode } of [block, ...ancestorsOf(current, block.id)])
      if (frozenCode === null && !codes.has(id)) codes.set(id, codeOf(current, id));
  for (const [owner, code] of codes) {
    if (code === '') continue;
    draft.set('process', owner, { frozenCode: code });
    draft.put('reservedCode', { id: context.newId(), code, owner });
  }
};

/** Whether the block or one inside it has a frozen code. Costs what is inside it. */
export const holdsFrozen = (draft: Draft, { id, frozenCode }: Process): boolean =>
  frozenCode !== null || draft.children(id).some((child) => holdsFrozen(draft, child));
