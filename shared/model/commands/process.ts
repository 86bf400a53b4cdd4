/** Commands on blocks: create, rename, update, set status, move, delete, add an outline. */
import { z } from 'zod';
import { codeOf } from '../codes.ts';
import {
  beforeField,
  cleanLabel,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
  need,
  textField,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { isInTree } from '../model.ts';
import { LAYOUTS, MAX_DEPTH, type Process, STATUSES } from '../records.ts';
import { quoted, refuse } from '../refusals.ts';
import { answerExplode } from './answer-explode.ts';
import { addBlock, addTrees, depthOf, needAll, type OutlineTree, placeFor, subjectsOf } from './blocks.ts';
import { plainSpot, spotField, spotsField } from './spots.ts';

export const createProcess = defineCommand(
  'process.create',
  'Creates a block under a parent (a macro process where parentId is null), or as a block of a proposal.',
  {
    parentId: idField.nullable(),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    name: textField,
    spot: spotField.optional().describe('its place in a free container'),
  },
  (draft, input, context) => {
    const name = cleanName(input.name, 'block');
    if (isRefusal(name)) return name;
    const place = placeFor(draft, input.parentId, input.proposalId, input.before, 1);
    if (isRefusal(place)) return place;
    const { parentId, ranks } = place;
    answerExplode(draft, context, parentId, input.proposalId);
    const fields = { parentId, proposalId: input.proposalId, rank: ranks[0] ?? '', name };
    addBlock(draft, context, input.spot ? { ...fields, ...plainSpot(input.spot) } : fields);
    return `Create ${quoted(name)}`;
  },
);

export const renameProcess = defineCommand(
  'process.rename',
  'Gives a block another name.',
  { id: idField, name: textField },
  (draft, { id, name: raw }) => {
    const process = need(draft, 'process', id);
    if (isRefusal(process)) return process;
    const name = cleanName(raw, 'block', id);
    if (isRefusal(name)) return name;
    draft.set('process', id, { name });
    return `Rename ${quoted(process.name)} to ${quoted(name)}`;
  },
);

export const updateProcess = defineCommand(
  'process.update',
  'Changes attributes of blocks: definition, owner, complexity, layout, place in a free container, colour.',
  {
    ids: z.array(idField).min(1).max(100_000),
    definition: textField.optional(),
    owner: textField.optional(),
    complexity: z.int().min(0).max(1000).nullable().optional(),
    layout: z.enum(LAYOUTS).nullable().optional(),
    x: z.number().nullable().optional(),
    y: z.number().nullable().optional(),
    colour: z.string().max(32).nullable().optional(),
  },
  (draft, { ids, definition, owner, ...plain }) => {
    const fields: Partial<Process> = Object.fromEntries(
      Object.entries(plain).filter(([, value]) => value !== undefined),
    );
    const changed: Partial<Process>[] = [fields];
    if (definition !== undefined) {
      const text = cleanText(definition, 'definition', ids[0]);
      if (isRefusal(text)) return text;
      changed.push({ definition: text });
    }
    if (owner !== undefined) {
      const line = cleanLabel(owner, 'owner', ids[0]);
      if (isRefusal(line)) return line;
      changed.push({ owner: line });
    }
    if (typeof plain.colour === 'string') {
      const colour = cleanLabel(plain.colour, 'colour', ids[0]);
      if (isRefusal(colour)) return colour;
      changed.push({ colour });
    }
    // 0 also where it is -0, which JSON could not keep.
    for (const axis of ['x', 'y'] as const) if (fields[axis] === 0) changed.push({ [axis]: 0 });
    const all: Partial<Process> = Object.assign({}, ...changed);
    const what = Object.keys(all).filter((key) => key !== 'y');
    if (what.length === 0) return refuse('nothing-to-do', ids[0]);
    const blocks = needAll(draft, ids);
    if (isRefusal(blocks)) return blocks;
    for (const { id } of blocks) draft.set('process', id, all);
    const word = what.length === 1 ? (what[0] === 'x' ? 'place' : what[0]) : 'attributes';
    return `Change ${word} of ${subjectsOf(blocks)}`;
  },
);

export const setStatus = defineCommand(
  'process.setStatus',
  'Sets the status of blocks. Approving or retiring freezes their codes for good.',
  { ids: z.array(idField).min(1).max(100_000), status: z.enum(STATUSES) },
  (draft, { ids, status }, context) => {
    const blocks = needAll(draft, ids);
    if (isRefusal(blocks)) return blocks;
    const freezes = status === 'approved' || status === 'retired';
    const waiting = freezes ? blocks.find(({ id }) => !isInTree(draft.model, id)) : undefined;
    if (waiting) return refuse('in-proposal', waiting.id, waiting.name, status);
    for (const block of blocks) {
      draft.set('process', block.id, { status });
      const code = freezes && block.frozenCode === null ? codeOf(draft.model, block.id) : '';
      if (code === '') continue;
      draft.set('process', block.id, { frozenCode: code });
      draft.put('reservedCode', { id: context.newId(), code, owner: block.id });
    }
    return `Mark ${subjectsOf(blocks)} as ${status}`;
  },
);

export const moveProcess = defineCommand(
  'process.move',
  'Moves blocks, with all that is in them, under another parent, into a proposal, or to another place among their siblings.',
  {
    ids: z.array(idField).min(1).max(100_000),
    parentId: idField.nullable().describe('given by the proposal where one is named'),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    spots: spotsField.describe('places in a free container, in the order of the ids'),
  },
  (draft, { ids, parentId: rawParent, proposalId, before, spots }, context) => {
    const named = needAll(draft, ids);
    if (isRefusal(named)) return named;
    const proposal = proposalId === null ? null : need(draft, 'proposal', proposalId);
    if (isRefusal(proposal)) return proposal;
    const parentId = proposal ? proposal.processId : rawParent;
    const blocks = withoutNested(draft, named);
    for (const block of blocks) {
      const under = ancestorIn(draft, parentId, new Set([block.id]));
      if (!under) continue;
      const target = draft.get('process', parentId ?? '')?.name ?? '';
      return refuse('move-into-itself', block.id, block.name, block.id === parentId ? block.name : target);
    }
    const moving = new Set(blocks.map(({ id }) => id));
    const siblings = proposal
      ? draft.referring('process', 'proposalId', proposal.id)
      : draft.children(parentId);
    const stay = siblings.filter(({ id }) => !moving.has(id));
    const anchor = before !== null && moving.has(before) ? nextStaying(siblings, before, moving) : before;
    const place = placeFor(draft, parentId, proposalId, anchor, blocks.length, stay);
    if (isRefusal(place)) return place;
    const depth = depthOf(draft, parentId);
    const deepest = blocks.find(({ id }) => depth + heightOf(draft, id) > MAX_DEPTH);
    if (deepest) return refuse('too-deep', deepest.id, MAX_DEPTH);
    answerExplode(draft, context, parentId, proposalId);
    const isElsewhere = (block: Process) => block.parentId !== parentId || block.proposalId !== proposalId;
    const elsewhere = blocks.some(isElsewhere);
    const spotOf = new Map(ids.map((id, i) => [id, spots[i]]));
    blocks.forEach((block, i) => {
      const spot = spotOf.get(block.id);
      const kept = spot ? plainSpot(spot) : isElsewhere(block) ? { x: null, y: null } : {};
      draft.set('process', block.id, { parentId, proposalId, rank: place.ranks[i] ?? '', ...kept });
    });
    const target = proposal?.title ?? (parentId === null ? undefined : draft.get('process', parentId)?.name);
    const where = target === undefined ? 'the top level' : quoted(target);
    return `Move ${subjectsOf(blocks)}${elsewhere ? ` to ${where}` : ''}`;
  },
);

export const deleteProcess = defineCommand(
  'process.delete',
  'Deletes blocks with all that is in them and attached to them. Codes that were frozen stay reserved.',
  { ids: z.array(idField).min(1).max(100_000) },
  (draft, { ids }) => {
    const named = needAll(draft, ids);
    if (isRefusal(named)) return named;
    const blocks = withoutNested(draft, named);
    for (const { id } of blocks) draft.remove('process', id);
    return `Delete ${subjectsOf(blocks)}`;
  },
);

export const addOutline = defineCommand(
  'process.addOutline',
  'Adds a list of blocks, each with its depth below the place of insertion, as one subtree.',
  {
    parentId: idField.nullable(),
    proposalId: idField.nullable().default(null),
    before: beforeField,
    items: z
      .array(z.strictObject({ depth: z.int().min(0).max(MAX_DEPTH), name: textField }))
      .min(1)
      .max(200_000),
  },
  (draft, { parentId, proposalId, before, items }, context) => {
    const trees = nest(items);
    const place = placeFor(draft, parentId, proposalId, before, trees.length);
    if (isRefusal(place)) return place;
    answerExplode(draft, context, place.parentId, proposalId);
    const base = depthOf(draft, place.parentId);
    const refusal = addTrees(draft, context, trees, { ...place, proposalId }, base);
    if (refusal) return refusal;
    return `Add ${items.length === 1 ? quoted(items[0]?.name ?? '') : `${items.length.toLocaleString('en')} blocks`}`;
  },
);

/** Nests a list by depth. A line that is indented too far becomes a child of the line above it. */
const nest = (items: readonly { depth: number; name: string }[]): OutlineTree[] => {
  type Growing = { name: string; children: Growing[] };
  const roots: Growing[] = [];
  const open: { depth: number; node: Growing }[] = [];
  for (const { depth, name } of items) {
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const node: Growing = { name, children: [] };
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
