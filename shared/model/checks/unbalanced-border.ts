import { childrenOf, isInTree, type Model, referrersOf, rowsReferringTo } from '../model.ts';
import type { Element, Flow, Process } from '../records.ts';
import { quoted } from '../refusals.ts';
import { nameKey } from '../same-name.ts';
import { withTerms } from '../terms.ts';
import { blockIn, type Check, type Spot, stands, type Unit } from './check.ts';

type Way = 'input' | 'output';

/**
 * What crosses the border of a block appears on one of its children, and the other way round (IDEF0's rule for arrows).
 * Both are compared by their words: what the block takes in or gives out, with what its children do or what the flows
 * at them carry. A block whose children name no inputs and outputs at all is left alone: nobody has come to them yet.
 */
export const unbalancedBorder: Check = {
  name: 'unbalanced-border',
  severity: 'hint',
  tables: ['process'],
  readsTerms: true,
  *at(model, [, id]) {
    const block = model.rows.process.get(id);
    const children = childrenOf(model, id).filter(stands);
    if (!block || children.length === 0 || !stands(block)) return;
    const inside = children.flatMap((child) => elementsOf(model, child.id));
    if (inside.length === 0 || !isInTree(model, id)) return;
    const own = elementsOf(model, id);
    for (const way of ['input', 'output'] as const) {
      const ofWay = ({ kind }: Element) => kind === way;
      const [crossing, onChildren] = [own.filter(ofWay), inside.filter(ofWay)];
      const fromOutside = onChildren.filter(
        ({ linkedProcessId }) => linkedProcessId !== null && !isWithin(model, linkedProcessId, id),
      );
      if (crossing.length > 0) {
        const labels = children.flatMap((child) => labelsAt(model, child.id, way));
        const known = keysOf(model, onChildren, labels);
        for (const element of crossing) if (!known(element)) yield lost(model, element, id);
      }
      if (fromOutside.length > 0) {
        const known = keysOf(model, crossing, labelsAt(model, id, way));
        for (const element of fromOutside) if (!known(element)) yield unannounced(model, element, id);
      }
    }
  },
  *touchedBy(model, table, row) {
    if (table === 'element') {
      yield* withParent(model, (row as Element).processId);
    } else if (table === 'flow') {
      yield* withParent(model, (row as Flow).sourceId);
      yield* withParent(model, (row as Flow).targetId);
    } else if (table === 'process') {
      if ((row as Process).parentId !== null) yield ['process', (row as Process).parentId ?? ''];
      for (const { processId } of rowsReferringTo(model, 'element', 'linkedProcessId', row.id))
        yield* withParent(model, processId);
    }
  },
};

function* withParent(model: Model, id: string): Generator<Unit> {
  yield ['process', id];
  const parentId = model.rows.process.get(id)?.parentId ?? null;
  if (parentId !== null) yield ['process', parentId];
}

const elementsOf = (model: Model, id: string): Element[] => {
  const elements: Element[] = [];
  for (const elementId of referrersOf(model, 'element', 'processId', id)) {
    const element = model.rows.element.get(elementId);
    if (element?.kind === 'input' || element?.kind === 'output') elements.push(element);
  }
  return elements;
};

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
const labelsAt = (model: Model, id: string, way: Way): string[] =>
  rowsReferringTo(model, 'flow', way === 'input' ? 'targetId' : 'sourceId', id)
    .map(({ label }) => label)
    .filter((label) => label !== '');

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
