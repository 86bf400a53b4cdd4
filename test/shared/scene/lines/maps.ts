/** Maps to lay lines on: twenty drawn by dice, the same each time, and one of a process from order to cash. */

import { newBlock } from '../../../../shared/model/commands/blocks/new-block.ts';
import { randomSource } from '../../../../shared/model/ids.ts';
import { type Model, modelFrom } from '../../../../shared/model/model.ts';
import { FLOW_KINDS } from '../../../../shared/model/records/flow.ts';
import type { Flow, Layout, ModelData, Process } from '../../../../shared/model/records.ts';

/** Layouts that place their blocks by themselves. */
const ORDERED: readonly (Layout | null)[] = [null, 'row', 'column', 'grid', 'flow'];
const LABELS = [
  '',
  'Order',
  'Credit note',
  'Customer purchase order',
  'Stock level',
  'Agreed price list',
  'Claim',
];

/** A map of some 30 to 60 blocks on three levels, with flows between neighbours, between others, and across. */
export const generatedMap = (seed: number): Model => {
  const next = randomSource(`map ${seed}`);
  const roll = (sides: number) => next() % sides;
  const process: Process[] = [];
  const add = (parentId: string | null, level: number, i: number): string => {
    const id = `b${process.length}`;
    const layout = ORDERED[roll(ORDERED.length)] ?? null;
    const rank = `a${String(i).padStart(4, '0')}`;
    const name = ['Plan it', 'Check the order', 'Close the account', 'Call the customer'][roll(4)] ?? '';
    process.push(newBlock({ id, parentId, proposalId: null, rank, name, layout }));
    const count = level === 1 ? 2 + roll(5) : level === 2 && roll(3) === 0 ? 2 + roll(3) : 0;
    for (let n = 0; n < count; n++) add(id, level + 1, n);
    return id;
  };
  for (let n = 0; n < 4 + roll(4); n++) add(null, 1, n);
  const childrenOf = Map.groupBy(process, ({ parentId }) => parentId);
  const flow: Flow[] = [];
  const link = (a: Process | undefined, b: Process | undefined) => {
    if (!a || !b || isInside(process, a, b) || isInside(process, b, a)) return;
    if (flow.some(({ sourceId, targetId }) => sourceId === a.id && targetId === b.id)) return;
    const kind = FLOW_KINDS[roll(3)] ?? 'sequence';
    flow.push({
      id: `f${flow.length}`,
      sourceId: a.id,
      targetId: b.id,
      kind,
      label: LABELS[roll(7)] ?? '',
      elementId: null,
    });
  };
  for (const siblings of childrenOf.values())
    siblings.forEach((each, i) => {
      if (roll(2) === 0) link(each, siblings[i + 1]);
      if (roll(8) === 0) link(each, siblings[roll(siblings.length)]);
    });
  for (let n = 0; n < 6; n++) link(process[roll(process.length)], process[roll(process.length)]);
  return modelWith(process, flow);
};

/** A map of 8 to 20 blocks placed by hand, none on another, with flows between any two of them. */
export const freeMap = (seed: number): Model =>
  handPlaced(`free map ${seed}`, { across: 320, moved: 90, down: 170, lowered: 70, flowsEach: 1 });

/** The same with less room between the blocks, and twice as many flows. */
export const denseMap = (seed: number): Model =>
  handPlaced(`dense ${seed}`, { across: 290, moved: 70, down: 150, lowered: 60, flowsEach: 2 });

type Spacing = {
  /** From one block to the next, and how much further each may be, in model units. */
  readonly across: number;
  readonly moved: number;
  readonly down: number;
  readonly lowered: number;
  readonly flowsEach: number;
};

const handPlaced = (dice: string, { across, moved, down, lowered, flowsEach }: Spacing): Model => {
  const next = randomSource(dice);
  const roll = (sides: number) => next() % sides;
  const count = 8 + roll(13);
  const columns = 3 + roll(3);
  const process = Array.from({ length: count }, (_, i) => ({
    ...newBlock({ id: `b${i}`, parentId: null, proposalId: null, rank: `a${100 + i}`, name: `Step ${i}` }),
    x: (i % columns) * across + roll(moved),
    y: Math.floor(i / columns) * down + roll(lowered),
  }));
  const flow: Flow[] = [];
  for (let n = 0; n < flowsEach * count + roll(count); n++) {
    const [a, b] = [roll(count), roll(count)];
    const [sourceId, targetId] = [`b${a}`, `b${b}`];
    const isKnown = flow.some((each) => each.sourceId === sourceId && each.targetId === targetId);
    if (a === b || isKnown) continue;
    const kind = FLOW_KINDS[roll(3)] ?? 'sequence';
    flow.push({ id: `f${n}`, sourceId, targetId, kind, label: LABELS[roll(7)] ?? '', elementId: null });
  }
  return modelWith(process, flow, 'free');
};

