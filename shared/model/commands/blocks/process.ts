/** Commands on blocks: create, rename, update, set status, move, delete, add an outline. */

import { z } from 'zod';
import { quoted } from '../../../words/quoted.ts';
import { MAX_IMPORT_BLOCKS } from '../../clip/clip.ts';
import { beforeField, defineCommand, getOrRefuse, idField, textField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned, cleanName } from '../../fields/cleaned.ts';
import { labelled } from '../../label.ts';
import { isInTree } from '../../queries/ancestors.ts';
import { strayOf } from '../../queries/code-family.ts';
import { codeOf } from '../../queries/codes.ts';
import { removeNestedFlows } from '../../queries/flows/nested-flow.ts';
import { STATUSES } from '../../records/process.ts';
import { labelOf, MAX_DEPTH, type Process } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { spelled } from '../dictionary.ts';
import { answerExplode } from '../discussion/answer-explode.ts';
import { updateShape } from '../update.ts';
import { addBlock, addTrees, depthOf, namesIn, needAll, type OutlineTree, placeFor } from './blocks.ts';
import { leaveToNeighbours } from './exchange.ts';
import { checkExternalId } from './external-ids.ts';
import { plainPosition, positionField, positionsField } from './free-positions.ts';
import { freezeCodes, holdsFrozen } from './freeze.ts';
import { words } from './words.ts';

const createProcess = defineCommand(
  'process.create',
  'editor',
  'Creates a block under a parent (a macro process if parentId is null), or as a block of a proposal.',
  {
    parentId: idField.nullable(),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    name: textField,
    position: positionField.optional().describe('its location in a free container'),
  },
  (draft, input, context) => {
    const name = cleanName(input.name, 'process');
    const place = placeFor(draft, input.parentId, input.proposalId, input.before, 1);
    const { parentId, ranks } = place;
    answerExplode(draft, context, parentId, input.proposalId);
    const fields = { parentId, proposalId: input.proposalId, rank: ranks[0] ?? '', name };
    addBlock(draft, context, input.position ? { ...fields, ...plainPosition(input.position) } : fields);
    return labelled(words.createBlock, { name: quoted(name) });
  },
);

const renameProcess = defineCommand(
  'process.rename',
  'editor',
  'Renames a block.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const process = getOrRefuse(draft, 'process', id);
    const name = cleanName(raw, 'process', id);
    draft.set('process', id, { name });
    return labelled(words.renameBlock, { from: quoted(process.name), to: quoted(name) });
  },
);

const updateProcess = defineCommand(
  'process.update',
  'editor',
  'Changes attributes of blocks: definition, owner, complexity, layout, location in a free container, colour, external ID.',
  { ids: z.array(idField).min(1).max(100_000), ...updateShape('process') },
  (draft, { ids, ...given }, context) => {
    const fields = cleaned('process', given, { id: ids[0] ?? '' }) as Partial<Process>;
    const labels = new Set(Object.keys(fields).map((field) => labelOf('process', field)));
    const [label, another] = labels;
    if (label === undefined) throw refused('nothing-to-do', ids[0]);
    const blocks = needAll(draft, ids);
    checkExternalId(draft, fields.externalId, blocks);
    const { owner } = fields;
    const named = owner === undefined ? {} : { owner: spelled(draft, context, 'role', owner) };
    for (const { id } of blocks) draft.set('process', id, { ...fields, ...named });
    return labelled(words.updateBlocks, {
      field: another === undefined ? label : 'several',
      ...namesIn(blocks),
    });
  },
);

export const setStatus = defineCommand(
  'process.setStatus',
  'editor',
  'Sets the status of blocks. Approving or retiring freezes their codes and those of the blocks around them for good.',
  { ids: z.array(idField).min(1).max(100_000), status: z.enum(STATUSES) },
  (draft, { ids, status }, context) => {
    const blocks = needAll(draft, ids);
    const freezes = status === 'approved' || status === 'retired';
    const waiting = freezes ? blocks.find(({ id }) => !isInTree(draft.current, id)) : undefined;
    if (waiting) throw refused('in-proposal', waiting.id, { name: quoted(waiting.name), status });
    if (freezes) freezeCodes(draft, context, blocks);
    for (const { id } of blocks) draft.set('process', id, { status });
    return labelled(words.setStatus, { ...namesIn(blocks), status });
  },
);

