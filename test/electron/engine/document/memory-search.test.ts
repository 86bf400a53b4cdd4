/** The texts of a large model are made ready for searches in short steps, between which other windows are served. */
import { describe, expect, it, vi } from 'vitest';
import { memorySearchIn } from '../../../../electron/engine/document/memory-search.ts';
import { modelFrom } from '../../../../shared/model/model.ts';
import { generateModel } from '../../../bench/models/generate-model.ts';

const BLOCKS = 20_000;
const model = modelFrom(generateModel({ seed: 'search in steps', processes: BLOCKS }));

describe('reading the texts of a model', () => {
  it('finds afterwards what it finds if they are read for the first search', () => {
    const [prepared, unprepared] = [memorySearchIn(model), memorySearchIn(model)];
    expect([...prepared.prepare()].length).toBeGreaterThan(BLOCKS / 500);
    expect(prepared.isPrepared()).toBe(true);
    expect(unprepared.isPrepared()).toBe(false);
    for (const words of [['plan'], ['a'], ['pla', 'd'], ['no such word']]) {
      const found = prepared.search(words, 50);
      expect(found).toEqual(unprepared.search(words, 50));
      if (words[0] === 'a') expect(found).toHaveLength(50);
    }
  });

  it('handles few of them in a step: neither reads, sorts nor joins many', () => {
    const measured = vi.spyOn(Buffer, 'byteLength');
    const sorted = vi.spyOn(Array.prototype, 'sort');
    const joined = vi.spyOn(Array.prototype, 'join');
    const lengths = { read: 0, sorted: 0, joined: 0 };
    const note = (what: keyof typeof lengths, length: number) => {
      lengths[what] = Math.max(lengths[what], length);
    };
    const work = memorySearchIn(model).prepare();
    for (let isDone = false; !isDone; ) {
      isDone = work.next().done === true;
      note('read', measured.mock.calls.length);
      for (const list of sorted.mock.contexts as unknown[][]) note('sorted', list.length);
      for (const list of joined.mock.contexts as unknown[][]) note('joined', list.length);
      for (const spy of [measured, sorted, joined]) spy.mockClear();
    }
    vi.restoreAllMocks();
    expect(lengths.read).toBeGreaterThan(100);
    for (const length of Object.values(lengths)) expect(length).toBeLessThan(BLOCKS / 10);
  });
});
