/** Models for the tests of the scene: given by hand, drawn by fast-check, or grown to a size. */
import fc from 'fast-check';
import { newBlock } from '../../../shared/model/commands/blocks/new-block.ts';
import { type Model, modelFrom } from '../../../shared/model/model.ts';
import { LAYOUTS } from '../../../shared/model/records/process.ts';
import type { AnyRecord, Layout, ModelData, Process } from '../../../shared/model/records.ts';

/** A block by name, layout and children; `x`, `y` place it in a `free` container. */
type Sketch = {
  readonly id?: string;
  readonly name: string;
  readonly layout?: Layout | null;
  readonly x?: number | null;
  readonly y?: number | null;
  readonly children?: readonly Sketch[];
  readonly proposals?: readonly {
    id: string;
    title: string;
    state?: 'open' | 'declined';
    blocks: readonly Sketch[];
  }[];
  /** Of a macro process: the groupings that its children must contain. */
  readonly groupings?: readonly string[];
  /** Of a level-2 process: the groupings, by their places in the list, that it says none to. */
  readonly none?: readonly number[];
  /** Of a level-3 process: the grouping, by its place in the list, that it realises, and what it puts out. */
  readonly realises?: number | null;
  readonly artefacts?: readonly string[];
};

export const modelOf = (
  sketches: readonly Sketch[],
  options: { layout?: Layout; flows?: readonly (readonly [string, string])[] } = {},
): Model => {
  const process: Process[] = [];
  const proposal: AnyRecord[] = [];
  const grouping: AnyRecord[] = [];
  const cell: AnyRecord[] = [];
  const element: AnyRecord[] = [];
  const say = (groupingId: string, processId: string, realisedById: string | null) => {
    if (
      cell.some(
        (each) => 'groupingId' in each && each.groupingId === groupingId && each.processId === processId,
      )
    )
      return;
    const state = realisedById === null ? 'none' : 'realised';
    cell.push({ id: `c${cell.length}`, groupingId, processId, state, realisedById } as AnyRecord);
  };
  const add = (blocks: readonly Sketch[], parentId: string | null, proposalId: string | null) =>
    blocks.forEach((block, i) => {
      const id = block.id ?? `p${process.length}`;
      const { name, layout = null, x = null, y = null } = block;
      const rank = `a${String(i).padStart(6, '0')}`;
      const status = proposalId ? 'proposed' : 'nominated';
      process.push(newBlock({ id, parentId, proposalId, rank, name, status, layout, x, y }));
      block.groupings?.forEach((name, at) => {
        const rank = `a${String(at).padStart(6, '0')}`;
        grouping.push({ id: `g-${id}-${at}`, processId: id, rank, name, definition: '' } as AnyRecord);
      });
      const macro = process.find((each) => each.id === parentId);
      const grouped = (at: number, macroId: string | null) =>
        grouping.some((each) => each.id === `g-${macroId}-${at}`) ? `g-${macroId}-${at}` : undefined;
      for (const at of block.none ?? []) {
        const groupingId = grouped(at, parentId);
        if (groupingId !== undefined) say(groupingId, id, null);
      }
      const realised =
        typeof block.realises === 'number' && macro ? grouped(block.realises, macro.parentId) : undefined;
      if (realised !== undefined && macro) say(realised, macro.id, id);
      block.artefacts?.forEach((text, at) => {
        const fields = { processId: id, kind: 'output', rank: `a${at}`, text, linkedProcessId: null };
        element.push({ id: `e${element.length}`, ...fields } as AnyRecord);
      });
      add(block.children ?? [], id, null);
      block.proposals?.forEach((each, rank) => {
        const proposalId = each.id === '' ? `q${proposal.length}` : each.id;
        proposal.push({
          id: proposalId,
          processId: id,
          rank: `a${rank}`,
          title: each.title,
          author: '',
          at: '2017-08-04T17:01:00Z',
          state: each.state ?? 'open',
          reason: '',
          votesFor: 0,
          votesAgainst: 0,
        });
        add(each.blocks, id, proposalId);
      });
    });
  add(sketches, null, null);
  const flow = (options.flows ?? []).map(([sourceId, targetId], i) => ({
    id: `f${i}`,
    sourceId,
    targetId,
    kind: 'sequence',
    label: '',
    elementId: null,
  }));
  const model = {
    id: 'model',
    name: 'Test',
    prefix: 'ss',
    codeScheme: 'openreference',
    definition: '',
    boxCountMin: 3,
    boxCountMax: 8,
    layout: options.layout ?? 'grid',
  };
  return modelFrom({
    format: 'strata-model',
    version: 1,
    tables: { model: [model], process, proposal, flow, grouping, cell, element },
  } as unknown as ModelData);
};

