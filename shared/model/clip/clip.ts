/**
 * A clip: blocks taken out of a model as plain data that can be put in anywhere, in another model too. It holds whole
 * subtrees with their elements, the flows among them and their discussions; ids and codes stay behind, and everything
 * refers to blocks by their place in the list. Proposals are not taken along: they are decided where they were made.
 */

import { z } from 'zod';
import { byRank, childrenOf, type Model, rowsReferringTo } from '../model.ts';
import { ancestorsOf } from '../queries/ancestors.ts';
import { flowLabel, isExchange, otherWay } from '../queries/flows/exchange.ts';
import type { Process } from '../records.ts';
import { type Copied, copiedFrom, copiedShape, newCopy } from './copied.ts';

/** Most blocks that are taken out or put in at once. What is more is imported as a file. */
export const MAX_CLIP_BLOCKS = 50_000;
/** Most blocks that one import of a file makes or changes. */
export const MAX_IMPORT_BLOCKS = 200_000;

const at = z.int().min(0).describe('index of a block in the clip');

const clipShape = z.strictObject({
  format: z.literal('strata-clip'),
  version: z.literal(1),
  blocks: z
    .array(z.strictObject({ ...copiedShape('process'), parent: at.nullable() }))
    .min(1)
    .describe('each block after the one it is in; parent is null for the outermost'),
  elements: z.array(z.strictObject({ ...copiedShape('element'), block: at, linked: at.nullable() })),
  flows: z.array(
    z.strictObject({
      ...copiedShape('flow'),
      source: at,
      target: at,
      carried: at.nullable().default(null).describe('index of the element that it carries'),
    }),
  ),
  threads: z.array(
    z.strictObject({
      ...copiedShape('thread'),
      block: at,
      accepted: z.int().min(0).nullable().describe('index of the accepted post'),
      posts: z.array(z.strictObject(copiedShape('post'))),
    }),
  ),
});
export type Clip = z.infer<typeof clipShape>;

export const clipSchema = clipShape.superRefine((clip, context) => {
  const isBlock = (index: number | null) => index === null || index < clip.blocks.length;
  const isWhole =
    clip.blocks.every(({ parent }, i) => parent === null || parent < i) &&
    clip.elements.every(({ block, linked }) => isBlock(block) && isBlock(linked)) &&
    clip.flows.every(
      ({ source, target, carried }) =>
        isBlock(source) &&
        isBlock(target) &&
        source !== target &&
        (carried === null || carried < clip.elements.length),
    ) &&
    clip.threads.every(
      ({ block, accepted, posts, kind }) =>
        isBlock(block) && (accepted === null || (kind === 'question' && accepted < posts.length)),
    );
  if (!isWhole) context.addIssue({ code: 'custom', message: 'refers to what is not in it' });
});

/** A block of a clip of which nothing is known but its name, and whatever else is given. */
export const clipBlock = (
  parent: number | null,
  given: Pick<Process, 'name'> & Partial<Copied<'process'>>,
): Clip['blocks'][number] => ({ ...newCopy('process', given), parent });

/** Reads a clip from text that came from anywhere; undefined if it is none. */
export const readClip = (json: string): Clip | undefined => {
  try {
    return clipSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
};

type TakenOut = {
  readonly clip: Clip;
  /** For each element of the clip, the block outside of it that it comes from or goes to. */
  readonly outside: readonly (string | null)[];
};

/**
 * Takes blocks out of a model, which stays as it is.
 * @param ids any blocks, in any order; those inside another one come with it. Ids that are gone are passed over.
 * @returns undefined if nothing is left or if there are more than `MAX_CLIP_BLOCKS`.
 */
export const takeOut = (model: Model, ids: readonly string[]): TakenOut | undefined => {
  const taken: Process[] = [];
  const indexes = new Map<string, number>();
  const blocks: Clip['blocks'] = [];
  const add = (block: Process, parent: number | null): void => {
    if (taken.length > MAX_CLIP_BLOCKS) return;
    const index = taken.push(block) - 1;
    indexes.set(block.id, index);
    blocks.push({ ...copiedFrom('process', block), parent });
    for (const child of childrenOf(model, block.id)) add(child, index);
  };
  for (const block of outermost(model, ids)) add(block, null);
  if (taken.length === 0 || taken.length > MAX_CLIP_BLOCKS) return undefined;

  const clip: Clip = { format: 'strata-clip', version: 1, blocks, elements: [], flows: [], threads: [] };
  const outside: (string | null)[] = [];
  const elementIndexes = new Map<string, number>();
  taken.forEach(({ id }, block) => {
    for (const element of rowsReferringTo(model, 'element', 'processId', id)) {
      const { linkedProcessId } = element;
      const linked = linkedProcessId === null ? null : (indexes.get(linkedProcessId) ?? null);
      elementIndexes.set(element.id, clip.elements.length);
      clip.elements.push({ block, ...copiedFrom('element', element), linked });
      outside.push(linked === null ? linkedProcessId : null);
    }
    // What a block outside says of this one goes along as this one’s own.
    for (const element of rowsReferringTo(model, 'element', 'linkedProcessId', id)) {
      if (!isExchange(element) || indexes.has(element.processId)) continue;
      const seenFromHere = { ...element, kind: otherWay(element.kind) };
      clip.elements.push({ block, ...copiedFrom('element', seenFromHere), linked: null });
      outside.push(element.processId);
    }
    for (const thread of rowsReferringTo(model, 'thread', 'processId', id)) {
      const posts = rowsReferringTo(model, 'post', 'threadId', thread.id);
      const accepted = posts.findIndex((post) => post.id === thread.acceptedPostId);
      clip.threads.push({
        ...{ ...copiedFrom('thread', thread), block },
        accepted: accepted < 0 ? null : accepted,
        posts: posts.map((post) => copiedFrom('post', post)),
      });
    }
  });
  taken.forEach(({ id }, source) => {
    for (const flow of rowsReferringTo(model, 'flow', 'sourceId', id)) {
      const target = indexes.get(flow.targetId);
      if (target === undefined) continue;
      const carried = flow.elementId === null ? null : (elementIndexes.get(flow.elementId) ?? null);
      // The label is told too, for programs that know no carried elements.
      const copy = { ...copiedFrom('flow', flow), label: flowLabel(model, flow) };
      clip.flows.push({ source, target, ...copy, carried });
    }
  });
  return { clip, outside };
};

/** Of the blocks named, those that are not inside another one named, each once, in the order of the model. */
export const outermost = (model: Model, ids: readonly string[]): Process[] => {
  const named = new Set(ids);
  const paths: Process[][] = [];
  for (const id of named) {
    const block = model.rows.process.get(id);
    const ancestors = ancestorsOf(model, id);
    if (block && !ancestors.some((ancestor) => named.has(ancestor.id))) paths.push([...ancestors, block]);
  }
  return paths.sort(byPath).flatMap((path) => path.at(-1) ?? []);
};

const byPath = (a: readonly Process[], b: readonly Process[]): number => {
  const fork = a.findIndex(({ id }, i) => id !== b[i]?.id);
  const [x, y] = [a[fork], b[fork]];
  return x && y ? byRank(x, y) : 0;
};

/** The depth of each block of a clip below its outermost ones. */
export const depthsIn = ({ blocks }: Clip): number[] => {
  const depths: number[] = [];
  for (const { parent } of blocks) depths.push(parent === null ? 0 : (depths[parent] ?? 0) + 1);
  return depths;
};
