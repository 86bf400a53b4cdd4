/** Commands that put copies of blocks in: a clip anywhere, or copies right after their originals. */
import { z } from 'zod';
import { type Clip, clipSchema, depthsIn, MAX_CLIP_BLOCKS, outermost, takeOut } from '../clip.ts';
import {
  beforeField,
  type CommandContext,
  cleanLabel,
  cleanName,
  cleanText,
  defineCommand,
  idField,
  isRefusal,
} from '../command.ts';
import type { Draft } from '../draft.ts';
import { MAX_DEPTH, type Process } from '../records.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { answerExplode } from './answer-explode.ts';
import { depthOf, needAll, placeFor, subjectsOf } from './blocks.ts';
import { freshRanks, ranksFor } from './ranks.ts';
import { plainSpot, spotsField } from './spots.ts';

/** Where an outermost block of a clip goes. */
type Spot = Pick<Process, 'parentId' | 'proposalId' | 'rank' | 'x' | 'y'>;

/** How far a copy stands from its original in a free container, in model units. */
const COPY_OFFSET = 24;

export const pasteProcess = defineCommand(
  'process.paste',
  'Puts a clip in: blocks taken out of this or another model, with their elements, inner flows and discussions.',
  { parentId: idField.nullable(), before: beforeField, clip: clipSchema, spots: spotsField },
  (draft, { parentId, before, clip, spots }, context) => {
    if (clip.blocks.length > MAX_CLIP_BLOCKS) return refuse('clip-too-large', undefined, MAX_CLIP_BLOCKS);
    const tops = clip.blocks.filter(({ parent }) => parent === null);
    const place = placeFor(draft, parentId, null, before, tops.length);
    if (isRefusal(place)) return place;
    answerExplode(draft, context, parentId);
    const refusal = putIn(draft, context, clip, spotsAt(place, spots));
    return refusal ?? `Paste ${subjectsOf(tops)}`;
  },
);

export const duplicateProcess = defineCommand(
  'process.duplicate',
  'Puts a copy of each block, with all that is in it, right after it, or all copies at one place.',
  {
    ids: z.array(idField).min(1).max(100_000),
    to: z.strictObject({ parentId: idField.nullable(), before: beforeField }).optional(),
    spots: spotsField,
  },
  (draft, { ids, to, spots }, context) => {
    const named = needAll(draft, ids);
    if (isRefusal(named)) return named;
    const taken = takeOut(draft.model, ids);
    if (!taken) return refuse('clip-too-large', ids[0], MAX_CLIP_BLOCKS);
    const tops = outermost(draft.model, ids);
    const place = to && placeFor(draft, to.parentId, null, to.before, tops.length);
    if (isRefusal(place)) return place;
    if (to) answerExplode(draft, context, to.parentId);
    const places = place ? spotsAt(place, spots) : spotsAfter(draft, tops);
    if (isRefusal(places)) return places;
    const refusal = putIn(draft, context, taken.clip, places, taken.outside);
    return refusal ?? `Duplicate ${subjectsOf(tops)}`;
  },
);

/** One place after the other under a parent, in a free container at the spots given. */
const spotsAt = (
  { parentId, ranks }: { parentId: string | null; ranks: readonly string[] },
  spots: readonly { x: number; y: number }[],
): Spot[] =>
  ranks.map((rank, i) => {
    const spot = spots[i];
    return { parentId, proposalId: null, rank, ...(spot ? plainSpot(spot) : { x: null, y: null }) };
  });

/** A place right after each block, among its siblings in the tree or in its proposal. */
const spotsAfter = (draft: Draft, blocks: readonly Process[]): Spot[] | Refusal => {
  const ranks = new Map<string, string>();
  for (const group of Map.groupBy(blocks, (block) => block.proposalId ?? block.parentId).values()) {
    const [first] = group;
    if (!first) continue;
    const { parentId, proposalId } = first;
    // Asked only for what it refuses: a parent that is too deep, a proposal that has been decided.
    const place = placeFor(draft, parentId, proposalId, null, 1);
    if (isRefusal(place)) return place;
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
    // Where there was no room the siblings have other ranks now, and those of the copies must fit them.
    if (hasReranked) rankAll();
  }
  const besides = (at: number | null) => (at === null ? null : at + COPY_OFFSET);
  return blocks.map(({ id, parentId, proposalId, x, y }) => {
    const rank = ranks.get(id) ?? '';
    return { parentId, proposalId, rank, x: besides(x), y: besides(y) };
  });
};

/**
 * Puts the blocks of a clip in, each outermost one at its spot.
 * @param outside for each element, the block that it names though it is not in the clip.
 */
