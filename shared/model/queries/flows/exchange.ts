/**
 * What passes between blocks. An output that names the block it goes to is that block's input too, and a flow may carry it:
 * one record, which is read from all three places. Everything that shows inputs, outputs or the label of a flow reads here.
 */
import { type Model, rowsReferringTo } from '../../model.ts';
import type { Element, ElementKind, Flow } from '../../records.ts';

/** Which way something crosses the border of a block. */
export type Way = Extract<ElementKind, 'input' | 'output'>;

/** An input or an output. */
export type Exchange = Element & { readonly kind: Way };

export const isExchange = (element: Pick<Element, 'kind'>): element is Exchange =>
  element.kind === 'input' || element.kind === 'output';

export const otherWay = (way: Way): Way => (way === 'input' ? 'output' : 'input');

/** The blocks that an input or output passes between; null if an end is not named. */
export const endsOf = ({
  kind,
  processId,
  linkedProcessId,
}: Exchange): { readonly from: string | null; readonly to: string | null } =>
  kind === 'output' ? { from: processId, to: linkedProcessId } : { from: linkedProcessId, to: processId };

/** The inputs or outputs of a block: its own in their order, then those that other blocks name it as the other end of. */
export const passing = (model: Model, id: string, way: Way): Exchange[] => [
  ...rowsReferringTo(model, 'element', 'processId', id).filter(
    (element): element is Exchange => element.kind === way,
  ),
  ...rowsReferringTo(model, 'element', 'linkedProcessId', id).filter(
    (element): element is Exchange => element.kind === otherWay(way),
  ),
];

/** The block at the other end of an input or output of a block; null if none is named. */
export const otherEnd = ({ processId, linkedProcessId }: Exchange, id: string): string | null =>
  processId === id ? linkedProcessId : processId;

/** The flow that carries an input or output. */
export const flowCarrying = (model: Model, elementId: string): Flow | undefined =>
  rowsReferringTo(model, 'flow', 'elementId', elementId)[0];

/** The label of a flow: the text of what it carries, or its own. */
export const flowLabel = (model: Model, { elementId, label }: Flow): string =>
  (elementId === null ? undefined : model.rows.element.get(elementId)?.text) ?? label;
