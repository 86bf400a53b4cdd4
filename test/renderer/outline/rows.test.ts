import { beforeEach, describe, expect, it } from 'vitest';
import { stepOf } from '../../../renderer/actions/blocks/steps.ts';
import { dropAt, isWhereItStands } from '../../../renderer/outline/moves.ts';
import { marksInWords, rowInfo } from '../../../renderer/outline/row-info.ts';
import { isStructural, rangeOf, rowStartingWith, rowsOf } from '../../../renderer/outline/rows.ts';
import { countBlocks } from '../../../renderer/state/view/count-blocks.ts';
import type { Command } from '../../../shared/model/apply.ts';
import { childrenOf, type Model } from '../../../shared/model/model.ts';
import { codeOf } from '../../../shared/model/queries/codes.ts';
import { idOf as idIn, perform as performOn, seedModel } from '../../shared/model/harness.ts';

let model: Model;
beforeEach(() => {
  model = seedModel();
});
const idOf = (code: string) => idIn(model, code);
const ids = (...codes: string[]) => codes.map(idOf);
const perform = (command: Command) => performOn(model, command).patch;
const shown = (unfolded: string[] = [], creating: Parameters<typeof rowsOf>[2] = null) =>
  rowsOf(model, new Set(unfolded), creating).map(
    ({ id, level }) => `${' '.repeat(level - 1)}${id === '' ? '+' : codeOf(model, id)}`,
  );

describe('the rows of the outline', () => {
  it('are the macro processes while nothing is unfolded', () => {
    expect(shown()).toEqual(['P', 'S', 'C', 'A']);
  });

  it('contain the children of expanded blocks, but not those of collapsed ones or of proposals', () => {
    expect(shown(ids('P', 'S'))).toEqual(['P', 'S', ' S1', ' S2', ' S3', ' S4', 'C', 'A']);
    expect(shown(ids('S1')).length).toBe(4);
  });

  it('tell the place among siblings and their number', () => {
    const rows = rowsOf(model, new Set(ids('S')), null);
    expect(rows.find(({ id }) => id === idOf('S3'))).toEqual({
      id: idOf('S3'),
      level: 2,
      position: 3,
      setSize: 4,
    });
  });

  it('hold a place to type a new block in: before a sibling, at the end, or in a block without any', () => {
    expect(shown([], { parentId: null, before: idOf('C') })).toEqual(['P', 'S', '+', 'C', 'A']);
    expect(shown([], { parentId: null, before: null })).toEqual(['P', 'S', 'C', 'A', '+']);
    expect(shown(ids('S'), { parentId: idOf('S'), before: null }).slice(5, 8)).toEqual([' S4', ' +', 'C']);
    expect(shown(ids('P'), { parentId: idOf('P'), before: null }).slice(0, 3)).toEqual(['P', ' +', 'S']);
  });

  it('keep their position if the next sibling was deleted in the meantime', () => {
    expect(shown([], { parentId: null, before: 'gone' })).toEqual(['P', 'S', 'C', 'A', '+']);
  });

  it('are kept after a rename or a change of status, and rebuilt after blocks are added, deleted or moved', () => {
    expect(isStructural(perform({ type: 'process.rename', id: idOf('P'), name: 'Prepare' }))).toBe(false);
    expect(isStructural(perform({ type: 'process.setStatus', ids: ids('S1'), status: 'approved' }))).toBe(
      false,
    );
    const [proposal] = model.rows.proposal.values();
    expect(isStructural(perform({ type: 'proposal.adopt', id: proposal?.id ?? '' }))).toBe(true);
    expect(
      isStructural(
        perform({ type: 'process.move', ids: ids('S2'), parentId: idOf('S'), before: idOf('S1') }),
      ),
    ).toBe(true);
    expect(isStructural(perform({ type: 'process.delete', ids: ids('A') }))).toBe(true);
  });

  it('count the blocks of the tree, not those that wait in a proposal', () => {
    const inProposal = [...model.rows.process.values()].filter(({ proposalId }) => proposalId !== null);
    expect(countBlocks(model)).toBe(model.rows.process.size - inProposal.length);
  });
});

describe('selecting in the outline', () => {
  it('takes a range in the order of the rows, whichever end comes first', () => {
    const rows = rowsOf(model, new Set(ids('S')), null);
    expect(rangeOf(rows, idOf('S2'), idOf('S'))).toEqual(ids('S', 'S1', 'S2'));
    expect(rangeOf(rows, 'gone', idOf('S'))).toEqual(ids('S'));
  });

  it('finds a row by the first letters of its name or code', () => {
    const rows = rowsOf(model, new Set(ids('S')), null);
    const texts = (id: string) => [model.rows.process.get(id)?.name ?? '', codeOf(model, id)];
    const find = (typed: string, from: number) =>
      codeOf(model, rows[rowStartingWith(rows, typed, from, texts)]?.id ?? '');
    expect(find('con', 0)).toBe('C');
    expect(find('s4', 0)).toBe('S4');
    expect(find('s', 1)).toBe('S1');
    expect(find('ss', 2)).toBe('S2');
    expect(find('sell on', 2)).toBe('S1');
    expect(rowStartingWith(rows, 'zz', 0, texts)).toBe(-1);
  });
});

