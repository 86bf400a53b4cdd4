/** Flows in an order that means something to people: by the blocks at their ends, as these are in the tree. */
import { compareTexts } from '../../../words/format.ts';
import { type Model, rowsReferringTo } from '../../model.ts';
import type { Flow } from '../../records.ts';
import { inTreeOrder, treePlaces } from '../tree-order.ts';
import { flowLabel } from './exchange.ts';

/** Between the same blocks: by label, then by kind. */
const compareLabels =
  (model: Model) =>
  (a: Flow, b: Flow): number =>
    compareTexts(flowLabel(model, a), flowLabel(model, b)) || compareTexts(a.kind, b.kind);

/** All flows, by the blocks they come from, then by those they go to. Costs a walk through the tree. */
export const flowsInOrder = (model: Model): readonly Flow[] => {
  const places = treePlaces(model);
  const placeOf = (id: string) => places.get(id) ?? places.size;
  const byLabel = compareLabels(model);
  return [...model.rows.flow.values()].sort(
    (a, b) =>
      placeOf(a.sourceId) - placeOf(b.sourceId) || placeOf(a.targetId) - placeOf(b.targetId) || byLabel(a, b),
  );
};

/** The flows that leave a block, by the blocks they go to. */
export const flowsFrom = (model: Model, id: string): readonly Flow[] =>
  inTreeOrder(
    model,
    rowsReferringTo(model, 'flow', 'sourceId', id).sort(compareLabels(model)),
    ({ targetId }) => targetId,
  );

/** The flows that come to a block, by the blocks they leave. */
export const flowsTo = (model: Model, id: string): readonly Flow[] =>
  inTreeOrder(
    model,
    rowsReferringTo(model, 'flow', 'targetId', id).sort(compareLabels(model)),
    ({ sourceId }) => sourceId,
  );