/** The seed's macro processes, near enough: Plan with its proposal, Sell exploded to level 3, S4 with its gaps. */
export const salesModel = (): Model => {
  const groupings = [
    'Develop Profile',
    'Qualify',
    'Problem/Need Gathering',
    'Developing Product/Solution/Value Proposition',
    'Presenting Product/Solution/Value Proposition',
    'Evaluate Customer Feedback/Refine',
  ];
  const steps = (prefix: string, artefacts: Record<number, string[]> = {}) =>
    groupings.map((name, i) => ({
      id: `${prefix}0${i + 1}`,
      name,
      realises: i,
      artefacts: artefacts[i] ?? [],
    }));
  return modelOf([
    {
      id: 'P',
      name: 'Plan',
      proposals: [
        {
          id: 'proposal',
          title: 'Level 2 proposal',
          blocks: [
            { id: 'P1', name: 'Plan Sales & Support Operations' },
            { id: 'P2', name: 'Plan Sell' },
            { id: 'P3', name: 'Plan Contract' },
            { id: 'P4', name: 'Plan Assist' },
          ],
        },
      ],
    },
    {
      id: 'S',
      name: 'Sell',
      groupings,
      children: [
        {
          id: 'S1',
          name: 'Sell on Standard Terms',
          none: [3],
          children: steps('S1', { 4: ['brochure', 'trial'] }).filter((_, i) => i !== 3),
        },
        { id: 'S2', name: 'Sell by Proposal', children: steps('S2') },
        { id: 'S3', name: 'Sell Custom Solution', children: steps('S3') },
        { id: 'S4', name: 'Sell Renewal' },
      ],
    },
    { id: 'C', name: 'Contract' },
    { id: 'A', name: 'Assist' },
  ]);
};

/** A tree of about `count` blocks, `fanOut` in each, six levels deep at most. */
export const grownModel = (count: number, fanOut: number): Model => {
  const top: Sketch[] = [];
  const queue: { into: Sketch[]; level: number }[] = [{ into: top, level: 1 }];
  for (let made = 0; made < count; ) {
    const next = queue.shift();
    if (!next) break;
    for (let i = 0; i < fanOut && made < count; i++, made++) {
      const children: Sketch[] = [];
      next.into.push({ id: `b${made}`, name: `Develop the customer's profile ${made}`, children });
      queue.push({ into: children, level: next.level + 1 });
    }
  }
  return modelOf(top);
};

const name = fc.oneof(
  fc.constantFrom(
    '',
    'Sell',
    'Product/Solution/Value Proposition',
    'x'.repeat(200),
    'עברית',
    '営業計画',
    '👍🏽 emoji',
  ),
  fc.string({ maxLength: 40 }),
);
const coordinate = fc.option(fc.double({ min: -2000, max: 2000, noNaN: true }));

/** Their ids are given by the model: those drawn by chance may be the same twice. */
const proposals = (all: [string, Sketch[]][]) =>
  all.map(([title, blocks]) => ({ id: '', title, blocks: blocks.slice(0, 4) }));

const sketch = fc.letrec<{ block: Sketch; blocks: Sketch[] }>((tie) => ({
  blocks: fc.array(tie('block'), { maxLength: 9, depthIdentifier: 'tree' }),
  block: fc.record({
    name,
    layout: fc.option(fc.constantFrom(...LAYOUTS)),
    x: coordinate,
    y: coordinate,
    groupings: fc.oneof({ weight: 1, arbitrary: fc.constant([]) }, fc.array(name, { maxLength: 5 })),
    none: fc.array(fc.nat(4), { maxLength: 2 }),
    realises: fc.option(fc.nat(4)),
    artefacts: fc.array(name, { maxLength: 2 }),
    children: fc.oneof(
      { depthSize: 'small', maxDepth: 4, depthIdentifier: 'tree' },
      fc.constant([]),
      tie('blocks'),
    ),
    proposals: fc.oneof(
      { weight: 5, arbitrary: fc.constant([]) },
      {
        weight: 1,
        arbitrary: fc.array(fc.tuple(fc.string(), tie('blocks')), { maxLength: 2 }).map(proposals),
      },
    ),
  }) as fc.Arbitrary<Sketch>,
}));

/** Any model: nested up to six levels, all layouts, proposals, groupings with their gaps, flows between siblings and across. */
export const anyModel: fc.Arbitrary<Model> = fc
  .tuple(
    fc.array(sketch.block, { maxLength: 14 }),
    fc.constantFrom(...LAYOUTS),
    fc.array(fc.tuple(fc.nat(30), fc.nat(30)), { maxLength: 20 }),
  )
  .map(([blocks, layout, links]) => {
    const size = modelOf(blocks).rows.process.size;
    const flows = links.filter(([a, b]) => a < size && b < size && a !== b);
    return modelOf(blocks, { layout, flows: flows.map(([a, b]) => [`p${a}`, `p${b}`] as const) });
  });
