/** External ids: what other programs call blocks. Two blocks never have the same one, so that a table finds its blocks again. */
import { quoted } from '../../../words/quoted.ts';
import type { Draft } from '../../draft.ts';
import type { Process } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';

/** Refused if an external id is given to several blocks, or if another block has it. Costs nothing if none is given. */
export const checkExternalId = (
  draft: Draft,
  externalId: string | undefined,
  blocks: readonly Process[],
): void => {
  if (externalId === undefined || externalId === '') return;
  const [block, another] = blocks;
  if (another) throw refused('external-id-for-several', another.id, { externalId: quoted(externalId) });
  for (const other of draft.rows('process'))
    if (other.externalId === externalId && other.id !== block?.id)
      throw refused('external-id-taken', other.id, {
        name: quoted(other.name),
        externalId: quoted(externalId),
      });
};

/** Refused if two blocks have the same external id. */
export const checkExternalIds = (draft: Draft): void => {
  const owners = new Map<string, Process>();
  for (const block of draft.rows('process')) {
    if (block.externalId === '') continue;
    const other = owners.get(block.externalId);
    if (other) checkExternalId(draft, block.externalId, [block]);
    owners.set(block.externalId, block);
  }
};

/** Copies of blocks keep the external ids that no block of the model has yet, each once. */
export const withFreeExternalIds = <B extends Pick<Process, 'externalId'>>(
  draft: Draft,
  blocks: readonly B[],
): readonly B[] => {
  if (blocks.every(({ externalId }) => externalId === '')) return blocks;
  const taken = new Set(Array.from(draft.rows('process'), ({ externalId }) => externalId));
  return blocks.map((block) => {
    if (block.externalId === '') return block;
    if (taken.has(block.externalId)) return { ...block, externalId: '' };
    taken.add(block.externalId);
    return block;
  });
};
