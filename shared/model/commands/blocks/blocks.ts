/** What the commands that put, find or name blocks have in common. */
import { quoted } from '../../../words/quoted.ts';
import { type CommandContext, getOrRefuse } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleanName, cleanText } from '../../fields/cleaned.ts';
import { MAX_DEPTH, type Process } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { freshRanks, ranksFor } from '../ranks.ts';
import { newBlock } from './new-block.ts';

type Place = { parentId: string | null; ranks: string[] };

/**
 * Where new or moved blocks go: the parent, and a rank for each. Refused if the parent, the proposal or the sibling
 * to stand before is gone, if the proposal is decided, or if the blocks would be too deep.
 * @param among the children that stay in their positions, if others of them are being moved.
 */
export const placeFor = (
  draft: Draft,
  parentId: string | null,
  proposalId: string | null,
  before: string | null,
  count: number,
  among?: readonly Process[],
): Place => {
  let parent = parentId;
  let siblings = among ?? draft.children(parentId);
  if (proposalId !== null) {
    const proposal = getOrRefuse(draft, 'proposal', proposalId);
    if (proposal.state !== 'open')
      throw refused('proposal-closed', proposalId, { name: quoted(proposal.title) });
    parent = proposal.processId;
    siblings = draft.referring('process', 'proposalId', proposalId);
  } else if (parent !== null) {
    getOrRefuse(draft, 'process', parent);
  }
  if (depthOf(draft, parent) >= MAX_DEPTH)
    throw refused('too-deep', parent ?? undefined, { limit: MAX_DEPTH });
  const ranks = ranksFor(siblings, before, count, (id, rank) => draft.set('process', id, { rank }));
  if (!ranks) throw refused('wrong-sibling', before ?? undefined);
  return { parentId: parent, ranks };
};

/** Adds a draft block of which no more is known than these fields, and gives its id. */
export const addBlock = (
  draft: Draft,
  context: CommandContext,
  fields: Pick<Process, 'parentId' | 'proposalId' | 'rank' | 'name'> &
    Partial<Pick<Process, 'x' | 'y' | 'definition'>>,
): string => {
  const id = context.newId();
  draft.put('process', newBlock({ id, ...fields }));
  return id;
};

/** The blocks with these ids, each once. Refused if one of them is gone. */
export const needAll = (draft: Draft, ids: readonly string[]): Process[] =>
  Array.from(new Set(ids), (id) => getOrRefuse(draft, 'process', id));

/** Level of a block, blocks of proposals included; 0 for the model itself. */
export const depthOf = (draft: Draft, id: string | null): number => {
  let depth = 0;
  for (let next = id; next !== null; next = draft.get('process', next)?.parentId ?? null) depth++;
  return depth;
};

export type OutlineTree = {
  readonly name: string;
  readonly definition?: string | undefined;
  readonly children: readonly OutlineTree[];
};

/**
 * Adds trees of blocks below one parent, which is at level `base`. Refused if a name is empty, if a name or definition is too
 * long, or if the trees reach deeper than a block may stand.
 */
export const addTrees = (
  draft: Draft,
  context: CommandContext,
  trees: readonly OutlineTree[],
  place: { parentId: string | null; proposalId: string | null; ranks: readonly string[] },
  base: number,
): void => {
  if (base >= MAX_DEPTH) throw refused('too-deep', undefined, { limit: MAX_DEPTH });
  for (const [i, tree] of trees.entries()) {
    const name = cleanName(tree.name, 'process');
    const definition = cleanText(tree.definition ?? '', 'definition');
    const { parentId, proposalId } = place;
    const fields = { parentId, proposalId, rank: place.ranks[i] ?? '', name, definition };
    const id = addBlock(draft, context, fields);
    if (tree.children.length === 0) continue;
    const inside = { parentId: id, proposalId: null, ranks: freshRanks(tree.children.length) };
    addTrees(draft, context, tree.children, inside, base + 1);
  }
};

/** Records in a label: their number, and the name if it is one. */
export const namesIn = (records: readonly { readonly name: string }[]) => ({
  count: records.length,
  name: quoted(records[0]?.name ?? ''),
});
