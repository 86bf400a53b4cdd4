import { nameKey } from '../../../words/fold.ts';
import { say } from '../../../words/messages.ts';
import { quoted } from '../../../words/quoted.ts';
import { childrenOf, eachReferrer, type Model } from '../../model.ts';
import { isInTree } from '../../queries/ancestors.ts';
import type { Exchange, Way } from '../../queries/flows/exchange.ts';
import { flowLabel, isExchange, otherWay } from '../../queries/flows/exchange.ts';
import { withTerms } from '../../queries/terms.ts';
import type { Process } from '../../records.ts';
import {
  blockIn,
  type Check,
  type FindingSite,
  type Invalidate,
  isActive,
  type ReportFinding,
} from '../check.ts';
import { words } from '../words.ts';

/**
 * What crosses the border of a block appears on one of its children, and the other way round (IDEF0's rule for arrows).
 * Both are compared by their words: what the block takes in or gives out, with what its children do or what the flows
 * at them carry. What two blocks share is read at both. A block whose children have no inputs and outputs at all is skipped: nobody has entered them yet.
 */
export const unbalancedBorder: Check = {
  name: 'unbalanced-border',
  severity: 'hint',
  readsAncestors: 'place',
  readsTerms: true,
  at: {
    process(model, block, report) {
      const children = childrenOf(model, block.id);
      if (children.length === 0 || !isActive(block)) return;
      const inside: Exchange[] = [];
      for (const child of children) if (isActive(child)) collectElements(model, child.id, inside);
      if (inside.length === 0 || !isInTree(model, block.id)) return;
      const own: Exchange[] = [];
      collectElements(model, block.id, own);
      balance(model, block.id, children, own, inside, 'input', report);
      balance(model, block.id, children, own, inside, 'output', report);
    },
  },
  touchedBy: {
    element(model, { processId, linkedProcessId }, invalidate) {
      invalidateWithParent(model, processId, invalidate);
      if (linkedProcessId !== null) invalidateWithParent(model, linkedProcessId, invalidate);
    },
    flow(model, { sourceId, targetId }, invalidate) {
      invalidateWithParent(model, sourceId, invalidate);
      invalidateWithParent(model, targetId, invalidate);
    },
    process(model, { id, parentId }, invalidate) {
      if (parentId !== null) invalidate('process', parentId);
      // Whether what a link leads to is inside or outside a border changes with its place.
      eachReferrer(model, 'element', 'linkedProcessId', id, (elementId) => {
        const element = model.rows.element.get(elementId);
        if (element) invalidateWithParent(model, element.processId, invalidate);
      });
      eachReferrer(model, 'element', 'processId', id, (elementId) => {
        const linkedId = model.rows.element.get(elementId)?.linkedProcessId ?? null;
        if (linkedId !== null) invalidateWithParent(model, linkedId, invalidate);
      });
    },
  },
};

const balance = (
  model: Model,
  id: string,
  children: readonly Process[],
  own: readonly Exchange[],
  inside: readonly Exchange[],
  way: Way,
  report: ReportFinding,
): void => {
  const isOfWay = ({ kind }: Exchange) => kind === way;
  const comesFromOutside = ({ kind, linkedProcessId }: Exchange) =>
    kind === way && linkedProcessId !== null && !isWithin(model, linkedProcessId, id);
  if (own.some(isOfWay)) {
    const labels = children.flatMap((child) => (isActive(child) ? labelsAt(model, child.id, way) : []));
    const known = keysOf(model, inside.filter(isOfWay), labels);
    for (const element of own) if (isOfWay(element) && !known(element)) report(lost(model, element, id));
  }
  if (inside.some(comesFromOutside)) {
    const known = keysOf(model, own.filter(isOfWay), labelsAt(model, id, way));
    for (const element of inside)
      if (comesFromOutside(element) && !known(element)) report(unannounced(model, element, id));
  }
};

const invalidateWithParent = (model: Model, id: string, invalidate: Invalidate): void => {
  invalidate('process', id);
  const parentId = model.rows.process.get(id)?.parentId ?? null;
  if (parentId !== null) invalidate('process', parentId);
};

/** The inputs and outputs of a block, as seen from it: an output that another block sends to it is an input here. */
const collectElements = (model: Model, id: string, into: Exchange[]): void => {
  eachReferrer(model, 'element', 'processId', id, (elementId) => {
    const element = model.rows.element.get(elementId);
    if (element && isExchange(element)) into.push(element);
  });
  eachReferrer(model, 'element', 'linkedProcessId', id, (elementId) => {
    const element = model.rows.element.get(elementId);
    if (!element || !isExchange(element) || element.processId === id) return;
    into.push({
      ...element,
      kind: otherWay(element.kind),
      processId: id,
      linkedProcessId: element.processId,
    });
  });
};

/** Whether the text of an element is among those of other elements and of flows. */
const keysOf = (
  model: Model,
  elements: readonly Exchange[],
  labels: readonly string[],
): ((element: Exchange) => boolean) => {
  const keyOf = (text: string) => nameKey(withTerms(model, text));
  const keys = new Set([...elements.map(({ text }) => keyOf(text)), ...labels.map(keyOf)]);
  return ({ text }) => keys.has(keyOf(text));
};

/** The labels of the flows into a block (its inputs) or out of it. */
const labelsAt = (model: Model, id: string, way: Way): string[] => {
  const labels: string[] = [];
  eachReferrer(model, 'flow', way === 'input' ? 'targetId' : 'sourceId', id, (flowId) => {
    const flow = model.rows.flow.get(flowId);
    const label = flow && flowLabel(model, flow);
    if (label) labels.push(label);
  });
  return labels;
};

const isWithin = (model: Model, id: string, ancestorId: string): boolean => {
  for (let block = model.rows.process.get(id); block; block = model.rows.process.get(block.parentId ?? ''))
    if (block.id === ancestorId) return true;
  return false;
};

const lost = (model: Model, { id: recordId, kind, text }: Exchange, id: string): FindingSite => ({
  message: () =>
    say(words.notOnChildren, { kind, element: quoted(withTerms(model, text)), block: blockIn(model, id) }),
  table: 'element',
  recordId,
  processId: id,
});

const unannounced = (
  model: Model,
  { id: recordId, kind, text, processId }: Exchange,
  id: string,
): FindingSite => ({
  message: () =>
    say(words.notOnParent, {
      kind,
      element: quoted(withTerms(model, text)),
      block: blockIn(model, processId),
      parent: blockIn(model, id),
    }),
  table: 'element',
  recordId,
  processId,
});