describe('what a row shows', () => {
  it('is code, name, children, a waiting proposal, gaps and open questions', () => {
    expect(rowInfo(model, idOf('P'))).toMatchObject({
      code: 'P',
      name: 'Plan',
      hasProposal: true,
      asking: 1,
    });
    expect(rowInfo(model, idOf('S4'))).toMatchObject({ code: 'S4', gaps: 6, hasProposal: false });
    expect(rowInfo(model, idOf('S1'))).toMatchObject({ gaps: 0 });
    expect(rowInfo(model, idOf('S'))).toMatchObject({ children: 4, gaps: 0 });
  });

  it('says its marks in words', () => {
    expect(marksInWords(rowInfo(model, idOf('P')))).toBe('open proposal, 1 open question');
    expect(marksInWords(rowInfo(model, idOf('S4')))).toBe('6 gaps');
    expect(marksInWords(rowInfo(model, idOf('C')))).toBe('');
  });
});

describe('a step by keys', () => {
  const step = (direction: Parameters<typeof stepOf>[2], ...codes: string[]) =>
    stepOf(model, ids(...codes), direction);

  it('goes one place up or down among siblings, several blocks together', () => {
    expect(step('up', 'S3')).toEqual({
      ids: ids('S3'),
      parentId: idOf('S'),
      proposalId: null,
      before: idOf('S2'),
    });
    expect(step('down', 'S1', 'S2')).toEqual({
      ids: ids('S1', 'S2'),
      parentId: idOf('S'),
      proposalId: null,
      before: idOf('S4'),
    });
    expect(step('down', 'S3')).toEqual({
      ids: ids('S3'),
      parentId: idOf('S'),
      proposalId: null,
      before: null,
    });
    expect(step('up', 'S1')).toBeNull();
    expect(step('down', 'S4')).toBeNull();
  });

  it('moves out after the parent, or into the previous sibling', () => {
    expect(step('out', 'S2')).toEqual({
      ids: ids('S2'),
      parentId: null,
      proposalId: null,
      before: idOf('C'),
    });
    expect(step('in', 'S2')).toEqual({
      ids: ids('S2'),
      parentId: idOf('S1'),
      proposalId: null,
      before: null,
    });
    expect(step('in', 'P')).toBeNull();
    expect(step('out', 'P')).toBeNull();
  });

  it('goes from place to place among the blocks of a proposal, and in under one, but not out of it', () => {
    const proposalId = 'plan-level-2';
    const at = (direction: Parameters<typeof stepOf>[2], ...blocks: string[]) =>
      stepOf(model, blocks, direction);
    expect(at('down', 'plan-operations')).toEqual({
      ids: ['plan-operations'],
      parentId: 'plan',
      proposalId,
      before: 'plan-contract',
    });
    expect(at('up', 'plan-operations')).toBeNull();
    expect(at('down', 'plan-assist')).toBeNull();
    expect(at('in', 'plan-sell')).toEqual({
      ids: ['plan-sell'],
      parentId: 'plan-operations',
      proposalId: null,
      before: null,
    });
    expect(at('out', 'plan-sell')).toBeNull();
    expect(at('down', 'plan-sell', idOf('S'))).toBeNull();
  });

  it('takes what is inside a selected block along, and refuses blocks of different parents', () => {
    expect(step('down', 'S1', 'S')).toEqual({
      ids: ids('S'),
      parentId: null,
      proposalId: null,
      before: idOf('A'),
    });
    expect(step('up', 'S2', 'C')).toBeNull();
  });
});

describe('a drop', () => {
  const drop = (unfolded: string[], at: number, level = 9) =>
    dropAt(model, rowsOf(model, new Set(unfolded), null), at, level);

  it('goes before, into or after the row under the pointer', () => {
    expect(drop([], 1.1)).toMatchObject({ parentId: null, before: idOf('S'), mark: 'line', index: 1 });
    expect(drop([], 1.5)).toMatchObject({ parentId: idOf('S'), before: null, mark: 'frame', index: 1 });
    expect(drop([], 1.9)).toMatchObject({ parentId: null, before: idOf('C'), mark: 'line', index: 2 });
  });

  it('goes to the first place inside a block that is unfolded', () => {
    expect(drop(ids('S'), 1.9)).toMatchObject({ parentId: idOf('S'), before: idOf('S1'), level: 2 });
  });

  it('below the end of a subtree goes to the level the pointer asks for', () => {
    expect(drop(ids('S'), 5.9, 2)).toMatchObject({ parentId: idOf('S'), before: null, level: 2 });
    expect(drop(ids('S'), 5.9, 1)).toMatchObject({ parentId: null, before: idOf('C'), level: 1 });
  });

  it('at the block’s own position changes nothing', () => {
    const stands = (code: string, parentId: string | null, before: string | null) =>
      isWhereItStands(model, ids(code), { parentId, before });
    expect(stands('C', null, idOf('C'))).toBe(true);
    expect(stands('C', null, idOf('A'))).toBe(true);
    expect(stands('A', null, null)).toBe(true);
    expect(stands('C', null, null)).toBe(false);
    expect(stands('C', idOf('S'), null)).toBe(false);
  });

  it('below all rows goes to the end', () => {
    expect(drop([], 40)).toEqual({ parentId: null, before: null, mark: 'line', index: 4, level: 1 });
    expect(childrenOf(model, null).length).toBe(4);
  });
});
