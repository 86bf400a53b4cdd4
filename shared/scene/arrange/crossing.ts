/** The links between blocks that stand beside each other, by the flows of all that is inside them. */
import type { Model } from '../../model/model.ts';
import { flowLabel } from '../../model/queries/flows/exchange.ts';
import { withTerms } from '../../model/queries/terms.ts';
import type { Process } from '../../model/records.ts';
import { containerOf, flowIndexOf } from '../lines/flow-index.ts';
import { type LabelText, labelText } from '../lines/label-text.ts';
import { plain } from '../text/text.ts';

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
  const index = flowIndexOf(model);
  const among: Join[] = [];
  let leaving = 0;
  const take = (flowId: string) => {
    const flow = model.rows.flow.get(flowId);
    if (!flow) return;
    const from = memberHolding(model, flow.sourceId, position);
    const to = memberHolding(model, flow.targetId, position);
    if (from === undefined || to === undefined) leaving++;
    else if (from !== to)
      among.push({ from, to, label: labelText(plain(withTerms(model, flowLabel(model, flow)))) });
  };
  const [first] = processes.filter((process) => process !== null);
  if (first) for (const flowId of index.among(containerOf(first))) take(flowId);
  const far = new Set<string>();
  for (const id of position.keys()) for (const flowId of index.far(id)) far.add(flowId);
  for (const flowId of far) take(flowId);
  if (among.length + leaving === 0) return NONE;
  // The order of the blocks, and not that in which the flows were drawn, decides the picture.
  return { among: among.sort(byPosition), leaving };
};

const byPosition = (a: Join, b: Join): number =>
  Math.min(a.from, a.to) - Math.min(b.from, b.to) || Number(a.from > a.to) - Number(b.from > b.to);

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
