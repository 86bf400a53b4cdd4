/** The command that takes a table in: makes the blocks that are new, and changes, moves and deletes those that are known. */
import { z } from 'zod';
import { MAX_IMPORT_BLOCKS } from '../../clip/clip.ts';
import {
  beforeField,
  type CommandContext,
  defineCommand,
  getOrRefuse,
  idField,
  textField,
} from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import { ELEMENT_KINDS } from '../../records/element.ts';
import { STATUSES } from '../../records/process.ts';
import { MAX_DEPTH, type Process } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { spelled, spelledElement } from '../dictionary.ts';
import { answerExplode } from '../discussion/answer-explode.ts';
import { freshRanks, ranksFor } from '../ranks.ts';
import { depthOf } from './blocks.ts';
import { addElement, removeElement } from './element.ts';
import { joinExchange } from './exchange.ts';
import { checkExternalIds } from './external-ids.ts';
import { newBlock } from './new-block.ts';
import { deleteProcess, moveProcess, setStatus } from './process.ts';
import { words } from './words.ts';

const blockShape = z.strictObject({
  id: idField.nullable().default(null).describe('the block that is known; null for a new one'),
  parent: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe('index of a new block before this one, if that is its parent'),
  parentId: idField.nullable().default(null).describe('its parent otherwise; null for the top level'),
  before: beforeField,
  isMoved: z.boolean().default(false).describe('whether a known block goes to that parent'),
  fields: z.strictObject({
    name: textField.optional(),
    definition: textField.optional(),
    owner: textField.optional(),
    externalId: textField.optional(),
  }),
  status: z.enum(STATUSES).optional(),
  add: z.array(z.strictObject({ kind: z.enum(ELEMENT_KINDS), text: textField })).default([]),
  drop: z.array(idField).default([]).describe('elements of the block to delete'),
});
type ImportBlock = z.infer<typeof blockShape>;
/** A block of an import as callers write it. */
export type ImportBlockInput = z.input<typeof blockShape>;

const importProcesses = defineCommand(
  'process.import',
  'editor',
  'Takes a table of blocks in as one change: makes new ones, and changes, moves and deletes those that are known.',
  {
    source: textField.default('').describe('what it was read from, for the history'),
    blocks: z.array(blockShape).max(MAX_IMPORT_BLOCKS),
    remove: z.array(idField).max(MAX_IMPORT_BLOCKS).default([]),
  },
  (draft, { blocks, remove, source }, context) => {
    if (blocks.length === 0 && remove.length === 0) throw refused('nothing-to-do');
    const ids = putNew(draft, context, blocks);
    for (const block of blocks) if (block.id !== null) change(draft, context, block, block.id);
    for (const [i, block] of blocks.entries())
      if (block.id !== null && block.isMoved) {
        const parentId = block.parent === null ? block.parentId : (ids[block.parent] ?? null);
        const move = { ids: [block.id], parentId, proposalId: null, before: block.before, positions: [] };
        moveProcess.run(draft, move, context);
      } else if (block.id === null) putElements(draft, context, block, ids[i] ?? '');
    const byStatus = Map.groupBy(blocks.keys(), (i) => blocks[i]?.status);
    for (const [status, places] of byStatus)
      if (status !== undefined)
        setStatus.run(draft, { ids: places.map((i) => ids[i] ?? ''), status }, context);
    if (remove.length > 0) deleteProcess.run(draft, { ids: remove }, context);
    if (blocks.some(({ fields }) => fields.externalId)) checkExternalIds(draft);
    return labelled(words.importBlocks, { count: blocks.length + remove.length, source });
  },
);