/** A process of 40 blocks that was drawn by hand, its flows labelled: neighbours, across, and back to the start. */
export const orderToCash = (): Model => {
  const process: Process[] = [];
  const add = (parentId: string | null, names: readonly Named[], layout: Layout | null = null) =>
    names.forEach(([name, parts = [], own = null], i) => {
      const rank = `a${String(i).padStart(4, '0')}`;
      process.push(newBlock({ id: name, parentId, proposalId: null, rank, name, layout: own ?? layout }));
      add(name, parts);
    });
  add(null, ORDER_TO_CASH);
  const flow = FLOWS.map(([sourceId, targetId, label], i) => ({
    ...{ id: `f${i}`, sourceId, targetId, kind: FLOW_KINDS[i % 3] ?? 'sequence', label, elementId: null },
  }));
  return modelWith(process, flow);
};

type Named = readonly [name: string, parts?: readonly Named[], layout?: Layout];
const ORDER_TO_CASH: readonly Named[] = [
  [
    'Sell',
    [
      ['Answer enquiries'],
      ['Design the offer'],
      ['Quote a price'],
      ['Settle the terms'],
      ['Sign the contract'],
    ],
    'flow',
  ],
  [
    'Accept orders',
    [['Enter the order'], ['Check the customer'], ['Promise a date'], ['Send a confirmation']],
    'column',
  ],
  [
    'Produce',
    [
      ['Plan the week', [['Collect demand'], ['Balance the lines'], ['Release the jobs']]],
      ['Get materials', [['Call off parts'], ['Chase suppliers'], ['Inspect deliveries']]],
      ['Cut'],
      ['Assemble'],
      ['Test'],
      ['Put into stock'],
    ],
  ],
  [
    'Ship',
    [['Pick the goods'], ['Pack them'], ['Book a lorry'], ['Load and leave'], ['Get a signature']],
    'row',
  ],
  [
    'Collect money',
    [
      ['Send invoices', [['Check prices'], ['Write the invoice'], ['Post it']]],
      ['Settle claims', [['Hear the claim'], ['Look into it'], ['Issue a credit note']]],
      ['Remind late payers', [['Write a letter'], ['Phone them'], ['Stop deliveries']]],
      ['Book payments'],
      ['Close the books'],
    ],
    'row',
  ],
];
const FLOWS: readonly (readonly [from: string, to: string, label: string])[] = [
  ['Answer enquiries', 'Design the offer', 'Requirements'],
  ['Design the offer', 'Quote a price', 'Bill of materials'],
  ['Quote a price', 'Settle the terms', 'Offer'],
  ['Settle the terms', 'Sign the contract', 'Terms of the contract'],
  ['Sign the contract', 'Enter the order', 'Signed order form'],
  ['Enter the order', 'Check the customer', 'New order'],
  ['Send a confirmation', 'Plan the week', 'Order to be made'],
  ['Put into stock', 'Pick the goods', 'Finished goods'],
  ['Load and leave', 'Send invoices', 'Delivery note'],
  ['Get a signature', 'Book payments', 'Proof of delivery'],
  ['Settle claims', 'Quote a price', 'Wrong prices'],
];

const isInside = (all: readonly Process[], inner: Process, outer: Process): boolean => {
  for (let at: Process | undefined = inner; at; at = all.find(({ id }) => id === at?.parentId))
    if (at.id === outer.id) return true;
  return false;
};

const modelWith = (process: readonly Process[], flow: readonly Flow[], layout: Layout = 'grid'): Model =>
  modelFrom({
    format: 'strata-model',
    version: 1,
    tables: {
      model: [
        {
          ...{ id: 'model', name: 'Map', prefix: '', codeScheme: 'dotted', definition: '', layout },
          ...{ boxCountMin: 3, boxCountMax: 8, fiscalStart: 1 },
        },
      ],
      process,
      flow,
    },
  } as unknown as ModelData);
