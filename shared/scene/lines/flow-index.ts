/**
 * Which flows cross the border of a block: those with one end in it, or at it, and the other outside. Kept up with the
 * patches, so that a block that is not exploded knows its flows without a look at what is inside.
 */
import { type Model, referrersOf } from '../../model/model.ts';
import type { Patch } from '../../model/patch.ts';
import type { Flow } from '../../model/records.ts';
import { ancestorIdsOf } from '../query.ts';

export type FlowIndex = {
  /** Ids of the flows that cross the border of a block: its own, and those out of what is inside it. */
  crossing(id: string): Iterable<string>;
  /** Rises whenever a flow, or where blocks belong, changed. */
  readonly revision: number;
  /** Takes in patches that the model already has. */
  follow(patches: readonly Patch[]): void;
};

const NONE: ReadonlySet<string> = new Set();

export const createFlowIndex = (model: Model): FlowIndex => {
  /** By the blocks around an end. Most flows join neighbours, cross nothing but their ends, and are in neither map. */
  const byBlock = new Map<string, Set<string>>();
  const borders = new Map<string, readonly string[]>();
  let revision = 0;

  const forget = (flowId: string) => {
    for (const id of borders.get(flowId) ?? []) byBlock.get(id)?.delete(flowId);
    borders.delete(flowId);
  };
  const take = (flowId: string) => {
    const flow = model.rows.flow.get(flowId);
    if (!flow || areNeighbours(model, flow)) return;
    const crossed = bordersAround(model, flow);
    if (crossed.length === 0) return;
    borders.set(flowId, crossed);
    for (const id of crossed) {
      const flows = byBlock.get(id);
      if (flows) flows.add(flowId);
      else byBlock.set(id, new Set([flowId]));
    }
  };
  for (const flowId of model.rows.flow.keys()) take(flowId);

  return {
    crossing: (id) => [...ownFlows(model, id), ...(byBlock.get(id) ?? NONE)],
    get revision() {
      return revision;
    },
    follow: (patches) => {
      const changed = new Set<string>();
      let isMoved = false;
      for (const change of patches.flat()) {
        const id = change.op === 'put' ? change.row.id : change.id;
        if (change.table === 'flow') changed.add(id);
        // What a flow carries is what is written on it.
        else if (change.table === 'proposal' || change.table === 'element') isMoved = true;
        else if (change.table === 'process' && (change.op !== 'set' || isElsewhere(change.fields))) {
          isMoved = true;
          for (const flowId of byBlock.get(id) ?? NONE) changed.add(flowId);
          for (const flowId of ownFlows(model, id)) changed.add(flowId);
        }
      }
      for (const flowId of changed) {
        forget(flowId);
        take(flowId);
      }
      if (isMoved || changed.size > 0) revision++;
    },
  };
};

const isElsewhere = (fields: object): boolean => 'parentId' in fields || 'proposalId' in fields;

/** The flows that start or end at a block itself. */
const ownFlows = (model: Model, id: string): readonly string[] => [
  ...referrersOf(model, 'flow', 'sourceId', id),
  ...referrersOf(model, 'flow', 'targetId', id),
];

const areNeighbours = (model: Model, { sourceId, targetId }: Flow): boolean => {
  const [source, target] = [model.rows.process.get(sourceId), model.rows.process.get(targetId)];
  return source?.parentId === target?.parentId && source?.proposalId === target?.proposalId;
};

/** The blocks and proposals around one end of a flow and not around the other. */
const bordersAround = (model: Model, { sourceId, targetId }: Flow): string[] => {
  const [source, target] = [ancestorIdsOf(model, sourceId), ancestorIdsOf(model, targetId)];
  let depth = 0;
  while (depth < source.length && source[depth] === target[depth]) depth++;
  return [...source.slice(depth), ...target.slice(depth)].filter((id) => id !== sourceId && id !== targetId);
};