/** Puts the new blocks in, each after its parent, and gives the id of every block. */
const putNew = (draft: Draft, context: CommandContext, blocks: readonly ImportBlock[]): string[] => {
  const ids = blocks.map(({ id }) => id ?? context.newId());
  const depths: number[] = [];
  const parents = blocks.flatMap(({ id, parent, parentId }) =>
    id === null && parent === null ? [parentId] : [],
  );
  for (const parentId of new Set(parents)) answerExplode(draft, context, parentId);
  const ranks = ranksOf(draft, blocks);
  for (const [i, { id, parent, parentId, fields }] of blocks.entries()) {
    if (id !== null) continue;
    if (parent !== null && (parent >= i || blocks[parent]?.id !== null)) throw refused('wrong-sibling');
    const above = parent === null ? depthOf(draft, parentId) : (depths[parent] ?? 0);
    depths[i] = above + 1;
    if (above >= MAX_DEPTH) throw refused('too-deep', undefined, { limit: MAX_DEPTH });
    const place = { parentId: parent === null ? parentId : (ids[parent] ?? null), proposalId: null };
    const given = fieldsFrom(draft, context, { ...fields, name: fields.name ?? '' });
    const block = newBlock({ id: ids[i] ?? '', ...place, rank: ranks[i] ?? '', name: given.name ?? '' });
    draft.put('process', { ...block, ...given });
  }
  return ids;
};

/** A rank for each new block: in the order of the list, before the sibling that it names. */
const ranksOf = (draft: Draft, blocks: readonly ImportBlock[]): string[] => {
  const ranks: string[] = [];
  const places = Array.from(blocks.keys()).filter((i) => blocks[i]?.id === null);
  const groups = Map.groupBy(places, (i) => {
    const { parent, parentId, before } = blocks[i] as ImportBlock;
    return JSON.stringify([parent, parentId, parent === null ? before : null]);
  });
  for (const group of groups.values()) {
    const first = blocks[group[0] ?? 0];
    if (!first) continue;
    const { parent, parentId, before } = first;
    if (parent === null && parentId !== null) getOrRefuse(draft, 'process', parentId);
    const keys =
      parent === null
        ? ranksFor(draft.children(parentId), before, group.length, (id, rank) =>
            draft.set('process', id, { rank }),
          )
        : freshRanks(group.length);
    if (!keys) throw refused('wrong-sibling', before ?? undefined);
    group.forEach((i, at) => {
      ranks[i] = keys[at] ?? '';
    });
  }
  return ranks;
};

/** What a known block gets: fields and elements. */
const change = (draft: Draft, context: CommandContext, block: ImportBlock, id: string): void => {
  getOrRefuse(draft, 'process', id);
  draft.set('process', id, fieldsFrom(draft, context, block.fields, { id }));
  for (const element of block.drop)
    removeElement.run(draft, { id: element, places: ['output', 'input', 'flow'] }, context);
  for (const { kind, text } of block.add)
    addElement.run(draft, { processId: id, kind, text, linkedProcessId: null, before: null }, context);
};

/** The fields of a block that are given, cleaned, and the owner as the dictionary spells it. */
const fieldsFrom = (
  draft: Draft,
  context: CommandContext,
  fields: ImportBlock['fields'],
  known?: { readonly id: string },
): Partial<Process> => {
  const given = cleaned('process', fields, known) as Partial<Process>;
  return given.owner === undefined
    ? given
    : { ...given, owner: spelled(draft, context, 'role', given.owner) };
};

const putElements = (
  draft: Draft,
  context: CommandContext,
  { add }: ImportBlock,
  processId: string,
): void => {
  for (const [kind, elements] of Map.groupBy(add, (element) => element.kind)) {
    const ranks = freshRanks(elements.length);
    for (const [i, { text }] of elements.entries()) {
      const id = context.newId();
      const element = cleaned('element', { processId, kind, text, linkedProcessId: null });
      const written = spelledElement(draft, context, kind, element.text);
      draft.put('element', newRecord('element', { ...element, id, text: written, rank: ranks[i] ?? '' }));
      joinExchange(draft, id);
    }
  }
};

export const importCommands = [importProcesses] as const;
