import { describe, expect, it } from 'vitest';
import { compareBlocks } from '../../../../shared/model/history/compare-blocks.ts';
import { childrenOf, modelFrom } from '../../../../shared/model/model.ts';
import type { Process } from '../../../../shared/model/records.ts';
import { dataOf, processRow } from '../sample-data.ts';

/** Two blocks with these parts; a part that is a list has parts of its own after its name. */
const compared = (here: readonly (string | string[])[], there: readonly (string | string[])[]) => {
  const rows: Process[] = [processRow('here', null), processRow('there', null)];
  for (const [side, parts] of Object.entries({ here, there }))
    parts.forEach((part, i) => {
      const [name = '', ...inner] = [part].flat();
      const id = `${side}-${i}`;
      rows.push(processRow(id, side, { name, rank: `a${i}` }));
      inner.forEach((inside, j) => {
        rows.push(processRow(`${id}-${j}`, id, { name: inside, rank: `a${j}` }));
      });
    });
  const model = modelFrom(dataOf({ process: rows }));
  const found = compareBlocks(model, childrenOf(model, 'here'), childrenOf(model, 'there'));
  return found.map(({ depth, here: one, there: other, moved }) => {
    const where = one && other ? (moved ? 'moved' : 'same') : one ? 'here' : 'there';
    return `${'  '.repeat(depth)}${one?.name ?? other?.name}: ${where}`;
  });
};

describe('comparing two sets of blocks', () => {
  it('tells what both have, whatever the letters and spaces', () => {
    expect(compared(['Plan Sell', 'Plan  Assist'], ['plan sell', 'Plan Assist'])).toEqual([
      'Plan Sell: same',
      'Plan  Assist: same',
    ]);
  });

  it('puts blocks that only the other version has at their position there', () => {
    expect(compared(['B', 'C'], ['A', 'B', 'X', 'C', 'D'])).toEqual([
      'A: there',
      'B: same',
      'X: there',
      'C: same',
      'D: there',
    ]);
    expect(compared(['A', 'B'], [])).toEqual(['A: here', 'B: here']);
    expect(compared([], ['A'])).toEqual(['A: there']);
  });

  it('names as few as possible if the order differs', () => {
    expect(compared(['A', 'B', 'C', 'D'], ['B', 'C', 'D', 'A'])).toEqual([
      'A: moved',
      'B: same',
      'C: same',
      'D: same',
    ]);
  });

  it('goes into what both have, and lists the inside of what one has', () => {
    expect(
      compared(
        [
          ['A', 'one', 'two'],
          ['B', 'in'],
        ],
        [['A', 'two', 'three']],
      ),
    ).toEqual(['A: same', '  one: here', '  two: same', '  three: there', 'B: here', '  in: here']);
  });

  it('takes each of several blocks of one name once', () => {
    expect(compared(['A', 'A'], ['A'])).toEqual(['A: same', 'A: here']);
  });
});