export const moveProcess = defineCommand(
  'process.move',
  'editor',
  'Moves blocks with their contents under another parent, into a proposal, or to another position among their siblings.',
  {
    ids: z.array(idField).min(1).max(100_000),
    parentId: idField.nullable().describe('given by the proposal if one is named'),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    positions: positionsField.describe('locations in a free container, in the order of the ids'),
  },
  (draft, { ids, parentId: rawParent, proposalId, before, positions }, context) => {
    const named = needAll(draft, ids);
    const proposal = proposalId === null ? null : getOrRefuse(draft, 'proposal', proposalId);
    const parentId = proposal ? proposal.processId : rawParent;
    const blocks = withoutNested(draft, named);
    for (const block of blocks) {
      const under = ancestorIn(draft, parentId, new Set([block.id]));
      if (!under) continue;
      const name = quoted(block.name);
      const target = quoted(draft.get('process', parentId ?? '')?.name ?? '');
      const into = block.id === parentId ? 'itself' : 'inside';
      throw refused('move-into-itself', block.id, { name, into, target });
    }
    const moving = new Set(blocks.map(({ id }) => id));
    const siblings = proposal
      ? draft.referring('process', 'proposalId', proposal.id)
      : draft.children(parentId);
    const stay = siblings.filter(({ id }) => !moving.has(id));
    const anchor = before !== null && moving.has(before) ? nextStaying(siblings, before, moving) : before;
    const place = placeFor(draft, parentId, proposalId, anchor, blocks.length, stay);
    const depth = depthOf(draft, parentId);
    const deepest = blocks.find(({ id }) => depth + heightOf(draft, id) > MAX_DEPTH);
    if (deepest) throw refused('too-deep', deepest.id, { limit: MAX_DEPTH });
    // Files of earlier versions may hold drafts with frozen codes inside: these stay together.
    const drafts = blocks.filter(({ id, frozenCode }) => frozenCode === null && isInTree(draft.current, id));
    freezeCodes(
      draft,
      context,
      drafts.filter((block) => holdsFrozen(draft, block)),
    );
    answerExplode(draft, context, parentId, proposalId);
    const isElsewhere = (block: Process) => block.parentId !== parentId || block.proposalId !== proposalId;
    const elsewhere = blocks.some(isElsewhere);
    const positionOf = new Map(ids.map((id, i) => [id, positions[i]]));
    blocks.forEach((block, i) => {
      const position = positionOf.get(block.id);
      const kept = position ? plainPosition(position) : isElsewhere(block) ? { x: null, y: null } : {};
      draft.set('process', block.id, { parentId, proposalId, rank: place.ranks[i] ?? '', ...kept });
    });
    const nested = removeNestedFlows(draft, moving, parentId);
    const target = proposal?.title ?? (parentId === null ? undefined : draft.get('process', parentId)?.name);
    return labelled(words.moveBlocks, {
      ...namesIn(blocks),
      where: !elsewhere ? 'here' : target === undefined ? 'top' : 'inside',
      target: quoted(target ?? ''),
      flows: nested.length,
      codes: elsewhere ? countForeign(draft, moving) : 0,
    });
  },
);

export const deleteProcess = defineCommand(
  'process.delete',
  'editor',
  'Deletes blocks with their contents and all that is attached to them. Codes that were frozen stay reserved.',
  { ids: z.array(idField).min(1).max(100_000) },
  (draft, { ids }) => {
    const named = needAll(draft, ids);
    const blocks = withoutNested(draft, named);
    leaveToNeighbours(
      draft,
      blocks.map(({ id }) => id),
    );
    for (const { id } of blocks) draft.remove('process', id);
    return labelled(words.deleteBlocks, namesIn(blocks));
  },
);

const addOutline = defineCommand(
  'process.addOutline',
  'editor',
  'Adds a list of blocks, each with its depth below the place of insertion, as one subtree.',
  {
    parentId: idField.nullable(),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    items: z
      .array(
        z.strictObject({
          depth: z.int().min(0).max(MAX_DEPTH),
          name: textField,
          definition: textField.optional(),
        }),
      )
      .min(1)
      .max(MAX_IMPORT_BLOCKS),
  },
  (draft, { parentId, proposalId, before, items }, context) => {
    const trees = nest(items);
    const place = placeFor(draft, parentId, proposalId, before, trees.length);
    answerExplode(draft, context, place.parentId, proposalId);
    const base = depthOf(draft, place.parentId);
    addTrees(draft, context, trees, { ...place, proposalId }, base);
    return labelled(words.addBlocks, namesIn(items));
  },
);

/** Nests a list by depth. A line that is indented too far becomes a child of the line above it. */
const nest = (
  items: readonly { depth: number; name: string; definition?: string | undefined }[],
): OutlineTree[] => {
  type Growing = { name: string; definition: string | undefined; children: Growing[] };
  const roots: Growing[] = [];
  const open: { depth: number; node: Growing }[] = [];
  for (const { depth, name, definition } of items) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const node: Growing = { name, definition, children: [] };
    (open.at(-1)?.node.children ?? roots).push(node);
    open.push({ depth, node });
  }
  return roots;
};

/** Of the blocks named, those that are not inside another one named: these carry the others with them. */
const withoutNested = (draft: Draft, blocks: readonly Process[]): Process[] => {
  const ids = new Set(blocks.map(({ id }) => id));
  return blocks.filter(({ parentId }) => !ancestorIn(draft, parentId, ids));
};

/** Whether `id` or one of its ancestors is in `ids`. */
const ancestorIn = (draft: Draft, id: string | null, ids: ReadonlySet<string>): boolean => {
  for (let next = id; next !== null; next = draft.get('process', next)?.parentId ?? null)
    if (ids.has(next)) return true;
  return false;
};

/** Of the blocks that were moved, how many have a frozen code of another family than that of their new parent. */
const countForeign = (draft: Draft, movedIds: ReadonlySet<string>): number => {
  const { current } = draft;
  const isForeign = (id: string): boolean => {
    const block = draft.get('process', id);
    return block !== undefined && strayOf(current, block, (parent) => codeOf(current, parent)) === 'foreign';
  };
  return [...movedIds].filter((id) => isInTree(current, id) && isForeign(id)).length;
};

const nextStaying = (
  siblings: readonly Process[],
  id: string,
  moving: ReadonlySet<string>,
): string | null => {
  const after = siblings.slice(siblings.findIndex((sibling) => sibling.id === id) + 1);
  return after.find((sibling) => !moving.has(sibling.id))?.id ?? null;
};

/** Levels that a block spans with all below it, blocks of its proposals included. */
const heightOf = (draft: Draft, id: string): number => {
  let tallest = 0;
  for (const childId of draft.idsReferring('process', 'parentId', id))
    tallest = Math.max(tallest, heightOf(draft, childId));
  return 1 + tallest;
};

export const processCommands = [
  createProcess,
  renameProcess,
  updateProcess,
  setStatus,
  moveProcess,
  deleteProcess,
  addOutline,
] as const;
