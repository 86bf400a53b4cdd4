/** Flows as slides show them: between the children of one block, however deep their ends are. */
import type { Model } from '../../../../shared/model/model.ts';
import { ancestorsOf } from '../../../../shared/model/queries/ancestors.ts';
import { flowLabel } from '../../../../shared/model/queries/flows/exchange.ts';
import { withTerms } from '../../../../shared/model/queries/terms.ts';
import type { LineKind } from '../drawingml/connectors.ts';

export type SlideFlow = {
  readonly from: string;
  readonly to: string;
  readonly kind: LineKind;
  readonly labels: readonly string[];
};

/**
 * The flows of a model by the innermost block that holds both ends ('' for the whole model), from child to child. Flows of
 * one kind between the same two are one, with all their labels. Costs the flows and their depth.
 */
export const flowsByParent = (model: Model): ReadonlyMap<string, readonly SlideFlow[]> => {
  const found = new Map<string, Map<string, SlideFlow>>();
  for (const flow of model.rows.flow.values()) {
    const [source, target] = [pathTo(model, flow.sourceId), pathTo(model, flow.targetId)];
    let depth = 0;
    while (depth < source.length && source[depth] === target[depth]) depth++;
    const [from, to] = [source[depth], target[depth]];
    if (from === undefined || to === undefined) continue;
    const parentId = source[depth - 1] ?? '';
    const flows = found.get(parentId) ?? new Map<string, SlideFlow>();
    found.set(parentId, flows);
    const key = `${from} ${to} ${flow.kind}`;
    const label = withTerms(model, flowLabel(model, flow)).trim();
    const labels = [...(flows.get(key)?.labels ?? []), ...(label === '' ? [] : [label])];
    flows.set(key, { from, to, kind: flow.kind, labels });
  }
  return new Map([...found].map(([parentId, flows]) => [parentId, [...flows.values()]]));
};

const pathTo = (model: Model, id: string): string[] => [...ancestorsOf(model, id).map((each) => each.id), id];
