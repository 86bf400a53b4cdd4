import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyWithIds, type BatchCommand, type Command } from '../../../shared/model/apply.ts';
import { isRefusal } from '../../../shared/model/command.ts';
import { draftOf } from '../../../shared/model/draft.ts';
import {
  applyPatch,
  childrenOf,
  dataFrom,
  type Model,
  rowsReferringTo,
} from '../../../shared/model/model.ts';
import { isInTree } from '../../../shared/model/queries/ancestors.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { referencesOf, TABLES } from '../../../shared/model/records.ts';
import { arbitraryDraw, commandFor } from './arbitrary-commands.ts';
import type { Draw } from './draws.ts';
import { ACTOR, AT, perform, seedModel } from './harness.ts';

/** Ids in a row, shared by all commands of a run, so that both ways of carrying them out give the same records. */
const countedIds = () => {
  let count = 0;
  return {
    newId: () => `new-${String(++count).padStart(6, '0')}`,
    position: () => count,
    rewind: (position: number) => {
      count = position;
    },
  };
};

/** Carries commands out one by one and returns those that were accepted. */
const oneByOne = (model: Model, commands: (model: Model) => Iterable<Command>): BatchCommand[] => {
  const ids = countedIds();
  const accepted: BatchCommand[] = [];
  for (const command of commands(model)) {
    if (command.type === 'batch') continue;
    const before = ids.position();
    const outcome = applyWithIds(model, command, { newId: ids.newId, at: AT, actor: ACTOR });
    if (isRefusal(outcome)) {
      ids.rewind(before);
      continue;
    }
    applyPatch(model, outcome.patch);
    accepted.push(command);
  }
  return accepted;
};

/** Carries commands out as one batch, which must be accepted. */
const together = (model: Model, commands: readonly BatchCommand[]): void => {
  const { newId } = countedIds();
  const outcome = applyWithIds(
    model,
    { type: 'batch', label: 'All of them', commands },
    { newId, at: AT, actor: ACTOR },
  );
  if (isRefusal(outcome)) throw new Error(`The batch was refused: ${outcome.message}`);
  applyPatch(model, outcome.patch);
};

const draws = fc.array(arbitraryDraw, { minLength: 2, maxLength: 25, size: 'max' });

function* resolve(model: Model, sequence: readonly Draw[]): Iterable<Command> {
  // Resolved one at a time, against the model as the commands before it left it.
  for (const draw of sequence) yield commandFor(model, draw);
}

describe('a batch', () => {
  it('equals its commands one by one, whatever they are', () => {
    fc.assert(
      fc.property(draws, (sequence) => {
        const single = seedModel();
        const accepted = oneByOne(single, (model) => resolve(model, sequence));
        if (accepted.length === 0) return;
        const batched = seedModel();
        together(batched, accepted);
        expect(dataFrom(batched)).toEqual(dataFrom(single));
      }),
      { numRuns: 150 },
    );
  });

  it('freezes the code that a block has after the move before it', () => {
    const model = seedModel();
    perform(model, {
      type: 'batch',
      label: 'Paste',
      commands: [
        { type: 'process.move', ids: ['sell-renewal'], parentId: 'assist' },
        { type: 'process.setStatus', ids: ['sell-renewal'], status: 'approved' },
      ],
    });
    expect(model.rows.process.get('sell-renewal')?.frozenCode).toBe('A1');
  });

  it('gives records that are added together ranks of their own', () => {
    const model = seedModel();
    const names = ['One', 'Two', 'Three', 'Four'];
    perform(model, {
      type: 'batch',
      label: 'Add use cases',
      commands: names.map((name) => ({ type: 'useCase.add' as const, name })),
    });
    const ranks = [...model.rows.useCase.values()].map(({ rank }) => rank);
    expect(new Set(ranks).size).toBe(ranks.length);
    const added = [...model.rows.useCase.values()].filter(({ name }) => names.includes(name));
    expect(added.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ name }) => name)).toEqual(names);
  });

  it('approves blocks of a proposal that it adopted', () => {
    const model = seedModel();
    const proposal = [...model.rows.proposal.values()][0];
    if (!proposal) throw new Error('The seed has no proposal.');
    const blocks = rowsReferringTo(model, 'process', 'proposalId', proposal.id);
    perform(model, {
      type: 'batch',
      label: 'Adopt and approve',
      commands: [
        { type: 'proposal.adopt', id: proposal.id },
        { type: 'process.setStatus', ids: blocks.map(({ id }) => id), status: 'approved' },
      ],
    });
    expect(blocks.map(({ id }) => model.rows.process.get(id)?.frozenCode)).toEqual(['P1', 'P2', 'P3', 'P4']);
  });

  it('copies what it added, and writes a new symbol into texts that it wrote', () => {
    const model = seedModel();
    const [term] = model.rows.term.values();
    if (!term) throw new Error('The seed has no term.');
    perform(model, {
      type: 'batch',
      label: 'Several',
      commands: [
        { type: 'element.add', processId: 'plan', kind: 'output', text: `List of {${term.symbol}}` },
        { type: 'term.update', id: term.id, symbol: 'Customer' },
        { type: 'process.duplicate', ids: ['plan'] },
      ],
    });
    const texts = [...model.rows.element.values()].map(({ text }) => text);
    expect(texts.filter((text) => text === 'List of {Customer}')).toHaveLength(2);
  });
});

describe('a draft', () => {
  it('reads in every way like the model that its patch makes', () => {
    fc.assert(
      fc.property(draws, (sequence) => {
        const single = seedModel();
        oneByOne(single, (model) => resolve(model, sequence));
        const base = seedModel();
        const draft = draftOf(base);
        for (const table of TABLES) {
          for (const id of base.rows[table].keys()) if (!single.rows[table].has(id)) draft.remove(table, id);
        }
        for (const table of TABLES)
          for (const row of single.rows[table].values()) draft.put(table, row as never);
        const { current } = draft;
        expect(dataFrom(current)).toEqual(dataFrom(single));
        for (const table of TABLES) expect(current.rows[table].size).toBe(single.rows[table].size);
        for (const table of TABLES)
          for (const { field, table: target } of referencesOf(table))
            for (const id of single.rows[target as 'process'].keys())
              expect(rowsReferringTo(current, table, field as never, id)).toEqual(
                rowsReferringTo(single, table, field as never, id),
              );
        for (const id of [null, ...single.rows.process.keys()])
          expect(childrenOf(current, id)).toEqual(childrenOf(single, id));
        for (const id of single.rows.process.keys()) {
          expect(codeOf(current, id)).toBe(codeOf(single, id));
          expect(isInTree(current, id)).toBe(isInTree(single, id));
        }
        expect([...current.reserved].sort()).toEqual([...single.reserved].sort());
      }),
      { numRuns: 40 },
    );
  });
});
