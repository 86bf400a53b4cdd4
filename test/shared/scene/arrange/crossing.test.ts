/** The flows between blocks that stand beside each other, as a model changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, type Command } from '../../../../shared/model/apply.ts';
import { isRefusal } from '../../../../shared/model/command.ts';
import { applyPatch, blocksOf, childrenOf, invert, type Model } from '../../../../shared/model/model.ts';
import { ancestorsOf } from '../../../../shared/model/queries/ancestors.ts';
import type { Process } from '../../../../shared/model/records.ts';
import { joinsAmong } from '../../../../shared/scene/arrange/crossing.ts';
import { ACTOR, AT } from '../../model/harness.ts';
import { modelOf } from '../models.ts';

/** Whether a block is another or inside it, at any depth. */
const isWithin = (model: Model, id: string, around: string): boolean =>
  id === around || ancestorsOf(model, id).some((each) => each.id === around);

/** By the definition: flow by flow and block by block. */
const counted = (model: Model, siblings: readonly Process[]) => {
  const among: string[] = [];
  let leaving = 0;
  for (const { sourceId, targetId } of model.rows.flow.values()) {
    const from = siblings.findIndex(({ id }) => isWithin(model, sourceId, id));
    const to = siblings.findIndex(({ id }) => isWithin(model, targetId, id));
    if (from === to) continue;
    if (from < 0 || to < 0) leaving++;
    else among.push(`${from} to ${to}`);
  }
  return { among: among.sort(), leaving };
};

const found = (model: Model, siblings: readonly Process[]) => {
  const { among, leaving } = joinsAmong(model, siblings);
  return { among: among.map(({ from, to }) => `${from} to ${to}`).sort(), leaving };
};

const lists = (model: Model): (readonly Process[])[] => [
  childrenOf(model, null),
  ...[...model.rows.process.keys()].map((id) => childrenOf(model, id)),
  ...[...model.rows.proposal.keys()].map((id) => blocksOf(model, id)),
];

const leaf = (name: string) => ({ id: name, name });
const grown = (): Model =>
  modelOf(
    [
      {
        ...leaf('A'),
        children: [
          { ...leaf('A1'), children: [leaf('A11'), leaf('A12')] },
          {
            ...leaf('A2'),
            proposals: [
              { id: 'Q', title: 'Otherwise', blocks: [{ ...leaf('Q1'), children: [leaf('Q11')] }] },
            ],
          },
        ],
      },
      { ...leaf('B'), children: [leaf('B1'), { ...leaf('B2'), children: [leaf('B21')] }] },
      leaf('C'),
    ],
    {
      flows: [
        ['A11', 'A12'],
        ['A11', 'B21'],
        ['A1', 'A2'],
        ['B1', 'C'],
        ['B1', 'C'],
        ['Q11', 'B2'],
        ['Q1', 'A12'],
        ['C', 'A'],
      ],
    },
  );

describe('flows among siblings', () => {
  it('are those of all that is inside them', () => {
    const model = grown();
    for (const siblings of lists(model)) expect(found(model, siblings)).toEqual(counted(model, siblings));
    expect(found(model, childrenOf(model, null))).toEqual({
      among: ['0 to 1', '0 to 1', '1 to 2', '1 to 2', '2 to 0'],
      leaving: 0,
    });
  });

  it('are the same after any changes and undos, whatever was asked for before', () => {
    const pick = fc.nat(1_000);
    const step = fc.record({ act: fc.nat(4), a: pick, b: pick, isAsked: fc.boolean() });
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 12 }), (isAskedFirst, steps) => {
        const model = grown();
        const ask = () => {
          for (const siblings of lists(model))
            expect(found(model, siblings)).toEqual(counted(model, siblings));
        };
        if (isAskedFirst) ask();
        steps.forEach(({ act, a, b, isAsked }, i) => {
          const ids = [...model.rows.process.keys()];
          const flows = [...model.rows.flow.keys()];
          const [one = '', other = ''] = [ids[a % ids.length], ids[b % ids.length]];
          const commands: readonly Command[] = [
            { type: 'process.move', ids: [one], parentId: b % 4 === 0 ? null : other, before: null },
            { type: 'flow.add', sourceId: one, targetId: other, kind: 'sequence' },
            { type: 'flow.remove', id: flows[a % Math.max(1, flows.length)] ?? 'none' },
            { type: 'process.delete', ids: [one] },
            { type: 'proposal.adopt', id: 'Q' },
          ];
          const command = commands[act];
          if (!command) throw new Error('There are five acts.');
          const outcome = apply(model, command, { seed: `step-${i}`, at: AT, actor: ACTOR });
          if (isRefusal(outcome)) return;
          const inverse = invert(model, outcome.patch);
          applyPatch(model, outcome.patch);
          if (isAsked) ask();
          if (a % 3 === 0) applyPatch(model, inverse);
        });
        ask();
      }),
      { numRuns: 300 },
    );
  });
});
