import { describe, expect, it } from 'vitest';
import { findBlocks } from '../../../../renderer/parts/picker/find-blocks.ts';
import { placeBeside } from '../../../../renderer/parts/place-beside.ts';
import { seedModel } from '../../../shared/model/harness.ts';

describe('searching for a block to link', () => {
  const model = seedModel();
  const codes = (query: string) => findBlocks(model, query, 50).map(({ code }) => code);

  it('finds blocks by a part of their name', () => {
    expect(codes('renewal')).toEqual(['S4']);
  });

  it('finds blocks by the start of their code, the shortest code first', () => {
    expect(codes('s2').at(0)).toBe('S2');
    expect(codes('S20')).toContain('S203');
  });

  it('leaves out blocks that only wait in a proposal', () => {
    expect(findBlocks(model, 'Plan Contract', 50)).toEqual([]);
  });

  it('gives no more than asked for', () => {
    expect(findBlocks(model, '', 3).length).toBe(3);
  });
});

describe('moving an item by one step', () => {
  const items = ['a', 'b', 'c'].map((id) => ({ id }));
  it('puts it before its neighbour or behind it, and has no step past the ends', () => {
    expect(placeBeside(items, 'b', -1)).toBe('a');
    expect(placeBeside(items, 'a', 1)).toBe('c');
    expect(placeBeside(items, 'b', 1)).toBeNull();
    expect(placeBeside(items, 'a', -1)).toBeUndefined();
    expect(placeBeside(items, 'c', 1)).toBeUndefined();
    expect(placeBeside(items, 'gone', 1)).toBeUndefined();
  });
});