export const putIn = (
  draft: Draft,
  context: CommandContext,
  clip: Clip,
  spots: readonly Spot[],
  outside: readonly (string | null)[] = [],
): Refusal | undefined => {
  const base = Math.max(0, ...spots.map(({ parentId }) => depthOf(draft, parentId)));
  if (depthsIn(clip).some((depth) => base + depth >= MAX_DEPTH))
    return refuse('too-deep', undefined, MAX_DEPTH);
  const ids = clip.blocks.map(() => context.newId());
  const ranks = ranksIn(clip, spots);
  let top = 0;
  for (const [i, { parent, ...block }] of clip.blocks.entries()) {
    const cleaned = cleanBlock(block);
    if (isRefusal(cleaned)) return cleaned;
    const inside = { parentId: ids[parent ?? -1] ?? null, proposalId: null, rank: ranks[i] ?? '' };
    const place = parent === null ? (spots[top++] ?? inside) : inside;
    draft.put('process', { ...cleaned, ...place, id: ids[i] ?? '', status: 'proposed', frozenCode: null });
  }
  return (
    putElements(draft, context, clip, ids, outside) ??
    putFlows(draft, context, clip, ids) ??
    putThreads(draft, context, clip, ids)
  );
};

/** The rank of each block of a clip: that of its spot, or its place among those with the same parent. */
const ranksIn = ({ blocks }: Clip, spots: readonly Spot[]): string[] => {
  const ranks: string[] = [];
  const byParent = Map.groupBy(blocks.keys(), (i) => blocks[i]?.parent ?? null);
  for (const [parent, group] of byParent) {
    const keys = parent === null ? spots.map(({ rank }) => rank) : freshRanks(group.length);
    group.forEach((i, at) => {
      ranks[i] = keys[at] ?? '';
    });
  }
  return ranks;
};

type ClipBlock = Omit<Clip['blocks'][number], 'parent'>;

/** A clip may come from any program: its texts are cleaned as typed ones are. */
const cleanBlock = (block: ClipBlock): ClipBlock | Refusal => {
  const name = cleanName(block.name, 'block');
  if (isRefusal(name)) return name;
  const definition = cleanText(block.definition, 'definition');
  if (isRefusal(definition)) return definition;
  const owner = cleanLabel(block.owner, 'owner');
  if (isRefusal(owner)) return owner;
  const colour = block.colour === null ? null : cleanLabel(block.colour, 'colour');
  if (isRefusal(colour)) return colour;
  // Adding 0 makes 0 of -0, which JSON could not keep.
  const [x, y] = [block.x === null ? null : block.x + 0, block.y === null ? null : block.y + 0];
  return { ...block, name, definition, owner, colour, x, y };
};

const putElements = (
  draft: Draft,
  context: CommandContext,
  { elements }: Clip,
  ids: readonly string[],
  outside: readonly (string | null)[],
): Refusal | undefined => {
  const groups = Map.groupBy(elements.keys(), (i) => `${elements[i]?.block} ${elements[i]?.kind}`);
  for (const group of groups.values()) {
    const ranks = freshRanks(group.length);
    for (const [at, i] of group.entries()) {
      const element = elements[i];
      if (!element) continue;
      const { block, kind, linked } = element;
      const text = cleanName(element.text, kind);
      if (isRefusal(text)) return text;
      const linkedProcessId = linked === null ? (outside[i] ?? null) : (ids[linked] ?? null);
      const processId = ids[block] ?? '';
      draft.put('element', {
        id: context.newId(),
        processId,
        kind,
        rank: ranks[at] ?? '',
        text,
        linkedProcessId,
      });
    }
  }
  return undefined;
};

const putFlows = (
  draft: Draft,
  context: CommandContext,
  { flows }: Clip,
  ids: readonly string[],
): Refusal | undefined => {
  const drawn = new Set<string>();
  for (const { source, target, kind, label: raw } of flows) {
    const label = cleanLabel(raw, 'label');
    if (isRefusal(label)) return label;
    const twin = JSON.stringify([source, target, kind, label]);
    if (drawn.has(twin)) continue;
    drawn.add(twin);
    const [sourceId, targetId] = [ids[source] ?? '', ids[target] ?? ''];
    draft.put('flow', { id: context.newId(), sourceId, targetId, kind, label });
  }
  return undefined;
};

const putThreads = (
  draft: Draft,
  context: CommandContext,
  { threads }: Clip,
  ids: readonly string[],
): Refusal | undefined => {
  for (const { block, kind, title: rawTitle, at, open, asks, accepted, posts } of threads) {
    const title = cleanName(rawTitle, kind);
    if (isRefusal(title)) return title;
    const id = context.newId();
    const postIds = posts.map(() => context.newId());
    draft.put('thread', {
      ...{ id, kind, title, at, open, asks, termId: null, useCaseId: null },
      processId: ids[block] ?? '',
      acceptedPostId: accepted === null ? null : (postIds[accepted] ?? null),
    });
    const ranks = freshRanks(posts.length);
    for (const [i, { author: rawAuthor, at: postedAt, text: rawText }] of posts.entries()) {
      const text = cleanText(rawText, 'post');
      if (isRefusal(text)) return text;
      if (text.trim() === '') return refuse('empty-post');
      const author = cleanLabel(rawAuthor, 'author');
      if (isRefusal(author)) return author;
      const rank = ranks[i] ?? '';
      draft.put('post', { id: postIds[i] ?? '', threadId: id, rank, author, at: postedAt, text });
    }
  }
  return undefined;
};
