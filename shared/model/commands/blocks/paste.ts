/** Commands that put copies of blocks in: a clip anywhere, or copies right after their originals. */

import { z } from 'zod';
import { type Clip, clipSchema, depthsIn, MAX_CLIP_BLOCKS, outermost, takeOut } from '../../clip/clip.ts';
import { beforeField, type CommandContext, defineCommand, idField } from '../../command.ts';
import type { Draft } from '../../draft.ts';
import { cleaned } from '../../fields/cleaned.ts';
import { newRecord } from '../../fields/new-record.ts';
import { labelled } from '../../label.ts';
import { MAX_DEPTH, type Process } from '../../records.ts';
import { refused } from '../../refusals/refusals.ts';
import { isCarriedBy } from '../../validation/validate.ts';
import { spelled, spelledElement } from '../dictionary.ts';
import { answerExplode } from '../discussion/answer-explode.ts';
import { freshRanks, ranksFor } from '../ranks.ts';
import { depthOf, namesIn, needAll, placeFor } from './blocks.ts';
import { carrierOf, joinExchange, joinFlow } from './exchange.ts';
import { withFreeExternalIds } from './external-ids.ts';
import { plainPosition, positionsField } from './free-positions.ts';
import { words } from './words.ts';

/** Where an outermost block of a clip goes. */
type InsertionPoint = Pick<Process, 'parentId' | 'proposalId' | 'rank' | 'x' | 'y'>;

/** Distance of a copy from its original in a free container, in model units. */
const COPY_OFFSET = 24;

const pasteProcess = defineCommand(
  'process.paste',
  'editor',
  'Pastes a clip: blocks taken out of this or another model, with their elements, inner flows and threads.',
  { parentId: idField.nullable(), before: beforeField, clip: clipSchema, positions: positionsField },
  (draft, { parentId, before, clip, positions }, context) => {
    if (clip.blocks.length > MAX_CLIP_BLOCKS)
      throw refused('clip-too-large', undefined, { limit: MAX_CLIP_BLOCKS });
    const tops = clip.blocks.filter(({ parent }) => parent === null);
    const place = placeFor(draft, parentId, null, before, tops.length);
    answerExplode(draft, context, parentId);
    putIn(draft, context, clip, insertionPointsAt(place, positions));
    return labelled(words.pasteBlocks, namesIn(tops));
  },
);

const duplicateProcess = defineCommand(
  'process.duplicate',
  'editor',
  'Puts a copy of each block with its contents right after it, or all copies at one position.',
  {
    ids: z.array(idField).min(1).max(100_000),
    to: z.strictObject({ parentId: idField.nullable(), before: beforeField }).optional(),
    positions: positionsField,
  },
  (draft, { ids, to, positions }, context) => {
    needAll(draft, ids);
    const taken = takeOut(draft.current, ids);
    if (!taken) throw refused('clip-too-large', ids[0], { limit: MAX_CLIP_BLOCKS });
    const tops = outermost(draft.current, ids);
    const place = to && placeFor(draft, to.parentId, null, to.before, tops.length);
    if (to) answerExplode(draft, context, to.parentId);
    const points = place ? insertionPointsAt(place, positions) : insertionPointsAfter(draft, tops);
    putIn(draft, context, taken.clip, points, taken.outside);
    return labelled(words.duplicateBlocks, namesIn(tops));
  },
);

/** One insertion point after the other under a parent, in a free container at the positions given. */
const insertionPointsAt = (
  { parentId, ranks }: { parentId: string | null; ranks: readonly string[] },
  positions: readonly { x: number; y: number }[],
): InsertionPoint[] =>
  ranks.map((rank, i) => {
    const position = positions[i];
    return {
      parentId,
      proposalId: null,
      rank,
      ...(position ? plainPosition(position) : { x: null, y: null }),
    };
  });

/** An insertion point right after each block, among its siblings in the tree or in its proposal. */
const insertionPointsAfter = (draft: Draft, blocks: readonly Process[]): InsertionPoint[] => {
  const ranks = new Map<string, string>();
  for (const group of Map.groupBy(blocks, (block) => block.proposalId ?? block.parentId).values()) {
    const [first] = group;
    if (!first) continue;
    const { parentId, proposalId } = first;
    // Asked only for what it refuses: a parent that is too deep, a proposal that has been decided.
    placeFor(draft, parentId, proposalId, null, 1);
    const siblings =
      proposalId === null ? draft.children(parentId) : draft.referring('process', 'proposalId', proposalId);
    const next = new Map(siblings.map(({ id }, i) => [id, siblings[i + 1]?.id ?? null]));
    let hasReranked = false;
    const rankAll = () => {
      const live = siblings.map(({ id }) => ({ id, rank: draft.get('process', id)?.rank ?? '' }));
      for (const { id } of group) {
        const [rank = ''] =
          ranksFor(live, next.get(id) ?? null, 1, (sibling, key) => {
            hasReranked = true;
            draft.set('process', sibling, { rank: key });
          }) ?? [];
        ranks.set(id, rank);
      }
    };
    rankAll();
    // If there was no room, the siblings have other ranks now, and those of the copies must fit them.
    if (hasReranked) rankAll();
  }
  const besides = (at: number | null) => (at === null ? null : at + COPY_OFFSET);
  return blocks.map(({ id, parentId, proposalId, x, y }) => {
    const rank = ranks.get(id) ?? '';
    return { parentId, proposalId, rank, x: besides(x), y: besides(y) };
  });
};

