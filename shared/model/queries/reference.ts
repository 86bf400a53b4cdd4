/** The reference page of a block: where its inputs come from and its outputs go, its terms, what is still open. */
import { nameKey } from '../../words/fold.ts';
import { say } from '../../words/messages.ts';
import { childrenOf, type Model, rowsReferringTo } from '../model.ts';
import type { Process } from '../records.ts';
import { words } from '../words.ts';
import type { Way } from './flows/exchange.ts';
import { otherEnd, passing } from './flows/exchange.ts';
import { openProposals, openThreads } from './pending.ts';
import { symbolsIn, termsInOrder } from './terms.ts';

/** What crosses the border of a block: a text, and the block at the other end where one is named. */
export type Crossing = { readonly id: string; readonly text: string; readonly blockId: string | null };

export type Workflow = { readonly inputs: readonly Crossing[]; readonly outputs: readonly Crossing[] };

/**
 * The workflow of a block: its inputs and outputs, those that other blocks share with it included, and the flows that carry
 * none of them. Costs what is attached to the block.
 */
export const workflowOf = (model: Model, id: string): Workflow => ({
  inputs: crossings(model, id, 'input', 'targetId', 'sourceId'),
  outputs: crossings(model, id, 'output', 'sourceId', 'targetId'),
});

const crossings = (
  model: Model,
  id: string,
  way: Way,
  here: 'sourceId' | 'targetId',
  there: 'sourceId' | 'targetId',
): Crossing[] => {
  const found: Crossing[] = passing(model, id, way).map((element) => ({
    id: element.id,
    text: element.text,
    blockId: otherEnd(element, id),
  }));
  const isTold = (text: string, blockId: string) =>
    found.some((known) => nameKey(known.text) === nameKey(text) && (known.blockId ?? blockId) === blockId);
  for (const flow of rowsReferringTo(model, 'flow', here, id)) {
    if (flow.elementId !== null) continue;
    const text = flow.label || flow.kind;
    if (!isTold(text, flow[there])) found.push({ id: flow.id, text, blockId: flow[there] });
  }
  return found;
};

/** The terms that the texts of a block hold: its name, definition and elements. */
export const termsOn = (model: Model, { id, name, definition }: Process): string[] => {
  if (model.rows.term.size === 0) return [];
  const texts = [
    name,
    definition,
    ...rowsReferringTo(model, 'element', 'processId', id).map(({ text }) => text),
  ];
  const symbols = new Set(texts.flatMap((text) => symbolsIn(text)));
  return termsInOrder(model)
    .filter(({ symbol }) => symbols.has(symbol))
    .map((term) => term.id);
};

/** What still needs discussion on a block, each in a few words; empty if it is settled. */
export const unsettledOn = (model: Model, { id, status, definition }: Process): string[] => {
  const [threads, proposals] = [openThreads(model, id), openProposals(model, id)];
  return [
    threads > 0 && say(words.openThreads, { count: threads }),
    proposals > 0 && say(words.openProposals, { count: proposals }),
    definition.trim() === '' && say(words.noDefinition),
    status === 'proposed' && say(words.onlyProposed),
  ].filter((word): word is string => word !== false);
};

type Branch = { readonly id: string; readonly level: number };

/** What is inside a block, in order, as far as `limit` blocks; `isCut` tells that there are more. */
export const hierarchyOf = (
  model: Model,
  id: string,
  limit: number,
): { readonly branches: readonly Branch[]; readonly isCut: boolean } => {
  const branches: Branch[] = [];
  let isCut = false;
  const visit = (parentId: string, level: number): void => {
    for (const child of childrenOf(model, parentId)) {
      if (branches.length >= limit) {
        isCut = true;
        return;
      }
      branches.push({ id: child.id, level });
      visit(child.id, level + 1);
    }
  };
  visit(id, 1);
  return { branches, isCut };
};
