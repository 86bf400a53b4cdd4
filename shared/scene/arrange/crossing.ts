/** The links between blocks that stand beside each other, by the flows of all that is inside them. */
import { childrenOf, type Model, referrersOf, stampOf } from '../../model/model.ts';
import { flowLabel } from '../../model/queries/flows/exchange.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { Process } from '../../model/records.ts';
import { type LabelText, labelText } from '../lines/label-text.ts';
import { plain } from '../text/text.ts';

type Known = { readonly stamp: number; readonly flows: ReadonlySet<string> };
const known = new WeakMap<Model, Map<string, Known>>();
const NO_FLOWS: ReadonlySet<string> = new Set();

/**
 * The flows that cross the border of a block: one end is the block or inside it, the other is not. Found again at no
 * cost where nothing in the block changed, so that an edit costs the blocks around it.
 */
const flowsCrossing = (model: Model, id: string): ReadonlySet<string> => {
  const ofModel = known.get(model) ?? new Map<string, Known>();
  known.set(model, ofModel);
  const stamp = stampOf(model, id);
  const before = ofModel.get(id);
  if (before?.stamp === stamp) return before.flows;
  const flows = new Set([
    ...referrersOf(model, 'flow', 'sourceId', id),
    ...referrersOf(model, 'flow', 'targetId', id),
  ]);
  // One that is met a second time has both its ends in here.
  for (const child of childrenOf(model, id))
    for (const flowId of flowsCrossing(model, child.id)) if (!flows.delete(flowId)) flows.add(flowId);
  const found = flows.size > 0 ? flows : NO_FLOWS;
  ofModel.set(id, { stamp, flows: found });
  return found;
};

/** Blocks of one container between which flows run, by their positions in its list, with what is written on the flow. */
export type Join = { readonly from: number; readonly to: number; readonly label: LabelText | null };

export type Joins = {
  /** One for each flow: a flow into a block, or out of one, stands for the block. */
  readonly among: readonly Join[];
  /** Flows from in here to somewhere else. */
  readonly leaving: number;
};
const NONE: Joins = { among: [], leaving: 0 };

/** The flows that cross the borders of some blocks that stand beside each other. */
export const joinsAmong = (model: Model, processes: readonly (Process | null)[]): Joins => {
  if (model.rows.flow.size === 0) return NONE;
  const position = new Map<string, number>();
  processes.forEach((process, i) => {
    if (process) position.set(process.id, i);
  });
  const among: Join[] = [];
  const seen = new Set<string>();
  let leaving = 0;
  for (const id of position.keys())
    for (const flowId of flowsCrossing(model, id)) {
      const flow = model.rows.flow.get(flowId);
      if (!flow || seen.has(flowId)) continue;
      seen.add(flowId);
      const [from, to] = [
        memberHolding(model, flow.sourceId, position),
        memberHolding(model, flow.targetId, position),
      ];
      if (from === undefined || to === undefined) leaving++;
      else if (from !== to)
        among.push({ from, to, label: labelText(plain(withTerms(model, flowLabel(model, flow)))) });
    }
  return among.length + leaving > 0 ? { among, leaving } : NONE;
};

const memberHolding = (
  model: Model,
  id: string,
  position: ReadonlyMap<string, number>,
): number | undefined => {
  for (let next: string | null = id; next !== null; next = model.rows.process.get(next)?.parentId ?? null) {
    const at = position.get(next);
    if (at !== undefined) return at;
  }
  return undefined;
};