/**
 * Puts the blocks of a clip in, each outermost one at its insertion point.
 * @param outside for each element, the block that it names though it is not in the clip.
 */
export const putIn = (
  draft: Draft,
  context: CommandContext,
  clip: Clip,
  points: readonly InsertionPoint[],
  outside: readonly (string | null)[] = [],
): void => {
  const base = Math.max(0, ...points.map(({ parentId }) => depthOf(draft, parentId)));
  if (depthsIn(clip).some((depth) => base + depth >= MAX_DEPTH))
    throw refused('too-deep', undefined, { limit: MAX_DEPTH });
  const ids = clip.blocks.map(() => context.newId());
  const ranks = ranksIn(clip, points);
  let top = 0;
  for (const [i, { parent, ...block }] of withFreeExternalIds(draft, clip.blocks).entries()) {
    const inside = { parentId: ids[parent ?? -1] ?? null, proposalId: null, rank: ranks[i] ?? '' };
    const place = parent === null ? (points[top++] ?? inside) : inside;
    const copy = cleaned('process', block);
    const owner = spelled(draft, context, 'role', copy.owner);
    draft.put('process', newRecord('process', { ...copy, ...place, owner, id: ids[i] ?? '' }));
  }
  const elementIds = putElements(draft, context, clip, ids, outside);
  putFlows(draft, context, clip, ids, elementIds);
  putThreads(draft, context, clip, ids);
};

/** The rank of each block of a clip: that of its insertion point, or its place among those with the same parent. */
const ranksIn = ({ blocks }: Clip, points: readonly InsertionPoint[]): string[] => {
  const ranks: string[] = [];
  const byParent = Map.groupBy(blocks.keys(), (i) => blocks[i]?.parent ?? null);
  for (const [parent, group] of byParent) {
    const keys = parent === null ? points.map(({ rank }) => rank) : freshRanks(group.length);
    group.forEach((i, at) => {
      ranks[i] = keys[at] ?? '';
    });
  }
  return ranks;
};

const putElements = (
  draft: Draft,
  context: CommandContext,
  { elements }: Clip,
  ids: readonly string[],
  outside: readonly (string | null)[],
): string[] => {
  const elementIds: string[] = [];
  const groups = Map.groupBy(elements.keys(), (i) => `${elements[i]?.block} ${elements[i]?.kind}`);
  for (const group of groups.values()) {
    const ranks = freshRanks(group.length);
    for (const [at, i] of group.entries()) {
      const element = elements[i];
      if (!element) continue;
      const { block, linked, ...given } = element;
      const copy = cleaned('element', given);
      const text = spelledElement(draft, context, copy.kind, copy.text);
      const linkedProcessId = linked === null ? (outside[i] ?? null) : (ids[linked] ?? null);
      const place = { processId: ids[block] ?? '', rank: ranks[at] ?? '', linkedProcessId };
      const id = context.newId();
      elementIds[i] = id;
      draft.put('element', newRecord('element', { ...copy, ...place, text, id }));
    }
  }
  for (const [i, { linked }] of elements.entries())
    if (linked === null) joinExchange(draft, elementIds[i] ?? '');
  return elementIds;
};

const putFlows = (
  draft: Draft,
  context: CommandContext,
  { blocks, flows }: Clip,
  ids: readonly string[],
  elementIds: readonly string[],
): void => {
  const drawn = new Set<string>();
  for (const { source, target, carried, ...given } of flows) {
    const copy = cleaned('flow', given);
    const twin = JSON.stringify([source, target, copy.kind, copy.label]);
    // No picture shows a flow between a block and its own contents.
    if (drawn.has(twin) || isInside(blocks, source, target) || isInside(blocks, target, source)) continue;
    drawn.add(twin);
    const ends = { sourceId: ids[source] ?? '', targetId: ids[target] ?? '' };
    const id = context.newId();
    const elementId = carried === null ? null : (elementIds[carried] ?? null);
    const flow = newRecord('flow', { ...copy, ...ends, id, elementId });
    const element = elementId === null ? undefined : draft.get('element', elementId);
    const isWhole = element !== undefined && isCarriedBy(element, flow) && !carrierOf(draft, element.id);
    draft.put('flow', isWhole ? { ...flow, label: '' } : { ...flow, elementId: null });
    joinFlow(draft, id);
  }
};

/** Whether a block of a clip is inside another one of it. */
const isInside = (blocks: Clip['blocks'], inner: number, outer: number): boolean => {
  for (let at = blocks[inner]?.parent ?? null; at !== null; at = blocks[at]?.parent ?? null)
    if (at === outer) return true;
  return false;
};

const putThreads = (
  draft: Draft,
  context: CommandContext,
  { threads }: Clip,
  ids: readonly string[],
): void => {
  for (const { block, accepted, posts, ...given } of threads) {
    const copy = cleaned('thread', given);
    const id = context.newId();
    const postIds = posts.map(() => context.newId());
    const acceptedPostId = accepted === null ? null : (postIds[accepted] ?? null);
    const thread = { ...copy, id, processId: ids[block] ?? '', acceptedPostId };
    draft.put('thread', newRecord('thread', thread));
    const ranks = freshRanks(posts.length);
    for (const [i, post] of posts.entries()) {
      const written = cleaned('post', post);
      if (written.text.trim() === '') throw refused('empty-post');
      const place = { id: postIds[i] ?? '', threadId: id, rank: ranks[i] ?? '' };
      draft.put('post', newRecord('post', { ...written, ...place }));
    }
  }
};

export const pasteCommands = [pasteProcess, duplicateProcess] as const;
