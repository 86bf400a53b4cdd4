import { childrenOf, eachReferrer, isInTree, type Model } from '../model.ts';
import type { Element, Process } from '../records.ts';
import { quoted } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, type Mark, type Spot, stands, type Tell } from './check.ts';

type Way = 'input' | 'output';

/**
 * What crosses the border of a block appears on one of its children, and the other way round (IDEF0's rule for arrows).
 * Both are compared by their words: what the block takes in or gives out, with what its children do or what the flows
 * at them carry. A block whose children name no inputs and outputs at all is left alone: nobody has come to them yet.
 */
export const unbalancedBorder: Check = {
  name: 'unbalanced-border',
  severity: 'hint',
  readsAround: 'place',
  readsTerms: true,
  at: {
    process(model, block, tell) {
      const children = childrenOf(model, block.id);
      if (children.length === 0 || !stands(block)) return;
      const inside: Element[] = [];
      for (const child of children) if (stands(child)) collectElements(model, child.id, inside);
      if (inside.length === 0 || !isInTree(model, block.id)) return;
      const own: Element[] = [];
      collectElements(model, block.id, own);
      balance(model, block.id, children, own, inside, 'input', tell);
      balance(model, block.id, children, own, inside, 'output', tell);
    },
  },
  touchedBy: {
    element: (model, { processId }, mark) => markWithParent(model, processId, mark),
    flow(model, { sourceId, targetId }, mark) {
      markWithParent(model, sourceId, mark);
      markWithParent(model, targetId, mark);
    },
    process(model, { id, parentId }, mark) {
      if (parentId !== null) mark('process', parentId);
      // Whether what a link leads to is inside or outside a border changes with its place.
      eachReferrer(model, 'element', 'linkedProcessId', id, (elementId) => {
        const element = model.rows.element.get(elementId);
        if (element) markWithParent(model, element.processId, mark);
      });
    },
  },
};

const balance = (
  model: Model,
  id: string,
  children: readonly Process[],
  own: readonly Element[],
  inside: readonly Element[],
  way: Way,
  tell: Tell,
): void => {
  const isOfWay = ({ kind }: Element) => kind === way;
  const comesFromOutside = ({ kind, linkedProcessId }: Element) =>
    kind === way && linkedProcessId !== null && !isWithin(model, linkedProcessId, id);
  if (own.some(isOfWay)) {
    const labels = children.flatMap((child) => (stands(child) ? labelsAt(model, child.id, way) : []));
    const known = keysOf(model, inside.filter(isOfWay), labels);
    for (const element of own) if (isOfWay(element) && !known(element)) tell(lost(model, element, id));
  }
  if (inside.some(comesFromOutside)) {
    const known = keysOf(model, own.filter(isOfWay), labelsAt(model, id, way));
    for (const element of inside)
      if (comesFromOutside(element) && !known(element)) tell(unannounced(model, element, id));
  }
};

const markWithParent = (model: Model, id: string, mark: Mark): void => {
  mark('process', id);
  const parentId = model.rows.process.get(id)?.parentId ?? null;
  if (parentId !== null) mark('process', parentId);
};

const collectElements = (model: Model, id: string, into: Element[]): void =>
  eachReferrer(model, 'element', 'processId', id, (elementId) => {
    const element = model.rows.element.get(elementId);
    if (element?.kind === 'input' || element?.kind === 'output') into.push(element);
  });

/** Tells of an element whether its words are among those of other elements and of flows. */
const keysOf = (
  model: Model,
  elements: readonly Element[],
  labels: readonly string[],
): ((element: Element) => boolean) => {
  const keyOf = (text: string) => nameKey(withTerms(model, text));
  const keys = new Set([...elements.map(({ text }) => keyOf(text)), ...labels.map(keyOf)]);
  return ({ text }) => keys.has(keyOf(text));
};

/** What the flows that come to a block (its inputs), or leave it, carry by their labels. */
const labelsAt = (model: Model, id: string, way: Way): string[] => {
  const labels: string[] = [];
  eachReferrer(model, 'flow', way === 'input' ? 'targetId' : 'sourceId', id, (flowId) => {
    const label = model.rows.flow.get(flowId)?.label;
    if (label) labels.push(label);
  });
  return labels;
};

const isWithin = (model: Model, id: string, around: string): boolean => {
  for (let block = model.rows.process.get(id); block; block = model.rows.process.get(block.parentId ?? ''))
    if (block.id === around) return true;
  return false;
};

const lost = (model: Model, { id: recordId, kind, text }: Element, id: string): Spot => ({
  message: () =>
    `The ${kind} ${quoted(withTerms(model, text))} of ${blockIn(model, id)} is on none of the blocks in it.`,
  table: 'element',
  recordId,
  processId: id,
});

const unannounced = (model: Model, { id: recordId, kind, text, processId }: Element, id: string): Spot => ({
  message: () =>
    `The ${kind} ${quoted(withTerms(model, text))} of ${blockIn(model, processId)} crosses the border of ${blockIn(model, id)}, which does not name it.`,
  table: 'element',
  recordId,
  processId,
});
