/**
 * Which flows cross the border of a block: those with one end in it, or at it, and the other outside. Found once for a model, then
 * followed change by change, so that a block that is not exploded knows its flows without a look at what is inside.
 */
import { eachReferrer, getRow, type Model, watchRows } from '../../model/model.ts';
import type { Flow, Process } from '../../model/records.ts';
import { ancestorIdsOf } from '../query.ts';

type FlowIndex = {
  /** Ids of the flows that cross the border of a block: its own, and those out of what is inside it. */
  crossing(id: string): readonly string[];
  /** The same without those between the block and another one beside it. */
  far(id: string): Iterable<string>;
  /** Ids of the flows between blocks that stand beside each other, by what they stand in: see `containerOf`. */
  among(containerId: string): Iterable<string>;
  /** The revision at which the flows that cross the border of a block, or what is written on them, last changed. */
  changedAt(id: string): number;
  /** Rises whenever a flow, what is written on it, or where blocks belong changed. */
  readonly revision: number;
};

const indexes = new WeakMap<Model, FlowIndex>();

/** The index of a model. It follows the model by itself. */
export const flowIndexOf = (model: Model): FlowIndex => {
  const index = indexes.get(model) ?? createFlowIndex(model);
  indexes.set(model, index);
  return index;
};

const createFlowIndex = (model: Model): FlowIndex => {
  /** By the blocks around an end and at it. Most flows join neighbours, and are in neither map. */
  const byBlock = new Map<string, Set<string>>();
  const borders = new Map<string, readonly string[]>();
  /** Those, by what they stand in. */
  const byContainer = new Map<string, Set<string>>();
  const containers = new Map<string, string>();
  let revision = 0;
  /** The revisions at which flows across a border changed, by the block, and those of all blocks together. */
  const changes = new Map<string, number>();
  let rewrittenAt = 0;
  /** What changed since the index was last asked: flows, blocks at their ends, and blocks as they were before. */
  const flows = new Set<string>();
  const ends = new Set<string>();
  const blocks = new Map<string, Process>();
  let isRewritten = false;

  const forget = (flowId: string) => {
    for (const id of borders.get(flowId) ?? []) byBlock.get(id)?.delete(flowId);
    borders.delete(flowId);
    byContainer.get(containers.get(flowId) ?? '')?.delete(flowId);
    containers.delete(flowId);
  };
  const take = (flowId: string) => {
    const flow = model.rows.flow.get(flowId);
    if (!flow) return;
    const shared = containerOfBoth(model, flow);
    if (shared !== undefined) {
      containers.set(flowId, shared);
      return put(byContainer, shared, flowId);
    }
    const crossed = bordersAround(model, flow);
    borders.set(flowId, crossed);
    for (const id of crossed) put(byBlock, id, flowId);
  };
  const note = (flowId: string) => {
    for (const id of borders.get(flowId) ?? []) changes.set(id, revision);
    const flow = model.rows.flow.get(flowId);
    if (flow) changes.set(flow.sourceId, revision).set(flow.targetId, revision);
  };
  const far = (id: string): Iterable<string> => byBlock.get(id) ?? NONE;
  const crossing = (id: string): string[] => {
    const all = nearFlows(model, id, containers);
    for (const flowId of far(id)) all.push(flowId);
    return all;
  };
  const takeIn = () => {
    if (blocks.size === 0 && flows.size === 0 && !isRewritten) return;
    let isChanged = isRewritten || flows.size > 0;
    for (const [id, before] of blocks) {
      const now = getRow(model, 'process', id);
      if (!isElsewhere(before, now)) continue;
      isChanged = true;
      // Flows that end at a new block are new as well, and those of one that is gone are gone: they were noted themselves.
      const isMoved = now !== undefined && now !== before;
      for (const flowId of isMoved ? crossing(id) : far(id)) flows.add(flowId);
    }
    if (isChanged) revision++;
    if (isRewritten) rewrittenAt = revision;
    for (const flowId of flows) {
      note(flowId);
      forget(flowId);
      take(flowId);
      note(flowId);
    }
    for (const id of ends) changes.set(id, revision);
    blocks.clear();
    flows.clear();
    ends.clear();
    isRewritten = false;
  };

  for (const flowId of model.rows.flow.keys()) take(flowId);
  watchRows(model, (table, row) => {
    if (table === 'flow') {
      flows.add(row.id);
      ends.add((row as Flow).sourceId).add((row as Flow).targetId);
    }
    // What a flow carries is what is written on it.
    else if (table === 'proposal' || table === 'element') isRewritten = true;
    else if (table === 'process' && !blocks.has(row.id)) blocks.set(row.id, row as Process);
  });

  return {
    crossing: (id) => {
      takeIn();
      return crossing(id);
    },
    far: (id) => {
      takeIn();
      return far(id);
    },
    among: (containerId) => {
      takeIn();
      return byContainer.get(containerId) ?? NONE;
    },
    changedAt: (id) => {
      takeIn();
      return Math.max(rewrittenAt, changes.get(id) ?? 0);
    },
    get revision() {
      takeIn();
      return revision;
    },
  };
};

/** Whether a block is new, gone, or in another one than `before`. One that is new is the same before and after. */
const isElsewhere = (before: Process, now: Process | undefined): boolean =>
  now === undefined ||
  now === before ||
  now.parentId !== before.parentId ||
  now.proposalId !== before.proposalId;

/** The flows between a block and others beside it: those that `containers` knows. */
const nearFlows = (model: Model, id: string, containers: ReadonlyMap<string, string>): string[] => {
  const near: string[] = [];
  const add = (flowId: string) => void (containers.has(flowId) && near.push(flowId));
  eachReferrer(model, 'flow', 'sourceId', id, add);
  eachReferrer(model, 'flow', 'targetId', id, add);
  return near;
};

/** What a block stands in: a proposal, another block, or, under an id of its own, the model. */
export const containerOf = ({ proposalId, parentId }: Process): string => proposalId ?? parentId ?? '';

/** What both ends of a flow stand in; undefined if that is not the same. */
const containerOfBoth = (model: Model, { sourceId, targetId }: Flow): string | undefined => {
  const [source, target] = [model.rows.process.get(sourceId), model.rows.process.get(targetId)];
  if (!source || !target) return undefined;
  const container = containerOf(source);
  return container === containerOf(target) ? container : undefined;
};

const NONE: readonly string[] = [];
const put = (map: Map<string, Set<string>>, key: string, flowId: string): void => {
  const flows = map.get(key);
  if (flows) flows.add(flowId);
  else map.set(key, new Set([flowId]));
};

/** The blocks and proposals at or around one end of a flow and not around the other. */
const bordersAround = (model: Model, { sourceId, targetId }: Flow): string[] => {
  const [source, target] = [ancestorIdsOf(model, sourceId), ancestorIdsOf(model, targetId)];
  let depth = 0;
  while (depth < source.length && source[depth] === target[depth]) depth++;
  return [...new Set([...source.slice(depth), ...target.slice(depth), sourceId, targetId])];
};
