/**
 * Keeping one record of what passes between two blocks: an output that is linked takes the place of the same input at the
 * block it goes to, and the flow that has its name carries it.
 */
import { nameKey } from '../../../words/fold.ts';
import type { Draft } from '../../draft.ts';
import { type Exchange, endsOf, isExchange, otherWay, type Way } from '../../queries/flows/exchange.ts';
import { isOneInside } from '../../queries/flows/nested-flow.ts';
import type { Element, ElementKind, Flow } from '../../records.ts';
import { rankAtEnd } from '../ranks.ts';

/** The elements of one kind of a block, in order. */
export const elementsOf = (draft: Draft, processId: string, kind: ElementKind): Element[] =>
  draft.referring('element', 'processId', processId).filter((element) => element.kind === kind);

const exchangesOf = (draft: Draft, processId: string, way: Way): Exchange[] =>
  elementsOf(draft, processId, way).filter((element): element is Exchange => isExchange(element));

/** The flow that carries an element. */
export const carrierOf = (draft: Draft, elementId: string): Flow | undefined =>
  draft.referring('flow', 'elementId', elementId)[0];

/** The label of a flow: the text of what it carries, or its own. */
export const labelIn = (draft: Draft, { elementId, label }: Flow): string =>
  (elementId === null ? undefined : draft.get('element', elementId)?.text) ?? label;

/** Two texts that read the same name the same thing. */
const isSame = (a: string, b: string): boolean => nameKey(a) === nameKey(b);

/**
 * Makes one record of an input or output that names its other end: the same one at that end is deleted, and a flow that
 * has its name carries it. Does nothing for other elements. Costs what is attached to the two blocks.
 */
export const joinExchange = (draft: Draft, id: string): void => {
  const element = draft.get('element', id);
  if (!element || !isExchange(element) || element.linkedProcessId === null) return;
  const { text, kind, processId, linkedProcessId } = element;
  for (const twin of exchangesOf(draft, linkedProcessId, otherWay(kind))) {
    if (!isSame(twin.text, text) || (twin.linkedProcessId ?? processId) !== processId) continue;
    const flow = carrierOf(draft, twin.id);
    if (flow)
      draft.set('flow', flow.id, carrierOf(draft, id) ? { elementId: null, label: text } : { elementId: id });
    draft.remove('element', twin.id);
  }
  if (carrierOf(draft, id)) return;
  const { from, to } = endsOf(element);
  const flow = draft
    .referring('flow', 'sourceId', from ?? '')
    .find((each) => each.targetId === to && each.elementId === null && isSame(each.label, text));
  if (flow) carry(draft, flow.id, id);
};

/**
 * Lets a labelled flow carry the output of its start, or the input of its end, that has its label. What is not linked yet is
 * linked to the other end; what is linked elsewhere stays there.
 */
export const joinFlow = (draft: Draft, id: string): void => {
  const flow = draft.get('flow', id);
  if (!flow || flow.elementId !== null || flow.label === '') return;
  const { sourceId, targetId, label } = flow;
  const candidates = [
    ...exchangesOf(draft, sourceId, 'output').map((element) => ({ element, to: targetId })),
    ...exchangesOf(draft, targetId, 'input').map((element) => ({ element, to: sourceId })),
  ].filter(
    ({ element, to }) =>
      isSame(element.text, label) &&
      (element.linkedProcessId ?? to) === to &&
      carrierOf(draft, element.id) === undefined,
  );
  const found = candidates.find(({ element }) => element.linkedProcessId !== null) ?? candidates[0];
  if (!found) return;
  draft.set('element', found.element.id, { linkedProcessId: found.to });
  carry(draft, id, found.element.id);
  joinExchange(draft, found.element.id);
};

const carry = (draft: Draft, flowId: string, elementId: string): void =>
  draft.set('flow', flowId, { elementId, label: '' });

/** Lets the flow that carries an element follow when its other end has changed. A flow that can’t be drawn there is deleted. */
export const followElement = (draft: Draft, id: string): void => {
  const element = draft.get('element', id);
  const flow = carrierOf(draft, id);
  if (!element || !isExchange(element) || !flow) return;
  const { from, to } = endsOf(element);
  if (from === flow.sourceId && to === flow.targetId) return;
  if (from === null || to === null) draft.set('flow', flow.id, { elementId: null, label: element.text });
  else if (from === to || isOneInside(draft.current, from, to)) draft.remove('flow', flow.id);
  else draft.set('flow', flow.id, { sourceId: from, targetId: to });
};

/** Lets what a flow carries follow when its ends have changed: it is then an output of the new start. */
export const followFlow = (draft: Draft, { elementId, sourceId, targetId }: Flow): void => {
  const element = elementId === null ? undefined : draft.get('element', elementId);
  if (!element || !isExchange(element)) return;
  const { from, to } = endsOf(element);
  if (from === sourceId && to === targetId) return;
  const [processId, linkedProcessId] =
    element.kind === 'output' ? [sourceId, targetId] : [targetId, sourceId];
  const rank =
    processId === element.processId
      ? element.rank
      : rankAtEnd(draft, 'element', elementsOf(draft, processId, element.kind));
  draft.set('element', element.id, { processId, linkedProcessId, rank });
  joinExchange(draft, element.id);
};

/** Leaves an input or output to the block at its other end alone, where it comes last. */
export const leaveToOtherEnd = (draft: Draft, { id, kind, linkedProcessId }: Exchange): void => {
  if (linkedProcessId === null) return;
  const other = otherWay(kind);
  const rank = rankAtEnd(draft, 'element', elementsOf(draft, linkedProcessId, other));
  draft.set('element', id, { processId: linkedProcessId, kind: other, linkedProcessId: null, rank });
};

/**
 * Before blocks are deleted: what they share with blocks that stay is left to those.
 * @param rootIds the blocks, none inside another; what is inside them is deleted too.
 */
export const leaveToNeighbours = (draft: Draft, rootIds: readonly string[]): void => {
  if (draft.current.rows.element.size === 0) return;
  const going = new Set<string>();
  const waiting = [...rootIds];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    going.add(id);
    waiting.push(...draft.idsReferring('process', 'parentId', id));
  }
  for (const id of going)
    for (const elementId of [...draft.idsReferring('element', 'processId', id)]) {
      const element = draft.get('element', elementId);
      if (!element || !isExchange(element) || element.linkedProcessId === null) continue;
      if (!going.has(element.linkedProcessId)) leaveToOtherEnd(draft, element);
    }
};
